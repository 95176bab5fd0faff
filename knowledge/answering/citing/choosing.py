"""Which piece of a sentence holds the short answer: each piece's evidence for a question, and its probability."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, chain

import numpy as np

from knowledge.answering.asking.question import Question
from knowledge.answering.citing.clauses import Whole
from knowledge.answering.citing.piece_columns import COLUMNS, KINDS
from knowledge.answering.citing.pieces import Pieces
from knowledge.answering.kinds.wanted import Wanted, units_wanted
from knowledge.answering.kinds.word_classes import Relation, relation_wanted
from knowledge.answering.matching.terms import Floats
from knowledge.answering.weighing.reading import Hits

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
    told = np.zeros((len(ASKED), len(pieces.first)), dtype=np.float32)
    columns = (*_found(question, pieces, hits), *_wanted(question, pieces, hits))
    for row, column in zip(told[: len(ASKED) - len(Wanted)], columns, strict=True):
        row[:] = column
    told[_WANTS[question.wanted]] = 1
    return np.concatenate([pieces.columns, told.T], axis=1)


def _found(question: Question, pieces: Pieces, hits: Hits) -> list[Floats | Whole | float]:
    """What is new in each piece, and where the words that were found stand."""
    first, last, length = pieces.first, pieces.last, pieces.columns[:, 0]
    likely, focus, said, *_ = marks = _marks(question, pieces, hits)
    sums = np.array([[0, *accumulate(marked)] for marked in marks])
    at_first, at_last = sums[:, first], sums[:, last + 1]
    inside, in_focus, repeated, in_same, fresh = at_last - at_first
    total = float(sums[0, -1])
    left, left_focus = np.array([_steps(likely), _steps(focus)])[:, first]
    right, right_focus = np.array([_steps(likely[::-1])[::-1], _steps(focus[::-1])[::-1]])[:, last]
    nearest = np.minimum(left, right)
    fits, holds = _fits(question.wanted, pieces.columns)
    rivals = nearest[fits > 0]
    by_clause = np.bincount(pieces.clause, weights=likely)[pieces.clause[first]]
    return [
        fits, holds, fresh, fresh / length, repeated / length, inside, in_same, in_focus, left, right, nearest,
        left_focus, right_focus, at_first[0] == total, at_last[0] == 0,
        (by_clause - inside) / max(1.0, total), left == 1, right == 1, np.array([0, *said])[first],
        nearest - (rivals.min() if len(rivals) else GAP), total,
    ]  # fmt: skip


def _marks(question: Question, pieces: Pieces, hits: Hits) -> tuple[list[bool], ...]:
    """Of each word whether it was found, and for what is asked for; whether the question says it; whether it was found
    in its own form; and whether it is content that is new.
    """
    asked, places = frozenset(term.form for term in question.terms), range(len(pieces.words))
    found = hits.likely, hits.focus, set(chain.from_iterable(hits.same))
    likely, focus, same = ([at in marked for at in places] for marked in found)
    said = [word.form in asked for word in pieces.words]
    content = pieces.content.tolist()
    new = [bool(content[at]) and not (likely[at] or said[at]) for at in places]
    return likely, focus, said, same, new


def _steps(marked: Sequence[bool]) -> list[int]:
    """For each word how many words ago a marked one was passed, at most GAP."""
    steps, found = GAP, []
    for is_marked in marked:
        found.append(steps)
        steps = 1 if is_marked else steps + (steps < GAP)
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
