"""Whether two dated expressions mean the same time."""

from __future__ import annotations

from datetime import date, timedelta

from knowledge.claims.quantities import Agreement
from knowledge.dates import Dated, day_range

Days = tuple[date, date]
COARSE = frozenset({"year", "decade", "century"})

OPEN_END = ".."
"""What stands in EDTF for the end of time behind "after", and for its beginning before "before"."""

DAY = timedelta(days=1)


def compare_dates(claimed: Dated, told: Dated) -> Agreement:
    """Whether the told date holds the claimed one, excludes it, or leaves it open.

    Where the claim leaves out its year, days and months are compared: it says "on January 7", and the article that it
    is about tells of another year than the claim's reader would think of. A year that it gives is meant: where the
    article leaves its own out, another one is not held, whatever the day.
    """
    years = _year(told) - _year(claimed)
    is_other_year = not claimed.inferred and told.inferred and years != 0
    is_shifted = claimed.inferred or is_other_year
    if is_shifted and COARSE & {claimed.precision, told.precision}:
        return Agreement.OPEN
    years *= is_shifted
    if _holds(_days(claimed, years), _days(told)):
        return Agreement.OPEN if is_other_year else Agreement.HELD
    ours, theirs = _days(claimed, years, with_edge=True), _days(told, with_edge=True)
    return Agreement.EXCLUDED if theirs[1] < ours[0] or ours[1] < theirs[0] else Agreement.OPEN


def _holds(ours: Days, theirs: Days) -> bool:
    return ours[0] <= theirs[0] and theirs[1] <= ours[1]


def _named(dated: Dated) -> Days:
    """The days of the date itself, of which "before" and "after" name one side."""
    return day_range(dated.value.removeprefix(f"{OPEN_END}/").removesuffix(f"/{OPEN_END}"))


def _year(dated: Dated) -> int:
    return _named(dated)[0].year


def _days(dated: Dated, years: int = 0, *, with_edge: bool = False) -> Days:
    """The days that an expression means, so many years on; those before or after a date leave it out.

    With its edge, that date is among them: "since October" excludes no "after October".
    """
    first, last = (_moved(day, years) for day in _named(dated))
    if dated.value.startswith(OPEN_END):
        return date.min, last if with_edge else max(first, date.min + DAY) - DAY
    if dated.value.endswith(OPEN_END):
        return first if with_edge else min(last, date.max - DAY) + DAY, date.max
    return first, last


def _moved(day: date, years: int) -> date:
    year = min(day.year + years, date.max.year)
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)
