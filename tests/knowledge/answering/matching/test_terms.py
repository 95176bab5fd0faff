"""Words of a question are found in the same form, misspelt, in their family, or by meaning."""

from __future__ import annotations

import pytest

from knowledge.answering.asking.question import understand
from knowledge.answering.matching.terms import How, MatchedTerm, inverse_frequency, match_terms
from knowledge.index import Index
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, index_of, revision


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(STORM, STRIKE, FERRY)


def match(index: Index, word: str) -> MatchedTerm:
    """What stands for one word, asked in lower case behind a question word."""
    return match_terms(index, understand(f"which {word}"))[-1]


@pytest.mark.parametrize(
    ("asked", "stem", "how"),
    [
        ("sailors", "sailor", How.SAME),
        ("sailor", "sailor", How.SAME),
        ("salors", "sailor", How.SPELLING),
        ("passangers", "passeng", How.SPELLING),
        ("vessels", "boat", How.MEANING),
        ("tempest", "storm", How.MEANING),
        ("rescuing", "rescu", How.SAME),
    ],
)
def test_a_word_is_found(index: Index, asked: str, stem: str, how: How) -> None:
    assert (stem, how) in [(found.stem, found.how) for found in match(index, asked).matches]


def test_the_word_itself_is_its_strongest_match(index: Index) -> None:
    found = match(index, "storm").matches
    assert (found[0].stem, found[0].strength, found[0].how) == ("storm", 1.0, How.SAME)
    assert [one.strength for one in found] == sorted((one.strength for one in found), reverse=True)


def test_a_common_word_is_not_taken_for_another_one_misspelt(index: Index) -> None:
    """Who asks for 'baskets' did not mean 'bakers'."""
    assert all(found.how is not How.SPELLING for found in match(index, "baskets").matches)


def test_a_number_is_only_itself(index: Index) -> None:
    assert [found.stem for found in match(index, "43").matches] == ["43"]
    assert match(index, "44").matches == ()


def test_an_unheard_of_word_is_not_known(index: Index) -> None:
    found = match(index, "qwzzxvk")
    assert found.matches == ()
    assert not found.is_known


def test_rare_words_weigh_more_than_common_ones(index: Index) -> None:
    assert match(index, "compass").weight > match(index, "talks").weight > match(index, "the").weight > 0


def test_a_misspelt_word_weighs_what_the_word_weighs_that_was_meant(index: Index) -> None:
    """As rare as it is in the base: a slip makes nothing rarer."""
    assert match(index, "salors").weight == match(index, "sailors").weight
    assert match(index, "passangers").weight == match(index, "passengers").weight


def test_inverse_frequency_falls_and_is_never_negative() -> None:
    values = [inverse_frequency(100, holding) for holding in (0, 1, 10, 50, 100)]
    assert values == sorted(values, reverse=True)
    assert min(values) > 0


def test_an_empty_base_matches_nothing() -> None:
    assert [found.matches for found in match_terms(Index(), understand("Who rescued 43 sailors?"))] == [()] * 4


def test_a_word_that_was_looked_up_is_looked_up_again_once_an_article_brings_it() -> None:
    index = index_of(STORM)
    assert not match(index, "walrus").is_known
    index.replace(99, revision("A walrus came ashore.", 99))
    assert match(index, "walrus").is_known
