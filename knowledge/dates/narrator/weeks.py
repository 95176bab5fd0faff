"""Weekdays and days of the month whose name leaves the rest out: which week Friday, which month the 22nd."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knowledge.dates.context.state import State
from knowledge.dates.narrator import years
from knowledge.dates.narrator.story import RECENT
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.tense import BACK, Tense
from knowledge.dates.values.occurrences import distance, in_year
from knowledge.dates.values.periods import Period, Unit, containing, day, on_or_after, on_or_before
from knowledge.dates.values.readings import Named

WEEK = 7
"""Days; a story that tells only the day of the month steps back no farther."""


_OF_NOW = (Tense.PERFECT, Tense.PRESENT, Tense.FUTURE)
"""In a sentence with one of these a weekday is no longer the story's: talks broke down on Tuesday, a ballot closes …"""


def of_some_week(named: Named, state: State, scene: Scene) -> Period | None:
    """Friday: of the story's week if it tells weekdays, else the last one, or the next one for what is to come."""
    if named.weekday is None:
        return _weekend(state.now, scene) if state.now else None
    told = state.told_day()
    is_told = state.names_weekdays and state.paragraph == scene.sentence.paragraph
    if told and is_told and not any(tense in _OF_NOW for _, tense in scene.sentence.cues):
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
    return (
        is_past
        and scene.tense is Tense.UNKNOWN
        and not scene.sentence.cues
        and scene.sentence.number == state.last_sentence
    )


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


def of_some_month(named: Named, state: State, scene: Scene) -> Period | None:
    """On the 22nd: of the month that is told, or of the next one as the story goes on."""
    told = state.told
    if named.weekday is not None:
        return (told and _agreeing_day(named, told.first)) or (state.now and _agreeing_day(named, state.now)) or None
    if state.span and told is state.span[1] and (found := _day_within(named, state.span)):
        return found
    if state.now and scene.comes_back and scene.tense is Tense.PAST and not scene.quote:
        return _last_of_now(named, state.now)  # back then …; this time it stayed until the 5th
    if state.now and scene.reaches_now and scene.looks_back and (found := _last_until_now(named, state)):
        return found
    if state.now and (_leaves_past(state, scene) or _leaves_far(state, scene)):
        return day_from(named, day(state.now))
    found = _of_month_or_now(named, state, scene)
    if found and state.now and not scene.quote and found.first > state.now and _is_past(state, scene):
        return _last_of_now(named, state.now)
    return found


def _leaves_past(state: State, scene: Scene) -> bool:
    """Whether it is a term of the present behind what is long over: 'minds the oven until the 11th'."""
    is_old = state.told is not None and state.now is not None and (state.now - state.told.last).days > RECENT
    return scene.is_deadline and is_old and scene.tense is Tense.PRESENT and not scene.quote


def _leaves_far(state: State, scene: Scene) -> bool:
    """Whether it is of what is to come, though what was told is over, or a term far off: opened on 1 May, closes …"""
    if state.told is None or state.now is None or scene.quote or scene.tense not in (Tense.PRESENT, Tense.FUTURE):
        return False
    if state.told.last < state.now:
        return scene.tense is Tense.FUTURE or state.story is None  # in a diary of then 'he sails on the 5th'
    is_term = next((one.scene.is_deadline for one in reversed(state.history) if one.last == state.told), False)
    return is_term and (state.told.first - state.now).days > RECENT


def _is_past(state: State, scene: Scene) -> bool:
    """Whether no day ahead is meant: since the 29th; wound up on the 10th."""
    goes_on = scene.sentence.number == state.last_sentence  # from 10 to 24 September; on the 12th or the 19th
    return scene.looks_back or (scene.tense is Tense.PAST and not (scene.is_deadline or goes_on))


def _of_month_or_now(named: Named, state: State, scene: Scene) -> Period | None:
    """Of the month that is told, else the nearest to now."""
    told = state.told
    if not (told and told.unit in (Unit.DAY, Unit.MONTH)):
        told = None
        if broken_off := _before_the_present(state, scene):
            return day_from(named, broken_off)
    if told and (state.story or not _has_none(named, told)):
        return _of_month_told(named, told, state, scene)
    if state.now is None:
        return None
    return years.nearest(_days_near(named, state.now, 2), state.now, scene.tense)


def _of_month_told(named: Named, told: Period, state: State, scene: Scene) -> Period:
    """The 22nd of the month that is told; in the pluperfect one that is over then, unless a list goes on."""
    is_next = scene.is_deadline or scene.sentence.number == state.last_sentence
    if scene.tense is Tense.EARLIER and (not is_next or _turns_back(state, scene)):
        month = containing(Unit.MONTH, told.first)
        found = _day_in(named, month)
        return found if found.first <= told.last else _day_in(named, month.shifted(-1))
    return _day_near(named, told, state, scene)


def _turns_back(state: State, scene: Scene) -> bool:
    """Whether 'had' stands between the date last told and this one: held on Monday a bear that had fled on the 10th."""
    tokens = scene.sentence.tokens
    goes_on = not state.history or state.history[-1].scene.tense is Tense.EARLIER  # had come on 26 August and had …
    return not (scene.is_deadline or goes_on) and any(
        tense is Tense.EARLIER and state.last and state.here and state.last.end <= tokens[at].start < state.here.start
        for at, tense in scene.sentence.cues
    )


def _last_until_now(named: Named, state: State) -> Period | None:
    """Since the 6th: the last one, unless the text tells of a month near by."""
    if state.now is None or (state.told and distance(state.told, state.now) <= RECENT):
        return None
    return _last_of_now(named, state.now)


def _last_of_now(named: Named, now: date) -> Period:
    """The last such day until now."""
    return max((one for one in _days_near(named, now, 2) if one.first <= now), key=lambda one: one.index)


def _before_the_present(state: State, scene: Scene) -> Period | None:
    """The day of a past story that these days broke off: 'was returned last week. She had sailed on the 29th.'"""
    if scene.tense is not Tense.EARLIER or state.now is None:
        return None
    here = scene.sentence.paragraph
    days = [told.last for told in state.history if told.scene.sentence.paragraph == here and told.last.unit is Unit.DAY]
    return days[-1] if days and distance(days[-1], state.now) > RECENT else None


def _has_none(named: Named, told: Period) -> bool:
    """Whether its month has no such day: told of April, the 31st is of no month told."""
    return (named.day or 0) > containing(Unit.MONTH, told.first).last.day


def _days_near(named: Named, moment: date, reach: int) -> list[Period]:
    """That day of the month and of those about it, of those that have one: not each has a 31st."""
    month = containing(Unit.MONTH, moment)
    months = [month.shifted(by) for by in range(-reach, reach + 1)]
    return [_day_in(named, one) for one in months if (named.day or 0) <= one.last.day]


def _day_within(named: Named, span: tuple[Period, Period]) -> Period | None:
    """'From 10 to 24 September; tickets for the 12th': the day within the range, if it has one."""
    found = day_from(named, span[0])
    return found if found.last <= span[1].last else None


def _day_near(named: Named, told: Period, state: State, scene: Scene) -> Period:
    """The next such day from the date told, or from now if it is past and this to come; else one a little before it."""
    ahead, back = day_from(named, told), _day_in(named, containing(Unit.MONTH, told.first))
    is_past = state.now is not None and ahead.last < state.now and scene.sentence.number != state.last_sentence
    tells_no_past = scene.tense is Tense.FUTURE or (scene.tense is Tense.UNKNOWN and not scene.sentence.cues)
    if state.now and is_past and tells_no_past and not scene.is_head:
        return day_from(named, day(state.now))
    if state.now and ahead.first > state.now and scene.tense in BACK and back.first <= state.now:
        return back  # minutes of the 28th: the plant failed on the 12th
    if scene.is_deadline and state.now and state.now <= back.first < told.first:
        return back  # an outing on 25 June, names by the 12th
    steps_back = (told.first - back.last).days
    may_step = scene.tense in BACK or (state.now is not None and back.first >= state.now)
    return back if 0 < steps_back <= WEEK and told.unit is Unit.DAY and may_step else ahead


def day_from(named: Named, told: Period) -> Period:
    """The next such day of a month that is not before the date told: the 20th till the 24th."""
    month = containing(Unit.MONTH, told.first)
    found = _day_in(named, month, 1)
    return found if found.last >= told.first else _day_in(named, month.shifted(1), 1)


def _agreeing_day(named: Named, moment: date) -> Period | None:
    """Friday the 13th of a month near by that has one; else it is the name of something."""
    near = sorted(_days_near(named, moment, 1), key=lambda found: abs((found.first - moment).days))
    return next((found for found in near if found.first.weekday() == named.weekday), None)


def _day_in(named: Named, month: Period, step: int = -1) -> Period:
    """That day of the month; where it has none, of the nearest one that has, in steps of one month back or ahead."""
    while (named.day or 0) > month.last.day:
        month = month.shifted(step)
    return in_year(replace(named, nth=month.first.month), month.year)
