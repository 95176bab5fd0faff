"""What the reader of the extra `semantic` tells of a claim: how probably each sentence speaks of what is claimed.

It has learnt which sentence answers a question, not whether one bears a claim out: so it may find support where the
words have nothing in common, and makes a conflict more or less sure, but never finds one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from knowledge.answering.sense import Told
from knowledge.answering.telling import log_odds, over_none
from knowledge.claims import belief
from knowledge.claims.belief import INTERCEPT, Weights
from knowledge.model import Verdict

TELLING = ("odds", "over_none", "none")
"""Log-odds that a sentence answers, how far its logarithm is above that of no answer at all, and log-odds of that."""

NAMES = (*belief.NAMES, "seems_so", *TELLING)
"""Beside those of `belief` and TELLING: 1 where the words alone seem to bear the claim out."""

WEIGHTS: Weights = {
    Verdict.SUPPORTED: {
        "held": 2.37, "plain": 2.63, "whole": -0.33, "values_missing": 0.36, "values_same": 0.68,
        "names_missing": -0.12, "unmeant": -0.4, "predicate": -0.18, "answered": 2.31, "alike": -3.19,
        "faint": -0.07, "unmet": 0.03, "least": -0.32, "turned": 0.0, "denied": 2.16, "denied_once": -0.69,
        "length": 0.04, "points": 0.19, "names_unmet": -0.8, "deed_as_noun": -0.12, "seems_so": 1.21, "odds": 0.24,
        "over_none": 0.56, "none": 0.39, INTERCEPT: -6.23,
    },
    Verdict.CONTRADICTED: {
        "held": 1.48, "plain": 2.19, "whole": -0.27, "values_missing": 0.05, "values_same": -0.17,
        "names_missing": 0.53, "unmeant": -0.73, "predicate": 0.62, "answered": 2.14, "alike": 1.19, "faint": -0.11,
        "unmet": 0.06, "least": -1.22, "turned": -1.36, "denied": -1.53, "denied_once": 0.37, "length": -0.12,
        "points": -0.1, "names_unmet": 0.3, "deed_as_noun": 0.41, "seems_so": 0.0, "odds": 0.3, "over_none": 0.32,
        "none": 0.04, INTERCEPT: -3.03,
    },
}  # fmt: skip
"""Fitted by bench/fit_claims.py --vectors on the claims of articles that the reader has not seen."""

BELIEVED = {Verdict.SUPPORTED: 0.4, Verdict.CONTRADICTED: 0.4, Verdict.NOT_FOUND: 0.0}
"""The least probability that a sentence which was read bears out what it says: lower ones call more contradicted claims
supported, see DESIGN.
"""


def told_of(told: Told) -> Iterator[tuple[float, ...]]:
    """TELLING of each sentence that was read."""
    (none,) = log_odds(np.array([told.none], dtype=np.float32)).tolist()
    for odds, over in zip(log_odds(told.answers).tolist(), over_none(told.answers, told.none).tolist(), strict=True):
        yield odds, over, none


def telling_belief(says: Verdict, numbers: Sequence[float], weights: Weights = WEIGHTS) -> float:
    """The probability that a sentence which says this of a claim bears the verdict out; `numbers` are NAMES."""
    fitted = weights[says]
    score = sum(fitted[name] * number for name, number in zip(NAMES, numbers, strict=True)) + fitted[INTERCEPT]
    return 1 / (1 + math.exp(-score))
