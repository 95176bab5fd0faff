"""What a question finds beyond its answer: the sentences that hold something of it, best first."""

from __future__ import annotations

from functools import partial

from knowledge.answering.answer import LEAST_COVER, cite
from knowledge.answering.asking.question import understand
from knowledge.answering.finding import find
from knowledge.answering.matching.sense import Sense
from knowledge.answering.teaching.taught import UNTAUGHT, find_taught
from knowledge.answering.weighing.features import COVER
from knowledge.index import Index
from knowledge.lessons import Lessons
from knowledge.model import Citation

MOST = 20
"""Sentences shown: who has read twenty will rather ask otherwise."""


def further(
    index: Index, question: str, *, lessons: Lessons = UNTAUGHT, sense: Sense | None = None
) -> tuple[Citation, ...]:
    """At most MOST sentences, numbered from 1; the first ones may be those that answered, by pin or alias too."""
    asked = understand(question, tuple(index.vocabularies))
    found = find_taught(index, asked, lessons, partial(find, index, sense=sense))
    held = [at for at, columns in enumerate(found.evidence) if columns[COVER] >= LEAST_COVER or at < found.chosen]
    rows = [found.rows[at] for at in held[:MOST]]
    return cite(index, [(found, row) for row in rows])
