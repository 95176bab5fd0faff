"""How far a sentence can be believed in what it seems to say of a claim: named numbers, weighed for each verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from knowledge.claims.alignment.bonds import Bond, Kind
from knowledge.claims.conflicts.comparison import Comparison
from knowledge.claims.reading.deeds import is_verb
from knowledge.claims.reading.points import Point
from knowledge.claims.reading.predicate import predicate
from knowledge.claims.weighing import same_matter
from knowledge.claims.weighing.regression import weighed
from knowledge.claims.weighing.same_matter import Weighing
from knowledge.index import Place
from knowledge.model import Verdict
from knowledge.text.negation import Denial

NAMES = (
    *same_matter.NAMES, "answered", "alike", "faint", "unmet", "least", "turned", "denied", "denied_once", "length",
    "points", "names_unmet", "deed_as_noun",
)  # fmt: skip
"""Beside those of `same_matter`: the share of the claim's words, by their rarity, that the sentence answers, and in the
same words; the rarity of those that it answers by something only near, and of those by nothing; how near the farthest
plain word comes; the share of neighbours that stand the other way round; whether the claim denies something, and
whether only one of the two does; the points of the sentence, and of the claim; its names that the sentence lacks;
whether its verb is answered by a noun.
"""

Weights = Mapping[Verdict, Mapping[str, float]]

INTERCEPT = "intercept"

WEIGHTS: Weights = {
    Verdict.SUPPORTED: {
        "held": 1.03, "plain": 2.78, "whole": 3.1, "values_missing": -0.26, "values_same": 1.06,
        "names_missing": -0.02, "unmeant": 2.08, "predicate": 0.4, "answered": 6.55, "alike": -2.75, "faint": -0.08,
        "unmet": 0.07, "least": -1.11, "turned": -0.78, "denied": 1.61, "denied_once": -1.12, "length": -0.06,
        "points": 0.12, "names_unmet": -0.49, "deed_as_noun": -0.32, INTERCEPT: -8.09,
    },
    Verdict.CONTRADICTED: {
        "held": 1.99, "plain": 2.98, "whole": 1.85, "values_missing": -1.53, "values_same": 0.39,
        "names_missing": -0.97, "unmeant": 2.29, "predicate": 0.13, "answered": 3.6, "alike": 2.18, "faint": -0.03,
        "unmet": 0.09, "least": -1.26, "turned": -1.02, "denied": -1.5, "denied_once": 0.7, "length": -0.1,
        "points": -0.24, "names_unmet": 0.12, "deed_as_noun": -0.44, INTERCEPT: -5.55,
    },
}  # fmt: skip
"""Fitted by bench/fit_claims.py on the claims in bench/data, in three languages (logistic regressions)."""

FITTED = 0.5
"""How much of the belief is the fitted one; the rest is that the sentence speaks of the matter. With 1.0 a point fewer
of the plain claims are right, as short ones are not believed.
"""

MET = 0.5
NEAR = 0.75
"""Strength of a bond from which a word is answered at all, and from which more than faintly."""


def belief(says: Verdict, numbers: Sequence[float], weights: Weights = WEIGHTS) -> float:
    """The probability that a sentence which says this of a claim is one that bears the verdict out."""
    fitted = weighed(numbers, NAMES, weights[says], weights[says][INTERCEPT])
    speaks = same_matter.probability(numbers[: len(same_matter.NAMES)])
    return FITTED * fitted + (1 - FITTED) * speaks


def evidence(comparison: Comparison, place: Place, weighing: Weighing) -> tuple[float, ...]:
    """The numbers NAMES, in order."""
    words = [(p, b) for p, b in comparison.answers() if not (p.is_value or p.is_hinge or p.is_cue)]
    rarities = [weighing.weight(point) for point, _ in words]
    strengths = [bond.strength if bond else 0.0 for _, bond in words]
    alike = [bond is not None and bond.kind is Kind.SAME for _, bond in words]
    rated = list(zip(rarities, strengths, alike, strict=True))
    total = sum(rarities) or 1.0
    return (
        *same_matter.evidence(comparison, place, weighing),
        sum(rarity * strength for rarity, strength, _ in rated) / total,
        sum(rarity for rarity, _, is_alike in rated if is_alike) / total,
        sum(rarity for rarity, strength, is_alike in rated if 0 < strength < NEAR and not is_alike),
        sum(rarity for rarity, strength, _ in rated if strength < MET),
        _least(comparison, words),
        _turned(comparison),
        *_denials(comparison),
        float(len(comparison.source.points)),
        float(len(comparison.claim.points)),
        float(sum(point.is_name and bond is None for point, bond in words)),
        float(_is_told_as_noun(comparison)),
    )


def _least(comparison: Comparison, words: Sequence[tuple[Point, Bond | None]]) -> float:
    """How near the farthest of the claim's plain words comes to the sentence's."""
    near = (bond.strength if bond else max(0.0, comparison.nearest[p.at]) for p, bond in words if not p.is_name)
    return min(near, default=1.0)


def _turned(comparison: Comparison) -> float:
    places = [bond.source.at for bond in comparison.bonds if bond]
    return sum(before > after for before, after in pairwise(places)) / max(1, len(places) - 1)


def _denials(comparison: Comparison) -> tuple[float, float]:
    """Whether the claim denies a word, and whether of claim and answers only one does."""
    ours = any(point.denial is Denial.FOCUS for point in comparison.claim.points)
    theirs = any(bond is not None and bond.source.denial is Denial.FOCUS for bond in comparison.bonds)
    return float(ours), float(ours != theirs)


def _is_told_as_noun(comparison: Comparison) -> bool:
    """Whether a verb of the claim is answered by what is none: "appealed", "during the appeal"."""
    verb = predicate(comparison.claim)
    bond = comparison.bonds[verb.at] if verb else None
    if verb is None or bond is None:
        return False
    return is_verb(comparison.claim, verb) and not is_verb(comparison.source, bond.source)
