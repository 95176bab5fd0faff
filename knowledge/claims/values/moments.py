"""Whether two dated expressions mean the same time."""

from __future__ import annotations

from datetime import date, timedelta

from knowledge.claims.values.quantities import Agreement
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
    if _ends_elsewhere(_span(claimed, years), _span(told)):
        return Agreement.EXCLUDED
    if _holds(_days(claimed, years), _days(told)):
        return Agreement.OPEN if is_other_year else Agreement.HELD
    ours, theirs = _days(claimed, years, with_edge=True), _days(told, with_edge=True)
    return Agreement.EXCLUDED if theirs[1] < ours[0] or ours[1] < theirs[0] else Agreement.OPEN


def _span(dated: Dated, years: int = 0) -> Days | None:
    """The days of what is told from its first to its last one, nothing for other dates and what is only about so."""
    is_span = dated.precision == "range" and OPEN_END not in dated.value and not dated.approximate
    return _days(dated, years) if is_span else None


def _ends_elsewhere(ours: Days | None, theirs: Days | None) -> bool:
    """Whether two spans share one end only: "from 1981 to 1996", "from 1985 to 1996"."""
    return ours is not None and theirs is not None and (ours[0] == theirs[0]) != (ours[1] == theirs[1])


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
