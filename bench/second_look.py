"""What is learnt for a second look at the best candidates (knowledge/answering/doubting/scrutiny.py): which of them is
first, and how sure to be of that.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from learning import SET_WEIGHTS, TREES, Judged, exported, logistic
from off_topic import SETS
from sklearn.ensemble import HistGradientBoostingClassifier

from knowledge.answering.doubting.scrutiny import look_at, to_rank, to_trust
from knowledge.answering.weighing.trees import Forest
from knowledge.index.marks import marked

SECOND_TREES = TREES | {"max_iter": 200, "learning_rate": 0.05, "max_leaf_nodes": 15, "min_samples_leaf": 40}
"""Cross-fitted AUROC on the invented articles 0.756 → 0.777; 300 trees of 31 leaves add 0.003, and no net."""

SECOND_RANK_TREES = TREES | {"max_iter": 200, "learning_rate": 0.06, "max_leaf_nodes": 15}
"""Cross-fitted first right on the invented articles 72.9 → 73.6, in company 66.2 → 67.0."""


def looked_at(one: Judged) -> np.ndarray:
    """What a second look at the first candidates tells."""
    if one.looked is None:
        places = [one.item.places[at] for at in one.best]
        here = [marked(place.sentence.text, place.document.revision.language) for place in places]
        one.looked = look_at(one.item.question, one.item.terms, here)
    return one.looked


def _ranked(one: Judged) -> np.ndarray:
    return to_rank(looked_at(one), one.scores, one.item.evidence[one.best])


def fit_second_rank(judged: Sequence[Judged]) -> Forest:
    """Boosted trees over `scrutiny.RANKED_NAMES`, candidate by candidate: is it right?"""
    known = [one for one in judged if one.item.set not in SETS and len(one.best) and one.are_right.any()]
    rows, right = np.concatenate([_ranked(one) for one in known]), np.concatenate([one.are_right for one in known])
    weight = np.repeat([SET_WEIGHTS["rank"].get(one.item.set, 1.0) for one in known], [len(one.best) for one in known])
    model = HistGradientBoostingClassifier(**SECOND_RANK_TREES)
    model.fit(rows, right, weight)
    return exported(model)


def rank_again(judged: Sequence[Judged], forest: Forest) -> None:
    """Gives the first candidates of each question what they score at second sight."""
    for one in judged:
        if len(one.best):
            one.again = forest.scores(_ranked(one))


def _trusted(one: Judged) -> np.ndarray:
    return to_trust(looked_at(one), one.scores, one.again, one.first_sight)


def fit_second_confidence(judged: Sequence[Judged]) -> Forest:
    """Boosted trees of 'the best candidate is right' over `scrutiny.TRUSTED_NAMES`, of questions with a first
    confidence and a second rank that were told by weights that did not see them.
    """
    own = SET_WEIGHTS["confidence"]  # the public sets among them gain nothing
    known = [one for one in judged if len(one.best) and one.item.set in own]
    weight = np.array([own[one.item.set] * one.item.weight for one in known])
    model = HistGradientBoostingClassifier(**SECOND_TREES)
    model.fit(np.stack([_trusted(one) for one in known]), [one.right for one in known], weight)
    return exported(model)


def trust_again(judged: Sequence[Judged], forest: Forest) -> None:
    """Gives each question the confidence that it has at second sight."""
    for one in judged:
        if len(one.best):
            one.confidence = float(logistic(forest.scores(_trusted(one)[None, :])[0]))
