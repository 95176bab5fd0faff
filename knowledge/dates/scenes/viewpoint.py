"""The tense of a date as it is seen from the day of writing: what was planned, what a log of the past says today."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.dates.grammar.kinds import CLOSE, OPEN, WEEKDAYS, letters
from knowledge.dates.scenes.clause import LIGHT, Clause
from knowledge.dates.scenes.comparing import NEAR
from knowledge.dates.scenes.tense import BACK, Cue, Tense
from knowledge.dates.vocabulary.standpoint import (
    BEFORE_NEXT,
    BEFORE_POINTING,
    BEHIND_NEXT,
    DENYING,
    GOALS,
    POINTING,
    PRINTED,
    STARTING,
    SUBJECTS,
)

REACH_DENIAL = 8
"""Words before a date in which 'not' denies it."""

_UNITS = letters("unit units half")
_PARTING = (";", ":")


def tense_at(cues: Sequence[Cue], head: int, tail: int, fronted: bool) -> Tense:
    """The tense that rules these words: of the nearest verb before them, or behind where they open their clause."""
    before = [tense for at, tense in cues if at < head]
    behind = [tense for at, tense in cues if at >= tail]
    if fronted and behind:
        return behind[0]
    if before:
        return before[-1]
    return behind[0] if behind else Tense.UNKNOWN


def seen_from_now(clause: Clause, tense: Tense) -> Tense:
    """The tense where a plan was made or changed: the vote, planned for Wednesday, was put off to 4 April."""
    near = clause.words[max(0, clause.head - NEAR) : clause.head]
    if near[-1:] == ["since"] and tense not in BACK:
        return Tense.PERFECT  # the bells, silent since 17 October, will ring
    if any(one == "next" and two in BEHIND_NEXT for one, two in pairwise(near)):
        return Tense.FUTURE  # six flights, the next of them in September
    if near[-1:] in (["on"], [":"], [","]) and near[-3:-2] == ["next"] and near[-4:-3] in BEFORE_NEXT:
        return Tense.FUTURE  # agreed; next meeting on 9 August
    if clause.sentence.tokens[clause.head].kind in WEEKDAYS and not STARTING.isdisjoint(near[-2:]):
        return Tense.FUTURE  # a sale, starting Monday
    if tense in (Tense.PRESENT, Tense.FUTURE) and _is_of_record(clause, tense, near):
        return Tense.PAST
    if clause.compares and near[-2:] in (["as", "in"], ["than", "in"]):
        return Tense.PAST  # costs four times as much as in January
    if tense is Tense.PAST and _describes(clause):
        return Tense.EARLIER
    if tense is Tense.FUTURE and clause.words[clause.tail : clause.tail + 1] in (["was"], ["were"]):
        return Tense.PLANNED  # exams due to start on Thursday were put off
    return _as_planned(clause, tense, near)


def _as_planned(clause: Clause, tense: Tense, near: list[str]) -> Tense:
    """The tense of a plan that 'for' or 'to' leads to, or that a verb in the past has overtaken."""
    if near[-1:] == ["for"] and _is_set(clause):
        if tense is Tense.PAST:
            return Tense.PLANNED  # the judge set sentencing for 12 December
        if tense is Tense.PERFECT:
            return Tense.FUTURE  # it has been booked for 20 November
    is_past = any(at > clause.tail and cue in (Tense.PAST, Tense.PLANNED) for at, cue in clause.sentence.cues)
    if clause.is_aside and tense is Tense.FUTURE and is_past:
        return Tense.PLANNED
    if tense in BACK and near[-1:] == ["to"] and not _is_level(clause, near):
        return Tense.FUTURE if tense is Tense.PERFECT else Tense.PLANNED
    return tense


def _is_set(clause: Clause) -> bool:
    """Whether its verb fixes a time: set, booked, put down."""
    verb = clause.verb_before
    return clause.words[verb] in clause.verbs.planned or clause.words[verb : verb + 2] == ["put", "down"]


def _is_of_record(clause: Clause, tense: Tense, near: list[str]) -> bool:
    """Whether it only tells today what was written: the log breaks off on 29 March, her last entry is of 12 May."""
    at = clause.verb_before
    if at < 1 or clause.words[at - 1] not in clause.around.written:
        return False  # the strike, according to the diary, begins on 3 September
    if tense is Tense.PRESENT and near[-2:] in (["is", "of"], ["is", "dated"]):
        return True
    if clause.is_deadline or (tense is Tense.FUTURE and near[-1:] != ["on"]):
        return False
    return clause.words[at] in clause.around.records


def _describes(clause: Clause) -> bool:
    """Whether it only says which one it is, before the verb: a complaint made in January was answered."""
    verb, behind = clause.verb_before, clause.words[clause.tail : clause.tail + 1]
    auxiliaries = (*clause.verbs.was, *clause.verbs.had, *clause.verbs.has)
    is_participle = verb > 0 and clause.words[verb - 1] not in auxiliaries and not _is_finite(clause, verb)
    return is_participle and bool(behind) and behind[0] in auxiliaries


def points_back(clause: Clause) -> bool:
    """Whether its clause takes up a time or thing that was told: then, in that flood, that dispute began, that time."""
    begin = max((at for at in range(clause.head) if clause.words[at] in _PARTING), default=-1) + 1
    leads = pairwise([";", *clause.words[begin : clause.head]])
    is_taken_up = any(two in POINTING and one in BEFORE_POINTING for one, two in leads)
    return is_taken_up or clause.words[clause.tail : clause.tail + 2] == ["that", "time"]


def is_over(clause: Clause) -> bool:
    """Whether its verb can only be of the past (took, she moved), and no participle (those registered on)."""
    if clause.is_fronted:
        verb = next((at for at, _ in clause.sentence.cues if at >= clause.tail), -1)
        return verb >= 0 and _is_finite(clause, verb)
    verb = clause.verb_before
    return verb >= 0 and GOALS.isdisjoint(clause.words[verb : clause.head]) and _is_finite(clause, verb)


def _is_finite(clause: Clause, verb: int) -> bool:
    word = clause.words[verb]
    return word in clause.verbs.finite or word in clause.verbs.was or clause.words[verb - 1 : verb] in SUBJECTS


def _is_level(clause: Clause, near: list[str]) -> bool:
    """Whether 'to' puts nothing off: prior to Friday, to Friday's level, in the year to March."""
    if near[-2:] == ["back", "to"] and near[-3:-2] in (["put"], ["pushed"], ["moved"]):
        return False
    ends_period = clause.head > 1 and clause.sentence.tokens[clause.head - 2].kind in _UNITS
    return clause.owns() or ends_period or not clause.around.levels.isdisjoint(near)


def is_passed_over(clause: Clause) -> bool:
    """Whether nothing counts from it: it is denied, or only tells which issue a letter to the editor is about."""
    return _is_denied(clause) or _is_of_letter(clause)


def _is_denied(clause: Clause) -> bool:
    """Whether it was then that it did not happen: opened on 4 May 1961, not 4 May 1971; not in spring but …"""
    at = clause.head - 1
    while at >= 0 and clause.sentence.tokens[at].kind in LIGHT:
        at -= 1
    if at >= 0 and clause.words[at] == "not":
        return True
    near = clause.words[max(0, clause.head - REACH_DENIAL) : clause.head]
    return clause.words[clause.tail : clause.tail + 1] == ["but"] and any(word in DENYING for word in near)


def _is_of_letter(clause: Clause) -> bool:
    """Whether brackets hold it alone or behind a word of what is written: (Letters, 3 May); your report (3 May)."""
    tokens = clause.sentence.tokens
    opening = next((at for at in range(clause.head - 1, -1, -1) if tokens[at].kind == OPEN), -1)
    if opening < 0 or clause.head - opening > NEAR or clause.tail >= len(tokens) or tokens[clause.tail].kind != CLOSE:
        return False
    named = {token.text.lower() for token in tokens[max(0, opening - 1) : clause.head]}
    return not named.isdisjoint(clause.around.documents | clause.around.articles | PRINTED)
