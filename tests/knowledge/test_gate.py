"""The gate on the messages of gate_messages.txt: invented, half of what is no question looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.gate import LONGEST, reads_as_question

LINES = (Path(__file__).parent / "gate_messages.txt").read_text("utf-8").splitlines()
MESSAGES = [tuple(line.replace("\\n", "\n").split("\t", 1)) for line in LINES]


def test_of_what_is_let_in_nearly_all_are_questions_and_nearly_all_questions_are() -> None:
    let_in = [kind for kind, message in MESSAGES if reads_as_question(message)]
    questions = [message for kind, message in MESSAGES if kind == "ask"]

    assert len(MESSAGES) >= 250
    assert let_in.count("ask") / len(let_in) >= 0.97
    assert let_in.count("ask") / len(questions) >= 0.97


@pytest.mark.parametrize(
    "message",
    [
        "<@1234> how many people died?",
        "<@&1234> how many people died?",
        "!ask how many people died?",
        "/ask how many people died?",
        "> how many people died?",
        "```how many people died?```",
        "how?",
        "",
        "🎈",
        "https://news.example/?",
        "How many died? " * (LONGEST // 10),
    ],
)
def test_what_speaks_to_others_commands_quotes_or_says_too_little_is_no_question(message: str) -> None:
    assert not reads_as_question(message)


@pytest.mark.parametrize(
    "message", ["**How many** people died?", "Hello! How many people died?", "how many people died :wave:"]
)
def test_markup_and_greetings_do_not_hide_a_question(message: str) -> None:
    assert reads_as_question(message)


@pytest.mark.parametrize(
    "message",
    ["wen did the bridge open", "how mny were hurt", "скока лодок утонуло", "About the storm\nhow many boats sank?"],
)
def test_a_question_typed_on_a_phone_is_one(message: str) -> None:
    assert reads_as_question(message)


@pytest.mark.parametrize("message", ["how r u doing rn lol", "y am i muted", "wen do u play", "wat a day"])
def test_talk_typed_on_a_phone_stays_talk(message: str) -> None:
    assert not reads_as_question(message)


@pytest.mark.parametrize(
    "message",
    [
        "Все помнят тот день\nкогда затонул паром",
        "the captain told reporters\nhow many boats sank in the storm",
        "My essay outline:\n- When did the war begin\n- Who won it",
        "Read this:\n- how many died\n- who led the rescue\nreally good",
        "План:\n1. Почему началась война\n2. Сколько людей погибло",
    ],
)
def test_what_only_leads_to_a_clause_or_heads_an_outline_is_talk(message: str) -> None:
    assert not reads_as_question(message)
