"""Days and months by name: 7 January 2022, Friday, Oct. 23, 5–7 May, the 22nd."""

from __future__ import annotations

from dataclasses import replace

from knowledge.dates.friends.day_numbers import is_count, is_day, is_day_alone
from knowledge.dates.friends.months_and_weekdays import is_month, is_weekday
from knowledge.dates.friends.nouns import is_plural
from knowledge.dates.friends.titles import is_capital_ordinal
from knowledge.dates.friends.year_figures import is_numbered, is_version
from knowledge.dates.grammar.kinds import KINDS, WEEKDAYS
from knowledge.dates.grammar.matching import Found, Part, rule
from knowledge.dates.rules.edges import COMMON_YEAR, EDGE_OF_MONTH, YEAR
from knowledge.dates.rules.feasts import FEASTS
from knowledge.dates.rules.inscribed import INSCRIBED
from knowledge.dates.values.feasts import feast_day
from knowledge.dates.values.periods import Unit
from knowledge.dates.values.readings import Named, Ordered, Reading
from knowledge.dates.vocabulary.doubles import CODES, DIALLED, VERSIONS


def _full(found: Found) -> Reading | None:
    """2022-01-07, 07.01.2022, 1/7/22."""
    text, before = found.tokens[found.tail - 1].text, found.previous.text.lower()
    if text[:4].isdigit():
        year, month, day = (int(part) for part in text.split(text[4]))
        return Named(Unit.DAY, year, month, day) if 1 <= month <= 12 and before not in CODES else None
    separator = next(sign for sign in text if not sign.isdigit())
    if (
        (separator != "/" and is_numbered(found))
        or (separator == "-" and before in DIALLED)
        or (separator == "." and (before in VERSIONS or is_version(found)))
    ):
        return None
    first, second = (int(part) for part in text.split(separator)[:2])
    year = found.number("full") or 0
    return Named(Unit.DAY, year, second, first) if separator == "." else Ordered(year, first, second)


def _month_of_year(found: Found) -> Reading | None:
    """2022-01, 01/2022."""
    if is_numbered(found):
        return None  # order code 2018-06
    first, last = (int(part) for part in found.tokens[found.head].text.replace("/", "-").split("-"))
    return Named(Unit.MONTH, max(first, last), min(first, last))


def day_named(found: Found) -> Named | None:
    """The day of a match with a day and a month."""
    day = found.number("day", "named_day", "spelled")
    day = day and day + (found.number("tens") or 0)
    if day is None or not 1 <= day <= 31:
        return None
    return Named(Unit.DAY, found.number("year"), found.number("month"), day, found.number("weekday"))


def _day(found: Found) -> Named | None:
    if found.has("unit") and found.unit("unit") is not Unit.DAY:
        return None  # the second week of April
    return day_named(found) if found.has("year") or (is_day(found) and not is_capital_ordinal(found)) else None


def _day_of_feast(found: Found) -> Named | None:
    """Easter Sunday, 12 April; but 'at Easter, 3 May and Christmas' are three days."""
    named, feast = _day(found), found.token("feast")
    if named is None or feast is None or not isinstance(feast.value, str):
        return None
    is_weekday = feast.text.lower().endswith(_WEEKDAY_ENDINGS)
    moment = feast_day(feast.value, named.year or COMMON_YEAR).first
    return named if is_weekday or (moment.month, moment.day) == (named.nth, named.day) else None


_WEEKDAY_ENDINGS = ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday")
"""Of Easter Monday and the like."""


def _day_in_year(found: Found) -> Named | None:
    """The Fourth of July in 2013."""
    is_in = found.tokens[found.tail - 2].text.lower() in ("in", "в")
    return day_named(found) if is_in and not is_count(found) else None


def _day_list(found: Found) -> list[Part] | None:
    """5, 7 and 9 May 2016: each day by itself; the one next to the month takes it in."""
    if not is_day(found):
        return None
    month, year = found.number("month"), found.number("year")
    days = [(at, token.value) for at, token in found.each("number", "ordinal") if isinstance(token.value, int)]
    if [day for _, day in days] != sorted(day for _, day in days):
        return None
    parts: list[Part] = [
        (at - (found.tokens[at - 1].kind in WEEKDAYS), at + 1, Named(Unit.DAY, year, month, day)) for at, day in days
    ]
    begins_with_month = found.tokens[found.head] is found.token("month")
    head, tail, reading = parts[0 if begins_with_month else -1]
    if begins_with_month:
        last = parts.pop()
        return [(found.head, tail, reading), *parts[1:], (last[0], found.tail, last[2])]
    return [*parts[:-1], (head, found.tail, reading)]


def _month(found: Found) -> Reading | None:
    if not found.has("year") and not is_month(found):
        return None
    return Named(Unit.MONTH, found.number("year"), found.number("month"))


def _month_of_spelled_year(found: Found) -> Reading | None:
    """January nineteen ninety-seven."""
    year = spelled_year_of(found)
    return Named(Unit.MONTH, year, found.number("month")) if year else None


def _day_of_spelled_year(found: Found) -> Reading | None:
    """March eighth, nineteen ninety-eight."""
    year, day = spelled_year_of(found), day_named(found)
    return replace(day, year=year) if year and day else None


def spelled_year_of(found: Found) -> int | None:
    """The year that a match of `SPELLED_YEAR` names."""
    return spelled_year([found.number(name) or 0 for name in ("cardinal", "cardinal2", "cardinal3")])


def spelled_year(values: list[int]) -> int | None:
    """The year that is read as two numbers: nineteen, ninety, six."""
    high, *low = values
    return 100 * high + sum(low) if 15 <= high <= 20 and 10 <= sum(low) <= 99 else None


def weekday_of(found: Found) -> Named:
    """The weekday of a match that can be nothing else."""
    return Named(Unit.DAY, weekday=found.number("sure_weekday"))


def _weekday(found: Found) -> Reading | None:
    return weekday_of(found) if is_weekday(found) else None


def _day_alone(found: Found) -> Reading | None:
    """On the 22nd; Friday the 13th."""
    named = Named(Unit.DAY, day=found.number("ordinal", "day"), weekday=found.number("weekday"))
    return named if is_day_alone(found) else None


def _days_alone(found: Found) -> list[Part] | None:
    """On the 6th, 7th and 9th."""
    days = [(at, token.value) for at, token in found.each("ordinal") if isinstance(token.value, int)]
    if not is_day_alone(found) or is_plural(found.next):
        return None  # between the 11th and 12th floors
    heads = [at - (found.tokens[at - 1].kind == KINDS["the"]) for at, _ in days]
    return [(head, at + 1, Named(Unit.DAY, day=day)) for head, (at, day) in zip(heads, days, strict=True)]


def _weekday_of_month(found: Found) -> Named:
    """The last Sunday in March, the first weekend of May 2022."""
    nth = -1 if found.has("last") else found.number("spelled")
    is_weekend = found.has("unit")
    weekday = SATURDAY if is_weekend else found.number("sure_weekday")
    unit = Unit.WEEKEND if is_weekend else Unit.DAY
    return Named(unit, found.number("year"), found.number("month"), weekday=weekday, week=nth)


def _nth_weekday(found: Found) -> Reading | None:
    fits = (found.number("spelled") or 1) <= 4 and not (found.has("unit") and found.unit("unit") is not Unit.WEEKEND)
    return _weekday_of_month(found) if fits else None


SATURDAY = 5


def _day_spelled(found: Found) -> Reading | None:
    """Before the tenth; the second and third are seldom days."""
    day = found.number("spelled") or 0
    is_of_quarters = found.previous.text.lower() == "in"  # sales fell in the third quarter and again in the fourth
    return Named(Unit.DAY, day=day) if day > 3 and not is_of_quarters else None


SPELLED_YEAR = "{cardinal} {cardinal2} dash? {cardinal3}?"
"""Nineteen ninety-seven, as it is spoken."""

WEEKDAY = "({weekday} comma? (the? daypart comma?)? the?)?"
"""What may stand before a day of a month."""

NTH_WEEKDAY = rule("the ({spelled} | {last}) ({sure_weekday} | {unit}) (of | on) {month}" + YEAR, _nth_weekday)
"""Before 'last Sunday' is taken by itself."""

CALENDAR = (
    rule("({weekday} comma?)? {full}", _full),
    *INSCRIBED,
    rule("{month_of_year}", _month_of_year),
    rule("day (comma the? day){0,9} comma? and the? day of? {month}" + YEAR, _day_list),
    rule("weekday day (comma weekday day){0,9} comma? and weekday day of? {month}" + YEAR, _day_list),
    rule("day comma day (comma day){0,9} comma day of? {month}" + YEAR, _day_list),
    rule("{month} the? day (comma the? day){0,9} comma? and the? day (comma? {year})?", _day_list),
    rule("{year} yearmark comma? {day} dash? {month}", _day),
    rule("{year} yearmark comma? {month} {day}", _day),
    EDGE_OF_MONTH,
    rule("{feast} comma? the? {day} of? {month}" + YEAR, _day_of_feast),
    rule("{feast} comma? {month} the? {named_day} (comma? {year} yearmark?)?", _day_of_feast),
    rule("{day} dash {month} dash {year}", _day),
    rule("the? {named_day} of? {month} on {year}", _day_in_year),
    rule("{month} the? {named_day} on {year}", _day_in_year),
    rule(WEEKDAY + "the? {day} dash? ({unit}? of)? {month}" + YEAR, _day),
    rule(WEEKDAY + "the? ({tens} dash)? {spelled} ({unit} of | of) {month}" + YEAR, _day),
    rule(WEEKDAY + "{month} the? {named_day} comma? " + SPELLED_YEAR, _day_of_spelled_year),
    rule(WEEKDAY + "{month} the? {named_day} (comma? {year} yearmark?)?", _day),
    rule("{month} (comma | of | dash | month_word)? {year} yearmark?", _month),
    rule("{month} comma? " + SPELLED_YEAR, _month_of_spelled_year),
    rule("{year} yearmark comma? {month} month_word?", _month),
    rule("{month} month_word", _month),
    *FEASTS,
    rule("the ordinal (comma the? ordinal){0,9} comma? and the? ordinal", _days_alone),
    rule("the {ordinal}", _day_alone),
    rule("(?<=on | since | before | after) the {spelled} (?=stop | comma)", _day_spelled),
    rule("{weekday} the {ordinal}", _day_alone),
    rule("{weekday} {day} (?=stop | comma | other | open | line | paragraph)", _day_alone),
)
"""Everything with a day of the month, or a month with its year."""

BARE = (
    rule("{month}", _month),
    rule("{sure_weekday} (the? daypart)?", _weekday),
)
"""A name that stands alone: tried when nothing longer took it."""
