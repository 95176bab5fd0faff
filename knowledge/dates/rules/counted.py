"""Expressions that count units: two years ago, three weeks earlier, a year before, in ten days."""

from __future__ import annotations

from dataclasses import replace

from knowledge.dates.friends.phrases import stands_alone
from knowledge.dates.grammar.kinds import KINDS
from knowledge.dates.grammar.matching import Found, rule
from knowledge.dates.rules.event_names import event_named
from knowledge.dates.values.periods import YEARS_IN, Unit
from knowledge.dates.values.readings import Base, Reading, Reported, Shifted

MANY = 1000
"""Nothing in the news lies more units away than this."""


def _ago(found: Found) -> Reading | None:
    """Two years ago, a week ago."""
    return count_from(found, found.number("ago") or -1, Base.NOW)


def _to_the_day(found: Found) -> Reading | None:
    """Two years ago today, a week tomorrow."""
    counted = count_from(found, -1 if found.has("ago") else 1, Base.NOW)
    days = found.number("today") or 0
    if not isinstance(counted, Shifted) or not (
        found.has("ago") or (counted.unit in (Unit.DAY, Unit.WEEK) and days >= 0)
    ):
        return None
    return replace(counted, days=days)


def _to_the_very_day(found: Found) -> Reading | None:
    """Six years later to the day."""
    counted = _ago(found) if found.has("ago") else _later(found)
    return replace(counted, days=0) if isinstance(counted, Shifted) else None


def count_from(found: Found, sign: int, base: Base) -> Reading | None:
    """So many units before (-1) or after the base; None without a number."""
    count = _count(found)
    is_loose = all(found.tokens[at + 1].text == "so" for at, _ in found.each("and"))
    if not 0 < count <= MANY or not is_loose:
        return None
    if found.has("fortnight"):
        return Shifted(Unit.DAY, 14 * sign * count, base)
    return _shifted(found.unit(), sign * count, base)


def _shifted(unit: Unit, by: int, base: Base) -> Shifted:
    """So many units from there; a decade later is ten years later, but a decade ago no single year."""
    years = YEARS_IN.get(unit, 1) if base is Base.THEN else 1
    return Shifted(Unit.YEAR if years > 1 else unit, by * years, base)


def _half(found: Found) -> Reading | None:
    """Half a century later."""
    years = YEARS_IN.get(found.unit("unit"), 0) // 2
    sign = found.number("ago", "earlier", "later") or 0
    return Shifted(Unit.YEAR, sign * years, Base.NOW if found.has("ago") else Base.THEN) if years else None


def _count(found: Found) -> int:
    """Three, twenty-five, two hundred; 0 where there is no number."""
    count, before = found.number("count") or 0, found.number("cardinal") or 0
    if before and count >= 100:
        return before * count
    return before + count if before >= 20 and count < 10 else count


def _year_ago(found: Found) -> Reading | None:
    """A year earlier: of a quarter's figures it means the same quarter of that year."""
    if found.unit("unit") is not Unit.YEAR:
        return _counted_one(found)
    return Reported(-1, base=Base.NOW if found.has("ago") else Base.THEN)


def _counted_one(found: Found) -> Reading:
    sign = found.number("ago", "earlier", "later", "through", "before", "after") or 0
    return _shifted(found.unit("unit"), sign, Base.NOW if found.has("ago") else Base.THEN)


def _later(found: Found) -> Reading | None:
    """Two days later, three weeks earlier, a year before, a month after that."""
    sign = found.number("earlier", "later", "through", "before", "after") or 0
    counted = count_from(found, sign, Base.THEN)
    if not (found.has("before") or found.has("after")):
        return counted
    return from_event(found, counted) if isinstance(counted, Shifted) else None


def from_event(found: Found, counted: Shifted) -> Reading | None:
    """The same, from the event that is named behind it if the text has told its day."""
    counts_from_date = found.tokens[found.tail - 1].kind == KINDS["that"]  # a year after that the roof went
    if not counts_from_date and (event := event_named(found)):
        return replace(counted, event=event, must_recall=True)
    return counted if stands_alone(found) else None


def _beside(found: Found) -> Reading | None:
    """Two days before, with a date behind it; not how long something lasts ("for two days after"), nor half of it."""
    if found.previous.text.lower() in _LASTING:
        return None
    return count_from(found, found.number("before", "after") or 0, Base.THEN)


def _one_beside(found: Found) -> Reading | None:
    """The week after, with a date behind it; but "in the week before 8 May" is the seven days up to it."""
    unit = found.unit("unit")
    if YEARS_IN.get(unit, 1) > 1 or found.previous.text.lower() in _LASTING:
        return None
    return Shifted(unit, found.number("before", "after") or 0, Base.THEN)


def _beside_in_russian(found: Found) -> Reading | None:
    """Через три дня после, за два дня до, на следующий день после."""
    first, last = (found.tokens[at].text.lower() for at in (found.head, found.tail - 1))
    if (first == "за", last) not in ((True, "до"), (False, "после")):
        return None
    sign = -1 if first == "за" else 1
    return count_from(found, sign, Base.THEN) if found.has("count") else Shifted(found.unit("unit"), sign, Base.THEN)


_LASTING = frozenset(
    """for over during throughout within into in of to the every each last past next these those least most half
    has have had took spent lasted waited""".split()
)
"""What stands before a count that says how long, how often, how far at most or half of it."""


def _hence(found: Found) -> Reading | None:
    """Two weeks from today, in two weeks' time."""
    return count_from(found, 1, Base.NOW)


def _in_so_many(found: Found) -> Reading | None:
    """In ten days, of what will be."""
    before = [token.text.lower() for token in found.tokens[max(0, found.head - 2) : found.head]]
    is_count_of_times = before[:1] == ["time"]  # for the second time in nine weeks
    counted = count_from(found, 1, Base.NOW) if before[-1:] == ["in"] and not is_count_of_times else None
    return replace(counted, is_to_come=True) if isinstance(counted, Shifted) else None


_HEADS = "(?=about | article | count)"
"""So that a place where no count begins is passed over at once."""

COUNT = _HEADS + "(about than?){0,2} article? ({cardinal} dash?)? {count} ({any_unit} | {fortnight}) (and word)?"
"""Two weeks, about a year, twenty-five days, a week or so."""

_NIGHTS = "(?<!than) ({cardinal} dash?)? {count} nights"
"""Only with 'ago' and the like: 'three nights before Christmas' may be how long it lasts."""

TO_THE_DAY = (rule(COUNT + " {ago}? {today}", _to_the_day), rule(COUNT + " from (now | today)", _hence))
"""Before 'today' is taken by itself."""

COUNTED = (
    rule("{half} article {unit} ({ago} | {earlier} | {later})", _half),
    rule("(about than?){0,2} article {unit} ({ago} | {earlier})", _year_ago),
    rule(COUNT + " ({ago} | {earlier} | {later}) to the unit", _to_the_very_day),
    rule(COUNT + " {ago}", _ago),
    rule(_NIGHTS + " {ago}", _ago),
    rule(_NIGHTS + " ({earlier} | {later}) (?!than)", _later),
    rule(COUNT + " ({earlier} | {later} | ({before} | {after}) that?)", _later),
    rule("{unit} ({ago} | {earlier} | {later})", _counted_one),
    rule("({later} | {through}) {count} {any_unit}", _later),
    rule("({later} | {through}) {unit}", _counted_one),
    rule("(?<=on) " + COUNT + " possessive? in_time", _hence),
    rule("(?<=on) " + COUNT + " (?=stop | comma | paragraph | line | the | word)", _in_so_many),
)
"""Among the relative ones, before those that name a direction."""

BESIDE = (
    rule("the {unit} ({before} | {after})", _one_beside),
    rule(COUNT + " ({before} | {after})", _beside),
    rule("(later | through | since) {count} {any_unit} (since | to)", _beside_in_russian),
    rule("(later | through | since | following) {unit} (since | to)", _beside_in_russian),
)
"""With a date right behind them, of whatever form."""
