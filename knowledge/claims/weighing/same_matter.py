"""Whether a sentence speaks of what a claim says: eight named numbers, weighed to a probability.

What claim and sentence then say of it, the same or something else, is another question (see `clashes`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from knowledge.claims.alignment.bonds import Bond, Kind
from knowledge.claims.alignment.likeness import whole_likeness
from knowledge.claims.conflicts.comparison import Comparison
from knowledge.claims.reading.points import Point
from knowledge.claims.reading.predicate import predicate
from knowledge.claims.reading.scene import is_scene, neighbourhood
from knowledge.claims.values.quantities import ANYONE, Unit
from knowledge.claims.weighing.regression import weighed
from knowledge.index import Place
from knowledge.lexicon.words import lexicon

NAMES = (
    "held",
    "plain",
    "whole",
    "values_missing",
    "values_same",
    "names_missing",
    "unmeant",
    "predicate",
)
"""The share of the claim's weight that the sentence or its neighbours hold; how near its plain words, no names and no
values, come to the sentence's; the likeness of both texts as a whole; the number of its values that nothing answers
here or around, and of those told alike, at most two; the share of its names that are missing; 1 where the language has
no lexicon, so that nothing tells of meaning; how near the word that says what is done comes.
"""

WEIGHTS = {
    "held": 3.7, "plain": 5.6, "whole": 4.4, "values_missing": -1.1, "values_same": 1.5, "names_missing": -1.0,
    "unmeant": 4.0, "predicate": 0.9,
}  # fmt: skip
INTERCEPT = -10.0
"""Fitted by bench/fit_claims.py on the claims in bench/data, in three languages (logistic regression)."""

MOST_SAME = 2
"""Values told alike beyond which more of them prove nothing more."""

NEIGHBOUR = 0.7
"""What a word is worth that stands in the headline or a neighbouring sentence only ("It started on Saturday")."""

VALUE = 4.0
CUE = 0.4
UNKNOWN = 3.0
"""What a quantity or date weighs beside words, whose weight is their rarity (1 to 6); the share of it that a mere "not"
or "refused to" keeps; the rarity of a word that no question term tells.
"""


@dataclass(frozen=True, slots=True)
class Weighing:
    """How much each point of a claim weighs, by folded word."""

    rarity: Mapping[str, float]

    def weight(self, point: Point) -> float:
        """The weight of a point; a hinge and "several" hold nothing of their own."""
        if point.is_hinge or (point.quantity is not None and point.quantity.is_vague):
            return 0.0
        if point.is_value:
            return VALUE
        return self.rarity.get(point.form, UNKNOWN) * (CUE if point.is_cue or point.form in ANYONE else 1.0)


def evidence(comparison: Comparison, place: Place, weighing: Weighing) -> tuple[float, ...]:
    """The numbers NAMES, in order."""
    claim, source = comparison.claim, comparison.source
    near = _nearness(comparison)
    verb = predicate(claim)
    return (
        _held(comparison, neighbourhood(place), weighing),
        _average(near.values()),
        whole_likeness(claim.text, source.text, source.language),
        sum(point.is_value and not bond and not is_scene(point, place) for point, bond in comparison.answers()),
        min(MOST_SAME, sum(_is_told_alike(point, bond) for point, bond in comparison.answers())),
        _names_missing(comparison),
        float(lexicon(source.language) is None),
        near.get(verb.at, 1.0) if verb else 1.0,
    )


def _is_told_alike(point: Point, bond: Bond | None) -> bool:
    """Whether a value is told alike; that something is second proves nothing."""
    is_rank = point.quantity is not None and point.quantity.unit is Unit.RANK
    return point.is_value and not is_rank and bond is not None and bond.kind is Kind.SAME


def _names_missing(comparison: Comparison) -> float:
    told = [bond is not None for point, bond in comparison.answers() if point.is_name]
    return told.count(False) / max(1, len(told))


def probability(numbers: Sequence[float]) -> float:
    """The probability that the sentence speaks of what the claim says."""
    return weighed(numbers, NAMES, WEIGHTS, INTERCEPT)


def _held(comparison: Comparison, around: frozenset[str], weighing: Weighing) -> float:
    """What clashes is held too: it is spoken of, if otherwise."""
    weighed = [
        (weighing.weight(point), 1.0 if comparison.is_clashing(point) else _strength(point, bond, around))
        for point, bond in comparison.answers()
    ]
    total = sum(weight for weight, _ in weighed)
    return sum(weight * strength for weight, strength in weighed) / total if total else 0.0


def _strength(point: Point, bond: Bond | None, around: frozenset[str]) -> float:
    return max(bond.strength if bond else 0.0, NEIGHBOUR * bool(point.stems & around))


def _nearness(comparison: Comparison) -> dict[int, float]:
    """How near the plain words of the claim, by their numbers, come to the sentence's; what clashes is spoken of."""
    return {
        point.at: 1.0 if comparison.is_clashing(point) else bond.strength if bond else max(0.0, nearest)
        for (point, bond), nearest in zip(comparison.answers(), comparison.nearest, strict=True)
        if not (point.is_name or point.is_value or point.is_hinge or point.is_cue or point.form in ANYONE)
    }


def _average(near: Collection[float]) -> float:
    return sum(near) / len(near) if near else 1.0
