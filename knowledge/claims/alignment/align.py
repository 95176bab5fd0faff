"""The points of a claim laid beside the points of a sentence, so that each finds the one that answers it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from knowledge.claims.alignment.bonds import Bond, Ties, bond
from knowledge.claims.alignment.likeness import Floats
from knowledge.claims.reading.points import Reading
from knowledge.lexicon.opposites import opposites

STRAY = 0.3
"""What it costs at most that a point lies elsewhere than its neighbours would have it."""

FAR = 6
"""Points off the expected place at which that cost is reached."""

LEAVING = 0.12
"""What it costs that a clause of the claim goes on in another one of the sentence: an opposite in the same clause goes
before what is only near in another.
"""

BEAM = 48
"""Paths that are followed at once; ordinary claims have fewer, and a rambling one is bounded by it."""

Bonds = tuple[Bond | None, ...]


class _Path(NamedTuple):
    score: float
    bonds: Bonds
    last: Bond | None = None


def align(claim: Reading, source: Reading, near: Floats) -> Bonds:
    """For each point of the claim its bond, None where nothing in the sentence answers it; `near` is their likeness.

    The best path through all possible bonds: strong ones, each near to where the one before would have it. (Viterbi's
    algorithm; a state is the last bond's pair of places.)
    """
    table = opposites(source.language)
    paths: dict[tuple[int, int] | None, _Path] = {None: _Path(0.0, ())}
    for row, ours in zip(near.tolist(), claim.points, strict=True):
        said = frozenset(ours.quantity.counted) if ours.quantity else ours.stems
        ties = Ties(table.against(said), table.alike(said), table.siblings(said))
        possible = (bond(ours, theirs, alike, ties) for theirs, alike in zip(source.points, row, strict=True))
        paths = _go_on(paths, [found for found in possible if found])
    return max(paths.values(), key=lambda path: path.score).bonds


def _go_on(paths: dict[tuple[int, int] | None, _Path], bonds: list[Bond]) -> dict[tuple[int, int] | None, _Path]:
    """Every path with the next point left unanswered, and the best path to each of its bonds."""
    following = {at: _Path(path.score, (*path.bonds, None), path.last) for at, path in paths.items()}
    for found in bonds:
        following[found.claim.at, found.source.at] = _best(paths.values(), found)
    return dict(sorted(following.items(), key=lambda reached: -reached[1].score)[:BEAM])


def _best(paths: Iterable[_Path], found: Bond) -> _Path:
    """The best of the paths that go on to a bond, given by score; as straying only costs, few are looked at."""
    chosen, score = None, -math.inf
    for path in paths:
        reached = path.score + found.strength
        if reached <= score:
            break
        reached -= stray(path.last, found)
        if reached > score:
            chosen, score = path, reached
    assert chosen is not None
    return _Path(score, (*chosen.bonds, found), found)


def stray(before: Bond | None, found: Bond) -> float:
    """What it costs that a bond lies off the course of the one before it, or in another clause."""
    if before is None:
        return 0.0
    off = (found.source.at - before.source.at) - (found.claim.at - before.claim.at)
    leaves = before.claim.clause == found.claim.clause and before.source.clause != found.source.clause
    return STRAY * min(1.0, abs(off) / FAR) + LEAVING * leaves
