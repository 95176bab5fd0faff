"""What a sentence may have in place of words of a claim: "came by rail", where the claim says "came by truck".

Each is only a suspicion, with words of both texts that can be shown; how sure it is, is weighed elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from enum import IntEnum
from functools import partial
from itertools import groupby, takewhile
from typing import NamedTuple

from knowledge.claims.alignment.bonds import ALIKE, Bond, Kind
from knowledge.claims.conflicts.comparison import Comparison
from knowledge.claims.reading.points import Point
from knowledge.claims.settling.polarity import is_first_time
from knowledge.claims.settling.reconciled import is_denied_only_since

Words = tuple[Point, ...]


class Place(IntEnum):
    """By what the words of a sentence stand in place of those of a claim."""

    BEHIND = 1
    """Behind the word that answers the one before the claim's words."""

    BEFORE = 2
    BETWEEN = 3
    PREPOSITION = 4
    """Behind the same preposition, wherever."""

    CLASH = 5
    """They exclude each other."""


class Instead(NamedTuple):
    """Words of a claim, those in their place, and the answers on both sides of the claim's words, where they are sure;
    of words that exclude each other their bond.
    """

    place: Place
    ours: Words
    theirs: Words
    left: Bond | None = None
    right: Bond | None = None
    bond: Bond | None = None


REACH = 4
"""Points beside an answer that may stand in a place of their own; between two answers there may be one more."""

LED = 3
"""Words behind the same preposition that are taken together, where nothing parts them."""


def instead(comparison: Comparison) -> Iterator[Instead]:
    """All that the sentence may have in place of something that the claim says; nothing where it holds the whole claim,
    or only one of both denies a word and says the same by that.
    """
    if comparison.claim.text in comparison.source.text or _is_denied_alike(comparison):
        return
    taken = {bond.source.at for bond in comparison.bonds if bond and is_sure(bond)}
    for words in _unanswered(comparison):
        around = _sure_at(comparison, words[0].at - 1), _sure_at(comparison, words[-1].at + 1)
        for place, found in _places(comparison.source.points, taken, words, around):
            theirs = tuple(point for point in found if not point.is_cue)
            if theirs and not any(one.stems & other.stems for one in words for other in theirs):
                yield Instead(place, words, theirs, *around)
    for bond in comparison.bonds:
        if bond and bond.excludes:
            yield Instead(Place.CLASH, (bond.claim,), (bond.source,), bond=bond)


def _is_denied_alike(comparison: Comparison) -> bool:
    """Whether a denial of what was before or since is told as what was first or last: "never before", "first time"."""
    claim, source = comparison.claim, comparison.source
    denied = (bond for bond in comparison.aligned if bond and bond.kind is Kind.DENIED)
    return is_first_time(claim, source) or any(is_denied_only_since(bond, claim, source) for bond in denied)


def is_sure(bond: Bond | None) -> bool:
    """Whether a word is told, in the same words or in others that mean as much."""
    return bond is not None and not bond.excludes and bond.strength >= ALIKE


def _sure_at(comparison: Comparison, at: int) -> Bond | None:
    """The bond of the claim's point with that number, where it is a sure one."""
    bond = comparison.bonds[at] if 0 <= at < len(comparison.bonds) else None
    return bond if is_sure(bond) else None


def _unanswered(comparison: Comparison) -> Iterator[Words]:
    """The runs of words in a claim that nothing answers, or only something faintly like them."""
    for is_open, run in groupby(comparison.claim.points, key=partial(_is_open, comparison)):
        if is_open:
            yield tuple(run)


def _is_open(comparison: Comparison, point: Point) -> bool:
    """Whether nothing answers a word well, nor was it a conflict that what stands around spoke against."""
    aligned, bond = comparison.aligned[point.at], comparison.bonds[point.at]
    was_dropped = aligned is not None and aligned.excludes
    return not (point.is_cue or was_dropped) and (bond is None or (bond.kind is Kind.RELATED and bond.strength < ALIKE))


def _places(
    source: Sequence[Point], taken: Collection[int], words: Words, around: tuple[Bond | None, Bond | None]
) -> Iterator[tuple[Place, Words]]:
    """What stands in each place of some words of the claim, without what answers other words."""
    left, right = (bond.source if bond else None for bond in around)
    free = [point for point in source if point.at not in taken]
    if left and right and 0 < right.at - left.at <= REACH + 2:
        yield Place.BETWEEN, tuple(point for point in free if left.at < point.at < right.at)
    if left:
        behind = source[left.at + 1 : left.at + 1 + REACH]
        yield Place.BEHIND, tuple(takewhile(lambda p: p.at not in taken and p.clause <= left.clause + 1, behind))
    if right:
        before = source[max(0, right.at - REACH) : right.at][::-1]
        yield Place.BEFORE, tuple(takewhile(lambda p: p.at not in taken and p.clause == right.clause, before))[::-1]
    if lead := words[0].before:
        led = [point for point in free if point.before == lead]
        yield Place.PREPOSITION, tuple(point for n, point in enumerate(led[:LED]) if point.at - n == led[0].at)
