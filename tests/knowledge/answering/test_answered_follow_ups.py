"""A follow-up is answered with what it takes over from the conversation, or without where it is surer alone."""

from __future__ import annotations

import pytest

from knowledge.answering import answer
from knowledge.answering.asked import parts_of
from knowledge.index import Index
from knowledge.model import Turn
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, first_text, index_of


@pytest.fixture(scope="module")
def english() -> Index:
    return index_of(STORM, STRIKE, FERRY)


def test_a_follow_up_keeps_its_subject_and_says_how_it_was_understood() -> None:
    index = index_of(FERRY, "A coach with 31 passengers overturned near Orlen. Driver Olaf Moen blamed the ice.")
    for subject, words in (("ferry", "Tarn Island"), ("coach", "near Orlen")):
        turns = [Turn(f"Who was to blame for the accident of the {subject}?")]
        found = answer(index, "How many passengers did it carry?", turns=turns)
        assert words in first_text(found)
        assert found.carried is not None
        assert subject in found.carried


def test_a_question_with_its_own_subject_is_understood_as_it_stands(english: Index) -> None:
    turns = [Turn("How many passengers were on the ferry?")]
    found = answer(english, "How many sailors did the Norland Coast Service rescue?", turns=turns)
    assert found.understood is None
    assert "43 sailors" in first_text(found)


def test_a_question_that_is_surer_alone_inherits_nothing(english: Index) -> None:
    """ "They" may be those who were asked about before, but the question finds its sentence by itself."""
    turns = [Turn("How many passengers were on the ferry of Captain Lise Brandt?")]
    found = answer(english, "How much will they spend on a new sea wall?", turns=turns)
    assert "12 million crowns" in first_text(found)
    assert found.understood is None


def test_a_follow_up_leans_on_nothing_before_the_last_whole_question() -> None:
    turns = [Turn("What did Karl Odum call the walkout?"), Turn("How did the ferry run aground?"),
             Turn("and the captain?", understood="and the captain?")]  # fmt: skip
    (part,) = parts_of("what did she blame?", turns, ("en",))
    assert part.carried == "ferry run aground, captain"
