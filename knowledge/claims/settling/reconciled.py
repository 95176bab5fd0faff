"""Opposites of which both texts may be right: what ends when the other begins ("closed until 5 May", "will reopen on
5 May"), and exceptions from all ("all except the captain survived", "he died").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import Bond, Kind
from knowledge.claims.reading.points import Point, Reading
from knowledge.text.negation import EXCEPTION, Denial

_UNTIL = re.compile(r"\b(?:until|till|до)\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|со?)\b", re.IGNORECASE)
NEAR = 10
"""Letters before a value in which it is told that something lasts until then."""


def with_ends(claim: Reading, source: Reading, bonds: Bonds) -> Bonds:
    """The bonds, opposites of which one ends when the other begins as words that say the same."""
    values = [bond for bond in bonds if bond and bond.kind is Kind.SAME and bond.claim.is_value]
    if not any(_leads(_UNTIL, claim, one.claim) != _leads(_UNTIL, source, one.source) for one in values):
        return bonds
    return tuple(bond and replace(bond, kind=_agreeing(bond)) for bond in bonds)


def _agreeing(bond: Bond) -> Kind:
    return Kind.RELATED if bond.kind is Kind.OPPOSITE and not bond.claim.is_hinge else bond.kind


def is_denied_only_since(bond: Bond, claim: Reading, source: Reading) -> bool:
    """Whether one text denies a thing since a moment, and the other has one before or then: "not inspected since 2021",
    "last inspected in 2021".
    """
    denying, other = (claim, source) if bond.claim.denial else (source, claim)
    denied = bond.claim if bond.claim.denial else bond.source
    since = [point for point in _moments(denying, is_since=True) if point.clause == denied.clause]
    return bool(since) and any(_moments(other, is_since=False))


def _moments(reading: Reading, *, is_since: bool) -> Iterator[Point]:
    dated = (point for point in reading.points if point.date)
    return (point for point in dated if _leads(_SINCE, reading, point) is is_since)


def _leads(word: re.Pattern[str], reading: Reading, value: Point) -> bool:
    """Whether a word leads up to a value, or begins it."""
    return word.search(reading.text, max(0, value.start - NEAR), value.end) is not None


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
