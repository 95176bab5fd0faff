"""The words of one language that a base holds."""

from __future__ import annotations

import pytest

from knowledge.index.vocabulary import Vocabulary


def vocabulary(words: str, language: str = "en") -> Vocabulary:
    made = Vocabulary(language)
    for word in words.split():
        made.learn(word)
    return made


def held(_stem: str) -> bool:
    return True


def test_learning_a_word_twice_gives_the_same_stem() -> None:
    made = vocabulary("")
    assert made.learn("boats") == made.learn("boats") == made.stem("boat") == "boat"


@pytest.mark.parametrize("typed", ["harbor", "habour", "harbuor"])
def test_a_misspelt_word_leads_to_the_word_that_was_meant(typed: str) -> None:
    assert vocabulary("harbour bridge sailors").spelled_like(typed, held)[0][0] == "harbour"


def test_a_misspelt_common_word_is_known_whatever_the_base_holds() -> None:
    assert vocabulary("harbour").common_words_like("mountian")[0][0] == "mountain"
    assert vocabulary("harbour").common_words_like("qwzzxvk") == []
    assert vocabulary("harbour").common_words_like("dyke") == [], "a rare word is no slip of a common one"


def test_a_word_of_no_present_article_is_not_meant() -> None:
    assert vocabulary("harbour").spelled_like("harbor", lambda stem: stem != "harbour") == []


@pytest.mark.parametrize(
    ("asked", "known", "stem"),
    [("chair", "chairmanship", "chairmanship"), ("governorship", "governor", "governor")],
    ids=["a longer word", "a shorter word"],
)
def test_a_word_has_a_family(asked: str, known: str, stem: str) -> None:
    assert vocabulary(f"boat {known}").family(asked) == {stem}


def test_a_short_word_has_no_family() -> None:
    """'car' would bring 'carbon', 'care' and 'carpet'."""
    assert vocabulary("carbon carpet").family("car") == set()


def test_a_word_is_nearest_to_itself_and_near_to_its_synonym() -> None:
    made = vocabulary("doctor bridge compass")
    near = made.similarities("physician")
    assert near is not None
    assert made.vector_stems[int(near.argmax())] == "doctor"


def test_a_language_without_lexicon_knows_no_nearness() -> None:
    made = vocabulary("көпір мектеп", "kk")
    assert made.similarities("көпір") is None
    assert made.commonness("көпір") == 0
    assert not made.is_general("көпір")


def test_words_learnt_later_are_compared_too() -> None:
    made = vocabulary("bridge")
    made.similarities("physician")
    made.learn("doctor")
    near = made.similarities("physician")
    assert near is not None
    assert len(near) == 2
