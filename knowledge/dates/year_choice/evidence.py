"""What speaks for each year that a date without one may belong to: pieces of evidence, of now and of the story."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from knowledge.dates.context.foresight import points_to_now
from knowledge.dates.context.state import Told
from knowledge.dates.scenes.tense import Tense
from knowledge.dates.values.periods import Unit
from knowledge.dates.values.readings import Base, Mention, Named, Shifted, Stepped
from knowledge.dates.year_choice.cases import NAMES, YEAR, Case, Stretch, gap

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

_ON = ("present", "planned", "future")
Evidence = tuple[str, float]


class Beside(NamedTuple):
    """What speaks alike for all candidates of now, and for all near the date last told."""

    now: Sequence[Evidence]
    told: Sequence[Evidence]


def weigh_up(case: Case) -> list[dict[str, float]]:
    """For each candidate its pieces of evidence by name."""
    beside = Beside(list(_near_now(case)), list(_near_told(case, case.told[-1])) if case.told else [])
    return [dict(_speaking_for(candidate, case, beside)) for candidate in case.stretches]


def _speaking_for(candidate: Stretch, case: Case, beside: Beside) -> Iterator[Evidence]:
    if case.state.now:
        yield from _of_now(candidate, case, case.state.now, beside.now)
    if case.told:
        yield from _of_told(candidate, case, beside.told)
    yield from _of_years(candidate, case)
    yield from _of_what_follows(candidate, case)
    if case.named.weekday is not None and case.named.unit is Unit.DAY:
        yield "weekday_agrees", candidate.first.weekday() == case.named.weekday


def _far(days: int) -> float:
    return math.log1p(days / SLOW)


def _of_now(candidate: Stretch, case: Case, now: date, near: Sequence[Evidence]) -> Iterator[Evidence]:
    """How far it is from now and on which side, as its tense has it."""
    days, way = gap(candidate, now, now), case.way
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
    yield from near
    if 0 < days <= SOON:
        yield "soon_ahead" if case.tense in _ON or case.scene.is_deadline else "soon", 1
    lately = "lately_in_story" if case.is_in_story else "lately"
    yield from ((f"{lately}_{limit}", 1) for limit in LATELY if 0 <= -days <= limit)
    is_apart = bool(case.told) and case.told[-1].scene.sentence.paragraph != case.scene.sentence.paragraph
    yield "lately_other_paragraph", is_apart and 0 <= -days <= SOON


def _next_mention(case: Case) -> Mention | None:
    return case.state.ahead.next_mention(case.state.here.head) if case.state.here else None


def _near_now(case: Case) -> Iterator[Evidence]:
    """What calls for a date of now."""
    scene, history = case.scene, case.state.history
    yield f"of_now_{case.tense}", 1
    yield "of_now_first", not history
    yield "of_now_reaches", scene.reaches_now
    yield "of_now_takes_up", scene.takes_up
    yield "of_now_quoted", bool(scene.quote)
    yield "of_now_leads", scene.sentence.number in case.state.ahead.present
    yield f"of_now_{case.named.unit.value}", 1
    follows = _next_mention(case)
    yield "of_now_next_points", follows is not None and points_to_now(follows.reading)
    yield "of_now_points_back", scene.points_back


def _of_told(candidate: Stretch, case: Case, near: Sequence[Evidence]) -> Iterator[Evidence]:
    """Whether it goes on from the date last told, which is of a story or of now."""
    last = case.told[-1]
    kind = "story" if case.is_far(last) else "news"
    days = gap(candidate, last.begins, last.ends)
    if candidate is case.next_told:
        yield f"{kind}_next", 1
        yield f"{kind}_next_{case.tense}", 1
        yield f"{kind}_next_same_sentence", case.scene.sentence.number == last.scene.sentence.number
    if candidate.year in last.years:
        yield f"{kind}_year", 1
        yield f"{kind}_year_{case.tense}", 1
    yield f"{kind}_covers", last.last.unit is not Unit.DAY and last.begins <= candidate.first <= last.ends
    if days > 0:
        yield f"{kind}_forward", _far(days)
    elif days < 0:
        yield from _stepping_back(kind, -days, case.way, candidate.year != last.begins.year)
    if abs(days) <= YEAR:
        yield from ((f"{kind}_{name}", value) for name, value in near)
    if kind == "story" and 0 <= candidate.year - last.begins.year <= 1 and candidate.last >= last.begins:
        yield "story_fronted", case.scene.is_fronted
    yield "year_told_before", any(candidate.year == one.begins.year for one in case.told[:-1])


def _goes_on(mention: Mention) -> bool:
    """Whether it counts from the date told: two days later, the 10th."""
    match mention.reading:
        case Named(nth=None, feast=None, day=int(), year=None):
            return True
        case Shifted(base=base) | Stepped(base=base):
            return base is Base.THEN
    return False


def _stepping_back(kind: str, days: int, way: str, crosses: bool) -> Iterator[Evidence]:
    """So many days back from the date told, into the year before it or not."""
    yield f"{kind}_back", 1
    yield f"{kind}_far_back", _far(days)
    yield f"{kind}_back_{way}", 1
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
    yield "near_points_back", here.points_back
    follows = _next_mention(case)
    yield "near_goes_on", follows is not None and _goes_on(follows)
    yield f"near_told_{NAMES[there.tense]}", 1
    yield "near_same_tense", here.tense is there.tense


def _of_years(candidate: Stretch, case: Case) -> Iterator[Evidence]:
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
        yield f"named_told_{NAMES[last.scene.tense]}", 1
        yield "named_alone", len({year for told in named for year in told.years}) == 1
        yield "named_last", len(case.state.history) > 0 and case.state.history[-1] is last
        yield "named_points_back", scene.points_back
        yield "named_aside", last.scene.is_aside
        yield "named_scene_set", last.scene.is_fronted and not last.scene.is_aside
    yield "named_then_on", 0 < gap(candidate, last.begins, last.ends) <= YEAR
    if scene.tense is Tense.EARLIER:
        before = [one for one in case.stretches if one.first <= last.ends]
        yield "before_named_earlier", bool(before) and candidate is before[-1]


def _of_what_follows(candidate: Stretch, case: Case) -> Iterator[Evidence]:
    """Whether a year that the text names only further on is its own."""
    here = case.state.here
    follows = case.state.ahead.next_explicit(here.head) if here else None
    if follows:
        yield "behind_next_named", candidate.first > follows.last
        yield "next_named_bare", follows.unit is Unit.YEAR and follows.year == candidate.year
    outlook, now = case.outlook, case.state.now
    if closing := outlook.closing:
        yield "closing_year", closing.year == candidate.year
        yield "closing_year_same_sentence", closing.year == candidate.year and outlook.is_same_sentence
        yield (
            "closing_within_year",
            candidate.first <= closing.last and gap(candidate, closing.first, closing.first) >= -YEAR,
        )
    if now and outlook.outruns(candidate.first, now):
        yield "outruns_ahead" if candidate.first > now else "outruns_now", 1
