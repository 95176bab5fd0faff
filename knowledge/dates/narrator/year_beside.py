"""A year right before a date without one: in 1950, on Christmas morning; the storm of 1965, which came on 9 May."""

from __future__ import annotations

from knowledge.dates.context.state import State
from knowledge.dates.grammar.kinds import OF
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.tense import BACK, Tense
from knowledge.dates.values.occurrences import in_year
from knowledge.dates.values.periods import Period, Unit
from knowledge.dates.values.readings import Mention, Named
from knowledge.dates.vocabulary.standpoint import RELATING, THEN, TYING


def of_year_beside(named: Named, state: State, scene: Scene) -> Period | None:
    """The date in the year of the expression before it, where their sentence ties the two together."""
    last = state.history[-1] if state.history else None
    if last is None or state.here is None or last.scene.sentence is not scene.sentence or last.scene.is_passed_over:
        return None
    if last.last.unit is not Unit.YEAR or last.first != last.last:
        return None
    between = _tokens_between(last.mention, state.here, scene)
    if between in TYING and not last.scene.compares:
        return in_year(named, last.last.year)
    is_set = last.scene.is_fronted and scene.tense in (Tense.INTENDED, Tense.PLANNED, Tense.PAST)
    if is_set and ";" not in between and not (last.scene.compares or scene.quote) and _is_over(last.last.year, state):
        return in_year(named, last.last.year)
    lead = [word for word in between[:2] if word != ","][:1]
    is_relative = bool(lead) and (lead[0] in THEN or (lead[0] in RELATING and _is_of(last.mention, scene)))
    if is_relative and "," not in between[1:] and scene.tense in BACK:
        return in_year(named, last.last.year)
    return None


def _is_over(year: int, state: State) -> bool:
    return state.now is not None and year < state.now.year


def _tokens_between(last: Mention, here: Mention, scene: Scene) -> list[str]:
    """The words between the two, in lower case."""
    return [token.text.lower() for token in scene.sentence.tokens if last.end <= token.start < here.start]


def _is_of(mention: Mention, scene: Scene) -> bool:
    """Whether 'of' leads to it: the storm of 1965."""
    before = [token for token in scene.sentence.tokens if token.end <= mention.start]
    return bool(before) and before[-1].kind == OF
