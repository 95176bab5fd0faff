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
        rows = np.arange(len(evidence))[None, :]
        trees = np.arange(len(self.column))[:, None]
        node = np.zeros((len(self.column), len(evidence)), dtype=np.int64)
        for _ in range(self.depth):
            below = evidence[rows, self.column[trees, node]] <= self.threshold[trees, node]
            node = np.where(below, self.left[trees, node], self.right[trees, node])
        total: Floats = self.value[trees, node].sum(axis=0)
        return total
