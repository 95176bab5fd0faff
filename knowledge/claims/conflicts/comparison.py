"""A claim and a sentence laid side by side: what answers what, and where they exclude each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.claims.alignment.align import Bonds, align
from knowledge.claims.alignment.bonds import TOLD, Bond
from knowledge.claims.alignment.likeness import likeness
from knowledge.claims.conflicts.clashes import Clash, clashes
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.reading.predicate import predicate
from knowledge.claims.settling.other_values import is_only_one
from knowledge.claims.settling.settle import settle
from knowledge.lexicon.words import lexicon


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim, a sentence, and for each point of the claim its bond or None; and the words that clash.

    `aligned` are the bonds before they were settled; `nearest` is for each point of the claim the likeness of the
    nearest word of the sentence, bond or none.
    """

    claim: Reading
    source: Reading
    aligned: Bonds
    bonds: Bonds
    nearest: tuple[float, ...]
    clashes: tuple[Clash, ...]

    def answers(self) -> Iterator[tuple[Point, Bond | None]]:
        """The points of the claim with their bonds."""
        return zip(self.claim.points, self.bonds, strict=True)

    def is_clashing(self, point: Point) -> bool:
        """Whether a point of the claim is among the words that clash."""
        return any(clash.claim[0] <= point.start < clash.claim[1] for clash in self.clashes)

    def is_of_other_deed(self) -> bool:
        """Whether only a value clashes, one of several, and nothing is told like what the claim says is done."""
        verb, excluding = predicate(self.claim), [bond for bond in self.bonds if bond and bond.excludes]
        if verb is None or lexicon(self.source.language) is None or not excluding:
            return False
        if any(not bond.claim.is_value for bond in excluding):
            return False
        if len(excluding) == 1 and is_only_one(excluding[0].source, self.source):
            return False
        bond = self.bonds[verb.at]
        return bond.strength < TOLD if bond else self.nearest[verb.at] < TOLD


def compare(claim: Reading, source: Reading) -> Comparison:
    """The comparison of a claim with a sentence, both read in one language."""
    near = likeness(claim, source)
    aligned = align(claim, source, near)
    bonds = settle(claim, source, aligned)
    nearest = tuple(near.max(axis=1, initial=0.0).tolist())
    return Comparison(claim, source, aligned, bonds, nearest, clashes(claim, source, bonds))
