"""Which one an expression means, and what it names: last, this, the following; January, Friday, spring."""

from __future__ import annotations

from knowledge.dates.grammar.matching import Found
from knowledge.dates.rules.calendar import day_named
from knowledge.dates.rules.years import quarter_named
from knowledge.dates.values.periods import Unit
from knowledge.dates.values.readings import Base, Named

DIRECTIONS = ("last", "past", "next", "coming", "this", "current", "that", "same", "following", "previous")
"""Kinds of words that say which one; their values are -1, 0 and 1."""

FROM_NOW = ("last", "past", "next", "coming", "this", "current")
"""Those that count from the day of writing; the others count from the date last told."""


def base_of(found: Found) -> Base:
    """'Last week' counts from now; 'that week' and, in a story, 'the next week' from the date last told."""
    told_next = found.has("next") and found.has("the") and not found.has("coming")
    return Base.NOW if any(found.has(name) for name in FROM_NOW) and not told_next else Base.THEN


def steps_of(found: Found) -> int:
    """-1 for last and previous, 1 for next and following, else 0."""
    return found.number(*DIRECTIONS) or 0


def name_of(found: Found) -> Named | None:
    """The month, weekday, season, quarter or feast of a match; None for a day that there is not."""
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


HEADS = f"(?=the | {' | '.join(DIRECTIONS)})"
"""Before a choice of directions, so that a place where none begins is passed over at once."""

TOLD = "{the}? ({same} | {following} | {previous}) | {the} {next}"
WHICH = f"{HEADS}({{last}} | {{next}} | {{this}} | {{current}} | {{coming}} | {{that}} same? | {TOLD})"
