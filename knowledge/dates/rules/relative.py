"""Expressions that count from another date: yesterday, last year, two days later, that Sunday, June last year."""

from __future__ import annotations

from dataclasses import replace

from knowledge.dates.friends.months_and_weekdays import names_a_place, names_a_title
from knowledge.dates.friends.phrases import (
    introduces_clause,
    is_all_capitals,
    is_generic,
    is_title_of_today,
    stands_alone,
)
from knowledge.dates.grammar.kinds import ENDS, KINDS, POSSESSIVE
from knowledge.dates.grammar.matching import Found, Part, rule
from knowledge.dates.rules.calendar import weekday_of
from knowledge.dates.rules.counted import COUNTED, TO_THE_DAY, from_event
from knowledge.dates.rules.directions import HEADS, base_of, name_of, steps_of
from knowledge.dates.rules.weekly import BUT_ONE, DAY_IN_A_WEEK, WEEKLY
from knowledge.dates.rules.wholes import REPORTS, WHOLES
from knowledge.dates.values.periods import Unit
from knowledge.dates.values.readings import Base, Named, Reading, Shifted, Stepped


def _unit(found: Found) -> Reading | None:
    """Last year, this week, that day, the following month."""
    unit = found.unit("unit")
    if is_all_capitals(found) or (found.has("that") and introduces_clause(found)):
        return None
    if unit is Unit.QUARTER and found.next.kind == KINDS["of"]:
        return None  # a quarter of an hour
    if found.has("the") and (found.has("last") or found.has("past")):
        return None  # 'the last week' is a stretch up to now, not the week before this one
    if unit is Unit.WEEKEND and found.has("this"):
        return Named(unit)  # the one before, of what happened
    if unit is Unit.DAY and found.has("next") and not found.has("the"):
        return Shifted(unit, 1, Base.THEN) if stands_alone(found) else None
    if unit is Unit.DAY and base_of(found) is Base.NOW and not found.has("the"):
        return None  # 'this day', 'one last day'
    return Shifted(unit, steps_of(found), base_of(found))


def _evening(found: Found) -> Reading | None:
    """Last night, yesterday morning, that evening, the next morning; but not the broadcast This Morning."""
    if is_all_capitals(found) and found.previous.kind not in ENDS:
        return None
    if found.has("today"):
        return Shifted(Unit.DAY, found.number("today") or 0, Base.NOW)
    return Shifted(Unit.DAY, steps_of(found), base_of(found))


def _today(found: Found) -> Reading | None:
    if is_generic(found) or is_title_of_today(found):
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


def _beside_feast(found: Found) -> Reading | None:
    """The day after Christmas."""
    feast = name_of(found)
    fits = feast is not None and found.unit("unit") is Unit.DAY
    return replace(feast, day=found.number("before", "after")) if fits and feast else None


def _weekday_beside_feast(found: Found) -> Reading | None:
    """The Friday before Christmas, the Wednesday after Labor Day."""
    feast = name_of(found)
    step = found.number("before", "after")
    return replace(feast, day=step, weekday=found.number("sure_weekday")) if feast else None


def _unit_but_one(found: Found) -> Reading:
    """The week before last, the year after next."""
    return Shifted(found.unit("unit"), 2 * (found.number("before", "after") or 0), Base.NOW)


def _beside(found: Found) -> Reading | None:
    """The day before, the year after; 'the day before the election' if its day was told."""
    return from_event(found, Shifted(found.unit("unit"), found.number("before", "after") or 0, Base.THEN))


def _current(found: Found) -> Reading | None:
    """The end of the year, later in the month: of the one that is now; but 'at the end of the day' is no date."""
    unit = found.unit("unit")
    led = found.tokens[max(0, found.head - 5)].text.lower()
    if unit is Unit.DAY and led == "at":
        return None
    return Shifted(unit, 0, Base.THEN if unit is Unit.DAY else Base.STORY)


def _end_of(found: Found) -> Reading | None:
    """By year-end."""
    return Shifted(Unit.YEAR, 0, Base.NOW) if found.unit("unit") is Unit.YEAR else None


def _weekend(found: Found) -> Reading | None:
    """Over the weekend."""
    is_named = found.next.kind == KINDS["of"]  # the weekend of 29 October
    return Named(Unit.WEEKEND) if found.unit("unit") is Unit.WEEKEND and not is_named else None


def _that_weekday(found: Found) -> Reading | None:
    """On the Tuesday: of the week that is told; 'on the Tuesday flight' it only names a thing."""
    weekday = weekday_of(found)
    if names_a_place(found.next) or names_a_title(found.next):
        return None
    return Stepped(weekday, 0, Base.THEN) if found.next.text.lower() not in _NOUNS else weekday


_NOUNS = frozenset("flight train deadline meeting game match session vote march attack concert show".split())


def _which(found: Found) -> Reading | list[Part] | None:
    """Last January, next Friday, this summer, that Sunday, the following spring."""
    named = name_of(found)
    if found.has("season") and found.has("last") and found.previous.kind == KINDS["the"]:
        return None  # the last fall of the stairs
    if found.has("season") and found.tokens[found.tail - 1].is_capital and found.next.is_capital:
        return None  # the next Winter Games
    if named and (named.unit is Unit.MONTH or named.feast) and found.has("that") and found.next.is_capital:
        return None  # that June Whitfield, that May Day Motors
    if named and named.unit is Unit.MONTH and found.has("that") and found.next.kind == POSSESSIVE:
        return None  # told them that May's deal was dead
    if named and found.has("that") and introduces_clause(found):
        that = next(at for at, _ in found.each("that"))
        return [(that + 1, found.tail, named)]
    return Stepped(named, steps_of(found), base_of(found)) if named else None


def _named_beside(found: Found) -> Reading | None:
    """The Friday before, the spring after."""
    named = name_of(found)
    return Stepped(named, found.number("before", "after") or 0, Base.THEN) if named and stands_alone(found) else None


_AFTER_WEEKDAY = "(?=stop | comma | paragraph | line | word | and | the | article | since | on | other)"
_DEICTIC = "{last} past? | {this} ({past} | {coming})? | {the}? ({past} | {coming} | {current}) | {the}? {next}"
_ANY = f"{HEADS}({_DEICTIC} | {{that}} same? | the {{same}} | {{the}}? {{following}} | {{the}}? {{previous}})"

RELATIVE = (
    rule("the? {unit} ({before} | {after}) {today}", _day_beside),
    *TO_THE_DAY,
    rule("the {unit} ({before} | {after}) {feast}", _beside_feast),
    rule("the? {sure_weekday} ({before} | {after}) {feast}", _weekday_beside_feast),
    *BUT_ONE,
    rule("the {unit} ({before} last | {after} next) (?!weekday | month | season | unit | feast)", _unit_but_one),
    DAY_IN_A_WEEK,
    rule("({today} | {last} | {this}) daypart", _evening),
    rule("{today} comma sure_weekday (?=stop | comma | line | paragraph | close) (?!comma? and)", _today),
    rule("{today} (daypart)?", _today),
    rule("({that} same? | the {same} | {the} {following} | {the} {previous} | {the} {next}) daypart", _evening),
    *WHOLES,
    *WEEKLY,
    *COUNTED,
    rule("{this_year}", _this_year),
    rule("(?<=edge of the) fiscal? {unit}", _current),
    rule("(?<=(spelled | last) (number | cardinal) units of the) {unit}", _current),
    rule("{unit} (dash | possessive)? edge", _end_of),
    rule("(?<=edge) {unit} (?!yearmark)", _current),
    rule("({earlier} | {later}) on the {unit}", _current),
    rule("(?<=(the | on)) {unit}", _weekend),
    rule("(?<=on | since | to) the {sure_weekday} " + _AFTER_WEEKDAY, _that_weekday),
    rule("the ({unit} | daypart) ({before} | {after}) that?", _beside),
    rule("the ({weekday} | {season}) ({before} | {after})", _named_beside),
    *REPORTS,
    # Last January, this Friday; last year, that month.
    rule(_ANY + " ({sure_weekday} | {season} | {feast}) daypart?", _which),
    rule(_ANY + " {month} the? {named_day}", _which),
    rule(_ANY + " {month}", _which),
    rule(_ANY + " fiscal? {unit}", _unit),
)
