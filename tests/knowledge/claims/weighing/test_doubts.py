"""What makes a conflict by a denial less firm, so that it falls or is support after all."""

from __future__ import annotations

import pytest

from knowledge.claims.conflicts.comparison import compare
from knowledge.claims.reading.reader import read_claim, read_sentence
from knowledge.claims.weighing import belief
from knowledge.claims.weighing.doubts import BELIEF, NAMES, WEIGHTS, doubts
from knowledge.model import Verdict
from tests.knowledge.claims.fires import verdict
from tests.knowledge.claims.newsroom import index_of

DENYING = [
    ("The mill did not burn.", "The mill burnt on Monday.", (1, 0)),
    ("The mill burnt.", "The mill did not burn on Monday.", (0, 0)),
    ("The port was not hit.", "The storm that hit the port left the crew unharmed.", (1, 1)),
    ("Dogs pay nothing on the ferry.", "Dogs travel free and pay by card on the ferry.", (1, 1)),
]


def doubts_of(claim: str, sentence: str) -> dict[str, float]:
    """The numbers of a conflict by name, all of belief 0; none without a denial."""
    place = index_of(sentence).place(0)
    revision = place.document.revision
    said = read_claim(claim, revision, ())
    compared = compare(said, read_sentence(revision, place.sentence, with_values=said.has_values))
    return dict(zip(NAMES, doubts(compared, [0.0] * len(belief.NAMES)), strict=False))


@pytest.mark.parametrize(("claim", "sentence", "numbers"), DENYING)
def test_a_denial_is_less_firm_where_the_other_text_says_no_too(
    claim: str, sentence: str, numbers: tuple[int, int]
) -> None:
    told = doubts_of(claim, sentence)
    assert (told["claim_denies"], told["says_no_too"]) == numbers


def test_without_a_denial_there_is_no_doubt() -> None:
    assert doubts_of("Shares in Velox fell.", "Shares in Velox jumped on Monday.") == {}
    assert doubts_of("The mill burnt.", "The mill burnt on Monday.") == {}


def test_a_denial_that_both_mean_is_no_conflict() -> None:
    sentence = "A bed costs 79 francs, and dogs travel free on the ferry."
    assert verdict(index_of(sentence), "You pay nothing for dogs on the ferry.") is Verdict.SUPPORTED
    assert verdict(index_of("The mill burnt on Monday."), "The mill did not burn.") is Verdict.CONTRADICTED


def test_each_verdict_weighs_all_numbers() -> None:
    assert set(WEIGHTS) == {Verdict.CONTRADICTED, Verdict.SUPPORTED}
    assert {frozenset(weights) for weights in WEIGHTS.values()} == {frozenset([*NAMES, belief.INTERCEPT])}
    assert set(BELIEF) <= set(belief.NAMES)
