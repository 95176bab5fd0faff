"""Numbers that a sentence has for something else: "57 people were killed", "Four people were killed and 57 injured"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import ALIKE, OTHER_VALUE, Bond, Kind
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.reading.predicate import predicate
from knowledge.claims.settling.conjuncts import is_named_elsewhere
from knowledge.claims.values.quantities import ANYONE, Agreement, Quantity, Unit, compare

REACH = 3
"""Points behind a number among which what it counts stands, and what was done."""


def with_equal_numbers(source: Reading, bonds: Bonds) -> Bonds:
    """The bonds, each number that another one seems to exclude with an equal one that answers nothing yet."""
    taken = {bond.source.at for bond in bonds if bond}
    return tuple(bond and _equalled(source, bond, taken) for bond in bonds)


def _equalled(source: Reading, bond: Bond, taken: set[int]) -> Bond:
    said = bond.claim.quantity
    if bond.kind is not Kind.OTHER_NUMBER or said is None or _counts_the_same(bond):
        return bond
    for point in source.points:
        told = point.quantity
        if told and point.at not in taken and told.unit is said.unit and _is_as_much(said, told):
            return replace(bond, source=point, kind=Kind.SAME, strength=1.0)
    return bond


def _is_as_much(one: Quantity, other: Quantity) -> bool:
    return (one.value, one.reach) == (other.value, other.reach)


def _counts_the_same(bond: Bond) -> bool:
    ours, theirs = bond.claim.quantity, bond.source.quantity
    return bool(ours and theirs and ours.counted[:1] and ours.counted[:1] == theirs.counted[:1])


def with_owned_numbers(claim: Reading, source: Reading, bonds: Bonds) -> Bonds:
    """The bonds, each number that counts something else in the sentence with the one that counts the claim's thing."""
    return tuple(bond and _owned(claim, source, bonds, bond) for bond in bonds)


def _owned(claim: Reading, source: Reading, bonds: Bonds, bond: Bond) -> Bond:
    ours, theirs = bond.claim, bond.source
    if bond.kind is Kind.OTHER_NUMBER and (number := _number_of_deed(claim, source, bonds, bond)):
        return replace(bond, source=number)
    if bond.kind is not Kind.SAME or not _counts(ours) or not _counts(theirs):
        return bond
    counted = [point for point in _behind(claim, ours) if ours.quantity and point.stems & set(ours.quantity.counted)]
    told = [other.source for point in counted if (other := bonds[point.at]) and other.strength >= ALIKE]
    if not told or any(point in _behind(source, theirs) or theirs.start - point.end == 1 for point in told):
        return bond
    for number in filter(_counts, source.points):
        if is_named_elsewhere(theirs, number, source, bonds):
            continue
        if set(told) & set(_behind(source, number)) and _excludes(ours, number):
            return replace(bond, source=number, kind=Kind.OTHER_NUMBER, strength=OTHER_VALUE)
    return bond


def _number_of_deed(claim: Reading, source: Reading, bonds: Bonds, bond: Bond) -> Point | None:
    """Another number of the sentence, right behind which the claim's verb stands: "97 members were for it, 12
    abstained".
    """
    verb = predicate(claim)
    told = bonds[verb.at] if verb else None
    if told is None or told.kind is not Kind.SAME or not told.source.at:
        return None
    number = source.points[told.source.at - 1]
    counted = set(number.quantity.counted[:1]) if number.quantity else set[str]()
    is_own = number != bond.source and _counts(number) and _counts(bond.claim) and bool(counted & told.source.stems)
    return number if is_own and _excludes(bond.claim, number) else None


def _behind(reading: Reading, number: Point) -> list[Point]:
    """The words behind a number up to the next one."""
    found: list[Point] = []
    for point in reading.points[number.at + 1 : number.at + 1 + REACH]:
        if point.is_value or point.clause != number.clause:
            break
        if not (point.form in ANYONE or point.is_name or point.is_hinge):
            found.append(point)
    return found


def _counts(point: Point) -> bool:
    return point.quantity is not None and point.quantity.unit is Unit.COUNT and not point.quantity.is_scored


def _excludes(ours: Point, theirs: Point) -> bool:
    assert ours.quantity is not None
    assert theirs.quantity is not None
    return compare(ours.quantity, theirs.quantity) is Agreement.EXCLUDED
