"""Which piece of a sentence holds the short answer: each piece's evidence for a question, and its probability."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from knowledge.answering.marks import Marked
from knowledge.answering.matching import Floats
from knowledge.answering.pieces import COLUMNS, KINDS, UNITS, Pieces
from knowledge.answering.question import Question
from knowledge.answering.reading import Hits
from knowledge.answering.wanted import Wanted, units_wanted
from knowledge.answering.word_classes import Relation, relation_wanted

GAP = 12
"""Words from which a distance no longer counts."""

ASKED = (
    "fits", "holds_fit", "new", "new_share", "asked_share", "likely", "same", "focus", "left", "right", "nearest",
    "focus_left", "focus_right", "behind_all", "before_all", "clause_likely", "after_match", "before_match",
    "behind_asked", "same_relation", "asks_relation", "unit_fits", "unit_lacks", "rivals_nearer", "matched", "asks_focus",
    "cyrillic", *(f"wants_{kind.name.lower()}" for kind in Wanted),
)  # fmt: skip
"""What is said of a piece for a question."""

NAMES = COLUMNS + ASKED

_PLACE = {name: at for at, name in enumerate(COLUMNS)}
_FITTING = {kind: kind for kind in KINDS} | {Wanted.PERSON: Wanted.NAME}


@dataclass(frozen=True, slots=True)
class Around:
    """For each word of a sentence how many marked words stand before it (one longer), and the nearest on each side."""

    sums: np.ndarray
    left: np.ndarray
    right: np.ndarray

    def inside(self, pieces: Pieces) -> Floats:
        held: Floats = self.sums[pieces.last + 1] - self.sums[pieces.first]
        return held

    def gaps(self, pieces: Pieces) -> tuple[Floats, Floats]:
        """How far the nearest marked word stands before and behind each piece, at most GAP."""
        return self.left[pieces.first], self.right[pieces.last]


def around(marks: np.ndarray) -> Around:
    """`marks` has 1 for each marked word."""
    count = len(marks)
    at = np.arange(count)
    seen = np.maximum.accumulate(np.where(marks > 0, at, -GAP))
    ahead = np.minimum.accumulate(np.where(marks > 0, at, count + GAP)[::-1])[::-1]
    left = np.minimum(at - np.concatenate([[-GAP], seen[:-1]]), GAP)
    right = np.minimum(np.concatenate([ahead[1:], [count + GAP]]) - at, GAP)
    return Around(np.concatenate([[0.0], np.cumsum(marks)]), left, right)


def evidence(question: Question, pieces: Pieces, here: Marked, hits: Hits) -> Floats:
    """Pieces x NAMES."""
    count = len(pieces.words)
    asked = frozenset(term.form for term in question.terms)
    said = np.array([word.form in asked for word in pieces.words], dtype=np.float32)
    likely, same, focus = (_marks(at, count) for at in (hits.likely, [at for held in hits.same for at in held], hits.focus))
    columns = pieces.columns
    length = columns[:, 0]
    near = around(likely)
    left, right = near.gaps(pieces)
    nearest = np.minimum(left, right)
    focus_left, focus_right = around(focus).gaps(pieces)
    inside = near.inside(pieces)
    new = around((1 - said) * (1 - likely) * pieces.content).inside(pieces)
    fits, holds = _fits(question.wanted, columns)
    rivals = nearest[fits > 0]
    clauses = np.bincount(pieces.clause, weights=likely)
    total = float(likely.sum())
    first_said = np.concatenate([[0], said])
    relation, units = relation_wanted(question.text, question.wanted), units_wanted(question.text.lower())
    unit = columns[:, [_PLACE[f"unit_{one}"] for one in UNITS]]
    wanted_units = np.array([one in units for one in UNITS], dtype=np.float32)
    ones = np.ones(len(length), dtype=np.float32)
    told = [
        fits, holds, new, new / length, around(said).inside(pieces) / length, inside, around(same).inside(pieces),
        around(focus).inside(pieces), left, right, nearest, focus_left, focus_right,
        near.sums[pieces.first] == total, near.sums[pieces.last + 1] == 0,
        (clauses[pieces.clause[pieces.first]] - inside) / max(1.0, total), left == 1, right == 1,
        first_said[pieces.first], columns[:, _PLACE[f"relation_{relation.name.lower()}"]] * (relation != Relation.NONE),
        ones * (relation != Relation.NONE), unit @ wanted_units, ones * bool(units) - unit @ wanted_units,
        nearest - (rivals.min() if len(rivals) else GAP), ones * total, ones * bool(len(hits.focus)),
        ones * any(word.form[0] > "\u0400" for word in pieces.words[:3]),
        *(ones * (question.wanted is kind) for kind in Wanted),
    ]  # fmt: skip
    return np.concatenate([columns, np.stack(told, axis=1).astype(np.float32)], axis=1)


def _marks(at: list[int], count: int) -> np.ndarray:
    marks = np.zeros(count, dtype=np.float32)
    marks[at] = 1
    return marks


def _fits(wanted: Wanted, columns: Floats) -> tuple[Floats, Floats]:
    kind = _FITTING.get(wanted)
    if kind is None:
        none = np.zeros(len(columns), dtype=np.float32)
        return none, none
    return columns[:, _PLACE[f"is_{kind.name.lower()}"]], columns[:, _PLACE[f"holds_{kind.name.lower()}"]]
