"""The units and bounds of numbers, and when two of them agree."""

from __future__ import annotations

import pytest

from knowledge.claims.values.quantities import Agreement, Bound, Unit, compare
from tests.knowledge.claims.quantified import only_quantity, quantities


@pytest.mark.parametrize(
    ("text", "unit", "value", "bound"),
    [
        ("over 4,500 people", Unit.COUNT, 4_500, Bound.MORE),
        ("no more than two days", Unit.DAYS, 2, Bound.MOST),
        ("no fewer than 30 cars", Unit.COUNT, 30, Bound.LEAST),
        ("nearly $22 million", Unit.MONEY, 22_000_000, Bound.NEARLY),
        ("fewer than 100 houses", Unit.COUNT, 100, Bound.LESS),
        ("exactly 40 people", Unit.COUNT, 40, Bound.PRECISE),
        ("ровно 40 человек", Unit.COUNT, 40, Bound.PRECISE),
        ("some 40 people", Unit.COUNT, 40, Bound.ABOUT),
        ("within a week", Unit.DAYS, 7, Bound.MOST),
        ("three months", Unit.DAYS, 91.32, Bound.EXACT),
        ("91 percent", Unit.SHARE, 0.91, Bound.EXACT),
        ("on line 6", Unit.LABEL, 6, Bound.EXACT),
        ("seat № 12", Unit.LABEL, 12, Bound.EXACT),
        ("resolution 1973", Unit.LABEL, 1_973, Bound.EXACT),
        ("Building 7", Unit.LABEL, 7, Bound.EXACT),
        ("they numbered 300", Unit.COUNT, 300, Bound.EXACT),
        ("it cost Coast Lines 240 francs", Unit.MONEY, 240, Bound.EXACT),
        ("it cost Coast Line 240,000 francs", Unit.MONEY, 240_000, Bound.EXACT),
        ("in the morning", Unit.CLOCK, 0, Bound.EXACT),
        ("at 3:45 a.m.", Unit.CLOCK, 3.75, Bound.EXACT),
        ("no complaints", Unit.COUNT, 0, Bound.EXACT),
        ("не менее трёх недель", Unit.DAYS, 21, Bound.LEAST),
        ("около 7000 рублей", Unit.MONEY, 7_000, Bound.ABOUT),
        ("the toll topped 200", Unit.COUNT, 200, Bound.MORE),
        ("the toll reached 200", Unit.COUNT, 200, Bound.EXACT),
        ("the toll exceeded 200", Unit.COUNT, 200, Bound.MORE),
        ("the toll did not exceed 200", Unit.COUNT, 200, Bound.MOST),
        ("число превысило 200", Unit.COUNT, 200, Bound.MORE),
        ("at noon", Unit.CLOCK, 12, Bound.EXACT),
        ("at midnight", Unit.CLOCK, 0, Bound.EXACT),
        ("в полдень", Unit.CLOCK, 12, Bound.EXACT),
        ("at half past five", Unit.COUNT, 5.5, Bound.EXACT),
        ("at a quarter to six", Unit.COUNT, 5.75, Bound.EXACT),
        ("at 5 o'clock", Unit.COUNT, 5, Bound.EXACT),
        ("minus 20 degrees", Unit.COUNT, -20, Bound.EXACT),
        ("at -20°C", Unit.COUNT, -20, Bound.EXACT),
        ("20 degrees below zero", Unit.COUNT, -20, Bound.EXACT),
        ("20 градусов мороза", Unit.COUNT, -20, Bound.EXACT),
    ],
)
def test_a_quantity_has_unit_and_bound(text: str, unit: Unit, value: float, bound: Bound) -> None:
    found = only_quantity(text, "ru" if text[0] > "я" or "а" <= text[0] <= "я" else "en")
    assert (found.unit, found.bound) == (unit, bound)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "unit", "value", "bound"),
    [
        ("екі мыңнан астам адам", Unit.COUNT, 2_000, Bound.MORE),
        ("25-тен астам үй", Unit.COUNT, 25, Bound.MORE),
        ("екі аптадан артық", Unit.DAYS, 14, Bound.MORE),
        ("15 мыңға жуық адам", Unit.COUNT, 15_000, Bound.ABOUT),
        ("5 пайыздан аз", Unit.SHARE, 0.05, Bound.LESS),
        ("кемінде 20 адам", Unit.COUNT, 20, Bound.LEAST),
        ("түнгі сағат екіге дейін", Unit.COUNT, 2, Bound.EXACT),
        ("екі мың адам", Unit.COUNT, 2_000, Bound.EXACT),
        ("12 көп қабатты үй", Unit.COUNT, 12, Bound.EXACT),
        ("үш көп балалы ана", Unit.COUNT, 3, Bound.EXACT),
        ("20 аз қамтылған отбасы", Unit.COUNT, 20, Bound.EXACT),
    ],
)
def test_a_kazakh_bound_stands_behind(text: str, unit: Unit, value: float, bound: Bound) -> None:
    found = only_quantity(text, "kk")
    assert (found.unit, found.value, found.bound) == (unit, value, bound)


def test_behind_a_kazakh_bound_stands_what_is_counted() -> None:
    assert only_quantity("екі мыңнан астам адам", "kk").counted == ("адам",)


@pytest.mark.parametrize("text", ["no one was there", "this one is new", "another one came"])
def test_a_pronoun_is_no_quantity(text: str) -> None:
    assert not quantities(text)


@pytest.mark.parametrize(
    ("claimed", "told", "agreement"),
    [
        ("38 people", "38 people", Agreement.HELD),
        ("more than 4,000 people", "over 4,500 people", Agreement.HELD),
        ("fewer than 1,000 people", "over 4,500 people", Agreement.EXCLUDED),
        ("4,500 people", "over 4,500 people", Agreement.HELD),
        ("more than 12 people", "12 people", Agreement.EXCLUDED),
        ("nearly 12 people", "12 people", Agreement.EXCLUDED),
        ("at least 12 people", "12 people", Agreement.HELD),
        ("exactly 12 people", "12 people", Agreement.HELD),
        ("12 people", "exactly 12 people", Agreement.HELD),
        ("exactly 12 people", "at least 12 people", Agreement.OPEN),
        ("exactly 12 people", "about 12 people", Agreement.OPEN),
        ("5,000 people", "over 4,500 people", Agreement.OPEN),
        ("9,000 people", "over 4,500 people", Agreement.EXCLUDED),
        ("about 300 people", "320 people", Agreement.HELD),
        ("about 300 people", "400 people", Agreement.EXCLUDED),
        ("50 people", "fewer than 50 people", Agreement.EXCLUDED),
        ("three months", "ninety days", Agreement.HELD),
        ("a week", "at least three weeks", Agreement.EXCLUDED),
        ("at 3.40 p.m.", "in the morning", Agreement.EXCLUDED),
        ("in the morning", "at 9.20 a.m.", Agreement.HELD),
        ("less than half", "42 percent", Agreement.HELD),
        ("at least 100 people", "up to 100 people", Agreement.OPEN),
        ("at 9.20 a.m.", "in the morning", Agreement.OPEN),
        ("25 people", "between 20 and 30 people", Agreement.OPEN),
        ("between 20 and 30 people", "25 people", Agreement.HELD),
        ("40 people", "20–30 people", Agreement.EXCLUDED),
        ("20–30 people", "20 to 30 people", Agreement.HELD),
        ("hundreds of people", "250 people", Agreement.HELD),
        ("hundreds of people", "12 people", Agreement.EXCLUDED),
        ("several people", "nine people", Agreement.HELD),
        ("12 people", "hundreds of people", Agreement.EXCLUDED),
        ("over 150 people", "the toll topped 200", Agreement.HELD),
        ("at 11 p.m.", "at midnight", Agreement.EXCLUDED),
        ("minus 20 degrees", "20 degrees", Agreement.EXCLUDED),
        ("more than minus 20 degrees", "minus 10 degrees", Agreement.HELD),
        ("about minus 20 degrees", "minus 21 degrees", Agreement.HELD),
    ],
)
def test_bounds_decide_what_is_held(claimed: str, told: str, agreement: Agreement) -> None:
    assert compare(only_quantity(claimed), only_quantity(told)) is agreement
