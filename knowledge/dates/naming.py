"""Dates whose name leaves something out: which year 7 January belongs to, which week Friday, which month the 22nd."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knowledge.dates import years
from knowledge.dates.periods import Period, Unit, containing, on_or_after, on_or_before
from knowledge.dates.readings import Named
from knowledge.dates.scene import Scene
from knowledge.dates.state import State
from knowledge.dates.tense import BACK, Tense

RECENT = 120
"""Days; in a new paragraph, a date of the last four months is told without its year although a story went before."""

MONTHS = 12
"""Of a year."""

FRESH = 10
"""Days; after a bare year as background ('jailed in 2019.'), so recent a date is the news itself; so it is
where a story told to the day would have to step back for it."""

LATELY, LEAP = 21, 100
"""Days; a story seldom goes on, after so long a silence, on just a date of the last three weeks before now."""


def date_named(named: Named, state: State, scene: Scene) -> Period | None:
    """The period that the name means at this point of the text, or None if nothing tells."""
    if named.year is not None:
        return years.in_year(named, named.year)
    if scene.is_habit or (named.unit is Unit.SEASON and scene.tense is Tense.PRESENT):
        return None  # 'in winter it is closed' is every winter, and 'it always starts on 1 November' each year
    if named.nth is not None or named.feast is not None:
        chosen = _of_some_year(named, state, scene)
        return years.agreeing(named, chosen, _likely_years(state)) if chosen else None
    if named.day:
        return _of_some_month(named, state, scene)
    return _of_some_week(named, state, scene)


def _of_some_year(named: Named, state: State, scene: Scene) -> Period | None:
    """The story's year while one is told, else the year that brings it nearest to now."""
    if state.story is None and scene.sentence.paragraph in state.ahead.years:
        state.story, state.paragraph = state.ahead.years[scene.sentence.paragraph], scene.sentence.paragraph
    if state.section and scene.is_head:
        found = years.from_story(named, state.section, Tense.PAST)  # a diary's next entry
        if found and (state.published is None or found.first <= state.published):
            return found
    if state.story and _is_told(named, state.story, state, scene):
        tense = Tense.PAST if scene.is_deadline else scene.tense  # 'by 4 February it had gone' goes on, not back
        found = _within(named, state.frame) or years.from_story(named, state.story, tense)
        happened = scene.tense in BACK and found and state.now and found.first > state.now
        if found and not happened:
            return found
    elif _is_left(state, scene):
        state.story = None
    tense = scene.tense
    if named.unit is Unit.QUARTER and tense not in BACK:
        tense = Tense.UNKNOWN  # results still to be reported are of the quarter that has ended
    elif scene.is_deadline and tense in BACK:
        tense = Tense.PLANNED
    elif scene.is_deadline and tense is Tense.PRESENT:
        tense = Tense.FUTURE  # parents must apply before 15 January
    chosen = years.from_now(named, state.now, tense) if state.now else None
    if scene.is_fronted and named.unit is Unit.MONTH and tense is Tense.PAST and chosen and state.now:
        chosen = chosen.shifted(-MONTHS if chosen.first > state.now else 0)  # 'In January we moved' is told of the past
    if chosen and state.now and scene.tense in BACK and years.distance(chosen, state.now) > RECENT:
        chosen = _of_background(named, state) or chosen
    return _of_aside(named, state, scene, chosen) or chosen


def _of_background(named: Named, state: State) -> Period | None:
    """'A man accused of a fire in 2010 was jailed on Friday. He bought fuel on 3 November': the year of the fire."""
    if state.background is None:
        return None
    state.story = state.background
    return years.from_story(named, state.story, Tense.PAST)


def _of_aside(named: Named, state: State, scene: Scene, chosen: Period | None) -> Period | None:
    """'Nansen, who sailed in 1893, left on 21 July': the year told by the way, where this one's is to come or far."""
    if chosen is None or state.now is None or scene.tense not in BACK:
        return None
    is_to_come = chosen.first > state.now
    if not is_to_come and years.distance(chosen, state.now) <= RECENT:
        return None
    for sentence, year in reversed(state.asides):
        is_near = sentence.paragraph == scene.sentence.paragraph if is_to_come else sentence is scene.sentence
        found = years.from_story(named, year, Tense.PAST) if is_near else None
        if found and found.first <= state.now:
            state.story = year if sentence is scene.sentence else None
            return found
    return None


def _is_left(state: State, scene: Scene) -> bool:
    """Whether a new sentence about the present or what is to come leaves the story for good."""
    if state.story is None or state.now is None or state.heads_section or scene.sentence.number == state.sentence:
        return False
    return state.story.last < state.now and (scene.comes_back or scene.tense in (Tense.FUTURE, Tense.PRESENT))


def _within(named: Named, frame: tuple[date, date] | None) -> Period | None:
    """The first occurrence between the days that the story is told from and to."""
    if frame is None:
        return None
    found = years.occurrences(named, frame[0].year)
    return next((period for period in found if frame[0] <= period.first and period.last <= frame[1]), None)


def _is_told(named: Named, story: Period, state: State, scene: Scene) -> bool:
    """Whether the story goes on here, or the text has come back to the present."""
    if state.now is None:
        return True
    if named.unit in (Unit.QUARTER, Unit.HALF):  # last year's figures stand beside this year's
        is_far = state.now.year - story.year > 1
        return scene.sentence.number == state.sentence and (is_far or story.unit is named.unit)
    is_now = scene.tense in (Tense.FUTURE, Tense.PRESENT) or scene.leads_ahead or scene.is_of_present
    is_now = is_now or scene.comes_back
    if is_now and story.last < state.now:
        return False
    if story.first > state.now and scene.tense in (*BACK, Tense.PRESENT):
        return False
    nearest = years.from_now(named, state.now, scene.tense)
    gap = years.distance(nearest, state.now) if nearest else RECENT + 1
    if scene.sentence.paragraph != state.paragraph and not state.heads_section:
        return gap > RECENT
    is_past = scene.tense is Tense.PAST and nearest is not None and nearest.first <= state.now
    is_broken = (gap <= FRESH and _would_step_back(named, story)) or (gap <= LATELY and _would_leap(named, story))
    if is_past and is_broken:
        return False
    is_background = story.unit is Unit.YEAR and scene.sentence.number != state.sentence and not state.heads_section
    return not (is_background and gap <= FRESH and scene.sentence.paragraph not in state.ahead.years)


def _would_step_back(named: Named, story: Period) -> bool:
    """Whether the story would have to go back for it, which a story in the simple past does not."""
    found = years.from_story(named, story, Tense.PAST)
    return story.unit in (Unit.DAY, Unit.MONTH) and found is not None and found.last < story.first


def _would_leap(named: Named, story: Period) -> bool:
    """Whether the story would go on after months of silence on a date of just these days."""
    found = years.from_story(named, story, Tense.PAST)
    return found is not None and (found.first - story.last).days > LEAP


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
    return (on_or_after if _points_ahead(scene) else on_or_before)(state.now, named.weekday)


def _points_ahead(scene: Scene) -> bool:
    """Whether a weekday is the next one: of what will be, of a term that was set, and with a verb in the present,
    for what happened on a Thursday is told in the past (but 'the rise follows Thursday's' and headlines are not)."""
    if scene.is_deadline:
        return scene.sets_term or scene.tense not in BACK
    if scene.tense in (Tense.PRESENT, Tense.UNKNOWN):
        return not (scene.is_outcome or scene.sentence.is_heading)
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
    if told and told.unit in (Unit.DAY, Unit.MONTH):
        month = containing(Unit.MONTH, told.first)
        found = _day_in(named, month)
        if scene.tense is Tense.EARLIER and not scene.is_deadline:
            return found if found.first <= told.last else _day_in(named, month.shifted(-1))
        return found if found.last >= told.first else _day_in(named, month.shifted(1))
    if state.now is None:
        return None
    month = containing(Unit.MONTH, state.now)
    near = [_day_in(named, month.shifted(by)) for by in (-1, 0, 1)]
    return years.nearest(near, state.now, scene.tense)


def _agreeing_day(named: Named, moment: date) -> Period | None:
    """Friday the 13th of a month near by that has one; else it is the name of something."""
    month = containing(Unit.MONTH, moment)
    near = [_day_in(named, month.shifted(by)) for by in (0, -1, 1)]
    return next((found for found in near if found.first.weekday() == named.weekday), None)


def _day_in(named: Named, month: Period) -> Period:
    return years.in_year(replace(named, nth=month.first.month), month.year)
