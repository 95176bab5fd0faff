"""Dates whose name leaves something out: which year 7 January belongs to, which week Friday, which month the 22nd."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from knowledge.dates.context.state import State
from knowledge.dates.narrator import years
from knowledge.dates.narrator.background import by_then, gap_to_background, of_aside, of_background
from knowledge.dates.narrator.story import RECENT, goes_on, within
from knowledge.dates.narrator.weeks import of_some_month, of_some_week
from knowledge.dates.narrator.year_beside import of_year_beside
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.tense import BACK, Tense
from knowledge.dates.values.occurrences import agreeing, distance, in_year, last_before
from knowledge.dates.values.periods import PER_YEAR, Period, Unit
from knowledge.dates.values.readings import Named
from knowledge.dates.vocabulary.doubles import BUSINESS
from knowledge.dates.year_choice.cases import YEAR, Case
from knowledge.dates.year_choice.choosing import candidates

SOON = 21
"""Days; what is told as past means no month that is farther ahead, nor any that opens the clause."""

LATE = 31
"""Days before its end in which a season is over for what is to come."""


_AHEAD = (Tense.FUTURE, Tense.PLANNED, Tense.INTENDED)

Choose = Callable[[Case, Period], Period]
"""Chooses among the candidates of a case; the rules have chosen the one given."""


def date_named(named: Named, state: State, scene: Scene, choose: Choose) -> Period | None:
    """The period that the name means at this point of the text, or None if nothing tells."""
    if named.year is not None:
        return in_year(named, named.year)
    if scene.is_habit or (named.unit is Unit.SEASON and scene.tense is Tense.PRESENT and not scene.is_deadline):
        return None  # 'in winter it is closed' is every winter, and 'it always starts on 1 November' each year
    if named.nth is not None or named.feast is not None:
        return _of_some_year(named, state, scene) or _weighed(named, state, scene, choose)
    if named.day:
        return of_some_month(named, state, scene)
    return of_some_week(named, state, scene)


def _of_some_year(named: Named, state: State, scene: Scene) -> Period | None:
    """The year that a rule gives for certain: of a correction's issue, of the diary's next entry, of the sentence."""
    if beside := of_year_beside(named, state, scene):
        return beside
    if scene.is_of_issue and state.now:
        return years.from_now(named, state.now, Tense.PAST)
    if scene.is_deadline and scene.sets_term and scene.tense is Tense.PERFECT and state.now and not scene.quote:
        return years.from_now(named, state.now, Tense.FUTURE)  # the trial has been put off until May
    if scene.is_of_present and scene.tense in BACK and state.now and not scene.quote:
        return years.from_now(named, state.now, Tense.PAST)  # Bell, arrested on 30 September, denies it
    if scene.comes_back and state.now and not scene.quote:
        return years.from_now(named, state.now, scene.tense)  # this time the first signs came on 20 March
    return (
        _of_chapter(named, state, scene)
        or _of_review(named, state, scene)
        or _of_next_entry(named, state, scene)
        or _in_scope(named, state, scene)
        or _told_behind(named, state, scene)
    )


def _of_chapter(named: Named, state: State, scene: Scene) -> Period | None:
    """The year in a line of its own above the dated lines of a chronicle."""
    return in_year(named, state.chapter.year) if state.chapter and scene.is_label else None


def _of_review(named: Named, state: State, scene: Scene) -> Period | None:
    """The year that the text looks back on: 'The year in Hull. 9 January: the roof falls in.'"""
    year = state.ahead.reviewed
    is_past = scene.tense in (*BACK, Tense.UNKNOWN) or scene.is_label or scene.is_deadline
    if year is None or scene.quote or not is_past or named.unit not in (Unit.DAY, Unit.MONTH):
        return None
    if (state.story and state.story.year != year.year) or any(one.begins > year.last for one in state.history):
        return None
    found = in_year(named, year.year)
    state.story, state.paragraph = state.story or year, scene.sentence.paragraph
    return found if state.published is None or found.first <= state.published else None


def _told_behind(named: Named, state: State, scene: Scene) -> Period | None:
    """The year that its paragraph tells only at the end: 'The order came on 7 October. … It was 1943.'"""
    year = state.ahead.years.get(scene.sentence.paragraph)
    is_past = scene.tense in (*BACK, Tense.UNKNOWN)
    here = scene.sentence.paragraph
    is_told = any(told.states_year for told in state.history if told.scene.sentence.paragraph == here)
    is_next = state.here is not None and state.ahead.next_explicit(state.here.head) == year
    if year is None or is_told or not (is_past and is_next):
        return None
    state.story, state.paragraph = state.story or year, here
    return years.from_story(named, state.story, scene.tense)


def _weighed(named: Named, state: State, scene: Scene, choose: Choose) -> Period | None:
    """The year that most speaks for; the rules' choice is a piece of the evidence."""
    story = state.story
    by_rules = _by_rules(named, state, scene)
    if by_rules is None or state.now is None or named.unit not in (Unit.DAY, Unit.MONTH):
        return by_rules  # of seasons and quarters too few are known to fit weights
    possible = candidates(named, state)
    if scene.looks_back and scene.tense in BACK:
        possible = [one for one in possible if one.first <= state.now]  # has cut 900 jobs since 1 March
    if state.quoted and state.published and (state.published - state.quoted).days > YEAR:
        possible = [one for one in possible if distance(one, state.quoted) <= YEAR]  # what an old letter tells
    chosen = choose(Case(named, state, scene, possible), by_rules) if possible else by_rules
    if chosen != by_rules:
        is_of_now = distance(chosen, state.now) <= YEAR and not state.heads_section
        state.story = None if is_of_now else story or chosen
    return chosen


def _by_rules(named: Named, state: State, scene: Scene) -> Period | None:
    """The story's year while one is told; else the year that brings it nearest to now."""
    chosen = _of_story(named, state, scene) or _of_now(named, state, scene)
    return agreeing(named, chosen, _likely_years(state)) if chosen else None


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
    return in_year(named, state.scope[1].year)


def _of_story(named: Named, state: State, scene: Scene) -> Period | None:
    """The story's date, unless it tells as past what is still to come."""
    if state.story and goes_on(named, state.story, state, scene):
        if scene.looks_back and (found := last_before(named, state.story)):
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
    if chosen and scene.is_deadline and (found := by_then(named, state, scene)):
        return found
    if chosen is None or state.now is None or scene.tense not in BACK:
        return _next_season(chosen, state.now, scene.tense) if chosen and state.now else chosen
    if named.unit is Unit.MONTH and scene.tense is Tense.PAST and not scene.is_deadline:
        is_far = (chosen.first - state.now).days > (0 if scene.is_fronted or scene.reaches_now else SOON)
        chosen = chosen.shifted(-PER_YEAR[Unit.MONTH] if is_far else 0)  # 'we moved in January' is told of the past
    if named.unit in PER_YEAR and named.unit is not Unit.MONTH and chosen.first > state.now:
        chosen = chosen.shifted(-PER_YEAR[named.unit])
    is_to_come = chosen.first > state.now
    if not is_to_come and distance(chosen, state.now) <= min(RECENT, 2 * gap_to_background(named, state)):
        return chosen
    earlier = of_background(named, state) or of_aside(named, state, scene, is_to_come)
    if earlier or not (is_to_come and scene.is_over) or scene.is_deadline:
        return earlier or chosen
    return years.from_now(named, state.now, scene.tense, is_over=True)


def _next_season(chosen: Period, now: date, tense: Tense) -> Period:
    """Late in spring, what will be 'in the spring' is a year ahead."""
    is_late = chosen.first <= now <= chosen.last and (chosen.last - now).days < LATE
    return chosen.shifted(4) if chosen.unit is Unit.SEASON and is_late and tense in _AHEAD else chosen


def _tense_of(named: Named, scene: Scene) -> Tense:
    """The tense of the date itself: a deadline is ahead of its verb, results still to be reported are past."""
    if named.unit is Unit.QUARTER and scene.tense not in BACK:
        return Tense.FUTURE if scene.tense in _AHEAD and BUSINESS.isdisjoint(scene.sentence.words) else Tense.UNKNOWN
    if scene.is_deadline and scene.tense in BACK:
        return Tense.PLANNED
    is_ahead = scene.is_deadline and scene.tense in (Tense.PRESENT, Tense.INTENDED)
    return Tense.FUTURE if is_ahead else scene.tense


def _likely_years(state: State) -> set[int]:
    moments = [state.now, state.story.first if state.story else None]
    return {moment.year + by for moment in moments if moment for by in (-1, 0, 1)}
