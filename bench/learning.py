"""What is learnt from questions whose right sentences are known: the ranking, and how sure it may be of its first,
at first sight (at second: bench/second_look.py).

Ranking is a pairwise logistic regression (right candidate minus wrong candidate) over the named evidence, plus boosted
trees over the same; confidence the mean of a logistic regression and boosted trees of 'the best candidate is right'
over the named certainty; topic a logistic regression of 'the base speaks of this' over the same certainty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from off_topic import SETS
from questions import IN_COMPANY, OFF_TOPIC, Asked
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from knowledge.answering.doubting.scrutiny import LOOKED_AT
from knowledge.answering.finding import among
from knowledge.answering.weighing.certainty import certainty as certainty_of
from knowledge.answering.weighing.certainty import told_by
from knowledge.answering.weighing.trees import Forest
from knowledge.answering.weighing.weights import REGIME, beside_best

WRONG_PER_RIGHT = 15
RIDGE = {"rank": 0.1, "confidence": 0.05, "topic": 0.05}
"""Inverse strengths of the regularisation, on evidence scaled to unit spread."""

TREES = {
    "max_iter": 120, "learning_rate": 0.09, "max_leaf_nodes": 12, "min_samples_leaf": 60, "l2_regularization": 5.0,
    "random_state": 0,
}  # fmt: skip
"""Small trees: 200 of them at 0.06 were no better."""

CONFIDENCE_TREES = TREES | {"max_iter": 200, "learning_rate": 0.08, "max_leaf_nodes": 16, "min_samples_leaf": 40}
"""Cross-fitted AUROC on the invented articles 0.771; 100 trees of 8 leaves at 0.06 have 0.751, 300 at 0.05 0.770."""

SET_WEIGHTS = {
    "rank": {"invented": 3.0, IN_COMPANY: 3.0},
    "confidence": {"invented": 10.0, IN_COMPANY: 10.0, **dict.fromkeys(SETS, 2.0)},
}
"""The invented articles are asked as members ask. For confidence they count more: SQuAD's adversarial questions are of
another kind (cross-fitted AUROC on the invented: 0.711 at weight 3, 0.73 at 8, 0.744 at 20). Of direct questions on
bases of a few sentences 29 % are answered without bench/off_topic.py, 80 % with it at weight 2, 97 % at 5, which costs
0.6 of net elsewhere.
"""


def doubled(evidence: np.ndarray) -> np.ndarray:
    """The evidence, and the evidence times the question's best cover (see knowledge.answering.weighing.weights)."""
    matching = evidence[:, REGIME].max() if len(evidence) else 0.0
    return np.concatenate([evidence, matching * evidence], axis=1)


def spread_of(rows: np.ndarray) -> np.ndarray:
    """Each column's spread; 1 for a column that is always the same, which divided by next to nothing would drown the
    others.
    """
    spread = rows.std(0)
    return np.where(spread > 1e-6, spread, 1.0)


def _to_rank(items: Sequence[Asked]) -> list[Asked]:
    """Those that teach the ranking: elsewhere nothing is right, and among a few sentences there is little to choose."""
    return [item for item in items if item.set not in SETS]


def fit_rank(items: Sequence[Asked]) -> np.ndarray:
    """One weight a column of the doubled evidence."""
    rows, weight = [], []
    for item in _to_rank(items):
        both = doubled(item.evidence)
        wrong = both[~item.right][:WRONG_PER_RIGHT]
        for right in both[item.right][:2]:
            rows.append(right - wrong)
            weight += [SET_WEIGHTS["rank"].get(item.set, 1.0)] * len(wrong)
    stacked = np.concatenate(rows)
    sign = np.random.default_rng(0).choice([-1, 1], len(stacked))
    spread = spread_of(stacked)
    model = LogisticRegression(C=RIDGE["rank"], fit_intercept=False, max_iter=1000)
    model.fit(stacked * sign[:, None] / spread, sign, np.array(weight))
    return model.coef_[0] / spread


def fit_forest(items: Sequence[Asked]) -> Forest:
    """Boosted trees, candidate by candidate: is it right?"""
    rows, right, weight = [], [], []
    for item in _to_rank(items):
        if item.right.any():
            kept = np.r_[np.flatnonzero(item.right)[:3], np.flatnonzero(~item.right)[:20]]
            rows.append(beside_best(item.evidence)[kept])
            right.append(item.right[kept])
            weight += [SET_WEIGHTS["rank"].get(item.set, 1.0)] * len(kept)
    model = HistGradientBoostingClassifier(**TREES)
    model.fit(np.concatenate(rows), np.concatenate(right), weight)
    return exported(model)


def exported(model: HistGradientBoostingClassifier) -> Forest:
    """The trees of a fitted model, as the engine reads them."""
    trees = [step[0].nodes for step in model._predictors]
    size = max(len(nodes) for nodes in trees)
    column, left, right = (np.zeros((len(trees), size), dtype=np.int64) for _ in range(3))
    threshold, value = (np.zeros((len(trees), size), dtype=np.float32) for _ in range(2))
    value[0] += float(model._baseline_prediction.ravel()[0])  # every path ends in one leaf of the first tree
    for t, nodes in enumerate(trees):
        for n, node in enumerate(nodes):
            leaf = bool(node["is_leaf"])
            column[t, n] = 0 if leaf else node["feature_idx"]
            threshold[t, n] = 0 if leaf else node["num_threshold"]
            left[t, n], right[t, n] = (n, n) if leaf else (node["left"], node["right"])
            value[t, n] += node["value"] if leaf else 0
    return Forest(column, threshold, left, right, value)


@dataclass
class Judged:
    """A question ranked with weights that did not see it: the numbers of its first LOOKED_AT candidates, best first,
    with their scores, and the confidence in the first of them at first sight.

    What a second look tells of them is remembered, since each fold asks for it; then `again` is what they score, and
    the best of them may be another one.
    """

    item: Asked
    certainty: np.ndarray | None
    best: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    scores: np.ndarray = field(default_factory=lambda: np.zeros(0))
    first_sight: float = 0.0
    looked: np.ndarray | None = None
    again: np.ndarray | None = None
    confidence: float = 0.0
    on_topic: float = 0.0

    @property
    def are_right(self) -> np.ndarray:
        """Whether each of the first candidates is right."""
        return self.item.right[self.best]

    @property
    def right(self) -> bool:
        """Whether the best candidate is right, at second sight if there was one."""
        return bool(len(self.best)) and bool(self.are_right[0 if self.again is None else int(np.argmax(self.again))])


def judge(items: Sequence[Asked], rank: np.ndarray, forest: Forest) -> Iterator[Judged]:
    """Each question with what it is sure of, and its first candidates."""
    for item in items:
        if not len(item.evidence):
            yield Judged(item, None)
            continue
        scores = doubled(item.evidence) @ rank + forest.scores(beside_best(item.evidence))
        best = np.argsort(-scores, kind="stable")[:LOOKED_AT]
        sure = certainty_of(told_by(item.question, item.terms), item.evidence, among(scores, item.sentences))
        yield Judged(item, sure, best, scores[best])


@dataclass
class Logistic:
    """A logistic regression."""

    weights: np.ndarray
    intercept: float

    def of(self, certainty: np.ndarray) -> float:
        """The probability for one question."""
        return float(logistic(certainty @ self.weights + self.intercept))


@dataclass
class Confidence:
    """A logistic regression and boosted trees whose probabilities are averaged."""

    linear: Logistic
    forest: Forest

    def of(self, certainty: np.ndarray) -> float:
        """The probability for one question."""
        trees = float(logistic(self.forest.scores(certainty[None, :])[0]))
        return (self.linear.of(certainty) + trees) / 2


def fit_confidence(judged: Sequence[Judged]) -> Confidence:
    """How sure the ranking may be that its first candidate is right."""
    known = [one for one in judged if one.certainty is not None]
    rows, right = np.stack([one.certainty for one in known]), [one.right for one in known]
    weight = np.array([SET_WEIGHTS["confidence"].get(one.item.set, 1.0) * one.item.weight for one in known])
    trees = HistGradientBoostingClassifier(**CONFIDENCE_TREES)
    trees.fit(rows, right, weight)
    return Confidence(_fit_logistic(rows, right, RIDGE["confidence"], weight), exported(trees))


def fit_topic(judged: Sequence[Judged]) -> Logistic:
    """How sure it may be that the base speaks of what is asked, answering or not; all questions weigh alike."""
    known = [one for one in judged if one.certainty is not None]
    spoken_of = [one.item.kind not in OFF_TOPIC for one in known]
    return _fit_logistic(np.stack([one.certainty for one in known]), spoken_of, RIDGE["topic"])


def _fit_logistic(rows: np.ndarray, true: Sequence[bool], ridge: float, weight: np.ndarray | None = None) -> Logistic:
    spread = spread_of(rows)
    model = LogisticRegression(C=ridge, max_iter=2000).fit(rows / spread, true, weight)
    return Logistic(model.coef_[0] / spread, float(model.intercept_[0]))


def logistic(score: float) -> float:
    return 1 / (1 + np.exp(-score))


def save_forest(file: Path, forest: Forest) -> None:
    """Writes a forest as the engine loads it."""
    whole = {name: getattr(forest, name) for name in ("column", "left", "right")}
    small = {name: values.astype(np.min_scalar_type(values.max())) for name, values in whole.items()}
    np.savez_compressed(file, **small, threshold=forest.threshold, value=forest.value)
