"""Parts of a whole told by its distance: June last year, the last day of the month, the year-earlier quarter."""

from __future__ import annotations

from datetime import timedelta

from knowledge.dates.grammar.kinds import KINDS
from knowledge.dates.grammar.matching import Found, Part, rule
from knowledge.dates.rules.calendar import day_named
from knowledge.dates.rules.counted import COUNT, count_from
from knowledge.dates.rules.directions import WHICH, base_of, name_of, steps_of
from knowledge.dates.rules.edges import COMMON_YEAR, YEAR
from knowledge.dates.rules.years import quarter_named
from knowledge.dates.values.occurrences import in_year
from knowledge.dates.values.periods import PER_YEAR, Unit, containing
from knowledge.dates.values.readings import Base, Edge, Inside, Named, Reading, Reported, Shifted


def _inside(found: Found) -> Reading | None:
    """June last year, Monday next week, next year's first quarter."""
    named, whole = name_of(found), found.unit("unit")
    fits = whole is (Unit.WEEK if named and named.weekday is not None and named.nth is None else Unit.YEAR)
    return Inside(named, Shifted(whole, steps_of(found), base_of(found))) if named and fits else None


def _edge_day(found: Found) -> Reading | None:
    """The last day of that year, the first day of the month."""
    whole = found.unit("unit2")
    if found.unit("unit") is not Unit.DAY or whole is Unit.DAY or found.number("spelled") not in (None, 1):
        return None
    base = Base.NOW if found.has("this") else Base.THEN
    return Edge(Shifted(whole, 0, base), found.has("last"))


def _inside_ago(found: Found) -> Reading | None:
    """14 October two years ago."""
    named, whole = name_of(found), count_from(found, -1, Base.NOW)
    fits = isinstance(whole, Shifted) and whole.unit is Unit.YEAR
    return Inside(named, whole) if named and fits and isinstance(whole, Shifted) else None


def _this_day(found: Found) -> Reading | None:
    """On this day in 1947."""
    year = found.number("year")
    return Reported(0, Unit.DAY, year=year) if found.unit("unit") is Unit.DAY else None


def _this_day_last(found: Found) -> Reading | None:
    """This day last year."""
    whole = found.unit("unit2")
    fits = found.unit("unit") is Unit.DAY and whole in (Unit.YEAR, Unit.WEEK, Unit.MONTH)
    return Shifted(whole, -1, Base.NOW, days=0) if fits else None


def _same_part(found: Found) -> Reading:
    """The same quarter of 2013, the same month in 2020."""
    return Reported(0, found.unit("unit"), Base.THEN, found.number("year"))


def _day_inside(found: Found) -> Reading | None:
    """The 3rd of this month, the 5th of last month."""
    if found.unit("unit") is not Unit.MONTH:
        return None
    return Inside(Named(Unit.DAY, day=found.number("ordinal")), Shifted(Unit.MONTH, steps_of(found), base_of(found)))


def _reported(found: Found) -> Reading | None:
    """The year-ago quarter, the period last year."""
    fits = found.unit("unit") is Unit.YEAR and (not found.has("unit2") or found.unit("unit2") is Unit.QUARTER)
    return Reported(-1, Unit.QUARTER if found.has("unit2") else None) if fits else None


def _full_year(found: Found) -> Reading | None:
    """For the full year, in the latest fiscal year; but 'the fiscal year ended 31 May' tells how long."""
    word = found.token("word")
    is_bounded = found.next.kind == KINDS["ended"] or found.next.text.startswith(("begin", "start", "that"))
    fits = found.unit("unit") is Unit.YEAR and not is_bounded and (word is None or word.text == "full")
    if fits and found.has("latest"):
        return Shifted(Unit.YEAR, -1, Base.NOW)  # the last one that is over
    return Reported(0, Unit.YEAR) if fits else None


def _quarter_ended(found: Found) -> list[Part] | None:
    """The quarter ended 31 July: the one that its middle lies in, and its last day."""
    if found.unit("unit") is not Unit.QUARTER or (day := day_named(found)) is None:
        return None
    middle = in_year(day, day.year or COMMON_YEAR).first - HALF_A_QUARTER
    quarter = containing(Unit.QUARTER, middle)
    named = Named(Unit.QUARTER, day.year and quarter.year, quarter.index % PER_YEAR[Unit.QUARTER] + 1)
    return [(found.head, found.head + 1, named), (found.head + 2, found.tail, day)]


HALF_A_QUARTER = timedelta(days=45)


def _reported_named(found: Found) -> Reading | None:
    """The year-earlier third quarter."""
    named = quarter_named(found)
    return Inside(named, Shifted(Unit.YEAR, -1, Base.NOW)) if named else None


_WEEKDAY = "({weekday} comma? the?)?"

WHOLES = (
    rule(_WEEKDAY + "{month} the? {named_day} comma? of? " + WHICH + " {unit}", _inside),
    rule(_WEEKDAY + "the? {day} of? {month} comma? of? " + WHICH + " {unit}", _inside),
    rule("{month} of? " + WHICH + " {unit}", _inside),
    rule("the {ordinal} of " + WHICH + " {unit}", _day_inside),
    rule("the ({spelled} | {last}) {unit} of ({that} | the | {this}) same? {unit2}", _edge_day),
    rule("the same {unit} (of | on) {year}", _same_part),
    rule("{this} {unit} on {year}", _this_day),
    rule("the? {day} of? {month} " + COUNT + " {ago}", _inside_ago),
    rule("{month} the? {day}? " + COUNT + " {ago}", _inside_ago),
    rule("({feast} | {season}) " + COUNT + " {ago}", _inside_ago),
    rule("{this} {unit} {last} {unit2}", _this_day_last),
    rule("{feast} of? " + WHICH + " {unit}", _inside),
    rule("{season} of? " + WHICH + " {unit}", _inside),
    rule("{weekday} comma? of? " + WHICH + " {unit}", _inside),
    rule(WHICH + " {unit} possessive fiscal? {spelled} dash? ({unit2} | {half})", _inside),
    rule("{spelled} dash? ({unit2} | {half}) of? " + WHICH + " {unit}", _inside),
    rule("{spelled} ({unit2} | {half}) of the {unit}", _inside),
)
"""The year of a month or quarter, the week of a weekday."""

REPORTS = (
    rule("(?<=the) {unit} ended {month} the? {named_day}" + YEAR, _quarter_ended),
    rule("(?<=the) {unit} ended the? {day} of? {month}" + YEAR, _quarter_ended),
    rule("(?<=since | on) the {latest}? ({word} | fiscal) {unit}", _full_year),
    rule("(?<=the) {unit} dash (ago | earlier) {spelled} dash? {unit2}", _reported_named),
    rule("{unit} dash (ago | earlier) ({unit2} | period)?", _reported),
    rule("({unit2} | period) {last} {unit}", _reported),
    rule("{last} {unit} possessive ({unit2} | period) (?!dash)", _reported),
)
"""Quarters and periods set beside this year's."""
