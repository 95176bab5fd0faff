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
    found = Quantifier(text, tokens(text), stemmer("en"), "en").read()
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
    found = Quantifier(text, tokens(text), stemmer("en"), "en").read()
    assert [(each.value, each.reach) for each in found] == [pytest.approx(value) for value in values]


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
    found = Quantifier(text, tokens(text), stemmer("en"), "en").read()
    assert [each.value for each in found] == pytest.approx(values)


COUNTED = [
    ("ru", "В доме 20 человек погибли."),
    ("ru", "В доме 20 погибли."),
    ("ru", "В доме 20 окон."),
    ("ru", "В поезде 20 пассажиров."),
    ("ru", "В поезде 20 новых вагонов."),
    ("ru", "В школе 20 детей пострадали."),
    ("ru", "В квартире 20 человек."),
    ("ru", "На трассе 20 автомобилей."),
    ("kk", "Екі бап 20 адам туралы."),
    ("en", "Under the law 20 people were held."),
    ("en", "Under the law 20 bridges were closed."),
    ("en", "At the terminal 20 people waited."),
    ("en", "At the terminal 20 buses waited."),
    ("en", "Along the highway 20 were hurt."),
    ("en", "In class 20 pupils fell ill."),
    ("en", "In line 20 other people waited."),
    ("en", "He said no. 20 people died in the fire."),
    ("en", "He said no. 20 bridges fell."),
    ("en", "They asked him. No. 20 people died."),
    ("en", "They asked him. No. 20 were hurt."),
    ("en", "She voted no 20 times."),
]
LABELLED = [
    ("ru", "В доме № 20 человек погиб."),
    ("ru", "Пожар в доме 20 по улице Мира."),
    ("ru", "Пожар в доме 20."),
    ("ru", "В школе 20 прошёл концерт."),
    ("ru", "Жители дома 20 вышли во двор."),
    ("ru", "Поезд 20 опоздал."),
    ("ru", "По статье 20 закона."),
    ("en", "The law No. 20 was signed."),
    ("en", "They met. No. 20 was signed by all."),
    ("en", "The coal came from the No. 20 pit."),
    ("en", "See no. 20 for more."),
    ("en", "They closed the Terminal 20 hall."),
    ("en", "Under law 20 it is forbidden."),
    ("en", "All Flight 20 passengers were safe."),
    ("en", "All route 20 passengers were safe."),
]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [*((*each, Unit.COUNT) for each in COUNTED), *((*each, Unit.LABEL) for each in LABELLED)],
)
def test_a_number_is_a_label_unless_it_counts_what_follows(language: str, text: str, unit: Unit) -> None:
    found = Quantifier(text, tokens(text), stemmer(language), language).read()
    assert unit in {each.unit for each in found if each.value == 20}


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
