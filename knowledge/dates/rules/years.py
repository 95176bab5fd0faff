"""Seasons, quarters, years, decades and centuries: spring 2021, the third quarter, fiscal 1989, the 1990s."""

from __future__ import annotations

from datetime import date

from knowledge.dates.friends.day_numbers import is_count, is_decade
from knowledge.dates.friends.months_and_weekdays import LEADS, names_a_place
from knowledge.dates.friends.seasons_and_feasts import is_quarter, is_season
from knowledge.dates.friends.year_figures import NOT_YEARS, is_numbered, is_year
from knowledge.dates.grammar.kinds import KINDS, WORDS, letters
from knowledge.dates.grammar.matching import Found, Part, rule
from knowledge.dates.rules.calendar import SPELLED_YEAR, spelled_year, spelled_year_of
from knowledge.dates.values.periods import PER_YEAR, Period, Unit, containing
from knowledge.dates.values.readings import Between, Known, Named, Reading, Reported

LAST_CENTURY = 30
"""A comet will be back in the 23rd; higher ordinals in front of the word are slips."""


def _season(found: Found) -> Reading | None:
    if names_a_place(found.next) or not (found.has("year") or found.has("years") or is_season(found)):
        return None  # 1812 Winter Street
    years = found.token("years")
    return Named(Unit.SEASON, int(years.text[:4]) if years else found.number("year"), found.number("season"))


def _season_of_spelled_year(found: Found) -> Reading | None:
    """The winter of nineteen ninety-four."""
    year = spelled_year_of(found)
    return Named(Unit.SEASON, year, found.number("season")) if year else None


def quarter_named(found: Found) -> Named | None:
    """The quarter or half of a match, or None for a fifth one."""
    unit = Unit.HALF if found.has("half") or found.has("half_name") else Unit.QUARTER
    of = "unit2" if found.has("unit2") else "unit"
    if unit is Unit.QUARTER and found.has(of) and found.unit(of) is not Unit.QUARTER:
        return None
    nth = found.number("spelled", "ordinal", "quarter_name", "half_name", "roman")
    if nth is None or nth > (2 if unit is Unit.HALF else 4):
        return None
    return Named(unit, found.number("year"), nth)


def _quarter(found: Found) -> Reading | None:
    named = quarter_named(found)
    if found.has("year") and found.tokens[found.tail - 2].kind == KINDS["comma"] and is_count(found):
        return None  # in H1, 2000 cars were sold
    return named if named and (named.year or is_quarter(found, named.unit)) else None


def _two_quarters(found: Found) -> Reading | None:
    """The first two quarters of 2018, which are a half."""
    if (
        found.unit("units") is not Unit.QUARTER
        or found.number("cardinal") != 2
        or found.number("spelled") not in (None, 1)
    ):
        return None
    named = Named(Unit.HALF, found.number("year"), 2 if found.has("last") else 1)
    return named if named.year or is_quarter(found, Unit.HALF) else None


def _last_quarter(found: Found) -> Reading | None:
    """The final quarter of 2018, the last half of 2019."""
    unit = Unit.HALF if found.has("half") else found.unit("unit")
    if unit not in PER_YEAR or not (found.has("last") or found.previous.text.lower() in FINAL):
        return None
    return Named(unit, found.number("year"), PER_YEAR[unit])


FINAL = ("final", "closing")
"""What the last quarter of a year is called; they are no dates beside other units."""


def _week_numbered(found: Found) -> Reading | None:
    """Week 12 of 2018, by ISO 8601."""
    nth, year = found.number("number") or 0, found.number("year") or 0
    if found.tokens[found.tail - 2].kind != KINDS["of"] and is_count(found):
        return None
    try:
        first = date.fromisocalendar(year, nth, 1)
    except ValueError:
        return None
    return Known(containing(Unit.WEEK, first)) if found.unit("unit") is Unit.WEEK else None


def _report_of_year(found: Found) -> Reading | None:
    """The 1988 quarter, the 1988 period: the reported stretch, in that year."""
    year = found.number("year")
    fits = found.has("period") or found.unit("unit") is Unit.QUARTER
    return Reported(0, year=year) if fits else None


def _years(found: Found) -> Reading | None:
    """1939-45, 2015/16; not pages 1914-1918."""
    before = found.previous
    if is_numbered(found) or (before.kind == KINDS["word"] and before.is_capital):
        return None
    token = found.tokens[found.head]
    last = token.value if isinstance(token.value, int) else 0
    return Between(_year_of(int(token.text[:4])), _year_of(last))


def _year_of(year: int) -> Known:
    return Known(Period(Unit.YEAR, year))


def _year(found: Found) -> Reading | None:
    year = found.number("year")
    return _year_of(year) if year and (found.tail - found.head > 1 or is_year(found)) else None


def _spelled_year(found: Found) -> Reading | None:
    """Nineteen ninety-six, two thousand and five."""
    values = [token.value for _, token in found.each("cardinal", "number") if isinstance(token.value, int)]
    if found.next.kind in NOT_YEARS or _is_title(found):
        return None
    if found.has("thousand"):
        if found.previous.kind not in LEADS and not found.has("unit"):
            return None
        return _year_of(1000 * values[0] + sum(values[1:])) if values[0] == 2 else None
    year = spelled_year(values)
    return _year_of(year) if year else None


def _is_title(found: Found) -> bool:
    """Whether the year is a book's: Nineteen Eighty-Four."""
    return found.tokens[found.head].is_capital and found.tokens[found.tail - 1].is_capital


def _decade(found: Found) -> Reading | None:
    value = found.number("decade")
    if value is None or not is_decade(found):
        return None
    if value >= 1000:
        return Known(Period(Unit.DECADE, value // 10)) if value % 100 else _century_or_decade(value)
    return Known(Period(Unit.DECADE, (1900 + value) // 10)) if value >= 20 else None


def _century_or_decade(value: int) -> Reading:
    """The 1900s and the 1800s are centuries, the 2000s the decade."""
    return Known(Period(Unit.DECADE, 200) if value == 2000 else Period(Unit.CENTURY, value // 100))


def _century(found: Found) -> Reading | None:
    nth = found.number("ordinal", "spelled", "roman")
    last = found.tokens[found.tail - 1]
    is_name = last.is_capital and found.next.is_capital  # 20th Century Fund
    fits = nth is not None and 1 <= nth <= LAST_CENTURY and found.unit("unit") is Unit.CENTURY and not is_name
    return Known(Period(Unit.CENTURY, nth - 1)) if fits and nth else None


def _centuries(found: Found) -> list[Part] | None:
    """The 16th, 17th and 18th centuries: each by itself."""
    ordinals = _ordinals(found)
    if found.unit() is not Unit.CENTURY or max(nth for _, _, nth in ordinals) > LAST_CENTURY:
        return None
    return [(head, tail, Known(Period(Unit.CENTURY, nth - 1))) for head, tail, nth in ordinals]


def _ordinals(found: Found) -> list[tuple[int, int, int]]:
    """The ordinals of a list with their places; the last one takes in what follows."""
    heads = [(at, token.value) for at, token in found.each("ordinal", "spelled") if isinstance(token.value, int)]
    tails = [*(at + 1 for at, _ in heads[:-1]), found.tail]
    return [(at, tail, nth) for (at, nth), tail in zip(heads, tails, strict=True)]


def _quarters(found: Found) -> list[Part] | None:
    """The first, second and third quarters of 2017: each by itself."""
    ordinals = _ordinals(found)
    if found.unit() is not Unit.QUARTER or max(nth for _, _, nth in ordinals) > 4:
        return None
    return [(head, tail, Named(Unit.QUARTER, found.number("year"), nth)) for head, tail, nth in ordinals]


def _again(found: Found) -> Reading | None:
    """In the 17th, in the fourth: of what the sentence has just counted: 'rich in the 14th century and poor in …'."""
    nth = found.number("ordinal", "spelled")
    for token in reversed(found.tokens[max(0, found.head - REACH) : found.head]):
        if token.kind in _ENDS or found.next.kind in WORDS:
            return None
        if token.value is Unit.CENTURY and nth:
            return Known(Period(Unit.CENTURY, nth - 1))
        if token.value is Unit.QUARTER and nth and nth <= PER_YEAR[Unit.QUARTER]:
            return Named(Unit.QUARTER, nth=nth) if is_quarter(found, Unit.QUARTER) else None
    return None


REACH = 25
"""Tokens before 'in the 17th' in which its century is named."""

_ENDS = letters("stop paragraph line")


def _report(found: Found) -> Reading | None:
    """The quarter, the latest period, the year-earlier quarter: what the numbers around it are about."""
    if (found.has("unit") and found.unit("unit") is not Unit.QUARTER) or found.next.kind in letters("ended dash"):
        return None
    return Reported(0, Unit.QUARTER)


CENTURIES = (
    rule("ordinal (comma the? ordinal){0,3} comma? (and | to | dash) the? ordinal dash? {any_unit}", _centuries),
    rule("spelled (comma the? spelled){0,3} comma? (and | to | dash) the? spelled dash? {any_unit}", _centuries),
    rule("spelled (comma spelled){0,2} comma? and spelled {any_unit} of? {year}", _quarters),
)
"""Before 'the 16th' is taken for a day."""

YEARS = (
    rule("{season} comma? of? {years}", _season),
    rule("{season} comma? of? {year} (dash year | yearmark)?", _season),
    rule("{season} comma? of? " + SPELLED_YEAR, _season_of_spelled_year),
    rule("{year} yearmark? {season}", _season),
    rule("{year} fiscal? {spelled} dash? {unit}", _quarter),
    rule("{year} fiscal? {spelled} dash? {half}", _quarter),
    rule("{spelled} dash? fiscal? dash? {unit} (comma? of? fiscal? {year} yearmark?)?", _quarter),
    rule("{spelled} dash? fiscal? {half} (comma? of? fiscal? {year} yearmark?)?", _quarter),
    rule("({spelled} | {last}) {cardinal} {units} (of? fiscal? {year})?", _two_quarters),
    rule("{roman} {unit} (comma? {year} yearmark?)?", _quarter),
    rule("{ordinal} dash? {unit} (comma? of? fiscal? {year} yearmark?)?", _quarter),
    rule("{quarter_name} (comma? of? fiscal? {year})?", _quarter),
    rule("(?<=word | the) {last}? ({unit} | {half}) of fiscal? {year}", _last_quarter),
    rule("{half_name} (comma? of? fiscal? {year})", _quarter),
    rule("{unit} {number} (comma? of? {year})", _week_numbered),
    rule("(?<=the) {year} {period}", _report_of_year),
    rule("(?<=the) {year} fiscal? {unit}", _report_of_year),
    rule("(?<=the) latest? {unit}", _report),
    rule("(?<=the) latest {period}", _report),
    rule("(?<=on) the ({ordinal} | {spelled})", _again),
    rule("{season}", _season),
    rule("{ordinal} dash? {unit}", _century),
    rule("{spelled} dash? {unit}", _century),
    rule("{roman} dash? {unit}", _century),
    rule("{decade} yearmark?", _decade),
    rule("{years}", _years),
    rule("fiscal yearmark? unit? {year}", _year),
    rule("(?<=the) unit {year}", _year),
    rule("(?<=the) {unit} {cardinal} {thousand}", _spelled_year),
    rule("{cardinal} {thousand} (and? cardinal (dash? cardinal)?)?", _spelled_year),
    rule("cardinal cardinal (dash? cardinal)?", _spelled_year),
    rule("{year} yearmark", _year),
    rule("{year}", _year),
)
