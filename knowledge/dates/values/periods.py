"""Stretches of the calendar and their arithmetic: a unit and its running number, so that 'next' is always plus one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from knowledge.errors import InputError

FIRST_YEAR, LAST_YEAR = 1, 9998
"""What `datetime.date` can hold, with a year to spare for the winter that ends in the next one."""


class Unit(StrEnum):
    """The units that a date can be precise to."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


PER_YEAR = {Unit.HALF: 2, Unit.QUARTER: 4, Unit.SEASON: 4, Unit.MONTH: 12}
"""How many of a unit make a year; a winter counts to the year of its December."""

YEARS_IN = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}
"""How many years make a unit."""

SIZE = {
    Unit.DAY: 1, Unit.WEEKEND: 2, Unit.WEEK: 7, Unit.MONTH: 30, Unit.SEASON: 91, Unit.QUARTER: 91,
    Unit.HALF: 182, Unit.YEAR: 365, Unit.DECADE: 3652, Unit.CENTURY: 36524,
}  # fmt: skip
"""Days, roughly: the order of the units from fine to coarse."""


class NoSuchDateError(InputError):
    """A day that no calendar has (30 February) or a year out of reach."""


@dataclass(frozen=True, slots=True)
class Period:
    """The `index`-th day, week, month … of the proleptic Gregorian calendar (day 1 is Monday 0001-01-01)."""

    unit: Unit
    index: int

    @property
    def first(self) -> date:
        """The first day. Raises NoSuchDateError outside the years 1 to 9998."""
        if self.unit is Unit.DAY:
            return _day(self.index)
        if self.unit in (Unit.WEEK, Unit.WEEKEND):
            return _day(7 * self.index + (1 if self.unit is Unit.WEEK else 6))
        if self.unit in YEARS_IN:
            return _first_of_month(self.index * YEARS_IN[self.unit] or 1, 1)
        year, nth = divmod(self.index, PER_YEAR[self.unit])
        month = 1 + nth * (12 // PER_YEAR[self.unit])
        if self.unit is Unit.SEASON:
            month += 2
        return _first_of_month(year, month)

    @property
    def last(self) -> date:
        """The last day."""
        if self.unit is Unit.DAY:
            return self.first
        if self.unit is Unit.WEEKEND:
            return self.first + timedelta(days=1)
        return Period(self.unit, self.index + 1).first - timedelta(days=1)

    @property
    def year(self) -> int:
        """The year it begins in."""
        return self.first.year

    def shifted(self, by: int) -> Period:
        """The period `by` units later; negative is earlier."""
        return Period(self.unit, self.index + by)

    def covers(self, other: Period) -> bool:
        """Whether the other lies wholly inside."""
        return self.first <= other.first and other.last <= self.last


def day(moment: date) -> Period:
    """The date as a period."""
    return Period(Unit.DAY, moment.toordinal())


def containing(unit: Unit, moment: date) -> Period:
    """The period of that unit which the day lies in."""
    if unit is Unit.DAY:
        return day(moment)
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return Period(unit, (moment.toordinal() - 1) // 7)
    if unit in YEARS_IN:
        return Period(unit, moment.year // YEARS_IN[unit])
    months = moment.month - 1
    if unit is Unit.SEASON:
        return Period(unit, (moment.year * 12 + months - 2) // 3)
    return Period(unit, moment.year * PER_YEAR[unit] + months * PER_YEAR[unit] // 12)


def nth_of_year(unit: Unit, year: int, nth: int) -> Period:
    """The nth month, quarter, half or season (from 1; spring is 1) of a year."""
    return Period(unit, year * PER_YEAR[unit] + nth - 1)


def date_of(year: int, month: int, day_of_month: int) -> Period:
    """The day of that date. Raises NoSuchDateError."""
    try:
        return day(date(year, month, day_of_month))
    except ValueError:
        raise NoSuchDateError(f"There is no day {day_of_month} in month {month} of the year {year}.") from None


def same_day(period: Period, unit: Unit, by: int) -> Period:
    """The day so many units later. Raises NoSuchDateError where its month has none such."""
    moment = period.first
    if unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
        return day(moment).shifted(by if unit is Unit.DAY else 7 * by)
    months = 12 * YEARS_IN[unit] if unit in YEARS_IN else 12 // PER_YEAR[unit]
    month = containing(Unit.MONTH, moment).shifted(by * months).first
    return date_of(month.year, month.month, moment.day)


def on_or_after(moment: date, weekday: int) -> Period:
    """The first such weekday (Monday is 0) that is not before the day."""
    return Period(Unit.DAY, moment.toordinal() + (weekday - moment.weekday()) % 7)


def on_or_before(moment: date, weekday: int) -> Period:
    """The last such weekday that is not after the day."""
    return Period(Unit.DAY, moment.toordinal() - (moment.weekday() - weekday) % 7)


_LAST_DAY = date(LAST_YEAR, 12, 31).toordinal()


def _day(ordinal: int) -> date:
    if not 1 <= ordinal <= _LAST_DAY:
        raise NoSuchDateError("That day lies outside the years 1 to 9998.")
    return date.fromordinal(ordinal)


def _first_of_month(year: int, month: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR + 1:
        raise NoSuchDateError("That year lies outside the years 1 to 9998.")
    return date(year, month, 1)
