"""Dates that count from another: so many units, or so many Mondays or springs, from now or from the date last told."""

from __future__ import annotations

from dataclasses import replace

from knowledge.dates.context.state import State
from knowledge.dates.narrator import years
from knowledge.dates.narrator.events import recall
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.tense import BACK
from knowledge.dates.values.occurrences import in_year, is_finer, occurrences
from knowledge.dates.values.periods import PER_YEAR, Period, Unit, containing, day, on_or_after, on_or_before, same_day
from knowledge.dates.values.readings import Base, Edge, Inside, Reported, Shifted, Stepped


def shift(reading: Shifted, state: State, scene: Scene) -> Period | None:
    """Yesterday, that month, two years later; None where the base is not known so exactly."""
    origin = recall(reading.event, state, scene, reading.unit is Unit.DAY) if reading.event else None
    if origin is None and reading.must_recall:
        return None
    if reading.by == 0 and reading.base is Base.THEN and reading.unit is Unit.YEAR:
        origin = origin or state.year
    origin = origin or state.origin(reading.base, scene.tense)
    if origin and reading.unit is Unit.DAY and origin.unit in (Unit.WEEK, Unit.WEEKEND) and reading.by % 7 == 0:
        return origin.shifted(reading.by // 7)  # this weekend, and a fortnight later
    if origin and is_finer(reading.unit, origin.unit):
        origin = state.day if reading.unit is Unit.DAY and scene.sentence.paragraph == state.paragraph else None
    if origin is None:
        return None
    if reading.days is not None:
        return same_day(origin, reading.unit, reading.by).shifted(reading.days)
    if reading.unit is Unit.WEEK and origin.unit is Unit.DAY:
        state.day = origin.shifted(7 * reading.by)  # three weeks later it knocked, the following day it broke
    return containing(reading.unit, origin.last if reading.by > 0 else origin.first).shifted(reading.by)


def step(reading: Stepped, state: State, scene: Scene) -> Period | None:
    """Last January, that Sunday, the following spring."""
    origin = state.origin(reading.base, scene.tense)
    if origin is None:
        return None
    if reading.named.weekday is not None:
        return _step_weekday(reading, origin, scene)
    found = occurrences(reading.named, origin.year)
    if reading.by:
        after = [period for period in found if period.first > origin.last]
        before = [period for period in reversed(found) if period.last < origin.first]
        nth = (after if reading.by > 0 else before)[abs(reading.by) - 1 :]
        return nth[0] if nth else None
    if reading.base is Base.THEN:
        return years.of_that_time(reading.named, origin)
    around = (period for period in found if period.covers(origin))
    return next(around, None) or next((period for period in found if period.year == origin.year), None)


def _step_weekday(reading: Stepped, origin: Period, scene: Scene) -> Period:
    weekday = reading.named.weekday or 0
    if reading.by > 0:
        return on_or_after(day(origin.last).shifted(1).first, weekday).shifted(7 * (reading.by - 1))
    if reading.by < 0:
        return on_or_before(day(origin.first).shifted(-1).first, weekday).shifted(7 * (reading.by + 1))
    if reading.base is Base.NOW and scene.tense in BACK and not scene.is_anniversary:
        return on_or_before(origin.first, weekday)
    return on_or_after(origin.first, weekday)


def look_inside(reading: Inside, state: State, scene: Scene) -> Period | None:
    """June last year, Monday next week."""
    whole = shift(reading.whole, state, scene)
    if whole is None:
        return None
    if whole.unit is Unit.WEEK:
        return on_or_after(whole.first, reading.named.weekday or 0)
    if whole.unit is Unit.MONTH:
        return in_year(replace(reading.named, nth=whole.first.month), whole.year)
    return in_year(reading.named, whole.year)


def look_at_edge(reading: Edge, state: State, scene: Scene) -> Period | None:
    """The first or last day of a relative whole."""
    whole = shift(reading.whole, state, scene)
    return whole and day(whole.last if reading.is_last else whole.first)


def report(reading: Reported, state: State, scene: Scene) -> Period | None:
    """The quarter, the year-earlier quarter, 'a year earlier' among a quarter's figures, the same month of 2013."""
    told = _reported(state, scene)
    if reading.unit is Unit.YEAR:
        return _year_reported(state, scene)
    if state.report and state.here and reading.unit is None and state.ahead.is_of_more(state.reported, state.here.head):
        return Period(Unit.YEAR, reading.year or state.report.year + reading.by)  # for the nine months
    if reading.year and reading.unit is Unit.DAY and reading.base is Base.NOW:
        return same_day(day(state.now), Unit.YEAR, reading.year - state.now.year) if state.now else None
    if reading.year is not None:
        return _same_report(_part(reading.unit, state) if reading.unit else told, reading.year)
    if told:
        return told.shifted(reading.by * PER_YEAR[told.unit])
    if reading.unit is None:
        return shift(Shifted(Unit.YEAR, reading.by, reading.base), state, scene)
    if state.now is None:
        return None
    return containing(reading.unit, state.now).shifted(-1 + reading.by * PER_YEAR[reading.unit])


def _reported(state: State, scene: Scene) -> Period | None:
    """The quarter or half that the sentence has just told, else the one that figures are reported for."""
    told = state.told
    is_here = (
        told is not None
        and told.unit in (Unit.MONTH, Unit.QUARTER, Unit.HALF)
        and scene.sentence.number == state.last_sentence
    )
    return told if is_here else state.report


def _year_reported(state: State, scene: Scene) -> Period | None:
    """The full year: of the quarter just reported, else of now; till March, what is told as past is of the last one."""
    if state.now is None:
        return None
    if scene.tense not in BACK:
        return Period(Unit.YEAR, state.now.year)
    return Period(Unit.YEAR, state.report.year if state.report else state.now.year - (state.now.month <= MARCH))


MARCH = 3
"""The month by whose end firms have told the figures of the year before."""


def _part(unit: Unit, state: State) -> Period | None:
    """The stretch of that unit that holds the date last told, if it is told so exactly."""
    told = state.report if state.report and state.report.unit is unit else state.told
    if unit not in PER_YEAR or told is None or is_finer(unit, told.unit):
        return None
    return containing(unit, told.first)


def _same_report(told: Period | None, year: int) -> Period:
    """The quarter of that year that was reported for another one; the year where no quarter was."""
    if told is None:
        return Period(Unit.YEAR, year)
    return told.shifted(PER_YEAR[told.unit] * (year - told.year))
