"""Which piece of a sentence holds the short answer: each piece's evidence for a question, and its probability."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np

from knowledge.answering.matching import Floats
from knowledge.answering.pieces import COLUMNS, KINDS, Pieces
from knowledge.answering.question import Question
from knowledge.answering.reading import Hits
from knowledge.answering.wanted import Wanted, units_wanted
from knowledge.answering.word_classes import Relation, relation_wanted
from knowledge.index.marks import Marked

GAP = 12
"""Words from which a distance no longer counts."""

ASKED = (
    "fits", "holds_fit", "new", "new_share", "asked_share", "likely", "same", "focus", "left", "right", "nearest",
    "focus_left", "focus_right", "behind_all", "before_all", "clause_likely", "after_match", "before_match",
    "behind_asked", "rivals_nearer", "matched", "same_relation", "asks_relation", "unit_fits", "unit_lacks",
    "holds_focus", "cyrillic", "asks_subject", *(f"wants_{kind.name.lower()}" for kind in Wanted),
)  # fmt: skip
"""What is said of a piece for a question."""

NAMES = COLUMNS + ASKED

_ASKS_SUBJECT = re.compile(
    r"(?:who|what|(?:which|what)(?: \w+){1,3}?|кто|что|кім|не) "
    r"(?!(?:do|does|did|is|was|are|were|has|have|had|can|could|will|would) )\w",
    re.IGNORECASE,
)
"""Asks for who or what does it: "who guarded the bridge", not "who did they guard"."""

_PLACE = {name: at for at, name in enumerate(COLUMNS)}
_FITTING = {kind: kind for kind in KINDS} | {Wanted.PERSON: Wanted.NAME}


def _sums(marks: np.ndarray) -> np.ndarray:
    """For each row of marks (1 for each marked word) how many stand before each word; one longer than the words."""
    return np.concatenate([np.zeros((len(marks), 1)), np.cumsum(marks, axis=1)], axis=1)


def _gaps(marks: np.ndarray, pieces: Pieces) -> tuple[np.ndarray, np.ndarray]:
    """For each row of marks how far the nearest marked word stands before and behind each piece, at most GAP."""
    rows, count = marks.shape
    at = np.arange(count)
    seen = np.maximum.accumulate(np.where(marks > 0, at, -GAP), axis=1)
    ahead = np.minimum.accumulate(np.where(marks > 0, at, count + GAP)[:, ::-1], axis=1)[:, ::-1]
    edge = np.full((rows, 1), count + GAP)
    left = np.minimum(at - np.concatenate([np.full((rows, 1), -GAP), seen[:, :-1]], axis=1), GAP)
    right = np.minimum(np.concatenate([ahead[:, 1:], edge], axis=1) - at, GAP)
    return left[:, pieces.first], right[:, pieces.last]


def evidence(question: Question, pieces: Pieces, here: Marked, hits: Hits) -> Floats:
    """Pieces x NAMES."""
    columns = pieces.columns
    asked = frozenset(term.form for term in question.terms)
    said = np.array([word.form in asked for word in pieces.words], dtype=np.float32)
    told = np.zeros((len(columns), len(ASKED)), dtype=np.float32)
    for at, column in enumerate([*_found(question, pieces, said, hits), *_wanted(question, pieces, hits)]):
        told[:, at] = column
    told[:, ASKED.index(f"wants_{question.wanted.name.lower()}")] = 1
    return np.concatenate([columns, told], axis=1)


def _found(question: Question, pieces: Pieces, said: np.ndarray, hits: Hits) -> list[Floats | float]:
    """What is new in each piece, and where the words that were found stand."""
    count, length = len(pieces.words), pieces.columns[:, 0]
    likely, focus = _marks(hits.likely, count), _marks(hits.focus, count)
    same, new = _marks([at for places in hits.same for at in places], count), (1 - said) * (1 - likely) * pieces.content
    sums = _sums(np.stack([likely, focus, same, said, new]))
    inside, in_focus, in_same, repeated, fresh = sums[:, pieces.last + 1] - sums[:, pieces.first]
    (left, left_focus), (right, right_focus) = _gaps(np.stack([likely, focus]), pieces)
    nearest, total = np.minimum(left, right), float(likely.sum())
    fits, holds = _fits(question.wanted, pieces.columns)
    rivals = nearest[fits > 0]
    by_clause = np.bincount(pieces.clause, weights=likely)[pieces.clause[pieces.first]]
    return [
        fits, holds, fresh, fresh / length, repeated / length, inside, in_same, in_focus, left, right, nearest,
        left_focus, right_focus, sums[0, pieces.first] == total, sums[0, pieces.last + 1] == 0,
        (by_clause - inside) / max(1.0, total), left == 1, right == 1, np.concatenate([[0], said])[pieces.first],
        nearest - (rivals.min() if len(rivals) else GAP), total,
    ]  # fmt: skip


def _wanted(question: Question, pieces: Pieces, hits: Hits) -> list[Floats | float]:
    """Whether each piece hangs on the rest as the question asks, and is told in the units that it asks for."""
    columns = pieces.columns
    relation, units = relation_wanted(question.text, question.wanted), units_wanted(question.text.lower())
    asks_relation = relation is not Relation.NONE
    fitting: Floats | float = sum(columns[:, _PLACE[f"unit_{unit}"]] for unit in units)
    return [
        columns[:, _PLACE[f"relation_{relation.name.lower()}"]] if asks_relation else 0.0, float(asks_relation),
        fitting, float(bool(units)) - fitting, float(bool(hits.focus)),
        float(any(word.form[0] > "\u0400" for word in pieces.words[:3])),
        float(_ASKS_SUBJECT.match(question.text) is not None),
    ]  # fmt: skip


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


@dataclass(frozen=True, slots=True)
class Net:
    """A network with one layer of units beside a linear part; bench/fit_spans.py fits it."""

    center: Floats
    spread: Floats
    inner: Floats
    bias: Floats
    outer: Floats
    direct: Floats

    def scaled(self, columns: Floats) -> Floats:
        """The evidence in unit spread, extremes cut off."""
        cut: Floats = (columns - self.center) / self.spread
        return np.clip(cut, -4, 4, out=cut)

    def scores(self, columns: Floats) -> Floats:
        """One number a piece: their softmax is the probability that it is just the short answer."""
        rows = self.scaled(columns)
        scores: Floats = np.maximum(rows @ self.inner + self.bias, 0) @ self.outer + rows @ self.direct
        return scores


@lru_cache(maxsize=1)
def net() -> Net:
    """The network that comes with the package."""
    with files("knowledge.answering").joinpath("data/spans.npz").open("rb") as stored, np.load(stored) as data:
        return Net(*(data[name].astype(np.float32) for name in Net.__slots__))


def worthiest(pieces: Pieces, chances: Floats, price: float) -> int:
    """The piece that is most likely to hold the answer, longer ones at their price; the whole sentence at the last."""
    share = pieces.columns[:, _PLACE["share"]]
    return int(np.argmax(chances - price * share - (share == 1)))


def held(pieces: Pieces, scores: Floats) -> Floats:
    """For each piece the probability that it holds the answer, or that the answer holds it and it is most of that."""
    likely = np.exp(scores - scores.max())
    chances: Floats = pieces.holds @ (likely / likely.sum())
    return chances
