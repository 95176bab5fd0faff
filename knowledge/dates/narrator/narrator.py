"""Dates from the discourse: a walk through the expressions in order, with a small state of what has been told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knowledge.dates.context.foresight import Foresight
from knowledge.dates.context.state import State, Told
from knowledge.dates.narrator import years
from knowledge.dates.narrator.counting import look_at_edge, look_inside, report, shift, step
from knowledge.dates.narrator.memory import Dates, continues_list, remember, take_up
from knowledge.dates.narrator.naming import Choose, date_named
from knowledge.dates.narrator.weeks import day_from
from knowledge.dates.rules.reckoning import reckon
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.tense import BACK, Tense
from knowledge.dates.values.occurrences import occurrences
from knowledge.dates.values.periods import NoSuchDateError, Period, Unit, containing, on_or_after, same_day
from knowledge.dates.values.readings import (
    Base,
    Between,
    Counted,
    Edge,
    Inside,
    Known,
    Mention,
    Named,
    Ordered,
    Reading,
    Reported,
    Shifted,
    Stepped,
    states_year,
)

MONTH = 31
"""Days; of a letter of late, what it calls tomorrow is told by the news itself."""


class Narrator:
    """Resolves expressions one after the other; what was told last decides what the next one leaves out."""

    def __init__(self, published: date | None, ahead: Foresight, month_first: bool, choose: Choose) -> None:
        self.state = State(published, published, ahead=ahead)
        self.choose = choose
        self.month_first = month_first

    def resolve(self, mention: Mention, scene: Scene) -> Dates | None:
        """The dates that the expression means, or None if nothing tells; the state moves on."""
        self._leave_label(mention, scene)
        self.state.here = mention
        take_up(self.state, mention, scene)
        self._pass_jubilee(scene)
        outside = self.state.now
        self._enter_quote(scene)
        try:
            dates = self._next_in_list(mention, scene) or self._dates_of(mention.reading, scene)
            if dates is None or dates[0].first > dates[1].last:
                return None
        except NoSuchDateError:
            return None
        finally:
            self.state.now = outside
        remember(self.state, mention, scene, dates)
        return dates

    def _pass_jubilee(self, scene: Scene) -> None:
        """What follows 'It will be twenty years on Tuesday.' is told of then, if the rest speaks for no other year."""
        state = self.state
        for jubilee in state.ahead.jubilees:
            there = jubilee.scene.sentence
            is_new = there.paragraph == scene.sentence.paragraph and there.number >= state.last_sentence
            if state.now is None or not is_new or there.number >= scene.sentence.number:
                continue
            told = state.told if state.told and state.last_sentence == there.number else None
            if told and told.unit is Unit.DAY and abs((told.first - state.now).days) <= MONTH:
                period = same_day(told, Unit.YEAR, -jubilee.years)
            else:
                period = Period(Unit.YEAR, state.now.year - jubilee.years)
            state.told = state.story = period
            state.paragraph, state.sentence, state.sets_scene = there.paragraph, there.number, True
            state.history.append(Told(jubilee.mention, jubilee.scene, period, period))
            state.last_sentence = scene.sentence.number

    def _leave_label(self, mention: Mention, scene: Scene) -> None:
        """What a dated line opens ends with its paragraph or the next such line; a heading's part, with the next.

        So does an old issue that is quoted: 'Fifty years ago, 22 May 1957: … Thirty years ago, …'
        """
        state, reading = self.state, mention.reading
        is_next = isinstance(reading, Shifted) and (reading.unit, reading.base) == (Unit.YEAR, Base.NOW)
        is_next = is_next and scene.is_fronted and not scene.quote
        if state.labelled is not None and (scene.is_label or is_next or state.labelled != scene.sentence.paragraph):
            state.now, state.labelled = state.published, None

    def _next_in_list(self, mention: Mention, scene: Scene) -> Dates | None:
        """'In May, June and July': the members of a list without a year follow each other."""
        reading, told = mention.reading, self.state.told
        if isinstance(reading, Between) and isinstance(reading.first, Named) and not states_year(reading):
            return self._next_range(mention, scene, reading.first, reading.last)
        if not isinstance(reading, Named) or states_year(reading) or reading.nth is None or told is None:
            return None
        found = years.from_story(reading, told, Tense.PAST) if continues_list(self.state, mention, scene) else None
        is_odd = found and self.state.now and found.first > self.state.now and scene.tense in BACK
        return None if is_odd else _twice(found)  # on 31 October and on 4 July

    def _next_range(self, mention: Mention, scene: Scene, first: Named, last: Reading) -> Dates | None:
        """'17-21 February, 25-29 May, 26-30 October': the ranges of a list follow each other too."""
        told, before = self.state.told, self.state.last
        is_list = before is not None and isinstance(before.reading, Between) and first.nth is not None
        if told is None or not is_list or not continues_list(self.state, mention, scene):
            return None
        start = years.from_story(first, told, Tense.PAST)
        end = start and _earliest_from(last, start)
        return (start, end[1]) if start and end else None

    def _enter_quote(self, scene: Scene) -> None:
        """A letter or diary of a past day speaks from its own day."""
        state = self.state
        if scene.quote != state.quote:
            told_here = state.sentence == scene.quote_sentence and not state.quote
            told = state.told_day() if scene.quote and (scene.is_document or told_here) else None
            goes_on = state.quote and scene.quote and scene.quote_sentence == state.last_sentence
            if not goes_on:  # "We sailed on 3 October," it says, "and landed on 30 November."
                state.quoted = self._day_behind(scene.quote) or told or self._day_of_document(scene)
                state.quoted = state.quoted or state.day_quoted_before(scene)
            if state.quote and state.quote == state.quoted_story:
                if scene.quote and scene.sentence.paragraph == state.paragraph:
                    state.quoted_story = scene.quote  # "In May 2019 …," she said. "On 12 June …"
                else:
                    state.background, state.story = state.story, None
            state.quote = scene.quote
        if state.quoted and state.now and (state.now - state.quoted).days > MONTH:
            state.source = (scene.sentence.paragraph, state.quoted)
        state.now = state.quoted or state.now

    def _day_of_document(self, scene: Scene) -> date | None:
        """The day just told before a letter or diary is quoted, or that of the entry quoted last."""
        state = self.state
        if not (scene.quote and scene.is_document):
            return None
        is_near = state.told is not None and scene.quote_sentence - state.last_sentence <= 1
        told = state.told if is_near and state.told and state.told.unit is Unit.DAY else state.section
        dated = [one.last for one in state.history if one.tells_day(state.last_sentence)] if is_near else []
        old = [one.first for one in (told, *dated) if one and self._is_long_ago(one)]
        return old[0] if old else None

    def _is_long_ago(self, told: Period) -> bool:
        return self.state.now is None or (self.state.now - told.first).days > MONTH

    def _day_behind(self, quote: int) -> date | None:
        """The day that the text tells only behind a quotation; without a year, as its story goes on."""
        state = self.state
        if quote in state.ahead.named and state.told:
            found = _in_story(state.ahead.named[quote], state.told)
            return found.first if found and state.published and found.first <= state.published else None
        return state.ahead.days.get(quote)

    def _dates_of(self, reading: Reading, scene: Scene) -> Dates | None:
        match reading:
            case Known(period):
                return period, period
            case Ordered():
                return _twice(date_named(self._ordered(reading), self.state, scene, self.choose))
            case Between(first, last):
                return self._between(first, last, scene)
            case Named(unit=Unit.YEAR, feast=str()):
                new_year = date_named(replace(reading, unit=Unit.DAY), self.state, scene, self.choose)
                return _twice(new_year and containing(Unit.YEAR, new_year.first))
            case Named():
                return _twice(date_named(reading, self.state, scene, self.choose))
            case Shifted(is_to_come=True) if not _is_to_come(scene):
                return None
            case Shifted():
                return _twice(shift(reading, self.state, scene))
            case Stepped():
                return _twice(step(reading, self.state, scene))
            case Inside():
                return _twice(look_inside(reading, self.state, scene))
            case Reported():
                return _twice(report(reading, self.state, scene))
            case Counted(origin):
                named = self._dates_of(origin, scene)
                return _twice(named and reckon(reading, named[0]))
            case Edge():
                return _twice(look_at_edge(reading, self.state, scene))

    def _ordered(self, reading: Ordered) -> Named:
        day, month = reading.first, reading.second
        if month > 12 or (day <= 12 and self.month_first):
            day, month = month, day
        return Named(Unit.DAY, reading.year, month, day)

    def _between(self, first: Reading, last: Reading, scene: Scene) -> Dates | None:
        """Both ends in order: the one without a year takes it from the other; the past is read from its end."""
        is_back = states_year(last)
        if is_back and isinstance(first, Named) and first.year is None:
            end = self._dates_of(last, scene)
            start = end and _latest_until(first, end[1])
        else:
            begin = self._dates_of(first, scene)
            start = begin and begin[0]
            end = (start and _earliest_from(last, start)) or self._dates_of(last, scene)
            if _is_weekday(last) and not _is_weekday(first):
                end = _not_before(self._dates_of(last, scene), start) or end
        return (start, end[1]) if start and end else None


def _in_story(named: Named, told: Period) -> Period | None:
    """The day as the story goes on: of the year for 12 May and Christmas, of the month for the 12th."""
    if named.nth or named.feast:
        return years.from_story(named, told, Tense.PAST)
    return day_from(named, told) if told.unit in (Unit.DAY, Unit.MONTH) else None


def _is_weekday(reading: Reading) -> bool:
    return isinstance(reading, Named) and reading.nth is None and reading.day is None and reading.weekday is not None


def _not_before(end: Dates | None, start: Period | None) -> Dates | None:
    """Between Boxing Day and Tuesday: the last Tuesday of what is told, if it is behind the beginning."""
    return end if end and start and end[0].first >= start.last else None


def _is_to_come(scene: Scene) -> bool:
    """Whether 'in ten days' is a date: with 'will', or at the head of its clause with a verb in the present."""
    return scene.tense in (Tense.FUTURE, Tense.UNKNOWN) or (scene.tense is Tense.PRESENT and scene.is_fronted)


def _twice(period: Period | None) -> Dates | None:
    return (period, period) if period else None


def _latest_until(named: Named, end: Period) -> Period | None:
    """The last such day that is not after the end of the range."""
    before = [period for period in occurrences(named, end.year) if period.first <= end.first]
    return before[-1] if before else None


def _earliest_from(reading: Reading, start: Period) -> Dates | None:
    """The first such day that is not before the start of the range; None for an end that names its year."""
    if not isinstance(reading, Named) or reading.year is not None:
        return None
    if reading.nth is None and reading.weekday is not None:
        return _twice(on_or_after(start.first, reading.weekday))
    if reading.nth is None and reading.day:
        return _twice(day_from(reading, start))
    after = [period for period in occurrences(reading, start.year) if period.last >= start.last]
    return _twice(after[0]) if after else None
