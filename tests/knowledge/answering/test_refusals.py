"""What a refusal shows: something near only where the base speaks of what is asked."""

from __future__ import annotations

import pytest

from knowledge.answering import answer
from knowledge.index import Index
from knowledge.model import Status
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, index_of


@pytest.fixture(scope="module")
def english() -> Index:
    return index_of(STORM, STRIKE, FERRY)


@pytest.mark.parametrize("question", ["Which team won the chess cup in 1987?", "what is the capital of Peru called"])
def test_what_no_article_speaks_of_has_no_nearest_sentence(english: Index, question: str) -> None:
    refused = answer(english, question)
    assert (refused.status, refused.nearest) == (Status.UNKNOWN, ())


def test_what_articles_speak_of_and_do_not_say_shows_the_nearest(english: Index) -> None:
    refused = answer(english, "How many bakers does Velmora have?")
    assert refused.status is Status.UNKNOWN
    assert "Bakers across Velmora" in refused.nearest[0].text


@pytest.mark.parametrize("message", ["{other} {own}", "{own} {other}"])
def test_what_is_foreign_to_the_base_hides_nothing_of_another_question(english: Index, message: str) -> None:
    asked = message.format(own="How many bakers does Velmora have?", other="What is the capital of Peru called?")
    assert "Bakers across Velmora" in answer(english, asked).nearest[0].text


def test_nothing_found_is_not_answered_to_whoever_accepts_any_answer(english: Index) -> None:
    assert answer(english, "Hello there!", strictness=0.5).status is Status.UNKNOWN


def test_the_nearest_sentences_are_shown_once_though_two_articles_have_them() -> None:
    near = answer(index_of(STRIKE, STRIKE, STORM), "How many bakers does Velmora have?").nearest
    assert near
    assert len({cited.text for cited in near}) == len(near)


@pytest.mark.parametrize(
    "message",
    [
        "hi",
        "Hello there!",
        "thanks",
        "lol",
        "good morning everyone",
        "ok",
        "how are you?",
        "who are you?",
        "привет",
        "👋",
        "?",
        "",
    ],
)
def test_a_greeting_is_not_answered(english: Index, message: str) -> None:
    found = answer(english, message)
    assert (found.status, found.citations, found.answer) == (Status.UNKNOWN, (), None)


@pytest.mark.parametrize(
    "question",
    ["What is the capital of Australia?", "How many aeroplanes crashed in Paris?", "Who painted the Mona Lisa?"],
)
def test_what_no_article_speaks_of_is_not_answered(english: Index, question: str) -> None:
    found = answer(english, question)
    assert found.status is not Status.ANSWERED
