"""What belongs to another part of a sentence: "killed eight and injured 23", "5% in Lund and 8% in Malm"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import ALIKE, OTHER_VALUE, Bond, Kind
from knowledge.claims.reading.deeds import is_verb
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.values.quantities import Agreement, Unit, compare

_JOINT = re.compile(r",(?!\d)|;|\b(?:and|but|while|и|а|но)\b", re.IGNORECASE)
_ENDS = frozenset("first last".split())


def with_own_parts(source: Reading, bonds: Bonds) -> Bonds:
    """The bonds, each value or name that the sentence has in another part with the one that it has where it tells what
    the claim says.
    """
    parts = _Parts(source)
    return tuple(bond and _owned(bond, bonds, parts) for bond in bonds) if parts else bonds


def is_named_elsewhere(number: Point, other: Point, source: Reading, bonds: Bonds) -> bool:
    """Whether a name of the claim stands in one part of a sentence with a number, and a strange one with another."""
    parts, taken = _Parts(source), {bond.source for bond in bonds if bond}
    own, strange = (
        {p in taken for p in source.points if p.is_name and parts.of(p) == parts.of(n)} for n in (number, other)
    )
    return True in own and strange == {False}


class _Parts:
    """The parts of a sentence that commas and "and" join."""

    def __init__(self, source: Reading) -> None:
        self.source = source
        self._joints = [found.start() for found in _JOINT.finditer(source.text)]

    def __bool__(self) -> bool:
        return bool(self._joints)

    def of(self, point: Point) -> int:
        """The number of the part in which something stands."""
        return bisect_right(self._joints, point.start)


def _owned(bond: Bond, bonds: Bonds, parts: _Parts) -> Bond:
    """A bond, or one with what stands in the claim's own part."""
    if bond.kind is not Kind.SAME or not (bond.claim.quantity or bond.claim.is_name):
        return bond
    told = [other for other in bonds if other and other is not bond and other.strength >= ALIKE and not other.excludes]
    taken = {other.source for other in bonds if other}
    strange = [p for p in parts.source.points if parts.of(p) == parts.of(bond.source) and p not in taken]
    apart = (other.source for other in told if parts.of(other.source) != parts.of(bond.source))
    parallel = (point for point in apart if any(_are_parallel(parts.source, point, other) for other in strange))
    own = next((own for point in parallel for own in _own_values(bond, parts, parts.of(point), taken)), None)
    kind = Kind.OTHER_NUMBER if bond.claim.quantity else Kind.SIBLING
    return replace(bond, source=own, kind=kind, strength=OTHER_VALUE) if own else bond


def _own_values(bond: Bond, parts: _Parts, part: int, taken: set[Point]) -> Iterator[Point]:
    """What a part has in the place of a value or name of another."""
    for point in parts.source.points:
        if parts.of(point) == part and point not in taken and _is_in_place(bond, point):
            yield point


def _is_in_place(bond: Bond, point: Point) -> bool:
    ours, theirs = bond.claim.quantity, point.quantity
    if ours and theirs:
        return ours.unit is theirs.unit is not Unit.RANK and compare(ours, theirs) is Agreement.EXCLUDED
    return not ours and point.is_name and bool(point.before) and point.before == bond.source.before == bond.claim.before


def _are_parallel(source: Reading, one: Point, other: Point) -> bool:
    """Whether two words do the same in their parts: both are verbs, names behind a preposition, or ends of a row."""
    if one.is_name and other.is_name:
        return bool(one.before) and one.before == other.before
    words = {source.text[point.start : point.end].lower() for point in (one, other)}
    return words == _ENDS or (is_verb(source, one) and is_verb(source, other))
