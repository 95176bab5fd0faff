"""Numbers that a sentence gives to somebody else: "Tomas Wren, 41, and Adele Marchetti, 29"."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import Kind
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.values.quantities import Agreement, compare

REACH = 3
"""Points behind a name among which its number stands."""


def other_owners(source: Reading, bonds: Bonds) -> Iterator[tuple[tuple[Point, ...], tuple[Point, ...]]]:
    """A number of the claim that another name owns, with the number that the claim's name owns."""
    taken = {bond.source for bond in bonds if bond}
    named = [bond.source for bond in bonds if bond and bond.kind is Kind.SAME and bond.claim.is_name]
    for bond in bonds:
        if not bond or bond.kind is not Kind.SAME or not bond.claim.quantity or not bond.source.quantity:
            continue
        owner = _owner(source, bond.source)
        own = next((number for name in named if (number := _owned(source, name, bond.source))), None)
        if owner is None or owner in named or own is None or own.quantity is None or own in taken:
            continue
        if compare(bond.claim.quantity, own.quantity) is Agreement.EXCLUDED:
            yield (bond.claim,), (own,)


def _owner(source: Reading, number: Point) -> Point | None:
    """The name just before a number."""
    return next((p for p in reversed(source.points[max(0, number.at - REACH) : number.at]) if p.is_name), None)


def _owned(source: Reading, name: Point, like: Point) -> Point | None:
    """The number of the same unit that follows a name before any other name."""
    for point in source.points[name.at + 1 : name.at + 1 + REACH]:
        if point.is_name:
            return None
        if point.quantity and like.quantity and point.quantity.unit is like.quantity.unit:
            return point
    return None
