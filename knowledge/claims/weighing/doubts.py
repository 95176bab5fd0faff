"""How firm a conflict by a denial is: both texts may deny the same in other words ("unhurt", "nobody was hurt")."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.claims.alignment.bonds import Bond, Kind
from knowledge.claims.conflicts.comparison import Comparison
from knowledge.claims.reading.points import is_plain
from knowledge.claims.reading.predicate import predicate
from knowledge.claims.settling.polarity import says_no
from knowledge.claims.weighing import belief
from knowledge.claims.weighing.belief import Weights
from knowledge.claims.weighing.regression import weighed
from knowledge.model import Verdict
from knowledge.text.negation import Denial

BELIEF = ("held", "plain", "answered", "alike", "turned", "denied", "denied_once", "length", "names_missing")
"""Those numbers of `belief` that count here."""

NAMES = (*BELIEF, "claim_denies", "says_no_too", "faint_words", "deed_faint", "deedless")
"""Beside them: whether the claim has the denial, and whether the other text says no in a word of its own; how many
plain words of the claim only others answer; whether its verb is one of them, and whether it has none.
"""

WEIGHTS: Weights = {
    Verdict.CONTRADICTED: {
        "held": 5.24, "plain": 0.7, "answered": 0.1, "alike": 1.41, "turned": -1.31, "denied": 1.06,
        "denied_once": 0.66, "length": -0.17, "names_missing": -0.8, "claim_denies": -2.16, "says_no_too": -0.83,
        "faint_words": -0.52, "deed_faint": -0.46, "deedless": -0.65, belief.INTERCEPT: -2.34,
    },
    Verdict.SUPPORTED: {
        "held": -0.92, "plain": 1.82, "answered": 0.2, "alike": 0.98, "turned": 0.65, "denied": -0.39,
        "denied_once": -0.6, "length": -0.05, "names_missing": -0.72, "claim_denies": 1.08, "says_no_too": 1.17,
        "faint_words": 0.62, "deed_faint": 0.22, "deedless": 0.54, belief.INTERCEPT: -3.37,
    },
}  # fmt: skip
"""Fitted by bench/fit_claims.py on the claims in bench/data: what tells a conflict, and what that both say the same."""

FIRM = 0.35
"""The least probability with which a denial is a conflict."""


def doubts(comparison: Comparison, evidence: Sequence[float]) -> tuple[float, ...]:
    """The numbers NAMES of a conflict by a denial, those of `belief` given; nothing where there is none."""
    denial = next((bond for bond in comparison.bonds if bond and bond.kind is Kind.DENIED), None)
    if denial is None or not comparison.clashes:
        return ()
    verb = predicate(comparison.claim)
    deed = comparison.bonds[verb.at] if verb else None
    faint = [bond for bond in comparison.bonds if bond and bond.kind is Kind.RELATED and is_plain(bond.claim)]
    return (
        *(evidence[belief.NAMES.index(name)] for name in BELIEF),
        float(bool(denial.claim.denial)),
        float(_says_no_too(comparison, denial)),
        float(len(faint)),
        float(deed is not None and deed.kind is Kind.RELATED),
        float(verb is None),
    )


def probability(says: Verdict, numbers: Sequence[float], weights: Weights) -> float:
    """The probability that a denial contradicts the claim, or that the sentence supports it all the same."""
    return weighed(numbers, NAMES, weights[says], weights[says][belief.INTERCEPT])


def _says_no_too(comparison: Comparison, denial: Bond) -> bool:
    """Whether the text without that denial has another one, or says no in a word that the denying text has not."""
    claim, source = comparison.claim, comparison.source
    denying, other = (claim, source) if denial.claim.denial else (source, claim)
    forms = {point.form for point in denying.points}
    return any(
        point.denial is Denial.FOCUS or (says_no(point.form) and point.form not in forms) for point in other.points
    )
