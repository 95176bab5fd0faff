"""How sure an answer is, in words: one scale wherever a probability is told to people."""

from __future__ import annotations

from enum import StrEnum

SURE_FROM = 0.9
"""Confidence is a probability: of ten answers that say 'sure', at most one may be wrong."""

FAIRLY_SURE_FROM = 0.7
"""And of ten that say 'fairly sure', at most three."""


class Sureness(StrEnum):
    """How sure what is stood by is of itself; `NOT_SURE` is said of a guess alone."""

    SURE = "sure"
    FAIRLY_SURE = "fairly sure"
    RATHER_SURE = "rather sure"
    NOT_SURE = "not sure"


def sureness(probability: float, *, is_guess: bool = False) -> Sureness:
    """The word for a probability (0..1)."""
    if is_guess:
        return Sureness.NOT_SURE
    if probability >= SURE_FROM:
        return Sureness.SURE
    return Sureness.FAIRLY_SURE if probability >= FAIRLY_SURE_FROM else Sureness.RATHER_SURE
