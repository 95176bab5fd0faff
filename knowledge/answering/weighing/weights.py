"""The learnt numbers: how much each piece of evidence counts. bench/fit.py fits them; data/weights.json keeps them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np

from knowledge.answering.matching.terms import Floats
from knowledge.answering.weighing import certainty, features
from knowledge.answering.weighing.basis import Basis
from knowledge.answering.weighing.odds import probability_at
from knowledge.answering.weighing.trees import Forest, stored_forest

REGIME = features.NAMES.index("cover_same")
"""Where the words match well, other evidence counts than where only the meaning does: each piece has two weights."""

LEVELS = [features.NAMES.index(name) for name in ("cover_same", "whole", "align")]
"""Of which pieces of evidence the trees see how good the best candidate's are."""


@dataclass(frozen=True, slots=True)
class SecondLook:
    """Boosted trees over `scrutiny.RANKED_NAMES` and over `scrutiny.TRUSTED_NAMES`."""

    rank: Forest
    confidence: Forest

    def probability(self, trusted: Floats) -> float:
        """The probability that the first citation answers."""
        return probability_at(float(self.confidence.scores(trusted[None, :])[0]))


@dataclass(frozen=True, slots=True)
class Weights:
    """Ranking: one weight a piece of evidence, one times the best `cover_same` of the question's candidates, and
    boosted trees over the evidence `beside_best`.

    Confidence: the mean of a logistic regression and of boosted trees over `certainty.NAMES`. `thresholds` pairs the
    accepted share of wrong answers with the confidence from which an answer is given. Topic: a logistic regression over
    the same columns. `second_look` ranks the best once more and says how sure to be of the new first (None: what was
    seen first stays).
    """

    rank: Floats
    rank_matching: Floats
    forest: Forest
    confidence: Floats
    intercept: float
    confidence_forest: Forest
    second_look: SecondLook | None
    thresholds: tuple[tuple[float, float], ...]
    topic: Floats
    topic_intercept: float

    def scores(self, evidence: Floats) -> Floats:
        """One score a candidate."""
        if not len(evidence):
            return np.zeros(0, dtype=np.float32)
        matching = float(evidence[:, REGIME].max())
        scores: Floats = evidence @ (self.rank + matching * self.rank_matching) + self.forest.scores(
            beside_best(evidence)
        )
        return scores

    def probability(self, certainty: Floats) -> float:
        """The probability that the first citation answers."""
        linear = float(certainty @ self.confidence) + self.intercept
        trees = float(self.confidence_forest.scores(certainty[None, :])[0])
        return (probability_at(linear) + probability_at(trees)) / 2

    def on_topic(self, certainty: Floats) -> float:
        """The probability that the base speaks of what is asked."""
        return probability_at(float(certainty @ self.topic) + self.topic_intercept)

    def threshold(self, strictness: float) -> float:
        """The confidence from which an answer is stood by, for an accepted share of wrong answers."""
        shares, thresholds = zip(*self.thresholds, strict=True)
        return float(np.interp(strictness, shares, thresholds))


def beside_best(evidence: Floats) -> Floats:
    """The evidence of each candidate, its distance to the best of all in each piece, and how good the best are."""
    best, width = evidence.max(axis=0), evidence.shape[1]
    beside = np.empty((len(evidence), 2 * width + len(LEVELS)), dtype=evidence.dtype)
    beside[:, :width], beside[:, width : 2 * width], beside[:, 2 * width :] = evidence, evidence - best, best[LEVELS]
    return beside


@lru_cache(maxsize=3)
def weights(basis: Basis = Basis.WORDS) -> Weights:
    """The weights that come with the package for evidence that rests on so much."""
    names, sure = features.NAMES_OF[basis], certainty.NAMES_OF[basis]
    folder = files("knowledge.answering").joinpath("data", *filter(None, [basis.value]))
    stored = json.loads(folder.joinpath("weights.json").read_text("utf-8"))
    return Weights(
        rank=_column(stored["rank"], names),
        rank_matching=_column(stored["rank_matching"], names),
        forest=stored_forest(folder.joinpath("rank.npz")),
        confidence_forest=stored_forest(folder.joinpath("confidence.npz")),
        second_look=_second_look(folder),
        confidence=_column(stored["confidence"], sure),
        intercept=stored["intercept"],
        thresholds=tuple((share, threshold) for share, threshold in stored["thresholds"]),
        topic=_column(stored["topic"], sure),
        topic_intercept=stored["topic_intercept"],
    )


def _second_look(folder: Traversable) -> SecondLook | None:
    rank, confidence = (folder.joinpath(f"second_{name}.npz") for name in ("rank", "confidence"))
    return SecondLook(stored_forest(rank), stored_forest(confidence)) if rank.is_file() else None


def _column(named: dict[str, float], names: tuple[str, ...]) -> Floats:
    return np.array([named[name] for name in names], dtype=np.float32)
