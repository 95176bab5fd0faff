"""What can go wrong, as a small tree. Each message is one sentence that can be shown to a person as it is."""

from __future__ import annotations


class KnowledgeError(Exception):
    """Root of all; `str(error)` is the sentence to show, `template` and `values` are what a translator needs.

    `InputError("There is no article {slug}.", slug=slug)`; the template is written out, so that it can be extracted.
    A value may be an error itself. Whole numbers get separators: a year is given as text.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        shown = {name: f"{value:,}" if type(value) is int else value for name, value in values.items()}
        super().__init__(template.format(**shown) if values else template)
        self.template, self.values = template, values


class InputError(KnowledgeError):
    """Somebody gave something that can't be used: too long, empty, malformed, unreadable."""


class ArticleNotFound(InputError):
    """No article of that name in this guild."""


class DuplicateArticle(InputError):
    """An article of that slug is there already."""


class LimitReached(InputError):
    """A size, number or time that is not allowed."""


class EditConflict(KnowledgeError):
    """Somebody else saved a revision in between; nothing was written."""


class BaseUnavailable(KnowledgeError):
    """The base can't be opened, read or written: the place, the rights, a corrupt file, a newer schema."""
