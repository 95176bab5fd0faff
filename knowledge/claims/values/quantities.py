"""How much is said of what: a number with its bound ("over 4,500") and its unit, and whether two of them agree."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

ROUGHLY = 0.1
"""How far from a number "about" and "nearly" reach."""

FAR_OFF = 1.5
"""Times the number that a bound leaves open at most (Grice's maxim of quantity, and a cautious reading of it)."""

CONVERTED = 0.03
"""What a change of unit may cost: ninety days are three months, although not to the day."""

ANYONE = frozenset("people person persons others человек люди людей адам".split())
"""Whoever numbers count: such a word says nothing of its own."""


class Unit(StrEnum):
    """What makes two numbers comparable at once; everything else is counted in the words that follow.

    A label counts nothing, but tells which one is meant ("line 6").
    """

    COUNT = "count"
    SHARE = "share"
    MONEY = "money"
    DAYS = "days"
    RANK = "rank"
    CLOCK = "clock"
    LABEL = "label"


class Bound(StrEnum):
    """How a number is meant."""

    EXACT = "a number"
    PRECISE = "exactly"
    MORE = "more than"
    LEAST = "at least"
    LESS = "less than"
    MOST = "at most"
    NEARLY = "nearly"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Quantity:
    """What text[start:end] says; `counted` are the stems of what is counted, paid in, or ranked, and done.

    A score is one of two numbers set against each other ("78–74", "31 votes to 28"); `reach` is how far above its value
    an exact one goes ("20 to 30"; "in the morning" is from 0 to 12 o'clock); one is vague that names no number
    ("several"), and apart if it is a whole of which another number is a part, or is left out of all.
    """

    start: int
    end: int
    value: float
    unit: Unit
    bound: Bound = Bound.EXACT
    counted: tuple[str, ...] = ()
    is_scored: bool = False
    reach: float = 0.0
    is_vague: bool = False
    is_apart: bool = False

    @property
    def is_none(self) -> bool:
        """Whether nothing is counted ("no trains")."""
        return self.unit is Unit.COUNT and self.value == 0

    @property
    def is_by_the_way(self) -> bool:
        """Whether it may be left out where the rest is told: a part of the day, "several"."""
        return self.is_vague or (self.unit is Unit.CLOCK and self.reach > 0)

    @property
    def interval(self) -> tuple[float, float]:
        """The least and the greatest value that it may have."""
        about = sorted((self.value * (1 - ROUGHLY), self.value * (1 + ROUGHLY)))
        zero = 0.0 if self.value >= 0 else -math.inf
        above, below = math.nextafter(self.value, math.inf), math.nextafter(self.value, -math.inf)
        return {
            Bound.EXACT: (self.value, self.value + self.reach), Bound.PRECISE: (self.value, self.value + self.reach),
            Bound.MORE: (above, math.inf),
            Bound.LEAST: (self.value, math.inf), Bound.LESS: (zero, below), Bound.MOST: (zero, self.value),
            Bound.NEARLY: (about[0], below), Bound.ABOUT: (about[0], about[1]),
        }[self.bound]  # fmt: skip

    @property
    def told(self) -> tuple[float, float]:
        """The same, where a writer says it who knows: who writes "over 4,500" does not know of 9,000."""
        low, high = self.interval
        if self.bound in (Bound.EXACT, Bound.PRECISE):
            return low, high
        least, most = sorted((self.value / FAR_OFF, self.value * FAR_OFF))
        return max(low, least), min(high, most)


class Agreement(StrEnum):
    """What a source's quantity does for a claim's."""

    HELD = "held"
    EXCLUDED = "excluded"
    OPEN = "open"


def compare(claimed: Quantity, told: Quantity) -> Agreement:
    """Whether what is told holds the claim, excludes it, or leaves it open; their units are taken to fit.

    A bare number that repeats another's is held whatever stands before that: who read "over 4,500" says 4,500.
    """
    if claimed.is_apart != told.is_apart:
        return Agreement.HELD if claimed.is_apart and claimed.value == told.value else Agreement.OPEN
    slack = CONVERTED if claimed.unit is Unit.DAYS else 0.0
    (low, high), (told_low, told_high) = claimed.interval, told.told
    low, high = low * (1 - slack), high * (1 + slack)
    repeated = claimed.bound is Bound.EXACT and (claimed.value, claimed.reach) == (told.value, told.reach)
    if claimed.bound is Bound.MOST and told.bound is Bound.MOST and claimed.value != told.value:
        return Agreement.EXCLUDED  # a limit of 800 is another limit than one of 80, though it holds it
    if claimed.value != told.value and claimed.is_scored != told.is_scored:
        return Agreement.OPEN
    if (low <= told_low and told_high <= high) or (repeated and told.bound is not Bound.LESS):
        return Agreement.HELD
    return Agreement.EXCLUDED if told_high < low or told_low > high else Agreement.OPEN
