"""What speaks for each candidate sentence, as named numbers: the evidence that ranking and confidence weigh."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

import numpy as np

from knowledge.answering import telling
from knowledge.answering.basis import Basis
from knowledge.answering.matching import Floats
from knowledge.answering.meaning import nearness
from knowledge.answering.question import Question
from knowledge.answering.reading import Reader
from knowledge.answering.retrieval import Retrieved
from knowledge.answering.sense import COLUMNS, is_sensed, sensed_columns
from knowledge.index import Index, Place

MATCHED = (
    "words", "letters", "paragraph", "cover", "cover_same", "cover_sense", "cover_around", "cover_paragraph",
    "cover_before", "cover_with_before", "cover_after", "title", "rarest", "introduces", "lacking", "lacking_most",
    "focus", "focus_lacking", "last_word",
)  # fmt: skip
READ = (
    "likeness", "pairs", "fits", "fits_near", "fits_focus", "lacks_kind", "beside", "counts", "gives_reason",
    "contrasts_missing", "expands", "names_missing", "numbers_missing", "leads", "short", "long", "refers",
    "names_person", "acts", "counts_focus", "unit_fits", "unit_lacks", "names_focus", "lists_missing", "names_cause",
)  # fmt: skip
_READ = itemgetter(*READ)
NEAR = ("align", "whole", "cover_referred")
NAMES = MATCHED + READ + NEAR
"""The columns of `evidence`, in order."""

SENSED_NAMES = NAMES + COLUMNS
"""The columns where an encoder (the extra `semantic`) has its say."""

READ_NAMES = SENSED_NAMES + telling.COLUMNS
"""The columns where the best candidates were read, too."""

NAMES_OF = {Basis.WORDS: NAMES, Basis.SENSE: SENSED_NAMES, Basis.READING: READ_NAMES}

SURE = 0.99
"""Strength from which a word counts as found in the same form."""

SENSE = 0.5
"""Strength from which a word counts as said in the same sense."""

HELD = 0.3
"""Strength from which a word counts as held at all."""

NEIGHBOUR = 0.7
"""What a word weighs that stands in the sentence before or in the headline only."""


def evidence(index: Index, question: Question, found: Retrieved) -> Floats:
    """Candidates x NAMES, or x SENSED_NAMES: numbers between 0 and 1 (but for differences of cosines)."""
    if not len(found.rows):
        return np.zeros((0, len(NAMES)), dtype=np.float32)
    places = [index.place(int(row)) for row in found.rows]
    reader = Reader(question, found.terms)
    read = np.array([_READ(reader.read(place)) for place in places])
    columns = _matched(index, question, found, places) | dict(zip(READ, read.T, strict=True))
    columns["cover_referred"] = columns["cover"] + columns["refers"] * np.maximum(
        columns["cover_with_before"] - columns["cover"], 0.0
    )
    columns |= nearness(found.terms, places)
    both = [columns[name] for name in NAMES]
    if found.sensed is not None and is_sensed(found.sensed, found.rows):
        both += sensed_columns(index, found.sensed, found.rows)
    return np.ascontiguousarray(np.array(both, dtype=np.float32).T)


def basis_of(columns: Floats) -> Basis:
    """What evidence of so many columns rests on."""
    return next(basis for basis, names in NAMES_OF.items() if len(names) == columns.shape[1])


def _matched(index: Index, question: Question, found: Retrieved, places: Sequence[Place]) -> dict[str, Floats]:
    """What the strengths tell: how much of the question's weight each candidate and its surroundings hold."""
    weights = np.array([term.weight for term in found.terms], dtype=np.float32)
    weights = weights / (weights.sum() or 1.0)
    here = found.held[:, found.rows]
    before, after = _neighbours(found, places)
    title = found.held_above[:, index.arrays.article[found.rows]]
    around = np.maximum(here, NEIGHBOUR * np.maximum(before, title))
    content = np.array([term.term.is_content for term in found.terms])
    return {
        "words": _over_top(found.words, found.rows), "letters": _over_top(found.letters, found.rows),
        "paragraph": _over_top(found.paragraphs, found.rows),
        "cover": weights @ here, "cover_same": weights @ (here >= SURE), "cover_sense": weights @ (here >= SENSE),
        "cover_around": weights @ around,
        "cover_paragraph": weights @ found.held_around[:, index.arrays.paragraph[found.rows]],
        "cover_before": weights @ before,
        "cover_with_before": weights @ np.maximum(here, before), "cover_after": weights @ after,
        "title": weights @ title,
        "rarest": here[int(np.argmax(weights))], "introduces": _introduces(index, found, weights),
        **_lacking(here[content], weights[content]), **_asked_for(question, found, here),
    }  # fmt: skip


def _lacking(here: Floats, weights: Floats) -> dict[str, Floats]:
    """The share of the content words that a candidate does not hold, and the weight of the weightiest of them."""
    absent = here < HELD
    none = np.zeros(here.shape[1], dtype=np.float32)
    return {
        "lacking": absent.sum(axis=0) / len(here) if len(here) else none,
        "lacking_most": (absent * weights[:, None]).max(axis=0) if len(here) else none,
    }


def _asked_for(question: Question, found: Retrieved, here: Floats) -> dict[str, Floats]:
    """How surely a candidate holds the noun that is asked for ("how many injuries"), and the last content word."""
    rows = {matched.term.form: row for matched, row in zip(found.terms, here, strict=True) if matched.term.is_content}
    none = np.zeros(here.shape[1], dtype=np.float32)
    focus = rows.get(question.focus or "")
    return {
        "focus": none if focus is None else focus,
        "focus_lacking": none if focus is None else (focus < HELD).astype(np.float32),
        "last_word": list(rows.values())[-1] if rows else none,
    }


def _over_top(score: Floats, rows: np.ndarray) -> Floats:
    top = score[rows].max()
    scaled: Floats = score[rows] / top if top > 0 else score[rows]
    return scaled


def _neighbours(found: Retrieved, places: Sequence[Place]) -> tuple[Floats, Floats]:
    """Terms x candidates: what the sentences before and after each candidate in its article hold."""
    numbers = np.array([place.sentence.number for place in places])
    counts = np.array([len(place.document.sentences) for place in places])
    before = found.held[:, np.maximum(found.rows - 1, 0)] * (numbers > 1)
    after = found.held[:, np.minimum(found.rows + 1, found.held.shape[1] - 1)] * (numbers < counts)
    return before, after


def _introduces(index: Index, found: Retrieved, weights: Floats) -> Floats:
    """The share of the question's weight in words that no earlier sentence of the candidate's article holds."""
    starts = index.arrays.first[index.arrays.article[found.rows]]
    here, earlier = found.held[:, found.rows], np.zeros((len(weights), len(found.rows)), dtype=np.float32)
    behind = np.flatnonzero(found.rows > starts)
    if len(behind):
        counts = found.rows[behind] - starts[behind]
        ends = np.cumsum(counts)
        before = np.arange(ends[-1]) + np.repeat(found.rows[behind] - ends, counts)
        earlier[:, behind] = np.maximum.reduceat(found.held[:, before], ends - counts, axis=1)
    shares: Floats = weights @ (here * (earlier < SURE * here))
    return shares
