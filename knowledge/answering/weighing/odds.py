"""Probabilities and the logarithms of their odds, which regressions and trees add up."""

from __future__ import annotations

import math

LEAST = 1e-4
"""Probabilities nearer to 0 or 1 have the odds of this one: trees tell no finer."""

MOST_ODDS = 30.0
"""Log-odds beyond which a probability hardly changes (1e-13), and `exp` would overflow at last."""


def odds(probability: float) -> float:
    """The log-odds of a probability, finite for 0 and 1 too."""
    within = min(1 - LEAST, max(LEAST, probability))
    return math.log(within / (1 - within))


def probability_at(log_odds: float) -> float:
    """The probability (0..1) that has these log-odds."""
    return 1 / (1 + math.exp(-min(MOST_ODDS, max(-MOST_ODDS, log_odds))))
