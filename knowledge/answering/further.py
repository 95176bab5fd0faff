"""What a question finds beyond its answer: the sentences that hold something of it, best first."""

from __future__ import annotations

from knowledge.answering import features
from knowledge.answering.answer import LEAST_COVER
from knowledge.answering.finding import find
from knowledge.answering.highlight import highlight
from knowledge.answering.question import understand
from knowledge.answering.sense import Sense
from knowledge.index import Index, Place
from knowledge.model import Citation

MOST = 20
"""Sentences shown: who has read twenty will rather ask otherwise."""

_COVER = features.NAMES.index("cover")


def further(index: Index, question: str, sense: Sense | None = None) -> tuple[Citation, ...]:
    """At most MOST sentences, numbered from 1; the first ones may be those that answered."""
    found = find(index, understand(question, tuple(index.vocabularies)), sense=sense)
    pairs = zip(found.rows, found.evidence, strict=True)
    rows = [row for row, columns in pairs if columns[_COVER] >= LEAST_COVER][:MOST]
    places = [index.place(row) for row in rows]
    return tuple(_citation(place, highlight(index, found, place), n) for n, place in enumerate(places, 1))


def _citation(place: Place, span: tuple[int, int] | None, n: int) -> Citation:
    revision, sentence = place.document.revision, place.sentence
    return Citation(
        n=n, article=revision.slug, headline=revision.headline, source=revision.source, published=revision.published,
        url=revision.url, revision=revision.number, revision_id=revision.id, paragraph=sentence.paragraph,
        sentence=sentence.number, text=sentence.text, highlight=span,
    )  # fmt: skip
