"""Exceptions: of what is left out of all the opposite is told ("all except the captain survived", "he died")."""

from __future__ import annotations

from dataclasses import replace

from knowledge.claims.alignment import Bonds
from knowledge.claims.bonds import Bond, Kind
from knowledge.claims.points import Point, Reading
from knowledge.text.negation import EXCEPTION, Denial


def with_exceptions(claim: Reading, source: Reading, bonds: Bonds) -> Bonds:
    """The bonds, that of an exception and the opposite told of it as words that say the same."""
    left_out = [bond for bond in bonds if bond and bond.kind is Kind.DENIED and _is_left_out(bond, claim, source)]
    opposite = [bond for bond in bonds if bond and bond.kind is Kind.OPPOSITE and not bond.source.is_hinge]
    if not (left_out and opposite):
        return bonds
    agreeing = {*left_out, *opposite}
    return tuple(replace(bond, kind=Kind.RELATED) if bond in agreeing and bond else bond for bond in bonds)


def _is_left_out(bond: Bond, claim: Reading, source: Reading) -> bool:
    return _is_excepted(claim, bond.claim) or _is_excepted(source, bond.source)


def _is_excepted(reading: Reading, point: Point) -> bool:
    return point.denial is Denial.FOCUS and EXCEPTION.match(reading.text, point.denied_from) is not None
