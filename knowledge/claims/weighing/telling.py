"""What the reader of the extra `semantic` tells of a claim: how probably each sentence decides it, and how.

It has learnt from claims which sentence decides one, and a little of whether that one bears it out or contradicts it.
Together with what the words alone show that is weighed: a sentence may support where the words have nothing in common,
and a conflict is more or less sure; none is found by reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from knowledge.answering.matching.sense import Judged
from knowledge.answering.weighing.telling import log_odds, over_none
from knowledge.claims.weighing import belief
from knowledge.claims.weighing.belief import INTERCEPT, Weights
from knowledge.claims.weighing.regression import weighed
from knowledge.model import Verdict

TELLING = ("bears_out", "excludes", "over_none", "none")
"""Log-odds that a sentence bears the claim out, that it contradicts it; how far the logarithm of the probability that
it decides is above that of no sentence at all, and log-odds of that.
"""

NAMES = (*belief.NAMES, "seems_so", *TELLING)
"""Beside those of `belief` and TELLING: 1 where the words alone seem to bear the claim out."""

WEIGHTS: Weights = {
    Verdict.SUPPORTED: {
        "held": 2.07, "plain": 1.61, "whole": -0.51, "values_missing": 0.55, "values_same": 0.61,
        "names_missing": 0.11, "unmeant": -0.38, "predicate": -0.22, "answered": 3.01, "alike": -3.76,
        "faint": -0.06, "unmet": 0.05, "least": -0.02, "turned": 0.22, "denied": 2.14, "denied_once": -1.08,
        "length": 0.03, "points": 0.22, "names_unmet": -0.83, "deed_as_noun": -0.2, "seems_so": 1.14,
        "bears_out": 0.85, "excludes": 0.18, "over_none": 0.01, "none": -0.17, INTERCEPT: -4.49,
    },
    Verdict.CONTRADICTED: {
        "held": 1.92, "plain": 1.48, "whole": 0.23, "values_missing": 0.39, "values_same": -0.12,
        "names_missing": 0.08, "unmeant": -0.47, "predicate": 0.58, "answered": 1.54, "alike": 1.38,
        "faint": -0.08, "unmet": 0.05, "least": -0.89, "turned": -1.08, "denied": -1.71, "denied_once": 0.21,
        "length": -0.14, "points": -0.03, "names_unmet": 0.46, "deed_as_noun": 0.58, "seems_so": 0.0,
        "bears_out": 0.15, "excludes": 0.44, "over_none": 0.19, "none": -0.12, INTERCEPT: -2.19,
    },
}  # fmt: skip
"""Fitted by bench/fit_claims.py --vectors on the claims of articles that the reader has not seen (but for BLIND)."""

BELIEVED = {Verdict.SUPPORTED: 0.5, Verdict.CONTRADICTED: 0.4, Verdict.NOT_FOUND: 0.0}
"""The least probability that a sentence which was read bears out what it says: lower ones call more contradicted claims
supported (docs/experiments.md, Read with the claim).
"""


def told_of(judged: Judged) -> Iterator[tuple[float, ...]]:
    """TELLING of each sentence that was read."""
    (none,) = log_odds(np.array([judged.none], dtype=np.float32)).tolist()
    excludes = judged.decides * judged.against
    columns = (
        log_odds(judged.decides - excludes), log_odds(excludes), over_none(judged.decides, judged.none),
    )  # fmt: skip
    for numbers in zip(*(column.tolist() for column in columns), strict=True):
        yield *numbers, none


def telling_belief(says: Verdict, numbers: Sequence[float], weights: Weights = WEIGHTS) -> float:
    """The probability that a sentence which says this of a claim bears the verdict out; `numbers` are NAMES."""
    return weighed(numbers, NAMES, weights[says], weights[says][INTERCEPT])
