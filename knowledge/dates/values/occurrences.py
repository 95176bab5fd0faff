"""When a named period comes: in a year, in the years about one, last before a date; and how far off it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date

from knowledge.dates.values.feasts import feast_day
from knowledge.dates.values.periods import (
    SIZE,
    NoSuchDateError,
    Period,
    Unit,
    containing,
    date_of,
    nth_of_year,
    on_or_after,
    on_or_before,
)
from knowledge.dates.values.readings import Named

MIDWEEK = 2
"""Days that a feast may lie behind its weekend: up to Tuesday it is the one before, from Wednesday on the next."""


def in_year(named: Named, year: int) -> Period:
    """The named period in that year. Raises NoSuchDateError where that year has none (29 February)."""
    if named.feast:
        beside = feast_day(named.feast, year).shifted(named.day or 0)
        if named.day and named.weekday is not None:
            return (on_or_after if named.day > 0 else on_or_before)(beside.first, named.weekday)
        if named.unit is Unit.WEEKEND:
            return containing(Unit.WEEKEND, beside.shifted(-MIDWEEK).first)  # of Labor Day, the one before
        return containing(Unit.WEEK, beside.first) if named.unit is Unit.WEEK else beside
    if named.nth is None:
        return Period(Unit.YEAR, year)
    if named.week:
        return containing(named.unit, _nth_weekday(named, named.week, year).first)
    if named.day:
        found = date_of(year, named.nth, named.day)
        return containing(named.unit, found.first)
    return nth_of_year(named.unit, year, named.nth)


def _nth_weekday(named: Named, nth: int, year: int) -> Period:
    """The first, second … or, for -1, the last such weekday of the month."""
    month, weekday = nth_of_year(Unit.MONTH, year, named.nth or 1), named.weekday or 0
    if nth < 0:
        return on_or_before(month.last, weekday)
    return on_or_after(month.first, weekday).shifted(7 * (nth - 1))


def occurrences(named: Named, around: int) -> list[Period]:
    """The named period in the years about `around`, in order."""
    return in_years(named, range(max(MINYEAR, around - 4), min(MAXYEAR, around + 4) + 1))


def in_years(named: Named, those: Iterable[int]) -> list[Period]:
    """The named period in each of those years that has one."""
    found = []
    for year in those:
        try:
            found.append(in_year(named, year))
        except NoSuchDateError:
            continue
    return found


def last_before(named: Named, told: Period) -> Period | None:
    """The last occurrence that is over before a day or month told; None for a longer stretch."""
    if told.unit not in (Unit.DAY, Unit.MONTH):
        return None
    return next((period for period in reversed(occurrences(named, told.year)) if period.last < told.first), None)


def agreeing(named: Named, chosen: Period, years: set[int]) -> Period:
    """The chosen day, or the nearest of those years' whose weekday is the one that is named."""
    if named.weekday is None or named.unit is not Unit.DAY or chosen.first.weekday() == named.weekday:
        return chosen
    found = [period for year in years for period in occurrences(named, year)]
    fitting = [period for period in found if period.first.weekday() == named.weekday and period.year in years]
    return min(fitting, key=lambda period: abs(period.index - chosen.index), default=chosen)


def distance(period: Period, moment: date) -> int:
    """Days from the moment to the nearest day of the period."""
    first, last = period.first, period.last
    return max((first - moment).days, (moment - last).days, 0)


def is_finer(one: Unit, other: Unit) -> bool:
    """Whether one unit is shorter than the other."""
    return SIZE[one] < SIZE[other]
