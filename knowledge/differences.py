"""What differs between two revisions: header fields, sentences, and within a changed sentence the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import ratio

from knowledge.model import Draft, Revision, Sentence
from knowledge.text import split_sentences

FIELDS = ("headline", "source", "published", "url", "language", "is_retraction")

SAME_SENTENCE = 50.0
"""rapidfuzz's ratio from which a removed and an added sentence are one that was changed."""

MOST_COMPARED = 40
"""Sentences of one changed stretch that are compared with each other; a longer one is shown as removed and added."""

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


class Change(StrEnum):
    """What became of a word or sentence."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A header field with its values before and after."""

    name: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that are the same, removed or added."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """A sentence before and after, one of which is None if it was added or removed; `words` tells how it changed."""

    change: Change
    old: Sentence | None
    new: Sentence | None
    words: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs between two revisions, in the order of the text; sentences that are the same are there too."""

    old: Revision
    new: Revision
    fields: tuple[FieldChange, ...]
    sentences: tuple[SentenceChange, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two say the same."""
        return not self.fields and all(each.change is Change.SAME for each in self.sentences)


def difference(old: Revision, new: Revision) -> Difference:
    """What differs between two revisions of an article."""
    changed = [name for name in FIELDS if getattr(old, name) != getattr(new, name)]
    fields = tuple(FieldChange(name, getattr(old, name), getattr(new, name)) for name in changed)
    sentences = [split_sentences(revision.body, revision.language) for revision in (old, new)]
    return Difference(old, new, fields, tuple(_sentence_changes(*sentences)))


def difference_of_draft(old: Revision, draft: Draft) -> Difference:
    """What would differ if the draft were saved as the revision after `old`."""
    return difference(old, replace(old, number=old.number + 1, is_retraction=False, **asdict(draft)))


def _sentence_changes(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[SentenceChange]:
    removed: list[Sentence] = []
    added: list[Sentence] = []
    for step in Indel.opcodes([each.text for each in old], [each.text for each in new]):
        before, after = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        if step.tag == "equal":
            yield from _stretch(removed, added)
            removed, added = [], []
            yield from (SentenceChange(Change.SAME, *pair) for pair in zip(before, after, strict=True))
        else:
            removed.extend(before)
            added.extend(after)
    yield from _stretch(removed, added)


def _stretch(removed: Sequence[Sentence], added: Sequence[Sentence]) -> Iterator[SentenceChange]:
    """A stretch without a common sentence: each added sentence beside the removed one that it was made of, if any.

    Removed sentences come as early as the order of the text allows.
    """
    rest, origins = list(removed), _origins(removed, added)
    for place, sentence in enumerate(added):
        coming = next((origin for origin in origins[place:] if origin), None)
        while rest and rest[0] is not coming:
            yield SentenceChange(Change.REMOVED, rest.pop(0), None)
        if origin := origins[place]:
            rest.remove(origin)
            yield SentenceChange(Change.CHANGED, origin, sentence, tuple(word_changes(origin.text, sentence.text)))
        else:
            yield SentenceChange(Change.ADDED, None, sentence)
    yield from (SentenceChange(Change.REMOVED, sentence, None) for sentence in rest)


def _origins(removed: Sequence[Sentence], added: Sequence[Sentence]) -> list[Sentence | None]:
    """For each added sentence the removed one that it was made of; none crosses another."""
    if len(removed) > MOST_COMPARED or len(added) > MOST_COMPARED:
        return [None] * len(added)
    found: list[Sentence | None] = []
    rest = list(removed)
    for sentence in added:
        origin = _origin(sentence, rest)
        rest = rest[rest.index(origin) + 1 :] if origin else rest
        found.append(origin)
    return found


def _origin(sentence: Sentence, removed: Sequence[Sentence]) -> Sentence | None:
    scored = [(ratio(each.text, sentence.text), -each.number, each) for each in removed]
    best = max(scored, default=None)
    return best[2] if best and best[0] >= SAME_SENTENCE else None


def word_changes(old: str, new: str) -> Iterator[Piece]:
    """The pieces of both texts in order: same and added ones make up the new text, same and removed ones the old."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    removed = added = ""
    for step in Indel.opcodes(before, after):
        gone, come = "".join(before[step.src_start : step.src_end]), "".join(after[step.dest_start : step.dest_end])
        if step.tag != "equal":
            removed += gone
            added += come
            continue
        yield from _exchange(removed, added)
        removed = added = ""
        yield Piece(Change.SAME, come)
    yield from _exchange(removed, added)


def _exchange(removed: str, added: str) -> Iterator[Piece]:
    """What goes, then what comes in its place."""
    if removed:
        yield Piece(Change.REMOVED, removed)
    if added:
        yield Piece(Change.ADDED, added)
