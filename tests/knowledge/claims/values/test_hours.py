"""Times of the clock and of the parts of a day."""

from __future__ import annotations

import pytest

from knowledge.claims.values.quantities import Unit
from tests.knowledge.claims.quantified import only_quantity, quantities


@pytest.mark.parametrize(
    ("text", "language", "hour"),
    [
        ("at 2 at night", "en", 2),
        ("at 12 at night", "en", 0),
        ("at 10 at night", "en", 22),
        ("at 5:30 at night", "en", 5.5),
        ("at 5 in the morning", "en", 5),
        ("at 5 in the evening", "en", 17),
        ("at 12 in the afternoon", "en", 12),
        ("12 часов ночи", "ru", 0),
        ("3 часа ночи", "ru", 3),
        ("11 часов ночи", "ru", 23),
        ("3 часа дня", "ru", 15),
        ("12 часов дня", "ru", 12),
    ],
)
def test_an_hour_is_that_of_its_part_of_the_day(text: str, language: str, hour: float) -> None:
    found = only_quantity(text, language)
    assert (found.unit, found.value) == (Unit.CLOCK, hour)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("at a quarter to three firms closed", [2.75]),
        ("It was a quarter to three.", [2.75]),
        ("Quarter to three in the harbour", [2.75]),
        ("It left at quarter past three.", [3.25]),
        ("It left at half past three.", [3.5]),
        ("half to two firms", [0.5, 2]),
        ("a quarter to three firms closed", [3]),
    ],
)
def test_a_quarter_to_three_is_a_time_unless_both_count_something(text: str, values: list[float]) -> None:
    found = quantities(text)
    assert [each.value for each in found] == pytest.approx(values)
