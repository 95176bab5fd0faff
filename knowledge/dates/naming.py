"""Dates whose name leaves something out: which year 7 January belongs to, which week Friday, which month the 22nd."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knowledge.dates import years
from knowledge.dates.periods import PER_YEAR, Period, Unit, containing, day, on_or_after, on_or_before
from knowledge.dates.readings import Named
from knowledge.dates.scene import Scene
from knowledge.dates.state import State
from knowledge.dates.story import RECENT, goes_on, within
from knowledge.dates.tense import BACK, Tense

REMEMBERED = 8
"""Years told by the way; a reader keeps no more in mind."""

SOON = 21
"""Days; what is told as past means no month that is farther ahead, nor any that opens the clause."""

WEEK = 7
"""Days; a story that tells only the day of the month steps back no farther."""

LATE = 31
"""Days before its end in which a season is over for what is to come."""

MONTHS = 12
"""Of a year."""


def date_named(named: Named, state: State, scene: Scene) -> Period | None:
    """The period that the name means at this point of the text, or None if nothing tells."""
    if named.year is not None:
        return years.in_year(named, named.year)
    if scene.is_habit or (named.unit is Unit.SEASON and scene.tense is Tense.PRESENT and not scene.is_deadline):
        return None  # 'in winter it is closed' is every winter, and 'it always starts on 1 November' each year
    if named.nth is not None or named.feast is not None:
        chosen = _of_some_year(named, state, scene)
        return years.agreeing(named, chosen, _likely_years(state)) if chosen else None
    if named.day:
        return _of_some_month(named, state, scene)
    return _of_some_week(named, state, scene)


def _of_some_year(named: Named, state: State, scene: Scene) -> Period | None:
    """The diary's next entry; else the story's year while one is told; else the year that brings it nearest to now."""
    if scene.is_of_issue and state.now:
        return years.from_now(named, state.now, Tense.PAST)
    if state.story is None and scene.sentence.paragraph in state.ahead.years:
        state.story, state.paragraph = state.ahead.years[scene.sentence.paragraph], scene.sentence.paragraph
    return (
        _of_next_entry(named, state, scene)
        or _in_scope(named, state, scene)
        or _of_story(named, state, scene)
        or _of_now(named, state, scene)
    )


def _of_next_entry(named: Named, state: State, scene: Scene) -> Period | None:
    if state.section is None or not scene.is_head:
        return None
    found = years.from_story(named, state.section, Tense.PAST)
    if found is None or state.published is None:
        return found
    is_to_come = scene.tense is Tense.FUTURE and found.last < state.published  # 6 April: it will take effect
    return None if is_to_come or found.first > state.published else found


def _in_scope(named: Named, state: State, scene: Scene) -> Period | None:
    """The year that its sentence names: 'The year before nobody had cut a grape until 16 September.'"""
    if state.scope is None or state.scope[0] != scene.sentence.number:
        return None
    return years.in_year(named, state.scope[1].year)


def _of_story(named: Named, state: State, scene: Scene) -> Period | None:
    """The story's date, unless it tells as past what is still to come."""
    if state.story and goes_on(named, state.story, state, scene):
        if scene.looks_back and (found := years.last_before(named, state.story)):
            return found  # the first time since April
        tense = Tense.PAST if scene.is_deadline else scene.tense  # 'by 4 February it had gone' goes on, not back
        found = within(named, state.frame, state.now) or years.from_story(named, state.story, tense)
        happened = scene.tense in BACK and found and state.now and found.first > state.now
        return None if happened else found
    if not state.heads_section:
        state.story = None
    return None


def _of_now(named: Named, state: State, scene: Scene) -> Period | None:
    """The nearest to now as the tense makes it seem; what is odd for the past may be of a year told by the way."""
    chosen = years.from_now(named, state.now, _tense_of(named, scene)) if state.now else None
    if chosen and scene.is_deadline and (found := _by_then(named, state, scene)):
        return found
    if chosen is None or state.now is None or scene.tense not in BACK:
        return _next_season(chosen, state.now, scene.tense) if chosen and state.now else chosen
    if named.unit is Unit.MONTH and scene.tense is Tense.PAST and not scene.is_deadline:
        is_far = (chosen.first - state.now).days > (0 if scene.is_fronted or scene.reaches_now else SOON)
        chosen = chosen.shifted(-MONTHS if is_far else 0)  # 'we moved in January' is told of the past
    if named.unit in PER_YEAR and named.unit is not Unit.MONTH and chosen.first > state.now:
        chosen = chosen.shifted(-PER_YEAR[named.unit])
    is_to_come = chosen.first > state.now
    if not is_to_come and years.distance(chosen, state.now) <= min(RECENT, 2 * _gap_to_background(named, state)):
        return chosen
    earlier = _of_background(named, state) or _of_aside(named, state, scene, is_to_come)
    if earlier or not (is_to_come and scene.is_over) or scene.is_deadline:
        return earlier or chosen
    return years.from_now(named, state.now, scene.tense, is_over=True)


def _next_season(chosen: Period, now: date, tense: Tense) -> Period:
    """Late in spring, what will be 'in the spring' is a year ahead."""
    is_late = chosen.first <= now <= chosen.last and (chosen.last - now).days < LATE
    is_ahead = tense in (Tense.FUTURE, Tense.PLANNED, Tense.INTENDED)
    return chosen.shifted(4) if chosen.unit is Unit.SEASON and is_late and is_ahead else chosen


def _by_then(named: Named, state: State, scene: Scene) -> Period | None:
    """'There were four on 22 March and thirty by April': counted from the date told in the sentence, of the past.

    So is a term set then: 'Last June the court ordered him to pay by 30 September.'
    """
    is_near = scene.sentence.number == state.last_sentence or (scene.is_fronted and scene.tense is Tense.PAST)
    is_term = scene.tense is Tense.PERFECT and scene.sets_term  # the trial has been put off until May
    is_set = scene.tense in (Tense.INTENDED, Tense.PLANNED)
    if not (scene.tense in BACK or is_set) or is_term or not is_near or state.told is None:
        return None
    found = years.from_story(named, state.told, Tense.PAST)
    if found is None or state.now is None or (found.last >= state.now and not is_set):
        return None
    is_aside = any(sentence is scene.sentence and year == state.told for sentence, year in state.asides)
    if (is_aside and state.told.unit is not Unit.DAY) or (is_set and state.told.last >= state.now):
        return None
    state.story = state.told if scene.is_fronted else state.story
    return found


def _tense_of(named: Named, scene: Scene) -> Tense:
    """The tense of the date itself: a deadline is ahead of its verb, results still to be reported are past."""
    if named.unit is Unit.QUARTER and scene.tense not in BACK:
        return Tense.UNKNOWN
    if scene.is_deadline and scene.tense in BACK:
        return Tense.PLANNED
    is_ahead = scene.is_deadline and scene.tense in (Tense.PRESENT, Tense.INTENDED)
    return Tense.FUTURE if is_ahead else scene.tense


def _gap_to_background(named: Named, state: State) -> int:
    """Days between the day that was told before the text came back and this one's nearest occurrence."""
    if state.background is None or state.background.unit is not Unit.DAY:
        return RECENT
    found = years.nearest(years.occurrences(named, state.background.year), state.background.first, Tense.UNKNOWN)
    return years.distance(found, state.background.first) if found else RECENT


def _of_background(named: Named, state: State) -> Period | None:
    """'A man accused of a fire in 2010 was jailed on Friday. He bought fuel on 3 November': the year of the fire."""
    if state.background is None:
        return None
    state.story = state.background
    found = [period for period in years.occurrences(named, state.story.year) if state.story.covers(period)]
    return (
        found[0] if found else years.nearest(years.occurrences(named, state.story.year), state.story.first, Tense.PAST)
    )


def _of_aside(named: Named, state: State, scene: Scene, is_to_come: bool) -> Period | None:
    """'Nansen, who sailed in 1893, left on 21 July': the year told by the way, where this one's is to come or far."""
    for sentence, year in reversed(state.asides[-REMEMBERED:]):
        if scene.is_deadline and year.unit is not Unit.DAY:
            continue  # painted in 1884, it was on loan until May
        is_near = sentence.paragraph == scene.sentence.paragraph if is_to_come else sentence is scene.sentence
        found = years.from_story(named, year, Tense.PAST) if is_near else None
        if found and state.now and found.first <= state.now:
            state.story = year if sentence is scene.sentence else None
            return found
    return None


def _likely_years(state: State) -> set[int]:
    moments = [state.now, state.story.first if state.story else None]
    return {moment.year + by for moment in moments if moment for by in (-1, 0, 1)}


def _of_some_week(named: Named, state: State, scene: Scene) -> Period | None:
    """Friday: of the story's week if it tells weekdays, else the last one, or the next one for what is to come."""
    if named.weekday is None:
        return _weekend(state.now, scene) if state.now else None
    told = state.told_day()
    if told and state.names_weekdays and state.paragraph == scene.sentence.paragraph:
        return on_or_after(told, named.weekday)
    if state.now is None:
        return None
    told_week = state.told if state.told and state.told.unit is Unit.WEEK else None
    if told_week and told_week.first > state.now and scene.sentence.number == state.last_sentence:
        return on_or_after(told_week.first, named.weekday)  # they return next week, most of them on Thursday
    if scene.tense is Tense.PLANNED:
        sides = [on_or_before(state.now, named.weekday), on_or_after(state.now, named.weekday)]
        return years.nearest(sides, state.now, Tense.PLANNED)
    is_ahead = _points_ahead(scene) and not _is_listed(state, scene)
    return (on_or_after if is_ahead else on_or_before)(state.now, named.weekday)


def _is_listed(state: State, scene: Scene) -> bool:
    """Whether it stands in a sentence without a verb behind a date that is past: 12 on 1 March, 52 on Tuesday."""
    is_past = state.told is not None and state.now is not None and state.told.last < state.now
    return is_past and scene.tense is Tense.UNKNOWN and scene.sentence.number == state.last_sentence


def _points_ahead(scene: Scene) -> bool:
    """Whether a weekday is the next one: of what will be, of a term that was set, and with a verb in the present,
    for what happened on a Thursday is told in the past (but 'the rise follows Thursday's' and headlines are not)."""
    if scene.is_deadline:
        return scene.sets_term or scene.tense not in (Tense.PAST, Tense.EARLIER)  # has shut the airport until Tuesday
    if scene.tense in (Tense.PRESENT, Tense.UNKNOWN):
        return not (scene.is_outcome or scene.sentence.is_heading or scene.is_label)
    return scene.tense is Tense.FUTURE


def _weekend(now: date, scene: Scene) -> Period:
    """The last one for what happened, unless it is the weekend now."""
    weekend = containing(Unit.WEEKEND, now)
    return weekend.shifted(-1) if now < weekend.first and scene.tense in BACK else weekend


def _of_some_month(named: Named, state: State, scene: Scene) -> Period | None:
    """On the 22nd: of the month that is told, or of the next one as the story goes on."""
    told = state.told
    if named.weekday is not None:
        return (told and _agreeing_day(named, told.first)) or (state.now and _agreeing_day(named, state.now)) or None
    if state.span and told is state.span[1] and (found := _day_within(named, state.span)):
        return found
    if told and told.unit in (Unit.DAY, Unit.MONTH):
        month = containing(Unit.MONTH, told.first)
        if scene.tense is Tense.EARLIER and not scene.is_deadline:
            found = _day_in(named, month)
            return found if found.first <= told.last else _day_in(named, month.shifted(-1))
        return _day_near(named, told, state, scene)
    if state.now is None:
        return None
    month = containing(Unit.MONTH, state.now)
    near = [_day_in(named, month.shifted(by)) for by in (-1, 0, 1)]
    return years.nearest(near, state.now, scene.tense)


def _day_within(named: Named, span: tuple[Period, Period]) -> Period | None:
    """'From 10 to 24 September; tickets for the 12th': the day within the range, if it has one."""
    found = day_from(named, span[0])
    return found if found.last <= span[1].last else None


def _day_near(named: Named, told: Period, state: State, scene: Scene) -> Period:
    """The next such day from the date told, or from now if it is past and this to come; else one a little before it."""
    ahead, back = day_from(named, told), _day_in(named, containing(Unit.MONTH, told.first))
    is_past = state.now is not None and ahead.last < state.now and scene.sentence.number != state.last_sentence
    if state.now and is_past and scene.tense is Tense.FUTURE:
        return day_from(named, day(state.now))
    steps_back = (told.first - back.last).days
    may_step = scene.tense in BACK or (state.now is not None and back.first >= state.now)
    return back if 0 < steps_back <= WEEK and told.unit is Unit.DAY and may_step else ahead


def day_from(named: Named, told: Period) -> Period:
    """The next such day of a month that is not before the date told: the 20th till the 24th."""
    month = containing(Unit.MONTH, told.first)
    found = _day_in(named, month)
    return found if found.last >= told.first else _day_in(named, month.shifted(1))


def _agreeing_day(named: Named, moment: date) -> Period | None:
    """Friday the 13th of a month near by that has one; else it is the name of something."""
    month = containing(Unit.MONTH, moment)
    near = [_day_in(named, month.shifted(by)) for by in (0, -1, 1)]
    return next((found for found in near if found.first.weekday() == named.weekday), None)


def _day_in(named: Named, month: Period) -> Period:
    return years.in_year(replace(named, nth=month.first.month), month.year)
