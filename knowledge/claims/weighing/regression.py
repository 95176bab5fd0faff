"""The logistic regression by which the check weighs its numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from knowledge.answering.weighing.odds import probability_at


def weighed(numbers: Sequence[float], names: Sequence[str], weights: Mapping[str, float], intercept: float) -> float:
    """The probability (0..1) that numbers with these names, in their order, come to by their weights."""
    score = sum(weights[name] * number for name, number in zip(names, numbers, strict=True)) + intercept
    return probability_at(score)
