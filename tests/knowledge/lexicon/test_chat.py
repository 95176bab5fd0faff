"""Chat is spelled out; all other words stay as they are."""

from __future__ import annotations

import pytest

from knowledge.lexicon.chat import ENGLISH, KAZAKH, RUSSIAN, spelled_out, without_greeting

GOLDEN = [
    ("abbreviations", "how many ppl r there", "how many people are there"),
    ("whatever the case", "WAT did U see", "what did you see"),
    ("a slipped question word", "wehn did it open", "when did it open"),
    ("thousands", "did 5k boats sink", "did 5000 boats sink"),
    ("laughter is nothing", "lol who lol won", "who won"),
    ("with a slash", "a house w/o roof", "a house without roof"),
    ("a letter inside of a word stays", "the USS Umbra", "the USS Umbra"),
    ("a unit is no thousand", "a 10km race", "a 10km race"),
    ("a two that is no number", "who did they talk 2 the most", "who did they talk to the most"),
    ("a two that is one", "he had 2 boats and 2 oars", "he had 2 boats and 2 oars"),
    ("a four that is no number", "who did they ask 4 help", "who did they ask for help"),
    ("a four that is one", "the 4 free tickets and 4 others", "the 4 free tickets and 4 others"),
    ("a number before a word that points", "who scored 4 this season", "who scored 4 this season"),
    ("a day", "what happened on July 4 the same year", "what happened on July 4 the same year"),
    ("a dose that is asked for", "what dose of the drug was given", "what dose of the drug was given"),
    ("a dose of something", "which vaccine dose did they get", "which vaccine dose did they get"),
    ("names written large", "did the Dem in ND or HR at the SED say so", "did the Dem in ND or HR at the SED say so"),
    ("a name's own word", "when did Leonardo da Vinci die", "when did Leonardo da Vinci die"),
    ("a slip that is a word", "when dose it open", "when does it open"),
    ("a word that is no slip", "what was the dose of the drug", "what was the dose of the drug"),
    ("by sound", "wot duz da mayor hav 2 say", "what does the mayor have 2 say"),
    ("Italian is no English chat", "chi viene da Roma e perché", "chi viene da Roma e perché"),
    ("Russian", "скока лодок", "сколько лодок"),
    ("Kazakh on a Russian keyboard", "мост кашан ашылды", "мост қашан ашылды"),
    ("a name is no Kazakh", "кто такой Ким", "кто такой Ким"),
    ("Spanish is no English chat", "quién es el alcalde y por qué", "quién es el alcalde y por qué"),
    ("German is no English chat", "wer war das im Jahr der Flut", "wer war das im Jahr der Flut"),
]


@pytest.mark.parametrize(("typed", "meant"), [row[1:] for row in GOLDEN], ids=[row[0] for row in GOLDEN])
def test_chat_is_written_in_full(typed: str, meant: str) -> None:
    assert spelled_out(typed) == meant


def test_no_abbreviation_stands_for_another() -> None:
    """Otherwise a text would change again when it is spelled out twice."""
    table = ENGLISH | RUSSIAN | KAZAKH
    assert {short: full for short, full in table.items() if spelled_out(full) != full} == {}


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("Hi! How many died?", "How many died?"),
        ("hey guys, who won", "who won"),
        ("Привет всем, кто победил?", "кто победил?"),
        ("good morning everyone", ""),
        ("Thank you so much", ""),
        ("hi-tech firms", "hi-tech firms"),
        ("yoga classes", "yoga classes"),
    ],
)
def test_a_greeting_is_no_part_of_a_question(message: str, asked: str) -> None:
    assert without_greeting(message) == asked
