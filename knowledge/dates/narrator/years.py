"""Which occurrence of a date without a year is meant: seen from now, or as a story goes on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from knowledge.dates.scenes.tense import Tense
from knowledge.dates.values.occurrences import distance, occurrences
from knowledge.dates.values.periods import (
    Period,
)
from knowledge.dates.values.readings import Named

PULL = {
    Tense.PAST: (12, 1), Tense.EARLIER: (12, 1), Tense.PERFECT: (12, 1), Tense.PRESENT: (1, 1), Tense.UNKNOWN: (1, 1),
    Tense.PLANNED: (1, 2), Tense.INTENDED: (1, 2), Tense.FUTURE: (1, 40),
}  # fmt: skip
"""How long a day ahead and a day back seem to each tense; the occurrence that seems nearest is meant.

Not 'the last one for the past': what 'was set for 14 January', on 7 January, is a week ahead and not a year ago.
"""

STEP_BACK = 31
"""Days that a story told in order may step back within its year; behind February it goes on to December."""


def from_now(named: Named, now: date, tense: Tense, is_over: bool = False) -> Period | None:
    """The occurrence that an article of that day means: the last one for what happened, the next for what will."""
    found = occurrences(named, now.year)
    return nearest([period for period in found if not is_over or period.first <= now], now, tense)


def nearest(found: Sequence[Period], now: date, tense: Tense) -> Period | None:
    """The period nearest to now, as far as the tense makes days ahead and days back seem."""
    ahead, back = PULL[tense]

    def strangeness(period: Period) -> int:
        return distance(period, now) * (ahead if period.first > now else back)

    return min(found, key=strangeness, default=None)


def from_story(named: Named, told: Period, tense: Tense) -> Period | None:
    """The occurrence that a story at `told` means: the same year's, or the next one as the story goes on."""
    found = occurrences(named, told.year)
    inside = [period for period in found if told.covers(period)]
    if inside:
        return inside[0]
    before = [period for period in found if period.last < told.first]
    after = [period for period in found if period.last >= told.first]
    if before and after and tense is Tense.EARLIER:
        return nearest([before[-1], after[0]], told.first, tense)
    if before and (not after or _is_step_back(before[-1], after[0], told, tense)):
        return before[-1]
    return after[0] if after else None


def of_that_time(named: Named, told: Period) -> Period | None:
    """That Christmas: the one that holds the date told or is of its year, unless another is far nearer."""
    found = occurrences(named, told.year)
    around = next((period for period in found if period.covers(told) or told.covers(period)), None)
    of_year = next((period for period in found if period.year == told.year), None)
    is_near = of_year is not None and (of_year.first > told.last or distance(of_year, told.first) <= FAR)
    return around or (of_year if is_near else nearest(found, told.first, Tense.UNKNOWN))


FAR = 270
"""Days back; that January, told of December, is the next one."""


def _is_step_back(before: Period, after: Period, told: Period, tense: Tense) -> bool:
    back = (told.first - before.last).days
    may_cross = before.year == told.year or tense is not Tense.PAST
    return may_cross and back <= min(STEP_BACK, (after.first - told.last).days)
