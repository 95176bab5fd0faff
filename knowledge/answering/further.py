"""What a question finds beyond its answer: the sentences that hold something of it, best first."""

from __future__ import annotations

from knowledge.answering import features
from knowledge.answering.answer import LEAST_COVER, cite
from knowledge.answering.finding import find
from knowledge.answering.question import understand
from knowledge.answering.sense import Sense
from knowledge.index import Index
from knowledge.model import Citation

MOST = 20
"""Sentences shown: who has read twenty will rather ask otherwise."""

_COVER = features.NAMES.index("cover")


def further(index: Index, question: str, sense: Sense | None = None) -> tuple[Citation, ...]:
    """At most MOST sentences, numbered from 1; the first ones may be those that answered."""
    found = find(index, understand(question, tuple(index.vocabularies)), sense=sense)
    pairs = zip(found.rows, found.evidence, strict=True)
    rows = [row for row, columns in pairs if columns[_COVER] >= LEAST_COVER][:MOST]
    return cite(index, [(found, row) for row in rows])
