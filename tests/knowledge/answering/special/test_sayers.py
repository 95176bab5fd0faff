""" "Who said so?" is answered with whoever says the sentence that was cited before."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from knowledge.answering import answer
from knowledge.answering.asked import parts_of
from knowledge.answering.asking.question import understand
from knowledge.answering.doubting.attributions import sayer_in
from knowledge.answering.finding import find
from knowledge.answering.special.sayers import SAID_SO, find_quoted
from knowledge.index import Index
from knowledge.model import Answer, Status, Turn
from tests.knowledge.answering.newsroom import STORM, STRIKE, index_of, revision

STRIKERS = """Karl Odum called the walkout reckless. He said that bread would be dearer by a third.

Ovens stayed cold in forty towns, as stated by the millers' guild."""


def after(index: Index, question: str, then: str) -> Answer:
    """The answer to a second question behind a first one."""
    first = answer(index, question)
    cited = tuple((citation.revision_id, citation.sentence) for citation in first.citations)
    return answer(index, then, turns=[Turn(question, cited, first.understood)])


@pytest.mark.parametrize(
    ("text", "sayer"),
    [
        ("The storm sank nineteen boats, mayor Ana Petri said.", "mayor Ana Petri"),
        ("Its leader, Zarina Obek, said that the valley was sold.", "Its leader, Zarina Obek"),
        ("Petri, a former midwife, promised to build a wall.", "Petri, a former midwife"),
        ("The airline owes a lot, most of it for fuel, its head, Corin Maddock, said.", "its head, Corin Maddock"),
        ("So far, according to the guild, forty ovens are cold.", "the guild"),
        ("Forty ovens are cold, as stated by authorities.", "authorities"),
        ("“We left at dawn,” said the captain, Lise Brandt.", "the captain"),
        ("He added that talks resume on Friday.", "He"),
        ("По словам губернатора Ломова, плотина готова.", "губернатора Ломова"),
        ("Юрист Глеб Сомов заявил, что подаст в суд.", "Юрист Глеб Сомов"),
        ("Оның айтуынша, көпір құлады.", "Оның"),
    ],
)
def test_the_words_that_name_who_says_a_sentence_are_told(text: str, sayer: str) -> None:
    span = sayer_in(text)
    assert span is not None
    assert text[slice(*span)] == sayer


@pytest.mark.parametrize(
    "text",
    [
        "The river burst its banks.",
        "The guard, which was seen in the harbour, left.",
        "The leak was reported by a pupil.",
    ],
)
def test_a_sentence_that_nobody_says_has_no_sayer(text: str) -> None:
    assert sayer_in(text) is None


def test_who_said_so_is_answered_with_the_sentence_before_and_its_sayer_in_bold() -> None:
    found = after(index_of(STORM, STRIKE), "How many boats sank in the storm?", "who said so?")
    assert found.status is Status.ANSWERED
    assert found.answer == "mayor Ana Petri"
    assert "nineteen boats" in found.citations[0].text
    assert (found.understood, found.carried) == ("who said so?", "boats sank in the storm")


def test_a_question_for_the_sayer_that_takes_over_no_word_names_the_question_before() -> None:
    found = after(index_of(STORM, STRIKE), "How many boats sank in the storm?", "who told you?")
    assert (found.understood, found.carried) == ("who told you?", "How many boats sank in the storm?")


def test_he_is_cited_with_the_sentence_that_says_who_he_is() -> None:
    found = after(index_of(STRIKERS, STORM), "How much dearer would bread be?", "who says that?")
    assert [citation.text.split()[0] for citation in found.citations] == ["He", "Karl"]
    assert [citation.highlighted for citation in found.citations] == ["He", "Karl Odum"]


def test_he_in_the_first_sentence_is_cited_alone() -> None:
    index = index_of("He said that bread would be dearer by a third. Ovens stayed cold.")
    found = answer(index, "who says that?", turns=[Turn("How much dearer would bread be?", ((101, 1),))])
    assert [citation.highlighted for citation in found.citations] == ["He"]


def test_where_a_sentence_names_nobody_its_article_is_the_answer() -> None:
    found = after(index_of(STORM, STRIKE), "Why did the two bridges collapse?", "who said so?")
    assert found.status is Status.ANSWERED
    assert (found.answer, found.citations[0].source) == (None, "Courier 1")


def test_who_said_so_is_an_ordinary_question_where_nothing_was_cited() -> None:
    assert answer(index_of(STORM, STRIKE), "who said so?").status is Status.UNKNOWN
    refused = after(index_of(STORM, STRIKE), "Which planet is the largest?", "who said so?")
    assert refused.status is not Status.ANSWERED


def test_what_is_asked_behind_who_said_so_takes_over_no_saying() -> None:
    turns = [Turn("Сколько человек погибло?", ((101, 1),)), Turn("кто это сказал?", ((101, 1),), "кто это сказал?")]
    assert parts_of("а когда?", turns, ("ru",))[0].carried == "человек погибло"


def test_a_refusal_in_between_shows_nothing_that_anybody_says() -> None:
    asked = "How many boats sank in the storm?"
    index = index_of(STORM, STRIKE)
    cited = tuple((each.revision_id, each.sentence) for each in answer(index, asked).citations)
    assert answer(index, "who said so?", turns=[Turn(asked, cited), Turn("is it true?")]).answer == "mayor Ana Petri"


def test_a_sentence_that_was_changed_since_is_not_said_again() -> None:
    index = index_of(STORM, STRIKE)
    cited = ((101, 2),)
    index.replace(1, replace(revision(STORM.replace("nineteen", "ninety")), id=201, number=2))
    found = answer(index, "who said so?", turns=[Turn("Who thanked the divers?", cited)])
    assert found.confidence != 0.9


def test_a_question_to_one_article_is_not_answered_with_what_another_one_said() -> None:
    index, asked = index_of(STORM, STRIKERS), "How many boats sank in the storm?"
    turns = [Turn(asked, tuple((each.revision_id, each.sentence) for each in answer(index, asked).citations))]
    assert answer(index, "who said so?", turns=turns, article="story-1").answer == "mayor Ana Petri"
    elsewhere = answer(index, "who said so?", turns=turns, article="story-2")
    assert 101 not in {citation.revision_id for citation in elsewhere.citations}


QUOTES = """“We left at dawn and saw nobody,” said the captain, Lise Brandt. She added that the sea was never so calm.

“Nobody was there, and when did they ever come?” asked the pilot."""


@pytest.mark.parametrize(
    ("question", "sayers"),
    [
        ('Who said "we left at dawn and saw nobody"?', ["the captain"]),
        ("who said 'the sea was never so calm'", ["She", "the captain"]),
        ("кто сказал «We left at dawn»?", ["the captain"]),
    ],
)
def test_who_said_what_is_quoted_is_answered_by_the_sentence_that_has_it(question: str, sayers: list[str]) -> None:
    found = answer(index_of(STORM, STRIKE, QUOTES), question)
    assert [citation.highlighted for citation in found.citations] == sayers
    assert found.confidence == SAID_SO


@pytest.mark.parametrize("question", ['Who said "we left"?', 'When did they say "we left at dawn and saw nobody"?'])
def test_few_quoted_words_or_another_question_ask_for_no_sayer(question: str) -> None:
    index = index_of(STORM, STRIKE, QUOTES)
    assert find_quoted(index, understand(question), partial(find, index)) is None


def test_a_quoted_question_is_no_part_of_a_message() -> None:
    [part] = parts_of("Who said “nobody was there, and when did they ever come?”", (), ("en",))
    assert part.alone.text == "Who said “nobody was there, and when did they ever come?”"
