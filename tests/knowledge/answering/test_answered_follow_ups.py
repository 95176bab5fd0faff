"""A follow-up is answered with what it takes over from the conversation, or without where it is surer alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge.answering import answer
from knowledge.answering.asked import parts_of
from knowledge.answering.asking.question import understand
from knowledge.answering.finding import nothing_for
from knowledge.index import Index
from knowledge.model import Status, Turn
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


@pytest.mark.parametrize("text", ["Who?", "Who did?", "and where was that?"])
def test_question_words_alone_are_asked_of_what_was_asked_before(text: str) -> None:
    [part] = parts_of(text, [Turn("Which ferry ran aground near Tarn Island?")], ("en",))
    read = part.surest(
        lambda question: replace(nothing_for(question), confidence=0.9 if question is part.alone else 0.4)
    )
    assert read.finding.question is part.completed
    assert read.understood == text


@pytest.mark.parametrize("between", ["more", "tell me more", "one"])
def test_a_message_without_a_subject_does_not_part_a_question_from_its_follow_up(between: str) -> None:
    turns = [Turn("Which ferry ran aground near Tarn Island?"), Turn(between)]
    assert parts_of("and when?", turns, ("en",))[0].carried == "ferry ran aground near Tarn Island"


@pytest.mark.parametrize("text", ["in", "more", "full", "Tell me more", "When was it?", "Who?"])
def test_a_message_without_a_subject_is_looked_for_nowhere(english: Index, text: str) -> None:
    found = answer(english, text)
    assert (found.status, found.confidence, found.nearest) == (Status.UNKNOWN, 0.0, ())


@pytest.mark.parametrize("text", ["who took over?", "how many people?"])
def test_a_phrase_of_function_words_and_people_are_a_subject(text: str) -> None:
    assert understand(text).has_subject
