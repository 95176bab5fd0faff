"""Expressions that count from another date: yesterday, last year, two days later, that Sunday, June last year."""

from __future__ import annotations

from knowledge.dates.friends import introduces_clause, is_all_capitals, is_generic, names_a_place, stands_alone
from knowledge.dates.grammar import Found, Part, rule
from knowledge.dates.kinds import KINDS
from knowledge.dates.periods import Unit
from knowledge.dates.readings import Base, Edge, Inside, Named, Reading, Reported, Shifted, Stepped
from knowledge.dates.rules.calendar import day_named
from knowledge.dates.rules.counted import COUNTED, TO_THE_DAY
from knowledge.dates.rules.years import quarter_named

DIRECTIONS = ("last", "past", "next", "coming", "this", "current", "that", "same", "following", "previous")
"""Kinds of words that say which one; their values are -1, 0 and 1."""

FROM_NOW = ("last", "past", "next", "coming", "this", "current")
"""Those that count from the day of writing; the others count from the date last told."""


def _base(found: Found) -> Base:
    """'Last week' is seen from now; 'that week' and, in a story, 'the next week' from the date last told."""
    told_next = found.has("next") and found.has("the") and not found.has("coming")
    return Base.NOW if any(found.has(name) for name in FROM_NOW) and not told_next else Base.THEN


def _by(found: Found) -> int:
    return found.number(*DIRECTIONS) or 0


def _unit(found: Found) -> Reading | None:
    """Last year, this week, that day, the following month."""
    unit = found.unit("unit")
    if is_all_capitals(found) or (found.has("that") and introduces_clause(found)):
        return None
    if found.has("the") and (found.has("last") or found.has("past")):
        return None  # 'the last week' is a stretch up to now, not the week before this one
    if unit is Unit.WEEKEND and found.has("this"):
        return Named(unit)  # the one before, of what happened
    if unit is Unit.DAY and found.has("next") and not found.has("the"):
        return Shifted(unit, 1, Base.THEN) if stands_alone(found) else None
    if unit is Unit.DAY and _base(found) is Base.NOW and not found.has("the"):
        return None  # 'this day', 'one last day'
    return Shifted(unit, _by(found), _base(found))


def _evening(found: Found) -> Reading:
    """Last night, this morning, that evening, the next morning."""
    return Shifted(Unit.DAY, _by(found), _base(found))


def _today(found: Found) -> Reading | None:
    if is_generic(found):
        return None
    return Shifted(Unit.DAY, found.number("today") or 0, Base.NOW)


def _this_year(found: Found) -> Reading:
    """Биыл, былтыр: words for this year and the last one."""
    return Shifted(Unit.YEAR, found.number("this_year") or 0, Base.NOW)


def _day_beside(found: Found) -> Reading | None:
    """The day before yesterday, the day after tomorrow."""
    if found.unit("unit") is not Unit.DAY:
        return None
    return Shifted(Unit.DAY, (found.number("today") or 0) + (found.number("before", "after") or 0), Base.NOW)


def _unit_but_one(found: Found) -> Reading:
    """The week before last, the year after next."""
    return Shifted(found.unit("unit"), 2 * (found.number("before", "after") or 0), Base.NOW)


def _beside(found: Found) -> Reading | None:
    """The day before, the year after; not 'the day before the election'."""
    if not stands_alone(found):
        return None
    return Shifted(found.unit("unit"), found.number("before", "after") or 0, Base.THEN)


def _current(found: Found) -> Reading | None:
    """The end of the year, later in the month: of the one that is now; but 'at the end of the day' is no date."""
    unit = found.unit("unit")
    led = found.tokens[max(0, found.head - 5)].text.lower()
    if unit is Unit.DAY and led == "at":
        return None
    return Shifted(unit, 0, Base.THEN if unit is Unit.DAY else Base.NOW)


def _end_of(found: Found) -> Reading | None:
    """By year-end."""
    return Shifted(Unit.YEAR, 0, Base.NOW) if found.unit("unit") is Unit.YEAR else None


def _weekend(found: Found) -> Reading | None:
    """Over the weekend."""
    return Named(Unit.WEEKEND) if found.unit("unit") is Unit.WEEKEND else None


def _that_weekday(found: Found) -> Reading | None:
    """On the Tuesday: of the week that is told; 'on the Tuesday flight' it only names a thing."""
    weekday = Named(Unit.DAY, weekday=found.number("sure_weekday"))
    if names_a_place(found.next):
        return None
    return Stepped(weekday, 0, Base.THEN) if found.next.text.lower() not in _NOUNS else weekday


_NOUNS = frozenset("flight train deadline meeting game match session vote march attack concert show".split())


def _name(found: Found) -> Named | None:
    """The month, weekday, season, quarter or feast of a match."""
    if found.has("feast"):
        token = found.token("feast")
        return Named(Unit.DAY, feast=str(token.value) if token else None)
    if found.has("season"):
        return Named(Unit.SEASON, nth=found.number("season"))
    if found.has("day") or found.has("named_day"):
        return day_named(found)
    if found.has("month"):
        return Named(Unit.MONTH, nth=found.number("month"))
    if found.has("spelled"):
        return quarter_named(found)
    return Named(Unit.DAY, weekday=found.number("weekday", "sure_weekday"))


def _which(found: Found) -> Reading | list[Part] | None:
    """Last January, next Friday, this summer, that Sunday, the following spring."""
    named = _name(found)
    if found.has("season") and found.has("last") and found.previous.kind == KINDS["the"]:
        return None  # the last fall of the stairs
    if named and (named.unit is Unit.MONTH or named.feast) and found.has("that") and found.next.is_capital:
        return None  # that June Whitfield, that May Day Motors
    if named and found.has("that") and introduces_clause(found):
        that = next(at for at, _ in found.each("that"))
        return [(that + 1, found.tail, named)]
    return Stepped(named, _by(found), _base(found)) if named else None


def _named_beside(found: Found) -> Reading | None:
    """The Friday before, the spring after."""
    named = _name(found)
    return Stepped(named, found.number("before", "after") or 0, Base.THEN) if named and stands_alone(found) else None


def _in_a_week(found: Found) -> Reading | None:
    """Sunday week: a week after the next one."""
    named = Named(Unit.DAY, weekday=found.number("sure_weekday"))
    return Stepped(named, 2, Base.NOW) if found.unit("unit") is Unit.WEEK and found.next.kind != KINDS["of"] else None


def _inside(found: Found) -> Reading | None:
    """June last year, Monday next week, next year's first quarter."""
    named, whole = _name(found), found.unit("unit")
    fits = whole is (Unit.WEEK if named and named.weekday is not None and named.nth is None else Unit.YEAR)
    return Inside(named, Shifted(whole, _by(found), _base(found))) if named and fits else None


def _edge_day(found: Found) -> Reading | None:
    """The last day of that year, the first day of the month."""
    whole = found.unit("unit2")
    if found.unit("unit") is not Unit.DAY or whole is Unit.DAY or found.number("spelled") not in (None, 1):
        return None
    base = Base.NOW if found.has("this") else Base.THEN
    return Edge(Shifted(whole, 0, base), found.has("last"))


def _same_part(found: Found) -> Reading:
    """The same quarter of 2013, the same month in 2020."""
    return Reported(0, found.unit("unit"), year=found.number("year"))


def _day_inside(found: Found) -> Reading | None:
    """The 3rd of this month, the 5th of last month."""
    if found.unit("unit") is not Unit.MONTH:
        return None
    return Inside(Named(Unit.DAY, day=found.number("ordinal")), Shifted(Unit.MONTH, _by(found), _base(found)))


def _reported(found: Found) -> Reading | None:
    """The year-ago quarter, the period last year."""
    fits = found.unit("unit") is Unit.YEAR and (not found.has("unit2") or found.unit("unit2") is Unit.QUARTER)
    return Reported(-1) if fits else None


def _reported_named(found: Found) -> Reading | None:
    """The year-earlier third quarter."""
    named = quarter_named(found)
    return Inside(named, Shifted(Unit.YEAR, -1, Base.NOW)) if named else None


_TOLD = "{the}? ({same} | {following} | {previous})"
_WHICH = f"({{last}} | {{next}} | {{this}} | {{current}} | {{coming}} | {{that}} same? | {_TOLD})"
_DEICTIC = "({last} past? | {this} ({past} | {coming})? | {the}? ({past} | {coming} | {current}) | {the}? {next} | "
_ANY = _DEICTIC + "{that} same? | the {same} | {the}? {following} | {the}? {previous})"

RELATIVE = (
    rule("the? {unit} ({before} | {after}) {today}", _day_beside),
    TO_THE_DAY,
    rule("the {unit} ({before} last | {after} next) (?!weekday | month | season | unit | feast)", _unit_but_one),
    rule("({today} | {last} | {this}) daypart", _evening),
    rule("{today} (daypart)?", _today),
    rule("({that} same? | the {same} | {the} {following} | {the} {previous} | {the} {next}) daypart", _evening),
    # The year of a month or quarter, the week of a weekday.
    rule("{month} the? {named_day} comma? of? " + _WHICH + " {unit}", _inside),
    rule("the? {day} of? {month} comma? of? " + _WHICH + " {unit}", _inside),
    rule("{month} of? " + _WHICH + " {unit}", _inside),
    rule("the {ordinal} of " + _WHICH + " {unit}", _day_inside),
    rule("the ({spelled} | {last}) {unit} of ({that} | the | {this}) same? {unit2}", _edge_day),
    rule("the same {unit} (of | on) {year}", _same_part),
    rule("{season} of? " + _WHICH + " {unit}", _inside),
    rule("{weekday} comma? of? " + _WHICH + " {unit}", _inside),
    rule("{sure_weekday} {unit} (?=stop | comma | and | paragraph | line)", _in_a_week),
    rule(_WHICH + " {unit} possessive fiscal? {spelled} dash? ({unit2} | {half})", _inside),
    rule("{spelled} dash? ({unit2} | {half}) of? " + _WHICH + " {unit}", _inside),
    rule("{spelled} ({unit2} | {half}) of the {unit}", _inside),
    *COUNTED,
    rule("{this_year}", _this_year),
    rule("(?<=edge of the) fiscal? {unit}", _current),
    rule("{unit} (dash | possessive)? edge", _end_of),
    rule("(?<=edge) {unit} (?!yearmark)", _current),
    rule("({earlier} | {later}) on the {unit}", _current),
    rule("(?<=(the | on)) {unit}", _weekend),
    rule(
        "(?<=on | since) the {sure_weekday} (?=stop | comma | paragraph | line | word | and | the | article)",
        _that_weekday,
    ),
    rule("the ({unit} | daypart) ({before} | {after}) that?", _beside),
    rule("the ({weekday} | {season}) ({before} | {after})", _named_beside),
    rule("(?<=the) {unit} dash (ago | earlier) {spelled} dash? {unit2}", _reported_named),
    rule("{unit} dash (ago | earlier) ({unit2} | period)?", _reported),
    rule("({unit2} | period) {last} {unit}", _reported),
    rule("{last} {unit} possessive ({unit2} | period)", _reported),
    # Last January, this Friday; last year, that month.
    rule(_ANY + " ({sure_weekday} | {season} | {feast}) daypart?", _which),
    rule(_ANY + " {month} the? {named_day}", _which),
    rule(_ANY + " {month}", _which),
    rule(_ANY + " fiscal? {unit}", _unit),
)
