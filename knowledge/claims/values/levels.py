"""What a number is in a change: the level from which something came, that to which it went, or by how much."""

from __future__ import annotations

import re
from enum import StrEnum


class Level(StrEnum):
    """The part of a number: none, bare beside a word of change ("rose 3 percent"), or what its preposition says."""

    NONE = "none"
    CHANGED = "beside a change"
    DIFFERENCE = "by how much"
    GOAL = "to"
    ORIGIN = "from"
    FORMER = "formerly"
    """Of a text that tells of an earlier time, in which an origin was the level."""


_CHANGE = (
    r"\b(?:r[io]se|risen|rising|fell|fall|falls|fallen|falling|cut|cuts|cutting|reduc\w+|rais\w+|increas\w+|decreas\w+"
    r"|drop(?:s|ped|ping)?|grew|grow\w*|climb\w*|slid|slip\w*|declin\w+|lower\w*|shr[aiu]nk\w*|jump\w*|soar\w*|widen\w*"
    r"|narrow\w*|up|down|chang\w+|slump\w*|plung\w*|expand\w*|extend\w*|shorten\w*|commut\w+|(?:up|down)grad\w+"
    r"|improv\w+|eas(?:ed|ing)|edged|slow\w*|lift\w*|gain\w*|lost|los[es]\w*|add(?:s|ed)?|higher|more|less|fewer|shorter"
    r"|longer|discount\w*|halv\w+|doubl\w+|возр\w+|выр[ао]с\w*|раст[еу]\w*|рост\w*|увелич\w+|сниж\w+|сниз\w+|упа\w+"
    r"|падени\w+|сокра\w+|повы\w+|подорож\w+|подешев\w+|подня\w+|умень\w+|больше|меньше|выше|ниже|замедл\w+|ускор\w+)\b"
)
_ON = r"(?:[^.;]|\.(?=\d))"
"""Any letter of a sentence."""

_LOOSE = r"\s(?:(?:the|an?|its|his|her|their|about|some|around|only|just|nearly|almost|почти|около)\s){0,2}$"
_NUMBER = r"(?:[$€£₸₽¥]?\s?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero|nothing)\b)"

_COMPARED = re.compile(
    rf"\b(?:(?:compared|comparison) (?:with|to)|versus|vs\.?|(?:up|down) from|по сравнению с){_LOOSE}", re.IGNORECASE
)
_AGAINST = re.compile(rf"\b(?:against|против){_LOOSE}", re.IGNORECASE)
_A_YEAR_BEFORE = re.compile(rf"{_ON}{{0,20}}\b(?:earlier|before|ago|last|previous|ране[ея]|раньше|назад|прошл\w+)\b")
_FROM = re.compile(rf"\b(?:from|с|со|от){_LOOSE}", re.IGNORECASE)
_ONWARD = re.compile(rf"{_ON}{{0,40}}?\b(?:to|до|на)\s(?:\w+\s){{0,1}}{_NUMBER}", re.IGNORECASE)
_REACHED = re.compile(rf"\b(?:to|до)\s(?:\w+\s){{0,1}}{_NUMBER}{_ON}{{0,40}}$", re.IGNORECASE)
_BY = re.compile(rf"\b(?:by|на){_LOOSE}", re.IGNORECASE)
_TO = re.compile(rf"\bto{_LOOSE}|^до\s", re.IGNORECASE)
_CHANGE_BEFORE = re.compile(rf"{_CHANGE}{_ON}{{0,60}}$", re.IGNORECASE)
_CHANGE_NEAR = re.compile(_CHANGE, re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:had|previous(?:ly)?|earlier|before|former(?:ly)?|original(?:ly)?|until|used to|initial(?:ly)?|last year|ago"
    r"|ране[ея]|раньше|прежде|прежн\w+|изначально|сначала|прошл\w+)\b",
    re.IGNORECASE,
)

BEFORE, BEHIND = 90, 40
"""Letters around a number in which its part is told."""


def level_of(text: str, start: int, end: int) -> Level:
    """The part of the number text[start:end]."""
    before, behind = text[max(0, start - BEFORE) : start], text[end : end + BEHIND]
    is_changing = _CHANGE_BEFORE.search(before) is not None
    if _is_origin(before, behind, is_changing=is_changing):
        return Level.ORIGIN
    if is_changing and (_TO.search(before) or _TO.match(text[start:end])):
        return Level.GOAL
    if is_changing and _BY.search(before):
        return Level.DIFFERENCE
    if _FORMER.search(text):
        return Level.FORMER
    return Level.CHANGED if _CHANGE_NEAR.search(before + text[start:end] + behind) else Level.NONE


def _is_origin(before: str, behind: str, *, is_changing: bool) -> bool:
    if _COMPARED.search(before) or (_AGAINST.search(before) and _A_YEAR_BEFORE.match(behind)):
        return True
    found = _FROM.search(before)
    return found is not None and (
        is_changing or bool(_ONWARD.match(behind)) or bool(_REACHED.search(before[: found.start()]))
    )


def fit(ours: Level, theirs: Level) -> bool:
    """Whether two numbers may be of one part; a difference is often told without "by"."""
    pair = {ours, theirs}
    if len(pair) == 1 or Level.FORMER in pair:
        return True
    if Level.ORIGIN in pair:
        return False
    return Level.DIFFERENCE not in pair or Level.CHANGED in pair
