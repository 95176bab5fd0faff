"""Boosted regression trees, evaluated for all candidates and all trees at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.matching import Floats

Whole = NDArray[np.int64]

ALL = -1
"""All bits: no leaf is ruled out."""

MOST_LEAVES = 64
"""A tree's leaves are the bits of one whole number."""


class Questions(NamedTuple):
    """What the trees ask, trees x most inner nodes of a tree: the column, its threshold, and as bits the leaves that
    remain where the answer is no. `value` is trees x leaves, those of a tree in order from left to right.
    """

    column: Whole
    threshold: Floats
    remaining: Whole
    value: Floats


@dataclass(frozen=True, eq=False)
class Forest:
    """Trees x nodes: the column that a node asks about, its threshold, its children, and a leaf's value; a leaf is its
    own child.
    """

    column: Whole
    threshold: Floats
    left: Whole
    right: Whole
    value: Floats

    def __post_init__(self) -> None:
        """Raises ValueError for a tree whose leaves the bits can't tell apart: its scores would be those of others."""
        leaves = int((self.left == np.arange(self.left.shape[1])).sum(axis=1).max())
        if leaves > MOST_LEAVES:
            raise ValueError(f"A tree has {leaves} leaves, and may have {MOST_LEAVES}: fit smaller trees.")

    def scores(self, evidence: Floats) -> Floats:
        """The sum over all trees, one number a row of `evidence`.

        No path is followed: each question whose answer is no rules out the leaves to its left, and the leaf reached is
        the leftmost of the rest (QuickScorer, Lucchese et al. 2015).
        """
        asked = self._questions
        is_yes = np.ascontiguousarray(evidence.T).take(asked.column, axis=0) <= asked.threshold[:, :, None]
        left = np.bitwise_and.reduce(np.where(is_yes, ALL, asked.remaining[:, :, None]), axis=1)
        leaf = np.frexp((left & -left).astype(np.float64))[1] - 1  # the number of the lowest bit
        total: Floats = np.take_along_axis(asked.value, leaf, axis=1).sum(axis=0)
        return total

    @cached_property
    def _questions(self) -> Questions:
        read = [_read(left, right) for left, right in zip(self.left.tolist(), self.right.tolist(), strict=True)]
        shape = len(read), max(len(ruled_out) for _, ruled_out in read)
        column, threshold = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.float32)
        remaining, value = np.full(shape, ALL), np.zeros((shape[0], shape[1] + 1), dtype=np.float32)
        for tree, (leaves, ruled_out) in enumerate(read):
            nodes, asked = list(ruled_out), slice(len(ruled_out))
            value[tree, : len(leaves)] = self.value[tree, leaves]
            column[tree, asked], threshold[tree, asked] = self.column[tree, nodes], self.threshold[tree, nodes]
            remaining[tree, asked] = [~bits for bits in ruled_out.values()]
        return Questions(column, threshold, remaining, value)


def _read(left: list[int], right: list[int]) -> tuple[list[int], dict[int, int]]:
    """A tree's leaves from left to right, and for each node that asks, as bits, the leaves to its left."""
    leaves: list[int] = []
    ruled_out: dict[int, int] = {}

    def read(node: int) -> None:
        if left[node] == node:
            leaves.append(node)
            return
        before = len(leaves)
        read(left[node])
        ruled_out[node] = (1 << len(leaves)) - (1 << before)
        read(right[node])

    read(0)
    return leaves, ruled_out
