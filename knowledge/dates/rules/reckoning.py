"""Dates that count from a date named beside them: two days before Christmas, ten years ago this week.

They are put together when both parts have been found, so that every form of a date can be counted from.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.dates.grammar.kinds import AGO, THE
from knowledge.dates.grammar.matching import match_rules
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.rules.counted import BESIDE
from knowledge.dates.values.periods import SIZE, Period, Unit, containing, day, same_day
from knowledge.dates.values.readings import (
    Base,
    Counted,
    Inside,
    Known,
    Mention,
    Named,
    Ordered,
    Reading,
    Reported,
    Shifted,
    Stepped,
)


def count_from_named(mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """The mentions, each as one with the count beside it: two days before the 4 May vote, ten years ago on Friday."""
    counts = {tail: (head, reading) for head, tail, reading in match_rules(BESIDE, tokens)}
    joined: list[Mention] = []
    for mention in mentions:
        led = mention.head > 0 and tokens[mention.head - 1].kind == THE
        head, count = counts.get(mention.head) or counts.get(mention.head - led) or (mention.head, None)
        if isinstance(count, Shifted) and _is_countable(mention.reading, count.unit):
            while joined and joined[-1].tail > head:
                joined.pop()  # 'two days before' by itself
            joined.append(_from(head, mention, Counted(mention.reading, count.unit, count.by), tokens))
        elif joined and (again := _again(joined[-1], mention, tokens)):
            joined.append(_from(joined.pop().head, mention, again, tokens))
        else:
            joined.append(mention)
    return joined


def _from(head: int, mention: Mention, reading: Reading, tokens: Sequence[Token]) -> Mention:
    return Mention(tokens[head].start, mention.end, head, mention.tail, reading)


def _is_countable(reading: Reading, unit: Unit) -> bool:
    """Whether so many of the unit count from it: not days from 'the 2018 tournament'."""
    match reading:
        case Known(period):
            return SIZE[period.unit] <= SIZE[unit]
        case Named() | Stepped() | Inside():
            named = reading if isinstance(reading, Named) else reading.named
            return SIZE[named.unit] <= SIZE[unit]
        case Shifted():
            return reading.days is not None or SIZE[reading.unit] <= SIZE[unit]
    return isinstance(reading, Ordered)


def _again(ago: Mention, mention: Mention, tokens: Sequence[Token]) -> Counted | None:
    """Ten years ago this week: the same so many years away."""
    between = [token.text.lower() for token in tokens[ago.tail : mention.head]]
    if tokens[ago.tail - 1].kind != AGO or between not in ([], ["on"], [",", "on"]) or not _is_near(mention.reading):
        return None
    match ago.reading:
        case Reported(by, unit=None, base=Base.NOW, year=None):
            return Counted(mention.reading, Unit.YEAR, by, is_again=True)
        case Shifted((Unit.YEAR | Unit.MONTH) as unit, by, Base.NOW, days=None):
            return Counted(mention.reading, unit, by, is_again=True)
    return None


def _is_near(reading: Reading) -> bool:
    """Whether it is a stretch of now: this week, next month, Friday, the weekend."""
    match reading:
        case Named(nth=None, day=None, feast=None):
            return reading.weekday is not None or reading.unit is Unit.WEEKEND
        case Shifted(base=Base.NOW, days=None) | Stepped(base=Base.NOW):
            return True
    return False


def reckon(reading: Counted, origin: Period) -> Period:
    """The period so many units from the origin. Raises NoSuchDateError."""
    if not reading.is_again:
        edge = origin.last if reading.by > 0 else origin.first
        return containing(reading.unit, edge).shifted(reading.by)
    middle = origin.first + (origin.last - origin.first) // 2
    return containing(origin.unit, same_day(day(middle), reading.unit, reading.by).first)
