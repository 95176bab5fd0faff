"""Years that the text has told but not made its story: by the way, before it came back, or to count a term from."""

from __future__ import annotations

from knowledge.dates.context.state import State
from knowledge.dates.narrator import years
from knowledge.dates.narrator.story import RECENT
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.tense import BACK, Tense
from knowledge.dates.values.occurrences import distance, occurrences
from knowledge.dates.values.periods import Period, Unit
from knowledge.dates.values.readings import Named

REMEMBERED = 8
"""Years told by the way; a reader keeps no more in mind."""


def by_then(named: Named, state: State, scene: Scene) -> Period | None:
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


def gap_to_background(named: Named, state: State) -> int:
    """Days between the day that was told before the text came back and this one's nearest occurrence."""
    if state.background is None or state.background.unit is not Unit.DAY:
        return RECENT
    found = years.nearest(occurrences(named, state.background.year), state.background.first, Tense.UNKNOWN)
    return distance(found, state.background.first) if found else RECENT


def of_background(named: Named, state: State) -> Period | None:
    """'A man accused of a fire in 2010 was jailed on Friday. He bought fuel on 3 November': the year of the fire."""
    if state.background is None:
        return None
    state.story = state.background
    found = [period for period in occurrences(named, state.story.year) if state.story.covers(period)]
    return found[0] if found else years.nearest(occurrences(named, state.story.year), state.story.first, Tense.PAST)


def of_aside(named: Named, state: State, scene: Scene, is_to_come: bool) -> Period | None:
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
