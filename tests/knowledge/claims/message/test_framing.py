"""Claims as questions, denials and with tags: what they state, and what the articles say of that."""

from __future__ import annotations

import pytest

from knowledge.claims import check
from knowledge.claims.message.framing import Statement, stated
from knowledge.model import Verdict
from tests.knowledge.claims.fires import FIRE, verdict
from tests.knowledge.claims.newsroom import index_of

ASKED = [
    ("Is it true that the mill burned?", "the mill burned"),
    ("Is it true the mill burned", "the mill burned"),
    ("It's true that the mill burned.", "the mill burned."),
    ("True or false: the mill burned?", "the mill burned"),
    ("Can anyone confirm that the mill burned?", "the mill burned"),
    ("The mill burned, right?", "The mill burned"),
    ("The mill burned, didn't it?", "The mill burned"),
    ("The mayor resigned, did he?", "The mayor resigned"),
    ("Правда ли, что мельница сгорела?", "мельница сгорела"),
    ("Это правда, что мельница сгорела?", "мельница сгорела"),
    ("Правда, что мельница сгорела?", "мельница сгорела"),
    ("Неужели мельница сгорела?", "мельница сгорела"),
    ("Мельница сгорела, верно?", "Мельница сгорела"),
    ("Диірмен өртенгені рас па?", "Диірмен өртенгені"),
    ("Диірмен өртенді деген рас па?", "Диірмен өртенді"),
    # turned
    ("Did the mill burn?", "the mill did burn"),
    ("Did the mayor of Grelling resign in May?", "the mayor of Grelling did resign in May"),
    ("Did Kazakhstan win the cup?", "Kazakhstan did win the cup"),
    ("Didn't they win gold?", "they did win gold"),
    ("Will the mine close on Friday?", "the mine will close on Friday"),
    ("Was Marat Akhmetov arrested?", "Marat Akhmetov was arrested"),
    ("Were 31 boats lost?", "31 boats were lost"),
    ("Is Mali a member of the pact?", "Mali is a member of the pact"),
    ("Is the bridge safe?", "the bridge is safe"),
    ("Has the mayor left?", "the mayor has left"),
    ("Сгорела ли мельница?", "Сгорела мельница"),
    ("Диірмен өртенді ме?", "Диірмен өртенді"),
    # no question
    ("It fell?", "It fell?"),
    ("Will Smith won the prize.", "Will Smith won the prize."),
    ("The right to strike was denied.", "The right to strike was denied."),
    ("Құжат жалған.", "Құжат жалған."),
]


@pytest.mark.parametrize(("sentence", "text"), ASKED)
def test_what_is_asked_is_what_the_statement_says(sentence: str, text: str) -> None:
    assert stated(sentence) == Statement(text)


DENIED = [
    ("It is false that the mill burned.", "the mill burned.", "It is false that"),
    ("It's not true the mill burned.", "the mill burned.", "It's not true"),
    ("I don't think that the mill burned.", "the mill burned.", "I don't think that"),
    ("I don’t believe the mill burned", "the mill burned", "I don’t believe"),
    ("Is it a lie that the mill burned?", "the mill burned", "Is it a lie that"),
    ("Неправда, что мельница сгорела.", "мельница сгорела.", "Неправда, что"),
    ("Я не думаю, что мельница сгорела.", "мельница сгорела.", "Я не думаю, что"),
    ("Диірмен өртенді деген өтірік.", "Диірмен өртенді", "деген өтірік"),
    ("I don't think it is true that the mill burned.", "the mill burned.", "I don't think"),
    ("I doubt that it is false that the mill burned.", "the mill burned.", ""),
]


@pytest.mark.parametrize(("sentence", "text", "denial"), DENIED)
def test_what_denies_a_statement_is_no_part_of_it(sentence: str, text: str, denial: str) -> None:
    assert stated(sentence) == Statement(text, denial)


@pytest.mark.parametrize(
    "question",
    [
        "Who burned the mill?",
        "Did they say when?",
        "Did the fire in the mill destroy looms?",
        "Did the mill workers strike?",
        "Is the old stone bridge very safe?",
        "Did he?",
        "Did Orlen's council resign?",
        "Когда сгорела мельница?",
        "Диірмен қашан өртенді?",
    ],
)
def test_a_question_of_which_it_is_not_sure_what_it_states_states_nothing(question: str) -> None:
    assert stated(question) is None


@pytest.mark.parametrize("claim", ["Is it true that {}?", "{}, right?", "I heard that {}."])
def test_a_frame_changes_no_verdict(claim: str) -> None:
    assert verdict(index_of(FIRE), claim.format("two workers were injured")) is Verdict.SUPPORTED
    assert verdict(index_of(FIRE), claim.format("seven workers were injured")) is Verdict.CONTRADICTED


def test_a_question_is_checked_as_its_statement() -> None:
    assert verdict(index_of(FIRE), "Were two workers injured?") is Verdict.SUPPORTED
    assert verdict(index_of(FIRE), "Were seven workers injured?") is Verdict.CONTRADICTED


def test_a_denial_of_what_an_article_says_is_contradicted() -> None:
    found = check(index_of(FIRE), "I don't think that two workers were injured.")
    assert found.verdict is Verdict.CONTRADICTED
    assert [clash.claim for clash in found.conflicts] == ["I don't think that"]
    assert found.conflicts[0].source == found.citations[0].text


def test_a_denial_of_what_an_article_contradicts_is_supported() -> None:
    found = check(index_of(FIRE), "It is false that seven workers were injured.")
    assert (found.verdict, found.conflicts) == (Verdict.SUPPORTED, ())
    assert found.citations[0].highlighted == "Two"


def test_a_denial_of_what_no_article_tells_is_not_found() -> None:
    assert verdict(index_of(FIRE), "It is false that insurers will pay for the mill.") is Verdict.NOT_FOUND
