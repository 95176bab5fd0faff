"""Conflicts between two numbers or dates: whether both values are said of one thing."""

from __future__ import annotations

import re

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import ALIKE, Bond, Kind
from knowledge.claims.reading.deeds import can_be_verb
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.values.quantities import Unit


def is_of_another_deed(value: Bond, bonds: Bonds, source: Reading) -> bool:
    """Whether the sentence's other value says something else than the claim's."""
    return (
        _is_told_elsewhere(value, bonds, source)
        or _is_told_of_something(value, source)
        or _is_of_another_doer(value, bonds, source)
        or _is_the_whole(value, bonds, source)
    )


def _is_told_elsewhere(bond: Bond, bonds: Bonds, source: Reading) -> bool:
    """Whether all that a claim says of a value, but for what is counted, is told in other clauses."""
    counted = set(bond.claim.quantity.counted[:1]) if bond.claim.quantity else set()
    said = [
        other
        for other in bonds
        if other and other is not bond and not other.claim.is_hinge and not counted & other.claim.stems
    ]
    words = [other for other in said if not (other.claim.is_name or other.claim.is_value)]
    if any(other.source.clause == bond.source.clause for other in words):
        return False
    own = [other for other in words if other.claim.clause == bond.claim.clause]
    return bool(own) and not (_is_inserted(bond.source, source, own) or _goes_on(bond.source, source, own))


def _goes_on(value: Point, source: Reading, words: list[Bond]) -> bool:
    """Whether what is said of a value goes on behind an insertion: "five others, among them Holt, were killed"."""
    first = min((word.source.clause for word in words if word.source.clause > value.clause), default=None)
    if first is None:
        return False
    return not any(can_be_verb(source, p) for p in source.points if value.clause <= p.clause < first)


def _is_inserted(value: Point, source: Reading, words: list[Bond]) -> bool:
    """Whether no verb stands between a value or its clause and what it is said of: "the fire, in 2009, killed"."""
    last = max((word.source.clause for word in words if word.source.clause < value.clause), default=None)
    if last is None:
        return False
    end = value.at if _IS.search(source.text[: value.start]) else len(source.points)
    return not any(can_be_verb(source, p) for p in source.points[:end] if last < p.clause <= value.clause)


_IS = re.compile(r"\b(?:is|are|was|were)\s$", re.IGNORECASE)
"""What links a value to what stands before it: "the parrot, Gladstone, is 41"."""


def _is_told_of_something(bond: Bond, source: Reading) -> bool:
    """Whether a sentence that has another bare number has the claim's too: "five were for it", "five votes to two"."""
    ours, theirs = bond.claim.quantity, bond.source.quantity
    if not ours or not theirs or theirs.counted:
        return False
    same = (point.quantity for point in source.points if point.quantity)
    return any(other.value == ours.value and other.unit is ours.unit for other in same)


def _is_the_whole(bond: Bond, bonds: Bonds, source: Reading) -> bool:
    """Whether a sentence has the claim's number as a whole, and the claim does not say what was done to a part of it:
    "the firm has seven plants", "it closed two of its seven plants"; or the claim has the sentence's as a whole.
    """
    if any(other and other.source == bond.source and _is_whole(other.claim) for other in bonds):
        return True
    said = bond.claim.quantity
    wholes = [point.quantity for point in source.points if point.quantity and point.quantity.is_apart]
    if said is None or all(whole.value != said.value for whole in wholes):
        return False
    counted = set(said.counted[:1])
    plain = (bond for bond in bonds if bond and not (bond.claim.is_value or bond.claim.is_name or bond.claim.is_hinge))
    told = (bond for bond in plain if bond.strength >= ALIKE and not counted & bond.claim.stems)
    return not any(source.language != "en" or can_be_verb(source, other.source) for other in told)


def _is_whole(point: Point) -> bool:
    return point.quantity is not None and point.quantity.is_apart


def _is_of_another_doer(value: Bond, bonds: Bonds, source: Reading) -> bool:
    """Whether whoever a claim begins with is told of in an earlier clause, and another one before the number: "it went
    to the factory, as the hospital could make only sixty".
    """
    doer = next((bond for bond in bonds if bond and not bond.claim.is_value), None)
    if doer is None or doer.claim.at or doer.source.clause >= value.source.clause or doer.source.is_value:
        return False
    clause = [point for point in source.points if point.clause == value.source.clause]
    if not _JOINED.search(source.text[: clause[0].start]):
        return False
    other = clause[0]
    answers = any(bond and bond.source == other for bond in bonds)
    return not (answers or other.is_value or other.is_hinge or other.is_cue)


_JOINED = re.compile(
    r"\b(?:because|while|whereas|but|although|though)(?: (?:the|an?|its|his|her|their))? $", re.IGNORECASE
)
"""What joins on a clause with a subject of its own."""


def is_only_one(value: Point, source: Reading) -> bool:
    """Whether a sentence has no other date, or no other quantity of that unit."""
    if not value.quantity:
        return sum(point.date is not None for point in source.points) == 1
    units = [point.quantity.unit for point in source.points if point.quantity]
    return units.count(value.quantity.unit) == 1


def is_of_another_rank(opposite: Bond, bonds: Bonds, source: Reading) -> bool:
    """Whether of the first and the last one another thing is told, or both: "the first leaves at 6, the last at 11"."""
    ours, theirs = opposite.claim, opposite.source
    if ours.is_value is theirs.is_value:
        return False
    following = bonds[ours.at + 1] if ours.at + 1 < len(bonds) else None
    if following is None or following.kind is not Kind.SAME or following.source.at != theirs.at + 1:
        return True
    return any(point.stems & ours.stems or _is_same_rank(point, ours) for point in source.points)


def _is_same_rank(one: Point, other: Point) -> bool:
    """Whether two ranks are the same one."""
    ranks = [point.quantity.value for point in (one, other) if point.quantity and point.quantity.unit is Unit.RANK]
    return len(ranks) > 1 and ranks[0] == ranks[1]
