"""What an editor sees before a draft is saved, and what became of a sentence since it was cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime

from knowledge.errors import InputError, Phrase
from knowledge.limits import check_text
from knowledge.model import Draft, Event, Revision, Sentence
from knowledge.resemblance import Resemblance
from knowledge.slugs import quoted
from knowledge.text import split_sentences
from knowledge.text.datelines import dateline_of
from knowledge.text.sentences import MAX_SENTENCE


@dataclass(frozen=True, slots=True)
class Preview:
    """A draft as it would be read: its sentences, dateline and dated events, and the articles that it resembles."""

    draft: Draft
    dateline: str | None
    sentences: tuple[Sentence, ...]
    events: tuple[Event, ...]
    resembles: tuple[Resemblance, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A cited sentence today: the revision that was cited, the article's newest, and whether the sentence still stands
    there word for word.
    """

    cited: Revision
    newest: Revision
    sentence: Sentence
    stands: bool

    @property
    def has_changed(self) -> bool:
        """Whether a reader of the citation must be told: the sentence is another now, or is gone."""
        return not self.stands


def preview(draft: Draft) -> Preview:
    """How a draft would be read."""
    from knowledge.timeline import events_of  # loads in 0.1 s, which no question need wait for

    as_saved = Revision(0, 0, 0, "draft", 1, created_at=datetime.min.replace(tzinfo=UTC), **asdict(draft))
    sentences = split_sentences(draft.body, draft.language)
    return Preview(draft, dateline_of(draft.body), sentences, tuple(events_of(as_saved, sentences)))


def standing(cited: Revision, number: int, newest: Revision) -> Standing:
    """What became of sentence `number` of a cited revision. Raises InputError if it has no such sentence."""
    sentence = numbered(cited, split_sentences(cited.body, cited.language), number)
    if cited.id == newest.id:
        return Standing(cited, newest, sentence, stands=True)
    present = split_sentences(newest.body, newest.language)
    return Standing(cited, newest, sentence, any(each.text == sentence.text for each in present))


def corrected(revision: Revision, number: int, text: str) -> Draft:
    """The revision's text with sentence `number` put otherwise. Raises InputError if there is nothing to correct."""
    sentence = numbered(revision, split_sentences(revision.body, revision.language), number)
    text = " ".join(check_text(Phrase("A sentence"), text, MAX_SENTENCE).split())
    if not text:
        raise InputError("The corrected sentence is empty.")
    if text == sentence.text:
        raise InputError("That is what the sentence says already.")
    body = revision.body[: sentence.start] + text + revision.body[sentence.end :]
    return replace(revision.draft, body=body)


def numbered(revision: Revision, sentences: Sequence[Sentence], number: int) -> Sentence:
    """Sentence `number` of a revision's sentences. Raises InputError if it has no such sentence, or is a retraction."""
    if revision.is_retraction:
        raise InputError("{slug} has been retracted.", slug=quoted(revision.slug))
    if not 1 <= number <= len(sentences):
        raise InputError(
            "{slug} has no sentence {number}: the last is {last}.",
            slug=quoted(revision.slug),
            number=number,
            last=len(sentences),
        )
    return sentences[number - 1]
