"""Whether two dated expressions mean the same time."""

from __future__ import annotations

from datetime import date

from knowledge.claims.quantities import Agreement
from knowledge.dates import Dated, day_range

Days = tuple[date, date]
COARSE = frozenset({"year", "decade", "century"})


def compare_dates(claimed: Dated, told: Dated) -> Agreement:
    """Whether the told date holds the claimed one, excludes it, or leaves it open.

    Where either was given without its year, days and months are compared: a claim says "on January 7", and the article
    that it is about tells of another year than the claim's reader would think of.
    """
    ours, theirs = day_range(claimed.value), day_range(told.value)
    if claimed.inferred or told.inferred:
        if COARSE & {claimed.precision, told.precision}:
            return Agreement.OPEN
        ours = _in_year_of(ours, theirs)
    if ours[0] <= theirs[0] and theirs[1] <= ours[1]:
        return Agreement.HELD
    return Agreement.EXCLUDED if theirs[1] < ours[0] or ours[1] < theirs[0] else Agreement.OPEN


def _in_year_of(ours: Days, theirs: Days) -> Days:
    """The first days moved to the year of the second; open ends stay open."""
    shift = _year(theirs) - _year(ours)
    return _moved(ours[0], shift), _moved(ours[1], shift)


def _year(days: Days) -> int:
    return (days[0] if days[0] != date.min else days[1]).year


def _moved(day: date, years: int) -> date:
    if day in (date.min, date.max):
        return day
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)
