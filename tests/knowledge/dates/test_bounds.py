from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.dates import parse_bound
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
    ("  May  ", "2024-05-01", "2024-05-31"),
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


@pytest.mark.parametrize(
    "typed", ["", "soon", "2022-02-30", "2022-13", "99999", "7 January or so", "May I", "x" * 5000]
)
def test_what_is_no_date_is_refused_with_one_sentence(typed: str) -> None:
    with pytest.raises(InputError, match=r"is no date that I can read; try 2022, .*\.$") as refusal:
        parse_bound(typed, TODAY)
    assert len(str(refusal.value)) < 250


@given(st.text(max_size=120))
@settings(max_examples=100, deadline=None)
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    try:
        first, last = parse_bound(typed, TODAY)
    except InputError:
        return
    assert first <= last
