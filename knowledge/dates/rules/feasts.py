"""Days and stretches that a feast names: by Christmas 2019, Easter week, the Labor Day weekend, in the new year."""

from __future__ import annotations

from knowledge.dates.friends.seasons_and_feasts import is_feast
from knowledge.dates.grammar.kinds import EVERY, KINDS
from knowledge.dates.grammar.matching import Found, rule
from knowledge.dates.values.periods import Unit
from knowledge.dates.values.readings import Named, Reading


def _feast(found: Found) -> Reading | None:
    token = found.token("feast")
    name = token.value if token and isinstance(token.value, str) else None
    return Named(Unit.DAY, found.number("year"), feast=name) if found.has("year") or is_feast(found) else None


def _stretch_of_feast(found: Found) -> Reading | None:
    """Easter week, the Labor Day weekend: the one that the feast lies in or, for a weekend, is nearest to."""
    token = found.token("feast")
    is_each = found.previous.kind in (EVERY, KINDS["article"])
    if token is None or is_each or found.unit("unit") not in (Unit.WEEK, Unit.WEEKEND):
        return None
    return Named(found.unit("unit"), found.number("year"), feast=str(token.value))


def _new_year(found: Found) -> Reading | None:
    """In the new year, which is a year; until the new year, the first day of the new year, which are its first day."""
    if found.token("word") is None or found.unit("unit2") is not Unit.YEAR:
        return None
    if found.has("spelled") and (found.number("spelled") != 1 or found.unit("unit") is not Unit.DAY):
        return None
    is_new = any(token.text == "new" for _, token in found.each("word"))
    is_in = found.previous.text.lower() in ("in", "into")
    return Named(Unit.YEAR if is_in else Unit.DAY, feast="new year") if is_new and is_feast(found) else None


FEASTS = (
    rule("the? {feast} {unit} (comma? of? {year})?", _stretch_of_feast),
    rule("{feast} (comma? {year})?", _feast),
    rule("(the {spelled} {unit} of)? the {word} {unit2}", _new_year),
)
"""Among the days of the calendar, behind a feast with its day."""
