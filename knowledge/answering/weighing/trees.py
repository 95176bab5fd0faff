"""Boosted regression trees, evaluated for all candidates and all trees at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.matching.terms import Floats

Whole = NDArray[np.int64]

MOST_LEAVES = 64
"""A tree's leaves are the bits of one whole number."""


class Questions(NamedTuple):
    """What the trees ask, a question each: the column, its threshold, and as bits the leaves that a no rules out; the
    first question of every tree, then the second of every tree, and so on, up to the `most` that a tree asks.

    `value` holds the leaves of each tree in order from left to right, one tree behind the other; `start` is where each
    tree's begin.
    """

    most: int
    column: Whole
    threshold: Floats
    ruled_out: NDArray[np.unsignedinteger]
    value: Floats
    start: Whole


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
        the leftmost of the rest (QuickScorer, Lucchese et al. 2015). Its number is how many bits are set below it. No
        number is out of bounds; to clip those that were takes half the time of looking for them.
        """
        asked = self._questions
        is_no = evidence.take(asked.column, axis=1, mode="clip") > asked.threshold
        each = (is_no * asked.ruled_out).reshape(len(evidence), asked.most, len(asked.start))
        ruled_out = np.bitwise_or.reduce(each, axis=1)
        leaf = np.bitwise_count(ruled_out & ~(ruled_out + 1)) + asked.start
        total: Floats = asked.value.take(leaf.T, mode="clip").sum(axis=0)
        return total

    @cached_property
    def _questions(self) -> Questions:
        read = [_read(left, right) for left, right in zip(self.left.tolist(), self.right.tolist(), strict=True)]
        trees, most = len(read), max(len(ruled_out) for _, ruled_out in read)
        column, threshold = np.zeros((most, trees), dtype=np.int64), np.zeros((most, trees), dtype=np.float32)
        ruled, value = np.zeros((most, trees), dtype=_bits(most + 1)), np.zeros((trees, most + 1), dtype=np.float32)
        for tree, (leaves, ruled_out) in enumerate(read):
            nodes, asked = list(ruled_out), slice(len(ruled_out))
            value[tree, : len(leaves)] = self.value[tree, leaves]
            column[asked, tree], threshold[asked, tree] = self.column[tree, nodes], self.threshold[tree, nodes]
            ruled[asked, tree] = list(ruled_out.values())
        start = np.arange(0, value.size, most + 1)
        return Questions(most, column.ravel(), threshold.ravel(), ruled.ravel(), value.ravel(), start)


def stored_forest(file: Traversable) -> Forest:
    """The trees that a file keeps."""
    with file.open("rb") as stored, np.load(stored) as data:
        whole = {name: data[name].astype(np.int64) for name in ("column", "left", "right")}
        return Forest(**whole, threshold=data["threshold"], value=data["value"])


def _bits(leaves: int) -> type[np.unsignedinteger]:
    """The smallest whole number that has a bit for each leaf: less to move."""
    return next(kind for kind in (np.uint16, np.uint32, np.uint64) if leaves <= 8 * kind().itemsize)


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
