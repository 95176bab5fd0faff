"""Pins: sentences that editors chose for a question are its answer, as they stand in the present revision."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from knowledge.answering.asking.question import Question
from knowledge.answering.teaching.likeness import are_general, asks_same, gist, gist_of
from knowledge.index import Document, Index
from knowledge.lessons import Lessons, Pin, PinnedSentence
from knowledge.text.tokens import SNOWBALL

PINNED = 0.99
"""Confidence of an answer that people chose: surer than any found one, and yet the question may be meant otherwise."""

STILL = 80.0
"""rapidfuzz's ratio from which a sentence of the present revision is the pinned one, corrected meanwhile."""


def pinned_rows(index: Index, question: Question, lessons: Lessons, within: int | None = None) -> list[int]:
    """The rows of the sentences pinned to a question that asks the same, those of one article if its id is given.

    Empty where there is no such pin, or none of which a sentence is left: then the question is answered as any other.
    """
    if not lessons.pins:
        return []
    asked, languages, are_two = gist(question), tuple(index.vocabularies), partial(_are_two, index)
    same = (pin for pin in lessons.pins if asks_same(asked, gist_of(pin.question, languages), are_two))
    return next(filter(None, (list(_rows(index, lessons, pin, within)) for pin in same)), [])


def _are_two(index: Index, asked: str, _: str) -> bool:
    """Whether an asked word can be no slip of a pin's word: it is a word itself, of the base if of no other list."""
    return are_general(asked) or any(
        asked in vocabulary.stems or (language in SNOWBALL and index.holds(vocabulary.stem(asked)))
        for language, vocabulary in index.vocabularies.items()
    )


def lost_of(index: Index, lessons: Lessons) -> frozenset[PinnedSentence]:
    """The pinned sentences that no present article has, not even corrected: they answer nothing."""
    pinned = {each for pin in lessons.pins for each in pin.sentences}
    return frozenset(each for each in pinned if _row(index, lessons, each, None) is None)


def _rows(index: Index, lessons: Lessons, pin: Pin, within: int | None) -> Iterator[int]:
    for pinned in pin.sentences:
        row = _row(index, lessons, pinned, within)
        if row is not None:
            yield row


def _row(index: Index, lessons: Lessons, pinned: PinnedSentence, within: int | None) -> int | None:
    """The row that the sentence is now: of two articles of that slug, a shared and an own one, the likest."""
    beside = _beside(lessons, pinned)
    found = [
        (like[1], document.first_row + like[2])
        for article_id, document in index.documents.items()
        if document.revision.slug == pinned.article and within in (None, article_id)
        if (like := extractOne(pinned.text, _new_texts(document, pinned, beside), scorer=ratio, score_cutoff=STILL))
        is not None
    ]
    return max(found, key=lambda like: like[0])[1] if found else None


def _beside(lessons: Lessons, pinned: PinnedSentence) -> str:
    """What the pinned revision said beside the sentence: what stands there is another fact, however alike in words."""
    place = pinned.article, pinned.revision
    origins = (each.body for each in lessons.origins if (each.slug, each.number) == place)
    return "\n".join(body.replace(pinned.text, "\n") for body in origins if pinned.text in body)


def _new_texts(document: Document, pinned: PinnedSentence, beside: str) -> list[str | None]:
    """The sentence itself and those that the pinned revision had not: only these can be its correction."""
    texts = (sentence.text for sentence in document.sentences)
    return [text if text == pinned.text or text not in beside else None for text in texts]
