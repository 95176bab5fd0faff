"""A question answered by what editors taught: aliases give it more readings, a pin gives it its sentences."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.answering.aliases import readings
from knowledge.answering.finding import Finding
from knowledge.answering.pins import as_pinned, pinned_rows
from knowledge.answering.question import Question
from knowledge.index import Index
from knowledge.lessons import Lessons

UNTAUGHT = Lessons()


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
    for reading in asked:
        if rows := pinned_rows(index, reading, lessons.pins, within):
            return as_pinned(look(reading), rows)
    return max(map(look, asked), key=lambda finding: finding.confidence)
