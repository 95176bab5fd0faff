"""A claim and a sentence laid side by side: what answers what, and where they exclude each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.claims.alignment import Bonds, align
from knowledge.claims.bonds import Bond
from knowledge.claims.clashes import Clash, clashes
from knowledge.claims.reading import Point, Reading
from knowledge.claims.settling import settle


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim, a sentence, for each point of the claim its bond or None, and the words that clash."""

    claim: Reading
    source: Reading
    bonds: Bonds
    clashes: tuple[Clash, ...]

    def answers(self) -> Iterator[tuple[Point, Bond | None]]:
        """The points of the claim with their bonds."""
        return zip(self.claim.points, self.bonds, strict=True)

    def is_clashing(self, point: Point) -> bool:
        """Whether a point of the claim is among the words that clash."""
        return any(clash.claim[0] <= point.start < clash.claim[1] for clash in self.clashes)


def compare(claim: Reading, source: Reading) -> Comparison:
    """The comparison of a claim with a sentence, both read in one language."""
    bonds = settle(claim, source, align(claim, source))
    return Comparison(claim, source, bonds, clashes(claim, source, bonds))
