"""A question answered by what editors taught: aliases give it more readings, a pin gives it its sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from knowledge.answering.asking.question import Question
from knowledge.answering.finding import Finding, as_chosen
from knowledge.answering.teaching.aliases import readings
from knowledge.answering.teaching.pins import PINNED, pinned_rows
from knowledge.index import Index
from knowledge.lessons import Lessons

UNTAUGHT = Lessons()

SURER = 2.0
"""How many times as sure a reading by an alias must be where the base has the asked words itself: with "wardens" in an
article an asker may mean those. 448 invented questions with 20 general aliases, right and wrong answers, and AUROC:
untaught 199, 52, 0.756; the surest reading 215, 68, 0.747; so 209, 64, 0.756.
"""

TAUGHT = 0.9
"""The same where it has not: then editors are believed, though a kindred word made the asked ones a little surer
("the birds" are the Owls, but herons are birds).
"""


def find_taught(
    index: Index,
    question: Question,
    lessons: Lessons,
    look: Callable[[Question], Finding],
    *,
    within: int | None = None,
) -> Finding:
    """Of the findings for each reading of the question the surest; a pin to one of the readings comes before all.

    `look` finds for a question; `within` is the id of the article to keep to.
    """
    asked = readings(question, lessons.aliases, tuple(index.vocabularies))
    if pinned := _pinned(index, asked, look, lessons=lessons, within=within):
        return pinned
    own = look(question)
    if SURER * own.confidence >= 1 and all(_knows(index, question, reading) for reading in asked[1:]):
        return own  # no reading can be surer by so much
    best = max(map(look, asked[1:]), key=lambda finding: finding.confidence, default=own)
    needed = SURER if _knows(index, question, best.question) else TAUGHT
    return best if best.confidence > needed * own.confidence else own


def find_pinned(
    index: Index,
    question: Question,
    lessons: Lessons,
    look: Callable[[Question], Finding],
    *,
    within: int | None = None,
) -> Finding | None:
    """The sentences pinned to one of the readings of the question; None, and no look, where there is no such pin."""
    asked = readings(question, lessons.aliases, tuple(index.vocabularies))
    return _pinned(index, asked, look, lessons=lessons, within=within)


def _pinned(
    index: Index,
    asked: Sequence[Question],
    look: Callable[[Question], Finding],
    *,
    lessons: Lessons,
    within: int | None,
) -> Finding | None:
    for reading in asked:
        if rows := pinned_rows(index, reading, lessons, within):
            return as_chosen(look(reading), rows, PINNED)
    return None


def _knows(index: Index, asked: Question, read: Question) -> bool:
    """Whether the base has the words that were exchanged in the reading."""
    kept = {term.form for term in read.terms}
    exchanged = [term.form for term in asked.content if term.form not in kept]
    return all(
        any(index.holds(vocabulary.stem(form)) for vocabulary in index.vocabularies.values()) for form in exchanged
    )
