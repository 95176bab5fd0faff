"""Numbers in digits and words."""

from __future__ import annotations

import pytest

from knowledge.text.numerals import numerals


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("thirty-eight", 38),
        ("two thousand three hundred", 2_300),
        ("two hundred and five", 205),
        ("4,500", 4_500),
        ("4.2 million", 4_200_000),
        ("9.5m", 9_500_000),
        ("half a million", 500_000),
        ("two thirds of", 2 / 3),
        ("a quarter of", 0.25),
        ("nine in ten", 0.9),
        ("twice", 2),
        ("third", 3),
        ("7th", 7),
        ("тридцать восемь", 38),
        ("тысяча двести пять", 1_205),
        ("1 200", 1_200),
        ("2,3 млн", 2_300_000),
        ("двое суток и две", 2),
        ("третий", 3),
    ],
)
def test_a_number_is_read_however_it_is_written(written: str, value: float) -> None:
    assert [number.value for number in numerals(written)] == [pytest.approx(value)]


@pytest.mark.parametrize("text", ["the G7 summit", "the Arara-2 rocket", "a B-52", "nobody", "семья"])
def test_digits_in_names_and_words_like_numbers_are_none(text: str) -> None:
    assert not list(numerals(text))
