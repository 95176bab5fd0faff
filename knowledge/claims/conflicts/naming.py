"""What something is declared to be: "declared the riots a success", "declared the riots an attempted coup"."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import TOLD, Exchange, Kind
from knowledge.claims.reading.points import Point, Reading

NAMING = frozenset("declar describ brand label deem dub proclaim назва объяв охарактеризова".split())
"""Stems of verbs behind which stands something and what somebody says that it is: English, Russian."""


def called_otherwise(claim: Reading, source: Reading, bonds: Bonds) -> Iterator[Exchange]:
    """What the claim says that something is called, where nothing answers it, with what the sentence has instead."""
    answering = {bond.source for bond in bonds if bond and bond.strength >= TOLD}
    for bond in bonds:
        if bond and bond.claim.stems & NAMING and bond.source.stems & NAMING:
            told = _behind(source, bond.source)
            ours = [point for point in _behind(claim, bond.claim) if not _is_among(told, point, bonds)]
            theirs = [point for point in told if point not in answering]
            if ours and theirs and not any((other := bonds[point.at]) and other.strength >= TOLD for point in ours):
                yield tuple(ours), tuple(theirs)


def is_called_by_same(claim: Reading, bonds: Bonds) -> bool:
    """Whether whoever a claim begins with by name, and what it says is called something, are told alike."""
    first = bonds[0] if bonds else None
    at = next((point.at for point in claim.points if point.stems & NAMING), len(bonds))
    behind = bonds[at + 1] if at + 1 < len(bonds) else None
    is_named = first is not None and first.claim.is_name and first.kind is Kind.SAME
    return is_named and behind is not None and behind.kind is Kind.SAME


def _behind(reading: Reading, verb: Point) -> list[Point]:
    """What stands behind a verb in its clause."""
    return [point for point in reading.points[verb.at + 1 :] if point.clause == verb.clause]


def _is_among(told: list[Point], point: Point, bonds: Bonds) -> bool:
    bond = bonds[point.at]
    return bond is not None and bond.source in told and bond.strength >= TOLD
