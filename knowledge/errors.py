"""What can go wrong, as a small tree. Each message is one sentence that can be shown to a person as it is.

It is English, and can be said in other languages by whoever has their words: `error.phrase` keeps what it is made of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.model import Draft, Revision


class Phrase(str):
    """Words of ours for people, in English; `template` and `values` are what a translator needs.

    The template is written out, so that it can be extracted: `Phrase("Line {number}", number=3)`. A value may be a
    Phrase or an error itself. Whole numbers get separators: a year is given as text.
    """

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> Phrase:
        """Fills the values in; a text without values is taken as it is."""
        shown = {name: f"{value:,}" if type(value) is int else value for name, value in values.items()}
        phrase = super().__new__(cls, template.format(**shown) if values else template)
        phrase.template, phrase.values = template, values
        return phrase


class KnowledgeError(Exception):
    """Root of all; `str(error)` is the sentence to show: `InputError("There is no article {slug}.", slug=slug)`."""

    def __init__(self, template: str, /, **values: object) -> None:
        self.phrase = template if isinstance(template, Phrase) else Phrase(template, **values)
        super().__init__(str(self.phrase))


class InputError(KnowledgeError):
    """Somebody gave something that can't be used: too long, empty, malformed, unreadable."""


class ArticleNotFound(InputError):
    """No article of that name in this guild."""


class DuplicateArticle(InputError):
    """An article of that slug is there already."""


class NothingDifferent(InputError):
    """What was to be saved is there already, as it is; nothing was written."""


class LimitReached(InputError):
    """A size, number or time that is not allowed."""


class EditConflict(KnowledgeError):
    """A revision was saved in between, by whomever; nothing was written, and nothing is lost.

    `yours` is the text that was not saved, `theirs` the revision that is there now (None where neither is known).
    """

    yours: Draft | None = None
    theirs: Revision | None = None


class BaseUnavailable(KnowledgeError):
    """The base can't be opened, read or written: the place, the rights, a corrupt file, a newer schema.

    The sentence is for the operator, in English: it tells where the base is.
    """


class BaseOutOfReach(BaseUnavailable):
    """What may pass by itself: another process writes to the base, or its server can't be reached just now."""
