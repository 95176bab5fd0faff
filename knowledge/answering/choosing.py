"""Which piece of a sentence holds the short answer: each piece's evidence for a question, and its probability."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import chain

import numpy as np

from knowledge.answering.clauses import Whole
from knowledge.answering.matching import Floats
from knowledge.answering.pieces import COLUMNS, KINDS, Pieces
from knowledge.answering.question import Question
from knowledge.answering.reading import Hits
from knowledge.answering.wanted import Wanted, units_wanted
from knowledge.answering.word_classes import Relation, relation_wanted

GAP = 12
"""Words from which a distance no longer counts."""

CUT = 4
"""Times the usual spread from which evidence is no greater."""

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
_WANTS = {kind: ASKED.index(f"wants_{kind.name.lower()}") for kind in Wanted}
_FITTING = {kind: kind for kind in KINDS} | {Wanted.PERSON: Wanted.NAME}


def evidence(question: Question, pieces: Pieces, hits: Hits) -> Floats:
    """Pieces x NAMES."""
    asked = frozenset(term.form for term in question.terms)
    said = np.array([word.form in asked for word in pieces.words], dtype=np.float32)
    told = np.zeros((len(ASKED), len(pieces.first)), dtype=np.float32)
    columns = (*_found(question, pieces, said, hits), *_wanted(question, pieces, hits))
    for row, column in zip(told[: len(ASKED) - len(Wanted)], columns, strict=True):
        row[:] = column
    told[_WANTS[question.wanted]] = 1
    return np.concatenate([pieces.columns, told.T], axis=1)


def _found(question: Question, pieces: Pieces, said: Floats, hits: Hits) -> list[Floats | float]:
    """What is new in each piece, and where the words that were found stand."""
    first, last, count, length = pieces.first, pieces.last, len(pieces.words), pieces.columns[:, 0]
    marks = np.empty((5, count))  # likely, focus, same, said, new
    found = hits.likely, hits.focus, set(chain.from_iterable(hits.same))
    marks[:3] = [[at in places for at in range(count)] for places in found]
    marks[3], marks[4] = said, (1 - said) * (1 - marks[0]) * pieces.content
    sums = np.zeros((5, count + 1))
    marks.cumsum(axis=1, out=sums[:, 1:])
    at_first, at_last = sums[:, first], sums[:, last + 1]
    inside, in_focus, in_same, repeated, fresh = at_last - at_first
    total = float(sums[0, -1])
    left, right = _gaps(hits.likely, pieces)
    left_focus, right_focus = _gaps(hits.focus, pieces)
    nearest = np.minimum(left, right)
    fits, holds = _fits(question.wanted, pieces.columns)
    rivals = nearest[fits > 0]
    by_clause = np.bincount(pieces.clause, weights=marks[0])[pieces.clause[first]]
    return [
        fits, holds, fresh, fresh / length, repeated / length, inside, in_same, in_focus, left, right, nearest,
        left_focus, right_focus, at_first[0] == total, at_last[0] == 0,
        (by_clause - inside) / max(1.0, total), left == 1, right == 1, np.concatenate([[0], said])[first],
        nearest - (rivals.min() if len(rivals) else GAP), total,
    ]  # fmt: skip


def _gaps(marked: Collection[int], pieces: Pieces) -> tuple[Whole, Whole]:
    """How far the nearest marked word stands before the first word of each piece, and behind its last."""
    places = range(len(pieces.words))
    before, behind = _steps(marked, places), _steps(marked, places[::-1])[::-1]
    return np.array(before)[pieces.first], np.array(behind)[pieces.last]


def _steps(marked: Collection[int], places: Sequence[int]) -> list[int]:
    """For each place in their order how many steps ago a marked one was passed, at most GAP."""
    steps, found = GAP, []
    for at in places:
        found.append(steps)
        steps = 1 if at in marked else steps + (steps < GAP)
    return found


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
        np.minimum(cut, CUT, out=cut)
        return np.maximum(cut, -CUT, out=cut)

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
