"""The learnt numbers: how much each piece of evidence counts. bench/fit.py fits them; data/weights.json keeps them."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np

from knowledge.answering.features import NAMES
from knowledge.answering.matching import Floats

REGIME = NAMES.index("cover_same")
"""Where the words match well, other evidence counts than where only the meaning does: each piece has two weights."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Ranking: one weight a piece of evidence, and one times the best `cover_same` of the question's candidates.

    Confidence: a logistic regression over `certainty.NAMES`. `thresholds` pairs the accepted share of wrong answers
    with the confidence from which an answer is given.
    """

    rank: Floats
    rank_matching: Floats
    confidence: Floats
    intercept: float
    thresholds: tuple[tuple[float, float], ...]

    def scores(self, evidence: Floats) -> Floats:
        """One score a candidate."""
        if not len(evidence):
            return np.zeros(0, dtype=np.float32)
        matching = float(evidence[:, REGIME].max())
        scores: Floats = evidence @ (self.rank + matching * self.rank_matching)
        return scores

    def probability(self, certainty: Floats) -> float:
        """The probability that the first citation answers."""
        return 1 / (1 + math.exp(-float(np.clip(certainty @ self.confidence + self.intercept, -30, 30))))

    def threshold(self, strictness: float) -> float:
        """The confidence from which an answer is stood by, for an accepted share of wrong answers."""
        shares, thresholds = zip(*self.thresholds, strict=True)
        return float(np.interp(strictness, shares, thresholds))


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights that come with the package."""
    from knowledge.answering.certainty import NAMES as CERTAINTY

    stored = json.loads(files("knowledge.answering").joinpath("data/weights.json").read_text("utf-8"))
    return Weights(
        rank=_column(stored["rank"], NAMES),
        rank_matching=_column(stored["rank_matching"], NAMES),
        confidence=_column(stored["confidence"], CERTAINTY),
        intercept=stored["intercept"],
        thresholds=tuple((share, threshold) for share, threshold in stored["thresholds"]),
    )


def _column(named: dict[str, float], names: tuple[str, ...]) -> Floats:
    return np.array([named[name] for name in names], dtype=np.float32)
