"""The learnt numbers that come with the package, and the trees."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.answering.matching.following import Followed
from knowledge.answering.weighing import certainty, features
from knowledge.answering.weighing.basis import Basis
from knowledge.answering.weighing.trees import Forest
from knowledge.answering.weighing.weights import beside_best, weights

NOT_YET_WEIGHED = {"cover_said", "article", "article_same", "article_behind", *Followed._fields}
"""Evidence that is younger than the fit of what the reader tells of a topic, and weighs nothing in that."""


@pytest.mark.parametrize("basis", Basis)
def test_there_is_a_weight_for_each_piece_of_evidence(basis: Basis) -> None:
    """A column that was added or renamed needs the weights fitted again."""
    learnt = weights(basis)
    assert learnt.rank.shape == learnt.rank_matching.shape == (len(features.NAMES_OF[basis]),)
    assert learnt.confidence.shape == learnt.topic.shape == (len(certainty.NAMES_OF[basis]),)
    assert np.all(np.isfinite(np.concatenate([learnt.rank, learnt.rank_matching, learnt.confidence, learnt.topic])))


@pytest.mark.parametrize("basis", Basis)
def test_all_that_is_known_has_its_say_in_confidence(basis: Basis) -> None:
    """A fit that a column of one value drowned had one weight, and no question could be refused."""
    weighed = np.array(
        [basis is not Basis.READING or name not in NOT_YET_WEIGHED for name in certainty.NAMES_OF[basis]]
    )
    assert np.count_nonzero(weights(basis).confidence) > 0.9 * len(weighed)
    assert np.count_nonzero(weights(basis).topic[weighed]) > 0.9 * weighed.sum()
    assert not np.any(weights(basis).topic[~weighed]), "weighed by now"


@pytest.mark.parametrize("basis", Basis)
def test_the_trees_ask_about_columns_that_exist(basis: Basis) -> None:
    beside = beside_best(np.zeros((1, len(features.NAMES_OF[basis])), dtype=np.float32))
    learnt = weights(basis)
    for forest, width in ((learnt.forest, beside.shape[1]), (learnt.confidence_forest, len(learnt.confidence))):
        assert 0 <= forest.column.min() <= forest.column.max() < width
        nodes = forest.column.shape[1]
        assert 0 <= min(forest.left.min(), forest.right.min()) <= max(forest.left.max(), forest.right.max()) < nodes


def test_no_candidate_has_no_score() -> None:
    assert weights().scores(np.zeros((0, len(features.NAMES)), dtype=np.float32)).shape == (0,)


def test_the_order_of_candidates_changes_no_score() -> None:
    chance = np.random.default_rng(5)
    columns = chance.random((20, len(features.NAMES)), dtype=np.float32)
    order = chance.permutation(20)
    assert np.allclose(weights().scores(columns)[order], weights().scores(columns[order]), atol=1e-4)


@pytest.mark.parametrize("extreme", [-1e9, 1e9])
def test_a_probability_stays_one(extreme: float) -> None:
    told = np.full(len(certainty.NAMES), extreme, dtype=np.float32)
    assert 0 <= weights().probability(told) <= 1
    assert 0 <= weights().on_topic(told) <= 1


def test_who_accepts_more_wrong_answers_is_given_more() -> None:
    thresholds = [weights().threshold(share / 20) for share in range(21)]
    assert thresholds == sorted(thresholds, reverse=True)
    assert 0 <= thresholds[-1] <= thresholds[0] <= 1


def test_a_tree_is_followed_to_its_leaf() -> None:
    """One tree: column 0 up to 0.5 gives 1; above, column 1 up to 0.2 gives 2, else 3."""
    forest = Forest(
        column=np.array([[0, 0, 1, 0, 0]]),
        threshold=np.array([[0.5, 0, 0.2, 0, 0]], dtype=np.float32),
        left=np.array([[1, 1, 3, 3, 4]]),
        right=np.array([[2, 1, 4, 3, 4]]),
        value=np.array([[0, 1, 0, 2, 3]], dtype=np.float32),
    )
    rows = np.array([[0.5, 9], [0.6, 0.2], [0.6, 0.3]], dtype=np.float32)
    assert forest.scores(rows).tolist() == [1, 2, 3]


def comb(leaves: int) -> Forest:
    """One tree whose question no. n asks whether column 0 is at most n; leaf no. n is worth n."""
    inner = leaves - 1
    nodes, asking = np.arange(2 * leaves - 1), np.arange(inner)
    left, right = nodes.copy(), nodes.copy()
    left[asking], right[asking] = inner + asking, asking + 1
    right[inner - 1] = 2 * leaves - 2
    threshold, value = np.zeros((2, len(nodes)), dtype=np.float32)
    threshold[asking], value[inner:] = asking, np.arange(leaves)
    return Forest(np.zeros((1, len(nodes)), dtype=np.int64), threshold[None], left[None], right[None], value[None])


@pytest.mark.parametrize("leaves", [2, 63, 64])
def test_each_leaf_of_a_tree_that_fits_the_bits_is_found(leaves: int) -> None:
    rows = np.arange(leaves, dtype=np.float32)[:, None]
    assert comb(leaves).scores(rows).tolist() == list(range(leaves))


def test_a_tree_with_more_leaves_than_bits_is_refused() -> None:
    with pytest.raises(ValueError, match="A tree has 65 leaves, and may have 64"):
        comb(65)
