from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.dates import day_range
from knowledge.dates.values.edtf import write
from knowledge.dates.values.feasts import easter, feast_day
from knowledge.dates.values.periods import Unit, containing
from knowledge.errors import InputError

days = st.dates(date(1, 3, 1), date(9997, 12, 31))  # the winter before began in the year 0


@given(days, st.sampled_from([unit for unit in Unit if unit is not Unit.CENTURY]), st.sampled_from(["", "~"]))
@settings(max_examples=200, deadline=None)
def test_what_is_written_is_read_again(day: date, unit: Unit, qualifier: str) -> None:
    period = containing(unit, day)
    assert day_range(write(period, qualifier)) == (period.first, period.last)


@given(days, st.sampled_from(list(Unit)), st.integers(-3, 3))
@settings(max_examples=200, deadline=None)
def test_periods_follow_each_other_without_a_gap(day: date, unit: Unit, by: int) -> None:
    period = containing(unit, date(2000, 6, 15) if unit in (Unit.CENTURY, Unit.DECADE) else day)
    if unit is not Unit.WEEKEND:
        assert (period.shifted(1).first - period.last).days == 1
    assert period.shifted(by).shifted(-by) == period


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2022-24", "2022-12-01", "2023-02-28"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("2019~", "2019-01-01", "2019-12-31"),
        ("../1999-03", "0001-01-01", "1999-03-31"),
        ("1999/..", "1999-01-01", "9999-12-31"),
        ("2022-01~/2022-03~", "2022-01-01", "2022-03-31"),
    ],
)
def test_edtf_covers_its_days(edtf: str, first: str, last: str) -> None:
    assert day_range(edtf) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", ["", "..", "../..", "2022/2021", "2022-00", "2022-25", "2022-01-32", "0000", "20X2"])
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        day_range(text)


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "1961-04-02"), (2000, "2000-04-23"), (2016, "2016-03-27"), (2038, "2038-04-25")]
)
def test_easter_is_that_of_the_almanac(year: int, day: str) -> None:
    assert easter(year) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("feast", "day"),
    [
        ("thanksgiving", "2013-11-28"),
        ("memorial day", "2021-05-31"),
        ("election day", "2020-11-03"),
        ("nauryz", "2013-03-22"),
    ],
)
def test_feasts_fall_on_their_days(feast: str, day: str) -> None:
    assert feast_day(feast, int(day[:4])).first == date.fromisoformat(day)
