"""A story told with a year of its own: whether it goes on with the next date, or the text is back in the present."""

from __future__ import annotations

from datetime import date

from knowledge.dates.context.state import State
from knowledge.dates.narrator import years
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.tense import BACK, Tense
from knowledge.dates.values.occurrences import distance, occurrences
from knowledge.dates.values.periods import Period, Unit
from knowledge.dates.values.readings import Named

RECENT = 120
"""Days; in a new paragraph, a date of the last four months is told without its year although a story went before."""

FRESH = 10
"""Days; after a bare year as background ('jailed in 2019.'), so recent a date is the news itself; so it is
where a story told to the day would have to step back for it."""

LATELY, LEAP = 21, 100
"""Days; a story seldom goes on, after so long a silence, on just a date of the last three weeks before now."""

OF_LATE, LONG_LEAP = 45, 250
"""Days; nor, after a longer one, on one of the last six weeks; nor does a bare year that no pronoun takes up."""


def goes_on(named: Named, story: Period, state: State, scene: Scene) -> bool:
    """Whether the story goes on with this date, or the text has come back to the present."""
    if state.now is None:
        return True
    if named.unit in (Unit.QUARTER, Unit.HALF):  # last year's figures stand beside this year's
        is_far = state.now.year - story.year > 1
        return scene.sentence.number == state.sentence and (is_far or story.unit is named.unit)
    if story.last < state.now and (_is_of_now(scene) or scene.is_of_present):
        return False
    if story.first > state.now and scene.tense in (*BACK, Tense.PRESENT):
        return False
    is_put_off = scene.is_deadline and scene.tense is Tense.PERFECT  # has been put off until May
    nearest = years.from_now(named, state.now, Tense.FUTURE if is_put_off else scene.tense)
    if nearest and scene.tense in BACK and nearest.first > state.now and not is_put_off:
        nearest = None  # what has happened is of no day to come
    gap = distance(nearest, state.now) if nearest else RECENT + 1
    if story.first > state.now and scene.sentence.number != state.sentence and gap <= RECENT:
        return not _leaps(named, story)
    if scene.sentence.paragraph != state.paragraph and not state.heads_section:
        return gap > RECENT
    if scene.tense is Tense.PAST and nearest and nearest.first <= state.now and _is_broken(named, story, gap):
        return False
    ahead = (Tense.INTENDED, Tense.PLANNED, Tense.PERFECT)
    is_set = scene.is_deadline and scene.tense in ahead  # an inquiry, to report by 30 April
    is_ahead = nearest is not None and nearest.first > state.now
    is_set = is_set or (scene.sets_term and scene.tense is Tense.PLANNED and is_ahead)  # set it for 12 December
    if story.last < state.now and gap <= RECENT and (is_set or scene.reaches_now or _leads_to_now(state, scene)):
        return False
    return not _is_background(story, gap, state, scene)


def _is_background(story: Period, gap: int, state: State, scene: Scene) -> bool:
    """Whether the year was only told in passing, in another sentence ('jailed in 2019.'), and this is news."""
    is_told_here = scene.sentence.number == state.sentence or state.heads_section or state.sets_scene
    if is_told_here or scene.sentence.paragraph in state.ahead.years:
        return False
    return story.unit is Unit.YEAR and gap <= (LATELY if scene.takes_up else OF_LATE)


def _leads_to_now(state: State, scene: Scene) -> bool:
    """Whether its sentence goes on to a weekday, where the story tells none and no year in this sentence."""
    goes_on_to = state.ahead.present.get(scene.sentence.number, -1)
    is_ahead = state.sentence != scene.sentence.number and goes_on_to >= 0
    return is_ahead and not state.names_weekdays and not scene.quote


def _is_of_now(scene: Scene) -> bool:
    return scene.comes_back or scene.tense in (Tense.FUTURE, Tense.PRESENT)


def _is_broken(named: Named, story: Period, gap: int) -> bool:
    """Whether a story in the simple past would have to step back for a date of just these days, or leap to it."""
    found = years.from_story(named, story, Tense.PAST)
    if found is None:
        return False
    steps_back = story.unit in (Unit.DAY, Unit.MONTH) and found.last < story.first
    is_news = (gap <= LATELY and _leaps(named, story)) or (gap <= OF_LATE and _leaps(named, story, LONG_LEAP))
    return is_news or (steps_back and gap <= FRESH)


def _leaps(named: Named, story: Period, days: int = LEAP) -> bool:
    """Whether the story would have to leave out more than so many days to go on with it."""
    found = years.from_story(named, story, Tense.PAST)
    return found is not None and (found.first - story.last).days > days


def within(named: Named, frame: tuple[date, date] | None, now: date | None) -> Period | None:
    """The first occurrence between the days that the story is told from and to, unless now is between them."""
    if frame is None or (now and frame[0] <= now <= frame[1]):
        return None
    found = occurrences(named, frame[0].year)
    return next((period for period in found if frame[0] <= period.first and period.last <= frame[1]), None)
