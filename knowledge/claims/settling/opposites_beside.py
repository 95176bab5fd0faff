"""What a sentence says of something else: "income fell", "traffic fell and income rose"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import ALIKE, OPPOSED, OTHER_VALUE, Bond, Kind
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.values.moments import compare_dates
from knowledge.claims.values.quantities import Agreement
from knowledge.lexicon.opposites import opposites
from knowledge.text.negation import Denial


def with_nearer_opposites(source: Reading, bonds: Bonds) -> Bonds:
    """The bonds, each word or date that the sentence has for something else with the opposite or other date that it has
    beside what the claim's word stands beside.
    """
    taken = {bond.source.at for bond in bonds if bond}
    free = [point for point in source.points if point.at not in taken and point.denial is Denial.NONE]
    return tuple(bond and _nearer(source, bonds, bond, free) for bond in bonds)


def _nearer(source: Reading, bonds: Bonds, bond: Bond, free: list[Point]) -> Bond:
    ours = bond.claim
    if bond.kind is not Kind.SAME or ours.is_name or ours.is_hinge or ours.is_cue or ours.quantity or ours.denial:
        return bond
    beside = _beside(bonds, bond)
    against = opposites(source.language).against(ours.stems) if beside and not ours.date else frozenset()
    for other in free:
        if not (against & other.stems or _is_other_date(ours, other)):
            continue
        if beside and all(_is_nearer(other, bond.source, place) for place in beside):
            is_date = ours.date is not None
            kind, strength = (Kind.OTHER_DATE, OTHER_VALUE) if is_date else (Kind.OPPOSITE, OPPOSED)
            return replace(bond, source=other, kind=kind, strength=strength)
    return bond


def _beside(bonds: Bonds, bond: Bond) -> list[Point]:
    """What answers the neighbours of a claim's point, in the same words if one of them is told so."""
    at = bond.claim.at
    near = [other for n in (at - 1, at + 1) if 0 <= n < len(bonds) and (other := bonds[n]) and not other.excludes]
    same = [other.source for other in near if other.kind is Kind.SAME]
    return same or [other.source for other in near if other.strength >= ALIKE]


def _is_other_date(ours: Point, theirs: Point) -> bool:
    if ours.date is None or theirs.date is None:
        return False
    return compare_dates(ours.date, theirs.date) is Agreement.EXCLUDED


def _is_nearer(other: Point, told: Point, place: Point) -> bool:
    """Whether one point rather than another belongs to what stands at a place: by its clause, else by its distance."""
    if other.clause != place.clause:
        return False
    return told.clause != place.clause or abs(other.at - place.at) < abs(told.at - place.at)
