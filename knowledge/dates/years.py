"""Which year a date without one belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import MAXYEAR, MINYEAR, date

from knowledge.dates.feasts import feast_day
from knowledge.dates.periods import (
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
from knowledge.dates.readings import Named
from knowledge.dates.tense import Tense

PULL = {
    Tense.PAST: (12, 1), Tense.EARLIER: (12, 1), Tense.PERFECT: (12, 1), Tense.PRESENT: (1, 1), Tense.UNKNOWN: (1, 1),
    Tense.PLANNED: (1, 2), Tense.INTENDED: (1, 2), Tense.FUTURE: (1, 40),
}  # fmt: skip
"""How long a day ahead and a day back seem to each tense; the occurrence that seems nearest is meant.

Not 'the last one for the past': what 'was set for 14 January', on 7 January, is a week ahead and not a year ago.
"""

STEP_BACK = 31
"""Days that a story told in order may step back within its year; behind February it goes on to December."""


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


def from_now(named: Named, now: date, tense: Tense, is_over: bool = False) -> Period | None:
    """The occurrence that an article of that day means: the last one for what happened, the next for what will."""
    found = occurrences(named, now.year)
    return nearest([period for period in found if not is_over or period.first <= now], now, tense)


def nearest(found: Sequence[Period], now: date, tense: Tense) -> Period | None:
    """The period nearest to now, as far as the tense makes days ahead and days back seem."""
    ahead, back = PULL[tense]

    def strangeness(period: Period) -> int:
        return distance(period, now) * (ahead if period.first > now else back)

    return min(found, key=strangeness, default=None)


def from_story(named: Named, told: Period, tense: Tense) -> Period | None:
    """The occurrence that a story at `told` means: the same year's, or the next one as the story goes on."""
    found = occurrences(named, told.year)
    inside = [period for period in found if told.covers(period)]
    if inside:
        return inside[0]
    before = [period for period in found if period.last < told.first]
    after = [period for period in found if period.last >= told.first]
    if before and after and tense is Tense.EARLIER:
        return nearest([before[-1], after[0]], told.first, tense)
    if before and (not after or _is_step_back(before[-1], after[0], told, tense)):
        return before[-1]
    return after[0] if after else None


def last_before(named: Named, told: Period) -> Period | None:
    """The last occurrence that is over before a day or month told; None for a longer stretch."""
    if told.unit not in (Unit.DAY, Unit.MONTH):
        return None
    return next((period for period in reversed(occurrences(named, told.year)) if period.last < told.first), None)


def of_that_time(named: Named, told: Period) -> Period | None:
    """That Christmas: the one that holds the date told or is of its year, unless another is far nearer."""
    found = occurrences(named, told.year)
    around = next((period for period in found if period.covers(told) or told.covers(period)), None)
    of_year = next((period for period in found if period.year == told.year), None)
    is_near = of_year is not None and (of_year.first > told.last or distance(of_year, told.first) <= FAR)
    return around or (of_year if is_near else nearest(found, told.first, Tense.UNKNOWN))


FAR = 270
"""Days back; that January, told of December, is the next one."""


def _is_step_back(before: Period, after: Period, told: Period, tense: Tense) -> bool:
    back = (told.first - before.last).days
    may_cross = before.year == told.year or tense is not Tense.PAST
    return may_cross and back <= min(STEP_BACK, (after.first - told.last).days)


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
