"""Years and decades that are written in full: AD 79, in 2245, the eighteen-forties."""

from __future__ import annotations

from knowledge.dates.grammar.matching import Found, rule
from knowledge.dates.values.periods import Period, Unit
from knowledge.dates.values.readings import Known, Reading


def _decade_spelled(found: Found) -> Reading | None:
    """The eighteen-forties."""
    century, decade = found.number("cardinal") or 0, found.number("decade") or 0
    return Known(Period(Unit.DECADE, 10 * century + decade // 10)) if 15 <= century <= 20 and decade < 100 else None


def _year_of_era(found: Found) -> Reading | None:
    """AD 79, 998 AD."""
    year = found.number("number", "integer", "year")
    return Known(Period(Unit.YEAR, year)) if year else None


def _far_year(found: Found) -> Reading | None:
    """In 2245: figures that are a year only behind 'in' and with nothing behind that they could count."""
    year = found.number("integer") or 0
    return Known(Period(Unit.YEAR, year)) if FAR <= year < 3000 and found.previous.text.lower() == "in" else None


FAR = 2200
"""The first year that is hardly told of."""


ERAS = (
    rule("{cardinal} dash? {decade}", _decade_spelled),
    rule("era ({number} | {integer} | {year})", _year_of_era),
    rule("({number} | {integer} | {year}) era", _year_of_era),
    rule("(?<=on) {integer} (?=stop | comma | paragraph | line)", _far_year),
)
"""Before the years that have nothing beside them."""
