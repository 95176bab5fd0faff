"""What speaks for each year that a date without one may belong to: pieces of evidence, of now and of the story."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from knowledge.dates import years
from knowledge.dates.periods import Period, Unit
from knowledge.dates.readings import Base, Mention, Named, Shifted, Stepped
from knowledge.dates.scene import Scene
from knowledge.dates.state import State, Told
from knowledge.dates.tense import BACK, Tense

YEAR = 366
"""Days; what is no farther away is of now, or of what was told."""

LATELY = (10, 21, 45, 120, 250)
"""Days back that a reader tells apart."""

SOON = 120
"""Days ahead that are near."""

SLOW = 20
"""Days; below that, nearer is hardly more likely."""

REACH = 400
"""Days back from which on farther is no less likely: what is told so far back is of a story."""

SENTENCES = 3
"""Sentences without a date, more than which count no more."""

_NAMES = {
    Tense.PAST: "past", Tense.EARLIER: "earlier", Tense.PERFECT: "perfect", Tense.PRESENT: "present",
    Tense.PLANNED: "planned", Tense.INTENDED: "planned", Tense.FUTURE: "future", Tense.UNKNOWN: "none",
}  # fmt: skip
_ON = ("present", "planned", "future")
COARSE = (Unit.DECADE, Unit.CENTURY)
"""Units that tell no year."""

Evidence = tuple[str, float]


@dataclass(frozen=True)
class Case:
    """A date without a year at its place: what it names, what has been told before it, the years it may be of."""

    named: Named
    state: State
    scene: Scene
    candidates: Sequence[Period]

    @cached_property
    def tense(self) -> str:
        """The name of its tense."""
        return _NAMES[self.scene.tense]

    @cached_property
    def way(self) -> str:
        """Its tense, or that it is a deadline, set in the past or not."""
        if not self.scene.is_deadline:
            return self.tense
        return "deadline_back" if self.scene.tense in BACK else "deadline_on"

    @cached_property
    def told(self) -> list[Told]:
        """What the text has told, without what was only compared with or names a thing."""
        return [
            told
            for told in self.state.history
            if not (told.scene.compares or told.scene.is_attributive) and told.last.unit not in COARSE
        ]

    @cached_property
    def named_years(self) -> list[Told]:
        """The dates told with their year."""
        return [told for told in self.state.history if told.states_year and told.last.unit not in COARSE]

    @cached_property
    def nearest(self) -> Period | None:
        """The candidate nearest to now."""
        now = self.state.now
        return min(self.candidates, key=lambda one: years.distance(one, now), default=None) if now else None

    @cached_property
    def is_in_story(self) -> bool:
        """Whether the date last told lies more than a year from now."""
        return bool(self.state.history) and _is_far(self.state.history[-1], self)


def weigh_up(case: Case) -> list[dict[str, float]]:
    """For each candidate its pieces of evidence by name."""
    return [dict(_speaking_for(candidate, case)) for candidate in case.candidates]


def _speaking_for(candidate: Period, case: Case) -> Iterator[Evidence]:
    if case.state.now:
        yield from _of_now(candidate, case, case.state.now)
    if case.told:
        yield from _of_told(candidate, case, case.told)
    yield from _of_years(candidate, case)
    yield from _of_what_follows(candidate, case)
    if case.named.weekday is not None and case.named.unit is Unit.DAY:
        yield "weekday_agrees", candidate.first.weekday() == case.named.weekday


def _gap(candidate: Period, first: date, last: date) -> int:
    """Days from the stretch to the candidate, below 0 where it lies before."""
    return max((candidate.first - last).days, 0) or min((candidate.last - first).days, 0)


def _far(days: int) -> float:
    return math.log1p(days / SLOW)


def _of_now(candidate: Period, case: Case, now: date) -> Iterator[Evidence]:
    """How far it is from now and on which side, as its tense has it."""
    days, way = _gap(candidate, now, now), case.way
    if days > 0:
        yield f"ahead_{way}", 1
        yield f"far_ahead_{way}", _far(days)
        yield "ahead_over", case.scene.is_over
    else:
        yield f"back_{way}", 1 if days else 0.5
        yield f"far_back_{way}", _far(min(-days, REACH))
    if candidate is case.nearest:
        yield "nearest", 1
    if abs(days) > YEAR:
        return
    yield "of_now", 1
    yield f"of_now_{case.tense}", 1
    yield from _near_now(days, case)


def _near_now(days: int, case: Case) -> Iterator[Evidence]:
    """What calls for a date of now."""
    scene, history = case.scene, case.state.history
    yield "of_now_first", not history
    yield "of_now_reaches", scene.reaches_now
    yield "of_now_takes_up", scene.takes_up
    yield "of_now_quoted", bool(scene.quote)
    yield "of_now_leads", scene.sentence.number in case.state.ahead.present
    if days > 0 and days <= SOON:
        yield "soon_ahead" if case.tense in _ON or scene.is_deadline else "soon", 1
    lately = "lately_in_story" if case.is_in_story else "lately"
    yield from ((f"{lately}_{limit}", 1) for limit in LATELY if 0 <= -days <= limit)
    yield f"of_now_{case.named.unit.value}", 1


def _is_far(told: Told, case: Case) -> bool:
    return case.state.now is not None and abs((case.state.now - told.last.last).days) > YEAR


def _of_told(candidate: Period, case: Case, told: Sequence[Told]) -> Iterator[Evidence]:
    """Whether it goes on from the date last told, which is of a story or of now."""
    last = told[-1]
    kind = "story" if _is_far(last, case) else "news"
    days = _gap(candidate, last.first.first, last.last.last)
    after = next((one for one in case.candidates if one.last >= last.first.first), None)
    if candidate is after:
        yield f"{kind}_next", 1
        yield f"{kind}_next_{case.tense}", 1
        yield f"{kind}_next_same_sentence", case.scene.sentence.number == last.scene.sentence.number
    if candidate.year in last.years:
        yield f"{kind}_year", 1
        yield f"{kind}_year_{case.tense}", 1
    if days > 0:
        yield f"{kind}_forward", _far(days)
    elif days < 0:
        yield from _stepping_back(kind, -days, case.tense, candidate.year != last.first.year)
    if abs(days) <= YEAR:
        yield from ((f"{kind}_{name}", value) for name, value in _near_told(case, last))
    if kind == "story" and 0 <= candidate.year - last.first.year <= 1 and candidate.last >= last.first.first:
        yield "story_fronted", case.scene.is_fronted
    yield "year_told_before", any(candidate.year == one.first.year for one in told[:-1])


def _goes_on(mention: Mention) -> bool:
    """Whether it counts from the date told: two days later, the 10th."""
    match mention.reading:
        case Named(nth=None, feast=None, day=int(), year=None):
            return True
        case Shifted(base=base) | Stepped(base=base):
            return base is Base.THEN
    return False


def _stepping_back(kind: str, days: int, tense: str, crosses: bool) -> Iterator[Evidence]:
    """So many days back from the date told, into the year before it or not."""
    yield f"{kind}_back", 1
    yield f"{kind}_far_back", _far(days)
    yield f"{kind}_back_{tense}", 1
    yield f"{kind}_back_over_new_year", crosses


def _near_told(case: Case, last: Told) -> Iterator[Evidence]:
    """What calls for a date near the one last told."""
    here, there = case.scene, last.scene
    apart = here.sentence.number - there.sentence.number
    yield "near", 1
    yield "near_same_sentence", apart == 0
    yield "near_silence", max(0, min(apart - 1, SENTENCES))
    yield "near_aside", there.is_aside
    yield "near_bare_year", last.states_year and last.last.unit is Unit.YEAR
    yield "near_taken_up", here.takes_up
    follows = case.state.ahead.next_mention(case.state.here.head) if case.state.here else None
    yield "near_goes_on", follows is not None and _goes_on(follows)
    yield f"near_told_{_NAMES[there.tense]}", 1


def _of_years(candidate: Period, case: Case) -> Iterator[Evidence]:
    """Whether it is of the year that was last named, wherever that was."""
    named = case.named_years
    if not named:
        return
    last, scene = named[-1], case.scene
    if candidate.year in last.years:
        yield "named", 1
        yield f"named_{case.tense}", 1
        apart = scene.sentence.number - last.scene.sentence.number
        yield "named_sentences", min(apart, SENTENCES)
        yield f"named_told_{_NAMES[last.scene.tense]}", 1
        yield "named_alone", len({year for told in named for year in told.years}) == 1
        yield "named_last", len(case.state.history) > 0 and case.state.history[-1] is last
        yield "named_aside", last.scene.is_aside
        yield "named_scene_set", last.scene.is_fronted and not last.scene.is_aside
    yield "named_then_on", 0 < _gap(candidate, last.first.first, last.last.last) <= YEAR
    before = [one for one in case.candidates if one.first <= last.last.last]
    yield "before_named_earlier", scene.tense is Tense.EARLIER and bool(before) and candidate is before[-1]


def _of_what_follows(candidate: Period, case: Case) -> Iterator[Evidence]:
    """Whether a year that the text names only further on is its own."""
    here = case.state.here
    follows = case.state.ahead.next_explicit(here.head) if here else None
    if follows:
        yield "behind_next_named", candidate.first > follows.last
        yield "next_named_bare", follows.unit is Unit.YEAR and follows.year == candidate.year
