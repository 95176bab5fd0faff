"""What a dated expression says by itself, before the discourse supplies what it leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from knowledge.dates.values.periods import Period, Unit


class Base(Enum):
    """What a relative expression counts from."""

    NOW = "the day of writing"
    THEN = "the date last told"
    STORY = "the date last told in a story of the past, else the day of writing"


@dataclass(frozen=True, slots=True)
class Named:
    """A calendar name with parts left out: 7 January, Thursday 12 May, spring, the third quarter of 2022, the 22nd.

    `unit` is what it is precise to; `nth` counts months, quarters, halves and seasons within the year, from 1.
    """

    unit: Unit
    year: int | None = None
    nth: int | None = None
    day: int | None = None
    weekday: int | None = None
    feast: str | None = None
    """The feast that it is; with a `day`, so many days from it: the day after Christmas."""
    week: int | None = None
    """Which of the month's such weekdays: 1 is the first, -1 the last."""


@dataclass(frozen=True, slots=True)
class Known:
    """A period that leaves nothing out: 2022, the 1990s, 05.01.2022."""

    period: Period


@dataclass(frozen=True, slots=True)
class Ordered:
    """A date in figures whose first two may be day and month or month and day."""

    year: int | None
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Shifted:
    """So many units from the base: yesterday, last year, two days later, that month."""

    unit: Unit
    by: int
    base: Base
    days: int | None = None
    """Days from the same day so many units away, where it means that day: two years ago today, a week tomorrow."""
    event: str = ""
    """The word for the event that it counts from, if one is named: two days before the accident."""
    must_recall: bool = False
    """Whether it is a date only where the text has told that event's day."""
    is_to_come: bool = False
    """Whether it is a date only of what will be: 'in ten days it will close', not 'it was built in ten days'."""


@dataclass(frozen=True, slots=True)
class Stepped:
    """The named period before (-1), at (0) or after (1) the base: last January, that Sunday, next spring."""

    named: Named
    by: int
    base: Base


@dataclass(frozen=True, slots=True)
class Inside:
    """The named part of a relative whole: June last year, Monday next week, the end of this month's first quarter."""

    named: Named
    whole: Shifted


@dataclass(frozen=True, slots=True)
class Reported:
    """The period of a report, `by` years away: the quarter, the latest period, the year-earlier quarter."""

    by: int
    unit: Unit | None = None
    base: Base = Base.NOW
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """From one to the other."""

    first: Reading
    last: Reading


@dataclass(frozen=True, slots=True)
class Edge:
    """The first or the last day of a relative whole: the last day of that year."""

    whole: Shifted
    is_last: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units from a date named beside it: two days before Christmas, the week after 3 May."""

    origin: Reading
    unit: Unit
    by: int
    is_again: bool = False
    """Whether it is the same stretch so many units away: ten years ago this week, a year ago on Friday."""


Reading = Named | Known | Ordered | Shifted | Stepped | Inside | Edge | Reported | Between | Counted


def states_year(reading: Reading) -> bool:
    """Whether the expression names its year, or leaves nothing out."""
    if isinstance(reading, Between):
        return states_year(reading.first) or states_year(reading.last)
    if isinstance(reading, Counted):
        return states_year(reading.origin)
    return isinstance(reading, Known) or (isinstance(reading, Named | Ordered | Reported) and reading.year is not None)


class Bound(Enum):
    """Whether the expression names the date, or only one side of it."""

    NONE = ""
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Mention:
    """An expression found in the text: characters `start` to `end`, tokens `head` up to `tail`, and how it reads."""

    start: int
    end: int
    head: int
    tail: int
    reading: Reading
    approximate: bool = False
    bound: Bound = Bound.NONE
