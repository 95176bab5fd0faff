"""Fits what tells the decisive words of a sentence: knowledge/answering/data/spans.npz.

    pip install scikit-learn
    python bench/fit_spans.py [data folder]

Boosted trees over the named evidence of each piece of the right sentence: does it hold the short answer, or most of it?
The figures printed are cross-fitted: no article is judged with trees that saw it. `hit` as in bench/spans.py.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from fit import FOLDS, exported
from sklearn.ensemble import HistGradientBoostingClassifier
from spans import DATA, Asked, asked, words

from knowledge.answering.choosing import evidence
from knowledge.answering.marks import marked
from knowledge.answering.pieces import Pieces, pieces_of
from knowledge.answering.reading import Reader
from knowledge.answering.trees import Forest

MOST = 0.6
"""Share of the short answer's words from which a piece within it counts as right."""

WRONG = 24
"""Wrong pieces of a sentence that are learnt from."""

TREES = {
    "max_iter": 100, "learning_rate": 0.1, "max_leaf_nodes": 16, "min_samples_leaf": 60, "l2_regularization": 5.0,
    "random_state": 0,
}  # fmt: skip


@dataclass
class Sample:
    one: Asked
    pieces: Pieces
    evidence: np.ndarray
    right: np.ndarray
    hit: np.ndarray
    chance: np.ndarray | None = None


def samples(found: Sequence[Asked]) -> Iterator[Sample]:
    for one in found:
        text, question = one.place.sentence.text, one.finding.question
        here = marked(text, one.place.document.revision.language)
        if not here.words:
            continue
        hits = Reader(question, one.finding.terms).hits(here)
        pieces = pieces_of(text)
        right, hit = labels(text, pieces, one.answers)
        yield Sample(one, pieces, evidence(question, pieces, here, hits), right, hit)


def labels(text: str, pieces: Pieces, answers: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    golds = [" ".join(words(answer)) for answer in answers]
    right, hit = [], []
    for a, b in zip(pieces.first, pieces.last, strict=True):
        got = " ".join(words(text[pieces.words[a].start : pieces.words[b].end]))
        whole = any(f" {gold} " in f" {got} " for gold in golds)
        part = any(f" {got} " in f" {gold} " and len(got) >= MOST * len(gold) for gold in golds)
        right.append(whole or part)
        hit.append(bool(got) and any(gold in got or got in gold for gold in golds))
    return np.array(right), np.array(hit)


def fit(found: Sequence[Sample], trees: dict[str, float] = TREES) -> HistGradientBoostingClassifier:
    """Trees over all right pieces, and some wrong ones of each sentence that count for all."""
    drawn = np.random.default_rng(0)
    rows, right, weight = [], [], []
    for sample in found:
        wrong = np.flatnonzero(~sample.right)
        kept = drawn.permutation(wrong)[:WRONG]
        chosen = np.r_[np.flatnonzero(sample.right), kept]
        rows.append(sample.evidence[chosen])
        right.append(sample.right[chosen])
        weight.append(np.where(sample.right[chosen], 1.0, len(wrong) / max(1, len(kept))))
    model = HistGradientBoostingClassifier(**trees)
    model.fit(np.concatenate(rows), np.concatenate(right), np.concatenate(weight))
    return model
