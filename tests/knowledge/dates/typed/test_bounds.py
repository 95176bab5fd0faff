from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.dates import parse_bound, parse_span
from knowledge.dates.typed.bounds import LONGEST
from knowledge.errors import InputError

TODAY = date(2024, 1, 3)

TYPED = [
    ("2022", "2022-01-01", "2022-12-31"),
    ("January 2022", "2022-01-01", "2022-01-31"),
    ("7 Jan 2022", "2022-01-07", "2022-01-07"),
    ("Jan 7, 2022", "2022-01-07", "2022-01-07"),
    ("5/1/2022", "2022-01-05", "2022-01-05"),
    ("2022-01-07", "2022-01-07", "2022-01-07"),
    ("2022-01", "2022-01-01", "2022-01-31"),
    ("2022-01-02/2022-01-07", "2022-01-02", "2022-01-07"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("the 1990s", "1990-01-01", "1999-12-31"),
    ("19th century", "1800-01-01", "1899-12-31"),
    ("Q1 2022", "2022-01-01", "2022-03-31"),
    ("spring 2022", "2022-03-01", "2022-05-31"),
    ("from 2 to 7 January 2022", "2022-01-02", "2022-01-07"),
    ("in January 2022", "2022-01-01", "2022-01-31"),
    ("  May  ", "2023-05-01", "2023-05-31"),
    ("may 2022", "2022-05-01", "2022-05-31"),
    ("today", "2024-01-03", "2024-01-03"),
    ("yesterday", "2024-01-02", "2024-01-02"),
    ("last month", "2023-12-01", "2023-12-31"),
    ("this week", "2024-01-01", "2024-01-07"),
    ("two weeks ago", "2023-12-18", "2023-12-24"),
    ("январь 2022", "2022-01-01", "2022-01-31"),
    ("прошлый месяц", "2023-12-01", "2023-12-31"),
    ("2022 жылғы қаңтар", "2022-01-01", "2022-01-31"),
    ("өткен апта", "2023-12-25", "2023-12-31"),
]


@pytest.mark.parametrize(("typed", "first", "last"), TYPED)
def test_a_typed_date_covers_its_days(typed: str, first: str, last: str) -> None:
    assert parse_bound(typed, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


WEDNESDAY = date(2024, 5, 15)

TYPED_ON_WEDNESDAY = {
    "a weekday is past": [
        ("Monday", "2024-05-13", "2024-05-13"),
        ("Wednesday", "2024-05-15", "2024-05-15"),
        ("since Fri", "2024-05-10", "2024-05-10"),
        ("с понедельника", "2024-05-13", "2024-05-13"),
        ("жұмада", "2024-05-10", "2024-05-10"),
        ("next Monday", "2024-05-20", "2024-05-20"),
    ],
    "what comes round each year is the last one that has begun": [
        ("since October", "2023-10-01", "2023-10-31"),
        ("may", "2024-05-01", "2024-05-31"),
        ("16 May", "2023-05-16", "2023-05-16"),
        ("since Christmas", "2023-12-25", "2023-12-25"),
        ("29 February", "2024-02-29", "2024-02-29"),
        ("summer", "2023-06-01", "2023-08-31"),
        ("Q4", "2023-10-01", "2023-12-31"),
        ("two days before Christmas", "2023-12-23", "2023-12-23"),
        ("с октября", "2023-10-01", "2023-10-31"),
        ("весна", "2024-03-01", "2024-05-31"),
        ("қазан", "2023-10-01", "2023-10-31"),
        ("next October", "2024-10-01", "2024-10-31"),
    ],
    "from one to another": [
        ("between 2020 and 2022", "2020-01-01", "2022-12-31"),
        ("between March 2020 and May", "2020-03-01", "2020-05-31"),
        ("between November and January", "2023-11-01", "2024-01-31"),
        ("between yesterday and today", "2024-05-14", "2024-05-15"),
        ("между 2020 и 2022 годами", "2020-01-01", "2022-12-31"),
        ("2020 мен 2022 арасында", "2020-01-01", "2022-12-31"),
    ],
    "so long up to today": [
        ("last 24 hours", "2024-05-14", "2024-05-15"),
        ("за последние 48 часов", "2024-05-13", "2024-05-15"),
        ("соңғы 24 сағат", "2024-05-14", "2024-05-15"),
        ("now", "2024-05-15", "2024-05-15"),
        ("last 30 days", "2024-04-15", "2024-05-15"),
        ("the last two weeks", "2024-05-01", "2024-05-15"),
        ("the past year", "2023-05-15", "2024-05-15"),
        ("за последние две недели", "2024-05-01", "2024-05-15"),
        ("последний год", "2023-05-15", "2024-05-15"),
        ("соңғы 30 күн", "2024-04-15", "2024-05-15"),
        ("last year", "2023-01-01", "2023-12-31"),
    ],
    "words of a bound": [
        ("until now", "2024-05-15", "2024-05-15"),
        ("by 7 Jan 2022", "2022-01-07", "2022-01-07"),
        ("to January 2022", "2022-01-01", "2022-01-31"),
        ("до 2022 года", "2022-01-01", "2022-12-31"),
        ("2022 жылға дейін", "2022-01-01", "2022-12-31"),
        ("before 2022", "0001-01-01", "2021-12-31"),
        ("раньше 2022 года", "0001-01-01", "2021-12-31"),
        ("2022 жылдан бұрын", "0001-01-01", "2021-12-31"),
        ("after 7 Jan 2022", "2022-01-08", "9999-12-31"),
        ("после 2022 года", "2023-01-01", "9999-12-31"),
        ("2022 жылдан кейін", "2023-01-01", "9999-12-31"),
        ("екі апта бұрын", "2024-04-29", "2024-05-05"),
    ],
    "a part": [
        ("early 2022", "2022-01-01", "2022-05-01"),
        ("mid-January 2022", "2022-01-11", "2022-01-20"),
        ("the end of last year", "2023-09-01", "2023-12-31"),
        ("в начале 2022 года", "2022-01-01", "2022-05-01"),
        ("2022 жылдың соңында", "2022-09-01", "2022-12-31"),
        ("end of the day", "2024-05-15", "2024-05-15"),
        ("until the end of 2022", "2022-09-01", "2022-12-31"),
        ("before early 2022", "0001-01-01", "2021-12-31"),
        ("с середины января 2022", "2022-01-11", "2022-01-20"),
    ],
    "shortened": [
        ("5 Jan 22", "2022-01-05", "2022-01-05"),
        ("5 января 98", "1998-01-05", "1998-01-05"),
        ("Jan '22", "2022-01-01", "2022-01-31"),
        ("5.1.22", "2022-01-05", "2022-01-05"),
        ("2022-1-7", "2022-01-07", "2022-01-07"),
        ("01.2022", "2022-01-01", "2022-01-31"),
        ("2022 January", "2022-01-01", "2022-01-31"),
        ("2022 қаңтар", "2022-01-01", "2022-01-31"),
    ],
}


@pytest.mark.parametrize(
    ("typed", "first", "last"), [row for rows in TYPED_ON_WEDNESDAY.values() for row in rows], ids=lambda told: told
)
def test_a_date_is_read_as_people_type_it_for_a_search(typed: str, first: str, last: str) -> None:
    assert parse_bound(typed, WEDNESDAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("since", "until", "first", "last"),
    [
        ("October", None, "2023-10-01", None),
        (None, "October", None, "2023-10-31"),
        (None, "June", None, "2024-06-30"),
        ("April", "June", "2024-04-01", "2024-06-30"),
        ("2020", "October", "2020-01-01", "2023-10-31"),
        ("next week", "Friday", "2024-05-20", "2024-05-24"),
        ("between 2020 and 2022", None, "2020-01-01", "2022-12-31"),
        (None, "с марта по апрель", "2024-03-01", "2024-04-30"),
        ("2022", None, "2022-01-01", None),
    ],
)
def test_a_span_ends_where_its_beginning_lets_it(
    since: str | None, until: str | None, first: str | None, last: str | None
) -> None:
    expected = tuple(date.fromisoformat(day) if day else None for day in (first, last))
    assert parse_span(since, until, WEDNESDAY) == expected


def test_three_months_back_from_a_day_that_that_month_lacks_is_its_last_day() -> None:
    assert parse_bound("last 3 months", date(2024, 5, 31)) == (date(2024, 2, 29), date(2024, 5, 31))


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "2022-02-30",
        "2022-13",
        "99999",
        "7 January or so",
        "May I",
        "x" * 5000,
        "22",
        "before",
        "last 5000 days",
        "the last one",
    ],
)
def test_what_is_no_date_is_refused_with_one_sentence(typed: str) -> None:
    with pytest.raises(InputError, match=r"is no date that I can read; try 2022, .*\.$") as refusal:
        parse_bound(typed, TODAY)
    assert len(str(refusal.value)) < 250


@pytest.mark.parametrize("words", ["с mid", "к end", "in the end of", "before", "от конца", "to to the mid"])
def test_words_of_a_bound_around_one_another_take_no_longer_the_more_there_are(
    words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def read_plain(typed: str, today: date) -> None:
        read.append(typed)
        assert len(read) <= 20

    monkeypatch.setattr("knowledge.dates.typed.bounds._plain", read_plain)
    with pytest.raises(InputError):
        parse_bound(f"{words} " * (LONGEST // (len(words) + 1)), TODAY)


WORDS = (
    "before after until early late mid last past the of 2 30 22 days weeks year May Monday 2022 1998-1 ../2022 now '22"
)


@given(st.text(max_size=120) | st.lists(st.sampled_from(WORDS.split()), max_size=6).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    try:
        first, last = parse_bound(typed, TODAY)
    except InputError:
        return
    assert first <= last
