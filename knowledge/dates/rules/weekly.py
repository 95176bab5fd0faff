"""Weekdays told by weeks, and days told by what follows them: a week on Thursday, Monday fortnight, 10 October last."""

from __future__ import annotations

from knowledge.dates.grammar.kinds import KINDS, letters
from knowledge.dates.grammar.matching import Found, rule
from knowledge.dates.rules.calendar import weekday_of
from knowledge.dates.rules.counted import COUNT, count_from
from knowledge.dates.rules.directions import name_of
from knowledge.dates.values.periods import Unit
from knowledge.dates.values.readings import Base, Inside, Named, Reading, Shifted, Stepped
from knowledge.dates.vocabulary.doubles import AFTER_DAY

WEEK = 7
"""Days."""


def _week_from(found: Found) -> Reading | None:
    """A week from Friday: a week after the next one."""
    return _after_weeks(found, 1) if found.unit("unit") is Unit.WEEK else None


def _weeks_on(found: Found) -> Reading | None:
    """A week on Thursday, a fortnight on Monday: not 'closed for a week on Thursday', which tells how long."""
    counted = count_from(found, 1, Base.NOW)
    if found.token("on") is None or found.previous.text.lower() in _LASTING or not isinstance(counted, Shifted):
        return None
    is_on = any(token.text.lower() == "on" for _, token in found.each("on"))
    weeks = {Unit.WEEK: counted.by, Unit.DAY: counted.by // WEEK if found.has("fortnight") else 0}.get(counted.unit, 0)
    return _after_weeks(found, weeks) if weeks and is_on else None


_LASTING = frozenset("for within after of in every once than lasted lasting".split())
"""Before a count that tells how long or how often."""


def _in_a_week(found: Found) -> Reading | None:
    """Sunday week, Monday fortnight: one or two weeks after the next one."""
    if found.has("fortnight"):
        return _after_weeks(found, 2)
    is_week = found.unit("unit") is Unit.WEEK and found.next.kind != KINDS["of"]
    return _after_weeks(found, 1) if is_week else None


def _day_in_a_week(found: Found) -> Reading | None:
    """Today week, tomorrow fortnight, this day week."""
    if found.has("unit2") and (found.unit("unit2") is not Unit.WEEK or found.next.kind == KINDS["of"]):
        return None
    if found.has("this") and found.unit("unit") is not Unit.DAY:
        return None
    days = 2 * WEEK if found.has("fortnight") else WEEK
    return Shifted(Unit.DAY, days + (found.number("today") or 0), Base.NOW)


def _after_weeks(found: Found, weeks: int) -> Stepped:
    return Stepped(weekday_of(found), 1 + weeks, Base.NOW)


def _but_one(found: Found) -> Reading | None:
    """The Sunday before last, the summer after next."""
    named = name_of(found)
    return Stepped(named, 2 * (found.number("before", "after") or 0), Base.NOW) if named else None


def _night_but_one(found: Found) -> Reading:
    """The night before last."""
    return Shifted(Unit.DAY, -2, Base.NOW)


def _next_or_last(found: Found) -> Reading | None:
    """Tuesday last, Thursday next, 10 October last; but not 'on Friday last orders are at ten'."""
    is_noun = found.next.kind in _NOUNS and found.next.text.lower() not in AFTER_DAY
    if is_noun or found.tokens[found.tail - 1].text not in ("last", "next"):
        return None  # Kazakh has a verb here: on 26 April it passed
    named = name_of(found)
    return Stepped(named, found.number("last", "next") or 0, Base.NOW) if named else None


_NOUNS = letters("word month weekday unit units season to cardinal number year")


def _of_letters(found: Found) -> Reading | None:
    """The 14th ult., the 3rd inst., as old letters have them: of last month, of this one."""
    by = _MONTHS_AWAY.get(found.tokens[found.tail - 1].text.lower())
    if by is None:
        return None
    return Inside(Named(Unit.DAY, day=found.number("ordinal")), Shifted(Unit.MONTH, by, Base.NOW))


_MONTHS_AWAY = {"ult": -1, "ultimo": -1, "inst": 0, "instant": 0, "prox": 1, "proximo": 1}

BUT_ONE = (
    rule("the? daypart before last (?!unit | month | season)", _night_but_one),
    rule(
        "the? ({sure_weekday} | {season} | {month}) ({before} last | {after} next) (?!weekday | month | season | unit)",
        _but_one,
    ),
)
"""Before 'the week before last', and before 'last' is taken with what follows it."""

DAY_IN_A_WEEK = rule(
    "({today} | {this} {unit}) ({unit2} | {fortnight}) (?=stop | comma | and | paragraph | line | other | close)",
    _day_in_a_week,
)
"""Before 'today' is taken by itself."""

WEEKLY = (
    rule("article {unit} from {sure_weekday}", _week_from),
    rule(COUNT + " {on} {sure_weekday}", _weeks_on),
    rule("{sure_weekday} ({unit} | {fortnight}) (?=stop | comma | and | paragraph | line | other | close)", _in_a_week),
    rule("(?<=on) {sure_weekday} ({unit} | {fortnight})", _in_a_week),
    rule("{sure_weekday} ({last} | {next}) (?!unit | units)", _next_or_last),
    rule("the? {day} of? {month} ({last} | {next}) (?!unit | units)", _next_or_last),
    rule("{month} the? {named_day} ({last} | {next}) (?!unit | units)", _next_or_last),
    rule("(?<=on | since) {month} {last} (?!unit | units)", _next_or_last),
    rule("the? {ordinal} word", _of_letters),
)
"""Among the relative ones, behind those that tell the whole: Monday last week, 10 October last year."""
