"""Ranges and vague amounts: numbers that may be any of several."""

from __future__ import annotations

import pytest

from knowledge.claims.values.quantities import Bound, Unit
from tests.knowledge.claims.quantified import only_quantity, quantities


@pytest.mark.parametrize(
    ("text", "language", "unit", "least", "most"),
    [
        ("between 20 and 30 people", "en", Unit.COUNT, 20, 30),
        ("20–30 people", "en", Unit.COUNT, 20, 30),
        ("20 to 30 people", "en", Unit.COUNT, 20, 30),
        ("two or three people", "en", Unit.COUNT, 2, 3),
        ("20-30 percent", "en", Unit.SHARE, 0.2, 0.3),
        ("two to three weeks", "en", Unit.DAYS, 14, 21),
        ("between $20 and $30 million", "en", Unit.MONEY, 20e6, 30e6),
        ("20–30 million tenge", "en", Unit.MONEY, 20e6, 30e6),
        ("900 to 1,000 people", "en", Unit.COUNT, 900, 1_000),
        ("5 million to $10 million", "en", Unit.MONEY, 5e6, 10e6),
        ("5 million or €10 million", "en", Unit.MONEY, 5e6, 10e6),
        ("от 20 до 30 человек", "ru", Unit.COUNT, 20, 30),
        ("20–30 тысяч рублей", "ru", Unit.MONEY, 20e3, 30e3),
        ("два или три дня", "ru", Unit.DAYS, 2, 3),
        ("20–30 адам", "kk", Unit.COUNT, 20, 30),
        # vague
        ("hundreds of people", "en", Unit.COUNT, 100, 2_000),
        ("tens of thousands of people", "en", Unit.COUNT, 10_000, 200_000),
        ("dozens were hurt", "en", Unit.COUNT, 12, 240),
        ("several people", "en", Unit.COUNT, 2, 20),
        ("a couple of people", "en", Unit.COUNT, 2, 3),
        ("several hundred people", "en", Unit.COUNT, 200, 2_000),
        ("several weeks", "en", Unit.DAYS, 14, 140),
        ("hundreds of millions of tenge", "en", Unit.MONEY, 1e8, 2e9),
        ("несколько человек", "ru", Unit.COUNT, 2, 20),
        ("несколько дней", "ru", Unit.DAYS, 2, 20),
        ("сотни людей", "ru", Unit.COUNT, 100, 2_000),
        ("десятки тысяч людей", "ru", Unit.COUNT, 10_000, 200_000),
        ("бірнеше адам", "kk", Unit.COUNT, 2, 20),
        ("жүздеген адам", "kk", Unit.COUNT, 100, 2_000),
    ],
)
def test_a_range_or_a_vague_amount_is_all_that_it_may_be(
    text: str, language: str, unit: Unit, least: float, most: float
) -> None:
    found = only_quantity(text, language)
    assert (found.unit, found.bound, found.is_scored) == (unit, Bound.EXACT, False)
    assert found.interval == pytest.approx((least, most))
    assert found.start == 0


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("won 3-1", [3, 1]),
        ("lost 20–30 to them", [20, 30]),
        ("a 2-3 defeat", [2, 3]),
        ("rose from 20 to 30 people", [20, 30]),
        ("5 thousand people", [5_000]),
        ("a thousand people", [1_000]),
        ("scores a goal", []),
        ("a couple was married", []),
        ("30 to 20 people", [30, 20]),
    ],
)
def test_what_is_no_range_and_not_vague_is_read_as_it_was(text: str, values: list[float]) -> None:
    found = quantities(text)
    assert [(each.value, each.reach) for each in found] == [(value, 0) for value in values]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He was fined $5 million to $10 million.", [(5e6, 5e6)]),
        ("It fell by $5 million to $10 million.", [(5e6, 5e6)]),
        ("It fell $2 million to $8 million.", [(2e6, 0), (8e6, 0)]),
        ("It went from $2 million to $8 million.", [(2e6, 0), (8e6, 0)]),
        ("It fell by 5 to 10 percent.", [(0.05, 0.05)]),
        ("It fell by 5-10%.", [(0.05, 0.05)]),
        ("It grew by 5 to 10 degrees.", [(5, 5)]),
        ("They won by 5 to 10.", [(5, 0), (10, 0)]),
        ("It passed by 28 to 31 hands.", [(28, 0), (31, 0)]),
    ],
)
def test_sums_are_ranges_and_so_is_what_something_changes_by(text: str, values: list[tuple[float, float]]) -> None:
    found = quantities(text)
    assert [(each.value, each.reach) for each in found] == [pytest.approx(value) for value in values]
