"""The first and last days and weeks of a month or year: the last day of May, the second week of April 1912."""

from __future__ import annotations

from calendar import monthrange

from knowledge.dates.grammar.matching import Found, rule
from knowledge.dates.values.periods import Unit
from knowledge.dates.values.readings import Named

COMMON_YEAR = 2023
"""One without 29 February."""

WEEKS = 4
"""Of a month, whole ones."""

YEAR = "(comma? of? {year} yearmark?)?"
"""What may stand behind a day of a month."""


def _edge_day(found: Found) -> Named | None:
    """The first day of May, the last day of November 2023; without a year, February's is read as the 28th.

    And the week of a month that its first, eighth … or last day lies in: the second week of April 1912.
    """
    month, year = found.number("month") or 0, found.number("year")
    nth = found.number("spelled") or 1
    if found.unit("unit") is Unit.WEEK and nth <= WEEKS:
        last = monthrange(year or COMMON_YEAR, month)[1]
        return Named(Unit.WEEK, year, month, last if not found.has("spelled") else 7 * nth - 6)
    if found.unit("unit") is not Unit.DAY or nth != 1:
        return None
    day = 1 if found.has("spelled") else monthrange(year or COMMON_YEAR, month)[1]
    return Named(Unit.DAY, year, month, day)


def _last_of_year(found: Found) -> Named | None:
    """The last day or week of 1981."""
    fits = found.unit("unit") in (Unit.DAY, Unit.WEEK)
    return Named(found.unit("unit"), found.number("year"), 12, 31) if fits else None


EDGE_OF_MONTH = rule("the ({spelled} | last) {unit} of {month}" + YEAR, _edge_day)

LAST_OF_YEAR = rule("the {last} {unit} of {year}", _last_of_year)
"""Before 'the last week' is taken by itself."""
