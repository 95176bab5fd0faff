from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from cogs.presentation.dates import in_words, known_day, month_of, timestamp


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-01-07", "7 January 2022"),
        ("2022-01", "January 2022"),
        ("2022", "2022"),
        ("2022-23", "autumn 2022"),
        ("2022-01-02/2022-01-07", "2 January 2022 – 7 January 2022"),
        ("2022-01~", "about January 2022"),
        ("2022?", "perhaps 2022"),
        ("../2022-03", "until March 2022"),
        ("2022-03/..", "from March 2022"),
        ("201X", "201X"),
        ("2022-13", "2022-13"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "heading"),
    [("2022-01-07", "January 2022"), ("2022", "2022"), ("2022-01-30/2022-02-02", "January 2022"), ("odd", "odd")],
)
def test_a_date_stands_under_the_month_that_it_begins_in(edtf: str, heading: str) -> None:
    assert month_of(edtf) == heading


@pytest.mark.parametrize("edtf", ["2022-01", "2022", "2022-01-07~", "2022-02-30", "2022-01-02/2022-01-07"])
def test_only_a_whole_day_without_doubt_is_a_known_day(edtf: str) -> None:
    assert known_day(edtf) is None


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "America/New_York", "Asia/Almaty", "Pacific/Auckland"])
@pytest.mark.parametrize("day", [date(2022, 1, 7), date(2022, 7, 1)])
def test_a_known_day_is_that_day_from_hawaii_to_new_zealand(day: date, zone: str) -> None:
    moment = int(timestamp(day).removeprefix("<t:").removesuffix(":D>"))

    assert datetime.fromtimestamp(moment, ZoneInfo(zone)).date() == day
