"""Sums of money, however their currency is written."""

from __future__ import annotations

import pytest

from knowledge.claims.values.quantities import Unit
from tests.knowledge.claims.quantified import only_quantity


@pytest.mark.parametrize(
    ("language", "currency", "texts"),
    [
        ("en", "tenge", ["500 tenge", "₸500", "500₸", "KZT 500", "500 KZT", "a 500-tenge note"]),
        (
            "en",
            "dollar",
            [
                "500 dollars",
                "$500",
                "US$500",
                "500 US dollars",
                "USD 500",
                "500 New Zealand dollars",
                "Lines 500 dollars",
            ],
        ),
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
