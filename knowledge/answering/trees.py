"""Boosted regression trees, evaluated for all candidates and all trees at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.matching import Floats

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees x nodes: the column that a node asks about, its threshold, its children, and a leaf's value.

    A leaf is its own child, so that all paths may be followed equally long.
    """

    column: Whole
    threshold: Floats
    left: Whole
    right: Whole
    value: Floats
    depth: int

    def scores(self, evidence: Floats) -> Floats:
        """The sum over all trees, one number a row of `evidence`."""
        trees, nodes = self.column.shape
        cells = np.arange(len(evidence))[None, :] * evidence.shape[1]
        first = np.arange(trees)[:, None] * nodes
        known, column, threshold = evidence.ravel(), self.column.ravel(), self.threshold.ravel()
        left, right = self.left.ravel(), self.right.ravel()
        node = np.broadcast_to(first, (trees, len(evidence)))
        for _ in range(self.depth):
            below = known.take(cells + column.take(node)) <= threshold.take(node)
            node = first + np.where(below, left.take(node), right.take(node))
        total: Floats = self.value.ravel().take(node).sum(axis=0)
        return total
