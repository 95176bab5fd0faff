"""The units and bounds of numbers, and when two of them agree."""

from __future__ import annotations

import pytest

from knowledge.claims.quantifying import Quantifier
from knowledge.claims.quantities import Agreement, Bound, Quantity, Unit, compare
from knowledge.text.tokens import stemmer, tokens


def only_quantity(text: str, language: str = "en") -> Quantity:
    """The one quantity of a text."""
    (found,) = Quantifier(text, tokens(text), stemmer(language), language).read()
    return found


@pytest.mark.parametrize(
    ("text", "unit", "value", "bound"),
    [
        ("over 4,500 people", Unit.COUNT, 4_500, Bound.MORE),
        ("no more than two days", Unit.DAYS, 2, Bound.MOST),
        ("no fewer than 30 cars", Unit.COUNT, 30, Bound.LEAST),
        ("nearly $22 million", Unit.MONEY, 22_000_000, Bound.NEARLY),
        ("fewer than 100 houses", Unit.COUNT, 100, Bound.LESS),
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
    ],
)
def test_a_quantity_has_unit_and_bound(text: str, unit: Unit, value: float, bound: Bound) -> None:
    found = only_quantity(text, "ru" if text[0] > "я" or "а" <= text[0] <= "я" else "en")
    assert (found.unit, found.bound) == (unit, bound)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("language", "currency", "texts"),
    [
        ("en", "tenge", ["500 tenge", "₸500", "500₸", "KZT 500", "500 KZT", "a 500-tenge note"]),
        ("en", "dollar", ["500 dollars", "$500", "US$500", "500 US dollars", "USD 500", "500 New Zealand dollars"]),
        ("en", "rouble", ["500 rubles", "500 roubles", "₽500"]),
        ("en", "rupee", ["500 rupees", "₹500"]),
        ("en", "yuan", ["500 yuan", "CN¥500"]),
        ("en", "crown", ["500 crowns", "500 kroner", "500 Swedish kronor"]),
        ("ru", "tenge", ["500 тенге", "500 ₸"]),
        ("ru", "rouble", ["500 рублей", "500 белорусских рублей", "500 руб"]),
        ("ru", "euro", ["500 евро", "500€"]),
        ("kk", "tenge", ["500 теңге", "500 теңгеге"]),
        ("kk", "dollar", ["500 доллар"]),
    ],
)
def test_a_sum_has_one_currency_however_it_is_written(language: str, currency: str, texts: list[str]) -> None:
    for text in texts:
        found = only_quantity(text, language)
        assert (found.unit, found.value, found.counted) == (Unit.MONEY, 500, (currency,)), text


@pytest.mark.parametrize("text", ["500 pounds of sugar", "500 won the cup", "500 miners paid crowns", "500 rub it"])
def test_what_is_no_currency_right_behind_a_number_makes_no_sum(text: str) -> None:
    assert only_quantity(text).unit is Unit.COUNT


def test_the_currency_is_part_of_the_sum() -> None:
    found = only_quantity("5 млн. рублей", "ru")
    assert (found.start, found.end, found.value) == (0, 13, 5e6)


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


@pytest.mark.parametrize("text", ["no one was there", "this one is new", "another one came"])
def test_a_pronoun_is_no_quantity(text: str) -> None:
    assert not Quantifier(text, tokens(text), stemmer("en"), "en").read()


@pytest.mark.parametrize(
    ("claimed", "told", "agreement"),
    [
        ("38 people", "38 people", Agreement.HELD),
        ("more than 4,000 people", "over 4,500 people", Agreement.HELD),
        ("fewer than 1,000 people", "over 4,500 people", Agreement.EXCLUDED),
        ("4,500 people", "over 4,500 people", Agreement.HELD),
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
    ],
)
def test_bounds_decide_what_is_held(claimed: str, told: str, agreement: Agreement) -> None:
    assert compare(only_quantity(claimed), only_quantity(told)) is agreement
