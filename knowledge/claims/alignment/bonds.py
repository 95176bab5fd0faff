"""How one point of a sentence answers one point of a claim: it says the same, something near, or what excludes it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from knowledge.claims.reading.points import Point, Stems
from knowledge.claims.values.hours import are_parts_apart
from knowledge.claims.values.levels import fit
from knowledge.claims.values.moments import compare_dates
from knowledge.claims.values.quantities import Agreement, Quantity, Unit, compare
from knowledge.text.negation import Denial


class Kind(StrEnum):
    """In what way two points answer each other."""

    SAME = "the same"
    RELATED = "related"
    OPPOSITE = "opposite"
    DENIED = "denied"
    SIBLING = "another of its kind"
    OTHER_NUMBER = "other number"
    OTHER_DATE = "other date"


FEW = 12
"""Numbers up to which two things in one sentence may well be as many."""

FEW_RANKS = 3
"""The same for ranks."""

TIMES = "time"
"""The stem of what "twice" counts, which counts nothing else."""

_LAST = re.compile(r"last|последн\w{2,3}|соңғы")
"""The last: English, Russian, Kazakh."""

MEASURING = frozenset({"by"})
"""What stands before a difference."""

EXCLUDING = frozenset({Kind.OPPOSITE, Kind.DENIED, Kind.SIBLING, Kind.OTHER_NUMBER, Kind.OTHER_DATE})

RELATED = 0.35
"""Likeness from which two words count as related at all."""

SHORTEST_PART = 4
"""Letters of the shortest word that is taken for the last part of a longer one."""

ROOT = 4
KINDRED = 0.9
"""Letters that two names share at their beginning when one is made from the other, and what that is worth."""

TOLD = 0.55
"""Strength from which a word is told, if in others: the deed of another value, a part of what something is called."""

ALIKE = 0.8
HINTED = 0.5
OPPOSED = 0.9
OTHER_VALUE = 0.6
"""What such bonds are worth on the path beside 1.0 for the same point: an equal number that is as near goes first."""


@dataclass(frozen=True, slots=True)
class Bond:
    """A point of the claim, the point of the sentence that answers it, in what way, and how surely (0..1)."""

    claim: Point
    source: Point
    kind: Kind
    strength: float

    @property
    def excludes(self) -> bool:
        """Whether both points can't be true of the same thing."""
        return self.kind in EXCLUDING


Exchange = tuple[tuple[Point, ...], tuple[Point, ...]]
"""Points of the claim, and those of the sentence that stand in their place."""


class Ties(NamedTuple):
    """The stems of the words that exclude a word, those of words that say much the same, and those of the words for
    other things of its kind.
    """

    against: Stems
    alike: Stems
    siblings: Stems


def bond(ours: Point, theirs: Point, likeness: float, ties: Ties) -> Bond | None:
    """The bond of a claim's point with a sentence's, or None.

    `likeness` is that of their meanings as words, `ties` are the claim's point's to other words.
    """
    if ours.quantity and theirs.quantity:
        return _value_bond(ours, theirs, _agreement(ours, theirs, ties), Kind.OTHER_NUMBER)
    if ours.date and theirs.date:
        return _value_bond(ours, theirs, _date_agreement(ours, theirs), Kind.OTHER_DATE)
    if ours.is_value or theirs.is_value:
        return Bond(ours, theirs, Kind.OPPOSITE, OPPOSED) if _are_first_and_last(ours, theirs) else None
    return _word_bond(ours, theirs, likeness, ties)


def _are_first_and_last(ours: Point, theirs: Point) -> bool:
    """Whether one is the first, a rank, and the other the last, a word."""
    rank, word = (ours, theirs) if ours.is_value else (theirs, ours)
    is_first = rank.quantity is not None and rank.quantity.unit is Unit.RANK and rank.quantity.value == 1
    return is_first and not (rank.denial or word.denial) and _LAST.fullmatch(word.form) is not None


def _agreement(ours: Point, theirs: Point, ties: Ties) -> Agreement:
    """What a number does for another; one that says by how much ("won by four points") excludes no plain one, and the
    level from which something came is none to which it went.
    """
    assert ours.quantity is not None
    assert theirs.quantity is not None
    if not fit(ours.level, theirs.level):
        return Agreement.OPEN
    found = compare(ours.quantity, theirs.quantity)
    if not (_fit(ours.quantity, theirs.quantity) or _is_meant_by(ours.quantity, theirs.quantity, ties)):
        is_told = _is_bare(ours.quantity, theirs.quantity) or _is_rare(ours.quantity, theirs.quantity)
        return found if found is Agreement.HELD and is_told else Agreement.OPEN
    differs = (ours.before in MEASURING) != (theirs.before in MEASURING)
    is_vague = not ours.quantity.counted and theirs.quantity.counted and ours.quantity.unit in (Unit.COUNT, Unit.RANK)
    return Agreement.OPEN if found is Agreement.EXCLUDED and (differs or is_vague) else found


_COUNTED = re.compile(
    r"\b(?:later|earlier|same|following|the next|previous|спустя|позже|ране[ея]|же|следующ\w+)\b", re.IGNORECASE
)
"""Such a date is counted from another one, which a claim alone does not name: it excludes none."""


def _date_agreement(ours: Point, theirs: Point) -> Agreement:
    """What a date does for another; of two written alike each is the other, from whatever day the claim counts."""
    assert ours.date is not None
    assert theirs.date is not None
    if ours.typed == theirs.typed:
        return Agreement.HELD
    found = compare_dates(ours.date, theirs.date)
    if found is Agreement.HELD and are_parts_apart(ours.typed, theirs.typed):
        return Agreement.EXCLUDED
    return Agreement.OPEN if found is Agreement.EXCLUDED and _COUNTED.search(ours.typed) else found


def _is_bare(claimed: Quantity, told: Quantity) -> bool:
    """Whether one of them leaves out that its number is money."""
    units = {claimed.unit, told.unit}
    bare = claimed if claimed.unit is Unit.COUNT else told
    return units == {Unit.COUNT, Unit.MONEY} and not bare.counted


def _is_rare(claimed: Quantity, told: Quantity) -> bool:
    """Whether both are one number that chance hardly repeats: "225 people died", "225 deaths"; the ninth try or go."""
    least = {Unit.COUNT: FEW, Unit.RANK: FEW_RANKS}.get(claimed.unit, math.inf)
    return claimed.value == told.value > least and claimed.unit is told.unit


def _value_bond(ours: Point, theirs: Point, agreement: Agreement, other: Kind) -> Bond | None:
    if agreement is Agreement.OPEN:
        return None
    held = agreement is Agreement.HELD
    if _is_denied_once(ours, theirs):
        return Bond(ours, theirs, Kind.DENIED if held else Kind.RELATED, 1.0 if held else OTHER_VALUE)
    return Bond(ours, theirs, Kind.SAME if held else other, 1.0 if held else OTHER_VALUE)


def _fit(claimed: Quantity, told: Quantity) -> bool:
    """Whether two quantities are of one unit and of one thing; a bare number may count or rank anything."""
    if claimed.unit is not told.unit or (TIMES in claimed.counted) != (TIMES in told.counted):
        return False
    if claimed.counted and not told.counted and told.value % 1 and not claimed.value % 1:
        return False
    if not (claimed.counted and told.counted):
        return claimed.unit in (Unit.COUNT, Unit.RANK) or claimed.counted == told.counted
    return _is_among(claimed.counted[0], told.counted) or _is_among(told.counted[0], claimed.counted)


def _is_meant_by(claimed: Quantity, told: Quantity, ties: Ties) -> bool:
    """Whether both count the same in other words: "125 people died", "225 deaths"."""
    return claimed.unit is told.unit is Unit.COUNT and bool(ties.alike & set(told.counted[:1]))


def _is_among(stem: str, stems: tuple[str, ...]) -> bool:
    return any(stem == other or are_kindred(stem, other) for other in stems)


def are_kindred(one: str, other: str) -> bool:
    """Whether two words begin alike: "Norway", "Norwegian"; "dock", "dockers"."""
    return len(one) >= ROOT <= len(other) and one[:ROOT] == other[:ROOT]


def are_compound(one: str, other: str) -> bool:
    """Whether a long word ends in the other: "электростанция", "станция"; their endings may be bent a little.

    Not in Latin letters: English words hold others by chance ("originally", "ally").
    """
    short, long = sorted((one, other), key=len)
    if len(short) < SHORTEST_PART or len(long) < len(short) + ROOT or long.isascii():
        return False
    end = long[-len(short) - 1 :]
    return short[:-1] in end and "-" not in long


def _word_bond(ours: Point, theirs: Point, likeness: float, ties: Ties) -> Bond | None:
    """Two negations, of the word and by its opposite, cancel each other: "did not resign" is "remained"."""
    denied = _is_denied_once(ours, theirs)
    if ours.stems & theirs.stems:
        return Bond(ours, theirs, Kind.DENIED if denied else Kind.SAME, 1.0)
    if ours.is_name and are_kindred(ours.form, theirs.form):
        return Bond(ours, theirs, Kind.RELATED, KINDRED)
    if ties.siblings & ties.alike & theirs.stems and not denied:  # what rises alike: "doubled", "tripled"
        return Bond(ours, theirs, Kind.SIBLING, OTHER_VALUE)
    if ties.alike & theirs.stems:
        return _near(ours, theirs, likeness, denied=denied)
    if ties.against & theirs.stems:
        return Bond(ours, theirs, Kind.RELATED if denied else Kind.OPPOSITE, OPPOSED)
    if ours.meanings & theirs.meanings and not (ours.is_cue or theirs.is_cue):
        return _near(ours, theirs, likeness, denied=denied)
    if ties.siblings & theirs.stems and not denied:
        return Bond(ours, theirs, Kind.SIBLING, OTHER_VALUE)
    if are_compound(ours.form, theirs.form):
        return _near(ours, theirs, likeness, denied=denied)
    if ours.meanings & theirs.hints or ours.hints & theirs.meanings:
        likeness = max(likeness, HINTED)
    if ours.is_name:
        return None
    if ours.is_hinge or theirs.is_hinge or likeness < RELATED:
        return None
    return Bond(ours, theirs, Kind.RELATED, likeness)


def _near(ours: Point, theirs: Point, likeness: float, *, denied: bool) -> Bond:
    """The bond of two words that say much the same."""
    return Bond(ours, theirs, Kind.DENIED if denied else Kind.RELATED, max(likeness, ALIKE))


def _is_denied_once(ours: Point, theirs: Point) -> bool:
    return {ours.denial, theirs.denial} == {Denial.NONE, Denial.FOCUS}
