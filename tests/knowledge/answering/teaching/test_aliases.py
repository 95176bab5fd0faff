"""An alias reads a question as what its phrase stands for."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from knowledge.answering import answer
from knowledge.answering.asked import parts_of
from knowledge.answering.asking.question import Question, understand
from knowledge.answering.finding import Finding, find
from knowledge.answering.teaching.aliases import MOST_READINGS, readings
from knowledge.answering.teaching.taught import find_taught
from knowledge.lessons import MAX_LESSONS, Alias, Lessons
from knowledge.model import Turn
from tests.knowledge.answering.lessons import GUARD, INDEX, ask
from tests.knowledge.answering.newsroom import STORM, first_text, index_of


def read(question: str, *aliases: Alias) -> list[str]:
    """The texts of the readings."""
    return [reading.text for reading in readings(understand(question), aliases)]


def test_an_alias_reads_as_each_other_phrase_for_the_same() -> None:
    assert read("Whom did the sea guard rescue?", GUARD) == [
        "Whom did the sea guard rescue?",
        "Whom did the NCS rescue?",
        "Whom did the Norland Coast Service rescue?",
    ]
    assert read("Whom did the NCS rescue?", GUARD)[1:] == [
        "Whom did the sea guard rescue?",
        "Whom did the Norland Coast Service rescue?",
    ]


def test_a_question_without_the_phrase_has_one_reading() -> None:
    assert read("Who guards the sea?", GUARD) == ["Who guards the sea?"]
    assert read("Whom did the NCS and the sea guard rescue?", Alias("the sea guard", ("NCS",))) == [
        "Whom did the NCS and the sea guard rescue?"
    ]


BANK = Alias("Bank of England", ("BoE", "the lady of the square"))


@pytest.mark.parametrize("name", ["Bank of England", "BoE", "lady of the square"])
def test_a_phrase_with_function_words_in_it_is_read(name: str) -> None:
    others = {"Bank of England", "BoE", "lady of the square"} - {name}
    asked, *others_read = read(f"What did the {name} say of the harbour?", BANK)
    assert asked == f"What did the {name} say of the harbour?"
    assert set(others_read) == {f"What did the {other} say of the harbour?" for other in others}


@pytest.mark.parametrize(
    ("name", "asked", "other"),
    [("WHO", "What did the WHO say?", "Who said so?"), ("ОН", "Что сообщило ОН?", "Что он сообщил?")],
)
def test_an_abbreviation_is_told_from_the_word_that_it_looks_like(name: str, asked: str, other: str) -> None:
    alias = Alias(name, ("World Health Organization",))
    understood = (understand(question, ("en", "ru")) for question in (asked, other))
    assert [len(readings(each, [alias], ("en", "ru"))) for each in understood] == [2, 1]


def test_the_words_of_a_phrase_must_stand_side_by_side() -> None:
    assert len(read("Which bank of the river left England?", BANK)) == 1
    assert len(read("What did the bank in England say?", BANK)) == 1


def test_a_follow_up_inherits_a_phrase_with_function_words_in_it() -> None:
    asked = parts_of("and when?", [Turn("Who robbed the Bank of England?")], ("en",))[0].completed
    _, reading, *_ = readings(asked, [BANK])
    assert {term.typed for term in reading.content} == {"robbed", "BoE"}


def test_two_aliases_in_one_question_are_both_read() -> None:
    guard, boats = Alias("sea guard", ("NCS",)), Alias("tubs", ("boats",))
    assert "How many boats did the NCS find?" in read("How many tubs did the sea guard find?", guard, boats)


def test_many_aliases_make_no_more_readings_than_are_worth_their_time() -> None:
    alias = Alias("the sea guard", tuple(f"guard {letter}" for letter in "abcdefgh"))
    assert len(read("Whom did the sea guard rescue?", alias)) == MOST_READINGS


def test_as_many_aliases_as_are_allowed_do_not_slow_a_question_down() -> None:
    aliases = [Alias(f"boat no{n}", (f"vessel{n}", f"old tub{n}")) for n in range(MAX_LESSONS)]
    read("Whom did the sea guard rescue?", *aliases)  # each alias is taken apart once
    begun = time.process_time()
    read("What did the sea guard find?", *aliases)
    assert time.process_time() - begun < 0.1  # taking them apart at each question takes 1.5 s and more


def test_an_alias_finds_what_its_own_words_do_not() -> None:
    untaught, taught = (
        ask("How many did the wardens rescue?"),
        ask("How many did the wardens rescue?", Alias("wardens", ("NCS",))),
    )
    assert "43 sailors" in first_text(taught)
    assert taught.confidence > untaught.confidence
    assert taught.understood == "How many did the NCS rescue?"
    assert untaught.understood is None


@pytest.mark.parametrize(("meant", "told"), [(0.75, "Owls"), (0.7, "birds")])
def test_an_alias_is_believed_though_a_kindred_word_is_a_little_surer(meant: float, told: str) -> None:
    index = index_of("The Owls beat the Herons in Ostwick on Sunday, and the Larks lost.")

    def look(question: Question) -> Finding:
        return replace(find(index, question), confidence=0.8 if "birds" in question.text else meant)

    asked = understand("Whom did the birds beat?", index.vocabularies)
    taught = find_taught(index, asked, Lessons((Alias("the birds", ("Owls",)),)), look)
    assert told in taught.question.text


def test_a_follow_up_inherits_an_alias_as_what_it_stands_for() -> None:
    before = Turn("Whom did the wardens rescue?")
    asked = answer(INDEX, "and how many were they?", turns=[before], lessons=Lessons((Alias("wardens", ("NCS",)),)))
    assert "43 sailors" in first_text(asked)


def test_an_inherited_word_that_an_alias_exchanges_is_not_asked_anew() -> None:
    before = Turn("Whom did the wardens rescue?", ((101, 3),))
    asked = parts_of("and how many were they?", [before], ("en",))[0].completed
    _, reading = readings(asked, [Alias("wardens", ("NCS",))])
    assert {term.typed: term.is_inherited for term in reading.content} == {"rescue": True, "NCS": True}
    assert reading.cited == before.cited


def test_an_alias_does_not_replace_what_an_article_calls_by_the_asked_word() -> None:
    index = index_of("Wardens of the ridge rescued nine hikers by night.", STORM)
    lessons = Lessons((Alias("wardens", ("Norland Coast Service",)),))
    assert "nine hikers" in first_text(answer(index, "How many hikers did the wardens rescue?", lessons=lessons))
