"""Dates from the discourse: a walk through the expressions in order, with a small state of what has been told.

The rules, in order: see `Narrator.date_of`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from knowledge.dates import years
from knowledge.dates.periods import Impossible, Period, Unit, containing, day, on_or_after, on_or_before
from knowledge.dates.readings import (
    Base,
    Between,
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
from knowledge.dates.scene import Scene
from knowledge.dates.tense import Tense

RECENT = 45
"""Days; a new paragraph may speak of a date of the last six weeks without its year although a story is being told."""

Dates = tuple[Period, Period]
"""From one period to another; the same twice for a single one."""


@dataclass
class State:
    """What the reader knows at this point of the text."""

    now: date | None
    """The day of writing: publication, dateline, or the heading or letter that is being quoted."""
    told: Period | None = None
    """The date last told, from which 'the next day' counts."""
    story: Period | None = None
    """The date that the narrative has reached, if it told its year; None while the text speaks of the present."""
    paragraph: int = 0
    """The paragraph in which the story was last dated."""
    report: Period | None = None
    """The quarter or half that figures are being reported for."""


class Narrator:
    """Resolves readings one after the other; what it was told last decides what the next one leaves out."""

    def __init__(self, published: date | None, month_first: bool) -> None:
        self.state = State(published)
        self.month_first = month_first

    def resolve(self, mention: Mention, scene: Scene) -> Dates | None:
        """The dates that the expression means, or None if nothing tells; the state moves on."""
        try:
            dates = self.date_of(mention.reading, scene)
            if dates is None or dates[0].first > dates[1].last:
                return None
        except Impossible:
            return None
        self._remember(mention, scene, dates)
        return dates

    def date_of(self, reading: Reading, scene: Scene) -> Dates | None:
        """What a reading means here."""
        match reading:
            case Known(period):
                return period, period
            case Ordered(year, first, second):
                return _same(years.in_year(self._ordered(year, first, second), year))
            case Between(first, last):
                return self._between(first, last, scene)
            case Named():
                return _same(self._named(reading, scene))
            case Shifted():
                return _same(self._shifted(reading))
            case Stepped():
                return _same(self._stepped(reading, scene))
            case Inside(named, whole):
                return _same(self._inside(named, whole))
            case Reported():
                return _same(self._reported(reading))
        return None

    def _ordered(self, year: int, first: int, second: int) -> Named:
        if second > 12 or (first <= 12 and self.month_first):
            first, second = second, first
        return Named(Unit.DAY, year, second, first)

    # --- names

    def _named(self, named: Named, scene: Scene) -> Period | None:
        if named.year is not None:
            return years.in_year(named, named.year)
        if named.nth is None and named.feast is None:
            return self._day_of_month(named, scene) if named.day else self._weekday(named, scene)
        chosen = self._choose(named, scene)
        return years.agreeing(named, chosen, self._likely_years()) if chosen else None

    def _choose(self, named: Named, scene: Scene) -> Period | None:
        """The year of a name that leaves it out: the story's while one is told, else the one nearest to now."""
        now, story = self.state.now, self.state.story
        if story and self._is_telling(named, scene):
            found = years.from_story(named, story, scene.tense)
            late = found and now and found.first > now and scene.tense in (Tense.PAST, Tense.EARLIER)
            if found and not late:
                return found
        return years.from_now(named, now, scene.tense) if now else None

    def _is_telling(self, named: Named, scene: Scene) -> bool:
        """Whether the story goes on here, or the text has come back to the present."""
        now, story = self.state.now, self.state.story
        if story is None:
            return False
        if now is None:
            return True
        if scene.sentence.has(Tense.FUTURE) and story.last < now:
            return False
        nearest = years.from_now(named, now, scene.tense)
        is_new = scene.sentence.paragraph != self.state.paragraph
        return not (is_new and nearest and years.distance(nearest, now) <= RECENT)

    def _likely_years(self) -> set[int]:
        anchors = [self.state.now, self.state.story.first if self.state.story else None]
        return {moment.year + by for moment in anchors if moment for by in (-1, 0, 1)}

    def _weekday(self, named: Named, scene: Scene) -> Period | None:
        if self.state.now is None or named.weekday is None:
            return None
        if scene.tense in (Tense.FUTURE, Tense.PRESENT):
            return on_or_after(self.state.now, named.weekday)
        return on_or_before(self.state.now, named.weekday)

    def _day_of_month(self, named: Named, scene: Scene) -> Period | None:
        """On the 22nd: of the month that is being told."""
        told = self.state.told
        if told and told.unit in (Unit.DAY, Unit.MONTH):
            month = containing(Unit.MONTH, told.first)
            found = years.in_year(replace(named, unit=Unit.DAY, nth=month.first.month), month.year)
            if found.last >= told.first:
                return found
            month = month.shifted(1)
        elif self.state.now:
            month = containing(Unit.MONTH, self.state.now)
        else:
            return None
        return years.in_year(replace(named, nth=month.first.month), month.year)

    # --- relatives

    def _origin(self, base: Base) -> Period | None:
        now = day(self.state.now) if self.state.now else None
        return now if base is Base.NOW else self.state.told or now

    def _shifted(self, reading: Shifted) -> Period | None:
        origin = self._origin(reading.base)
        if origin is None or (reading.by and years.is_finer(reading.unit, origin.unit)):
            return None
        return containing(reading.unit, origin.first).shifted(reading.by)

    def _stepped(self, reading: Stepped, scene: Scene) -> Period | None:
        origin = self._origin(reading.base)
        if origin is None:
            return None
        if reading.named.weekday is not None:
            return self._stepped_weekday(reading, origin, scene)
        found = years.occurrences(reading.named, origin.year)
        if reading.by > 0:
            return next((period for period in found if period.first > origin.last), None)
        if reading.by < 0:
            return next((period for period in reversed(found) if period.last < origin.first), None)
        if reading.base is Base.THEN:
            return years.from_story(reading.named, origin, scene.tense)
        return next((period for period in found if period.year == origin.year), None)

    def _stepped_weekday(self, reading: Stepped, origin: Period, scene: Scene) -> Period | None:
        weekday = reading.named.weekday or 0
        if reading.by > 0:
            return on_or_after(day(origin.last).shifted(1).first, weekday)
        if reading.by < 0:
            return on_or_before(day(origin.first).shifted(-1).first, weekday)
        if reading.base is Base.NOW and scene.tense in (Tense.PAST, Tense.EARLIER):
            return on_or_before(origin.first, weekday)
        return on_or_after(origin.first, weekday)

    def _inside(self, named: Named, whole: Shifted) -> Period | None:
        outer = self._shifted(whole)
        if outer is None:
            return None
        if whole.unit is Unit.WEEK:
            return on_or_after(outer.first, named.weekday or 0)
        return years.in_year(named, outer.year)

    def _reported(self, reading: Reported) -> Period | None:
        report = self.state.report
        if report is None:
            if reading.unit is None:
                return self._shifted(Shifted(Unit.YEAR, reading.by, Base.NOW))
            if self.state.now is None:
                return None
            report = containing(reading.unit, self.state.now).shifted(-1)
        per_year = {Unit.QUARTER: 4, Unit.HALF: 2}
        return report.shifted(reading.by * per_year[report.unit])

    # --- ranges

    def _between(self, first: Reading, last: Reading, scene: Scene) -> Dates | None:
        """Both ends; one without a year takes it from the other, so that they are in order."""
        ahead = scene.tense in (Tense.FUTURE, Tense.PRESENT) or self.state.story is not None
        if isinstance(first, Named) and first.year is None and (not ahead or _has_year(last)):
            end = self.date_of(last, scene)
            start = end and _latest_until(first, end[1])
        else:
            begin = self.date_of(first, scene)
            start = begin and begin[0]
            end = _earliest_from(last, start) if start else None
            end = end or self.date_of(last, scene)
        return (start, end[1]) if start and end else None

    # --- what is kept

    def _remember(self, mention: Mention, scene: Scene, dates: Dates) -> None:
        state, (_, last) = self.state, dates
        if scene.compares:
            return
        if last.unit in (Unit.QUARTER, Unit.HALF) and isinstance(mention.reading, Named):
            state.report = last
        if last.unit not in (Unit.DECADE, Unit.CENTURY):
            state.told = last
        if _is_deictic(mention.reading):
            state.story = None if not scene.quote else state.story
        elif not scene.attributive and (state.story or states_year(mention.reading)):
            state.story = last
            state.paragraph = scene.sentence.paragraph


def states_year(reading: Reading) -> bool:
    """Whether the expression names its year, or leaves nothing out."""
    if isinstance(reading, Between):
        return states_year(reading.first) or states_year(reading.last)
    return isinstance(reading, Known | Ordered) or (isinstance(reading, Named) and reading.year is not None)


def _has_year(reading: Reading) -> bool:
    return states_year(reading)


def _is_deictic(reading: Reading) -> bool:
    """Whether it points to the day of writing, so that the text has come back to the present."""
    match reading:
        case Shifted(base=base) | Stepped(base=base) | Inside(whole=Shifted(base=base)):
            return base is Base.NOW
        case Named(nth=None, day=None, feast=None):
            return reading.weekday is not None
    return False


def _same(period: Period | None) -> Dates | None:
    return (period, period) if period else None


def _latest_until(named: Named, end: Period) -> Period | None:
    if named.nth is None and named.weekday is not None:
        return on_or_before(end.first, named.weekday)
    before = [period for period in years.occurrences(named, end.year) if period.first <= end.first]
    return before[-1] if before else None


def _earliest_from(reading: Reading, start: Period) -> Dates | None:
    if not isinstance(reading, Named) or reading.year is not None:
        return None
    if reading.nth is None and reading.weekday is not None:
        return _same(on_or_after(start.first, reading.weekday))
    after = [period for period in years.occurrences(reading, start.year) if period.last >= start.last]
    return _same(after[0]) if after else None
