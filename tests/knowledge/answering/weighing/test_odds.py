"""Probabilities and their log-odds are two ways of saying one thing."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.weighing.odds import LEAST, odds, probability_at


@given(st.floats(LEAST, 1 - LEAST))
def test_a_probability_has_the_odds_that_it_is_told_from(probability: float) -> None:
    assert probability_at(odds(probability)) == pytest.approx(probability)


@given(st.floats(allow_nan=False))
def test_any_odds_are_those_of_a_probability(log_odds: float) -> None:
    assert 0 < probability_at(log_odds) < 1


def test_what_is_certain_has_finite_odds() -> None:
    assert odds(1.0) == pytest.approx(-odds(0.0))
    assert odds(1.0) == odds(1 - LEAST) < math.inf
