"""Days from one to another, and weeks by a day: 5–7 May, June 7 to July 2, the week beginning 3 June."""

from __future__ import annotations

from dataclasses import replace

from knowledge.dates.friends.day_numbers import is_day
from knowledge.dates.grammar.matching import Found, rule
from knowledge.dates.rules.calendar import WEEKDAY, day_named
from knowledge.dates.rules.edges import YEAR
from knowledge.dates.values.periods import Unit
from knowledge.dates.values.readings import Between, Named, Reading


def _day_range(found: Found) -> Reading | None:
    first, last = day_named(found), found.number("day2")
    if first is None or last is None or not is_day(found):
        return None
    return Between(first, replace(first, day=last, weekday=found.number("weekday2")))


def _days_of_months(found: Found) -> Reading | None:
    """June 7 to July 2."""
    first = day_named(found)
    last = Named(Unit.DAY, found.number("year"), found.number("month2"), found.number("day2"), found.number("weekday2"))
    return Between(replace(first, year=None), last) if first and is_day(found) else None


def _week_of(found: Found) -> Reading | None:
    """The week or weekend of 3 June, the week beginning 3 June, w/c 3 June."""
    named, word = day_named(found), found.token("word") or found.token("edge")
    unit = found.unit("unit") if found.has("unit") else Unit.WEEK
    is_week = unit in (Unit.WEEK, Unit.WEEKEND) if found.has("unit") else found.tokens[found.head].text.lower() == "w"
    fits = is_week and (word is None or word.text.lower() in _BEGINNING)
    return replace(named, unit=unit) if named and fits else None


_BEGINNING = ("beginning", "commencing", "starting", "c", "b")
"""What leads to the first day of a week; w/b and w/c are short for it."""


SPANS = (
    rule("{year} yearmark comma? {day} (dash | to) {day2} {month}", _day_range),
    rule("{day} (dash|to|slash) the? {day2} of? {month}" + YEAR, _day_range),
    rule("(?<=between) the? {day} and the? {day2} of? {month}" + YEAR, _day_range),
    rule("{weekday} the? {day} (dash|to) the? {weekday2} the? {day2} of? {month}" + YEAR, _day_range),
    rule(WEEKDAY + "{month} {day} (dash|to) ({weekday2} comma?)? {month2} {day2} (comma? {year})?", _days_of_months),
    rule("{month} the? {day} (dash|to|slash) the? {day2} (comma? {year})?", _day_range),
    rule("(?<=between) {month} {day} and {day2} (comma? {year})?", _day_range),
    rule("{unit} (of|ended|{word}|{edge}) {month} {day}" + YEAR, _week_of),
    rule("{unit} (of|ended|{word}|{edge}) the? {weekday}? the? {day} of? {month}" + YEAR, _week_of),
    rule("word slash {word} {weekday}? {day} of? {month}" + YEAR, _week_of),
)
"""Before the days themselves."""
