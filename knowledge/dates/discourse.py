"""Dates from the discourse: a walk through the expressions in order, with a small state of what has been told."""

from __future__ import annotations

from datetime import date

from knowledge.dates import years
from knowledge.dates.counting import look_inside, report, shift, step
from knowledge.dates.foresight import Foresight
from knowledge.dates.naming import date_named
from knowledge.dates.periods import NoSuchDateError, Period, Unit, on_or_after, on_or_before
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
    states_year,
)
from knowledge.dates.scene import Scene
from knowledge.dates.state import State
from knowledge.dates.tense import BACK, Tense

Dates = tuple[Period, Period]
"""From one period to another; the same twice for a single one."""

WEEK = 7
"""Days; a weekday of the present is no further away."""

LIST_GAP = 2
"""Tokens between the members of a list: a comma and 'and'."""

LATE = 31
"""Days; a dateline is at most so much older than the publication."""


class Narrator:
    """Resolves expressions one after the other; what was told last decides what the next one leaves out."""

    def __init__(self, published: date | None, ahead: Foresight, month_first: bool) -> None:
        self.state = State(published, published, ahead=ahead)
        self.month_first = month_first

    def resolve(self, mention: Mention, scene: Scene) -> Dates | None:
        """The dates that the expression means, or None if nothing tells; the state moves on."""
        self._leave_label(scene)
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
        self._remember(mention, scene, dates)
        return dates

    def _leave_label(self, scene: Scene) -> None:
        """What a dated line opens ends with its paragraph; what a dated heading opens, with the next heading."""
        state = self.state
        if state.labelled is not None and state.labelled != scene.sentence.paragraph:
            state.now, state.labelled = state.published, None

    def _continues(self, mention: Mention, scene: Scene) -> bool:
        """Whether it stands in a list with the expression before, which is of the same form."""
        last = self.state.last
        if scene.sentence.number != self.state.last_sentence:
            return False
        return last is not None and mention.head - last.tail <= LIST_GAP and _form(mention) == _form(last)

    def _next_in_list(self, mention: Mention, scene: Scene) -> Dates | None:
        """'In May, June and July': the members of a list without a year follow each other."""
        reading, told = mention.reading, self.state.told
        if not isinstance(reading, Named) or states_year(reading) or reading.nth is None or told is None:
            return None
        return _twice(years.from_story(reading, told, Tense.PAST)) if self._continues(mention, scene) else None

    def _enter_quote(self, scene: Scene) -> None:
        """A letter or diary of a past day speaks from its own day."""
        state = self.state
        if scene.quote != state.quote:
            told_here = state.sentence == scene.quote_sentence
            told = state.told_day() if scene.quote and (scene.is_document or told_here) else None
            state.quoted = told or state.ahead.days.get(scene.quote)
            if state.quote and state.quote == state.quoted_story:
                state.story = None
            state.quote = scene.quote
        state.now = state.quoted or state.now

    def _dates_of(self, reading: Reading, scene: Scene) -> Dates | None:
        match reading:
            case Known(period):
                return period, period
            case Ordered():
                return _twice(self._ordered(reading))
            case Between(first, last):
                return self._between(first, last, scene)
            case Named():
                return _twice(date_named(reading, self.state, scene))
            case Shifted(is_to_come=True) if scene.tense is not Tense.FUTURE:
                return None
            case Shifted():
                return _twice(shift(reading, self.state))
            case Stepped():
                return _twice(step(reading, self.state, scene))
            case Inside():
                return _twice(look_inside(reading, self.state))
            case Reported():
                return _twice(report(reading, self.state))

    def _ordered(self, reading: Ordered) -> Period:
        day, month = reading.first, reading.second
        if month > 12 or (day <= 12 and self.month_first):
            day, month = month, day
        return years.in_year(Named(Unit.DAY, reading.year, month, day), reading.year)

    def _between(self, first: Reading, last: Reading, scene: Scene) -> Dates | None:
        """Both ends in order: the one without a year takes it from the other; the past is read from its end."""
        is_back = states_year(last) or (scene.tense in BACK and self.state.story is None)
        if is_back and isinstance(first, Named) and first.year is None:
            end = self._dates_of(last, scene)
            start = end and _latest_until(first, end[1])
        else:
            begin = self._dates_of(first, scene)
            start = begin and begin[0]
            end = (start and _earliest_from(last, start)) or self._dates_of(last, scene)
        return (start, end[1]) if start and end else None

    def _remember(self, mention: Mention, scene: Scene, dates: Dates) -> None:
        """What this expression changes for the next ones."""
        state, last, reading = self.state, dates[1], mention.reading
        if last.unit in (Unit.QUARTER, Unit.HALF) and isinstance(reading, Named) and self._has_ended(last):
            state.report = last
        if scene.opens_text and isinstance(reading, Named) and self._is_dateline(last):
            state.now = last.first
        elif scene.is_head and self._dates_section(reading, last, scene):
            self._enter_section(last, scene)
        elif self._is_deictic(reading, last):
            self._return_to_present(last, scene)
        elif scene.is_aside and not scene.compares:
            state.told = last
            if states_year(reading):
                state.aside = scene.sentence.number, last
        elif not (scene.compares or self._contrasts(reading, dates)):
            self._tell(dates, mention, scene)
        state.last, state.last_sentence = mention, scene.sentence.number

    def _dates_section(self, reading: Reading, last: Period, scene: Scene) -> bool:
        """Whether a heading's date tells when: it names the year, or is the day of a diary's next entry."""
        is_day = last.unit is Unit.DAY
        if states_year(reading):
            return is_day or scene.sentence.is_heading
        return is_day and self.state.section is not None

    def _has_ended(self, last: Period) -> bool:
        return self.state.now is None or last.last < self.state.now

    def _is_deictic(self, reading: Reading, last: Period) -> bool:
        """Whether it points to the day of writing, so that the text has come back to the present."""
        match reading:
            case Shifted(base=base) | Stepped(base=base) | Inside(whole=Shifted(base=base)):
                return base is Base.NOW
            case Named(nth=None, day=None, feast=None, weekday=int()):  # it may be a Friday of the story, far back
                return self.state.now is None or years.distance(last, self.state.now) <= WEEK
        return False

    def _contrasts(self, reading: Reading, dates: Dates) -> bool:
        """Whether it sets another year beside a date just told without one: '1 January … 1 January 2018'."""
        first = dates[0]
        if first.unit is not Unit.DAY:
            return False
        key = (first.first.month, first.first.day)
        year = self.state.named.setdefault(key, first.year) if not states_year(reading) else self.state.named.get(key)
        return year is not None and year != first.year

    def _is_dateline(self, last: Period) -> bool:
        now = self.state.now
        return last.unit is Unit.DAY and (now is None or 0 <= (now - last.first).days <= LATE)

    def _enter_section(self, last: Period, scene: Scene) -> None:
        """A heading with a day dates what is written below it; one with a year tells when it happened."""
        state = self.state
        state.told = last
        if last.unit is Unit.DAY and (state.published is None or last.first <= state.published):
            state.story, state.section = None, last
            if scene.quote:
                state.quoted = last.first
                return
            state.now = last.first
            state.labelled = None if scene.sentence.is_heading else scene.sentence.paragraph
        else:
            state.story, state.heads_section, state.paragraph = last, True, scene.sentence.paragraph

    def _return_to_present(self, last: Period, scene: Scene) -> None:
        if not scene.quote:
            self.state.story = None
            self.state.told = last

    def _tell(self, dates: Dates, mention: Mention, scene: Scene) -> None:
        state, reading, (first, last) = self.state, mention.reading, dates
        steps_aside = scene.tense is Tense.EARLIER and isinstance(reading, Shifted | Stepped) and state.told is not None
        if last.unit in (Unit.DECADE, Unit.CENTURY) or steps_aside:
            return
        state.told = last
        if scene.is_attributive or not (state.story or states_year(reading)):
            return
        if states_year(reading):
            state.names_weekdays = isinstance(reading, Named) and reading.weekday is not None
            state.heads_section = False
            state.frame = (first.first, last.last) if first != last else None
        is_list = self._continues(mention, scene) and last.unit is Unit.YEAR
        if state.story is None or not scene.quote:
            state.quoted_story = scene.quote
        state.story = None if is_list else last
        state.paragraph, state.sentence = scene.sentence.paragraph, scene.sentence.number


def _form(mention: Mention) -> tuple[Unit, bool] | None:
    """What members of a list have in common: the unit, and whether they name the year."""
    reading = mention.reading
    if isinstance(reading, Known):
        return reading.period.unit, True
    return (reading.unit, reading.year is not None) if isinstance(reading, Named) else None


def _twice(period: Period | None) -> Dates | None:
    return (period, period) if period else None


def _latest_until(named: Named, end: Period) -> Period | None:
    """The last such day that is not after the end of the range."""
    if named.nth is None and named.weekday is not None:
        return on_or_before(end.first, named.weekday)
    before = [period for period in years.occurrences(named, end.year) if period.first <= end.first]
    return before[-1] if before else None


def _earliest_from(reading: Reading, start: Period) -> Dates | None:
    """The first such day that is not before the start of the range; None for an end that names its year."""
    if not isinstance(reading, Named) or reading.year is not None:
        return None
    if reading.nth is None and reading.weekday is not None:
        return _twice(on_or_after(start.first, reading.weekday))
    after = [period for period in years.occurrences(reading, start.year) if period.last >= start.last]
    return _twice(after[0]) if after else None
