"""A question taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answering.asking.question import LONG, MAX_TERMS, Question, understand
from knowledge.answering.kinds.wanted import Wanted


def content(question: Question) -> list[str]:
    return [term.form for term in question.content]


def test_function_words_weigh_little() -> None:
    question = understand("Who rescued the sailors?")
    assert content(question) == ["rescued", "sailors"]
    assert all(term.weight < 0.5 for term in question.terms if not term.is_content)
    assert all(term.weight == 1 for term in question.content)


def test_each_word_counts_once_in_the_order_of_asking() -> None:
    assert content(understand("boats, sailors, Boats and more boats")) == ["boats", "sailors"]


def test_words_of_the_base_s_languages_are_function_words() -> None:
    assert content(understand("что со штормом", ["ru"])) == ["штормом"]
    assert content(understand("что со штормом")) == ["что", "со", "штормом"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("who met Ida Marsh", ["ida", "marsh"]),
        ("Who met them", []),
        ("who met US sailors", ["us"]),
        ("WHO MET THEM ALL", []),
        ("кто встретил Иду", ["иду"]),
    ],
    ids=["capital letters", "the first word", "a shouted function word", "all is shouted", "Russian"],
)
def test_names_are_told_by_capital_letters(text: str, names: list[str]) -> None:
    assert [term.form for term in understand(text, ["en", "ru"]).terms if term.is_name] == names


def test_numbers_are_told_by_digits() -> None:
    assert [term.form for term in understand("were 4,500 boats or 3.5 lost in 1968").terms if term.is_number] == [
        "4500",
        "3.5",
        "1968",
    ]


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("How many boats sank?", "boats"),
        ("In which harbour did they sink?", "harbour"),
        ("Сколько лодок затонуло?", "лодок"),
        ("Who sank the boats?", None),
        ("How many of them are there?", None),
        ("Which two harbours closed?", "harbours"),
        ("What interest rate do they pay?", "rate"),
        ("How many of the 43 sailors drowned?", "sailors"),
        ("Which armed group claimed the raid?", "group"),
        ("How many fishing boats sank?", "boats"),
    ],
)
def test_a_question_has_the_noun_that_it_asks_for(text: str, focus: str | None) -> None:
    assert understand(text, ["en", "ru"]).focus == focus


def test_markup_and_chat_are_seen_through() -> None:
    question = understand("<@1> **how** many ppl drowned?? 😱")
    assert question.wanted is Wanted.NUMBER
    assert content(question) == ["drowned"]


def test_of_a_long_message_the_question_counts() -> None:
    ramble = "My uncle bakes bread every morning and likes to tell of it. " * LONG
    assert content(understand(f"{ramble} How many boats sank? {ramble}")) == ["boats", "sank"]


def test_of_a_long_message_without_question_the_end_counts() -> None:
    ramble = "My uncle bakes bread every morning. " * LONG
    assert content(understand(f"{ramble} Tell me about sunken boats.")) == ["sunken", "boats"]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200) | st.lists(st.text("abcdef", min_size=1, max_size=4), max_size=80).map(" ".join))
def test_any_message_is_understood_within_limits(message: str) -> None:
    question = understand(message, ["en", "ru", "kk"])
    forms = [term.form for term in question.terms]
    assert len(forms) == len(set(forms)) <= MAX_TERMS
    assert all(forms)
    assert question.focus is None or question.focus in content(question)


@pytest.mark.parametrize(
    ("text", "opener"), [("How many were let go?", "let"), ("Who took over?", "took"), ("Was it put off?", "put")]
)
def test_a_phrase_of_function_words_says_something(text: str, opener: str) -> None:
    assert opener in {term.form for term in understand(text).content}


def test_people_are_no_word_that_could_be_missing() -> None:
    """'225 deaths' answers how many people died."""
    asked = understand("How many people died?")
    assert [term.form for term in asked.content] == ["died"]
    assert asked.focus == "died"
