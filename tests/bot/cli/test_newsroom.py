"""correct, undo, diff, alias, pin, questions and stats."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from knowledge import KnowledgeBase, Place
from tests.bot.cli.conftest import CommandLine

FIRE = "The fire killed 13 dockers on Monday. The mayor blamed a lamp. All is calm."


@pytest.fixture
def fire(footnote: CommandLine, tmp_path: Path) -> str:
    """The slug of an article in the base."""
    file = tmp_path / "fire.md"
    file.write_text(f"title: Fire at the harbour\n\n{FIRE}", encoding="utf-8")
    assert footnote("add", file, "--slug", "harbour-fire").code == Exit.ANSWERED
    return "harbour-fire"


def test_a_corrected_sentence_is_the_answer_and_the_change_is_shown(footnote: CommandLine, fire: str) -> None:
    done = footnote("correct", fire, "1", "The fire killed 12 dockers on Monday.", "--note", "Recounted")
    assert (done.code, done.out) == (Exit.ANSWERED, "corrected harbour-fire (revision 2)\n")
    assert footnote("ask", "--json", "How many dockers did the fire kill?").objects[0]["answer"] == "12"
    assert footnote("diff", fire).out.splitlines() == [
        "harbour-fire: revision 1 to 2",
        "~   1  The fire killed [-13-]{+12+} dockers on Monday.",
    ]
    (found,) = footnote("diff", fire, "--from", "2", "--to", "1", "--json").objects
    assert (found["from"], found["to"], found["fields"]) == (2, 1, [])
    assert found["sentences"][0]["change"] == "changed"
    assert found["sentences"][0]["words"][1] == {"change": "removed", "text": "12"}


def test_undo_restores_what_was_there(footnote: CommandLine, fire: str) -> None:
    footnote("correct", fire, "3", "Boats burn.")
    assert footnote("diff", fire).out.splitlines()[1:] == ["-   3  All is calm.", "+   3  Boats burn."]
    assert footnote("undo", fire, "--revision", "1").err.startswith("footnote: Revision 2")
    assert footnote("undo", fire).out == "undone in harbour-fire (revision 3)\n"
    assert "All is calm." in footnote("show", fire).out
    assert footnote("diff", fire, "--from", "1").out.splitlines()[1:] == ["They say the same."]


def test_an_alias_that_is_taught_already_is_not_saved_again(footnote: CommandLine, fire: str) -> None:
    footnote("alias", "the blaze", "fire")
    again = footnote("alias", "the blaze", "fire")
    assert (again.code, again.out) == (2, "")
    assert "Nothing is different in “the blaze”, so nothing was saved." in again.err


def test_an_alias_is_taught_listed_and_undone(footnote: CommandLine, fire: str) -> None:
    assert footnote("alias", "the blaze", "fire").out == "the blaze = fire\n"
    (listed,) = footnote("alias", "--json").objects
    assert [(each["phrase"], each["meanings"], each["version"]) for each in listed["aliases"]] == [
        ("the blaze", ["fire"], 1)
    ]
    assert footnote("alias", "the blaze", "--withdraw").out == "There is no alias yet.\n"
    assert footnote("alias", "the blaze", "--undo").out == "the blaze = fire\n"


def test_a_pin_whose_sentence_is_gone_says_so_in_the_list(footnote: CommandLine, fire: str) -> None:
    listed = footnote("pin", "Whose fault was it?", f"{fire}:2").out
    footnote("correct", fire, 2, "Nobody knows.")
    assert "no article says this any more" not in listed
    assert "no article says this any more" in footnote("pin").out


def test_a_pinned_question_is_answered_with_its_sentence(footnote: CommandLine, fire: str) -> None:
    footnote("pin", "Whose fault was it?", f"{fire}:2")
    (answer,) = footnote("ask", "--json", "whose fault was it").objects
    assert (answer["status"], answer["citations"][0]["text"]) == ("answered", "The mayor blamed a lamp.")
    (listed,) = footnote("pin", "--json").objects
    assert listed["pins"][0]["sentences"] == [
        {"article": fire, "revision": 1, "sentence": 2, "text": "The mayor blamed a lamp."}
    ]


BAD = {
    "no meaning": (("alias", "the blaze"), "Say what “the blaze” stands for."),
    "no place": (("pin", "Why?", "harbour-fire"), "is given as SLUG:SENTENCE"),
    "no pin to undo": (("pin", "--undo"), "Say which pin is meant."),
    "no such sentence": (("correct", "harbour-fire", "9", "x"), "has no sentence 9: the last is 3."),
    "revision without end": (("diff", "harbour-fire", "--to", "9" * 20), "has no revision"),
    "revision before the first": (("correct", "harbour-fire", "1", "Ash.", "--revision", "0"), "has no revision 0"),
    "revision to come": (("correct", "harbour-fire", "1", "Ash.", "--revision", "9" * 20), "has no revision"),
    "sentence without end": (("pin", "Why?", "harbour-fire:" + "9" * 5_000), "is given as SLUG:SENTENCE"),
    "server too large": (("questions", "--guild", "9" * 20), "--guild"),
    "server below nothing": (("stats", "--guild", "-1"), "--guild"),
    "half a character": (("alias", "the \udcff", "--withdraw"), "There is no alias"),
    "no such question": (("questions", "--close", "7"), "There is no open question 7 here; none was closed."),
}


@pytest.mark.parametrize(("arguments", "sentence"), BAD.values(), ids=BAD)
def test_what_cannot_be_done_is_told_in_one_sentence(
    footnote: CommandLine, fire: str, arguments: tuple[str, ...], sentence: str
) -> None:
    done = footnote(*arguments)
    assert (done.code, done.out) == (Exit.BAD_INPUT, "")
    assert sentence in done.err


def test_open_questions_are_listed_in_groups_and_closed(footnote: CommandLine) -> None:
    async def hand_in() -> None:
        async with KnowledgeBase.open(f"sqlite:///{footnote.file}") as base:
            for asker, text in enumerate(("Who lit the lamp?", "who lit the lamps", "When did it rain?")):
                await base.hand_in(text, Place(71, 5), asker)
            await base.count(71, "unknown")

    asyncio.run(hand_in())
    assert footnote("questions").out == "No question is open.\n"
    assert footnote("questions", "--guild", "71").out.splitlines() == [
        "    1  Who lit the lamp?  2 people",
        "    3  When did it rain?  1 person",
    ]
    (counted,) = footnote("stats", "--guild", "71", "--json").objects
    assert (counted["open_questions"], counted["articles"], counted["languages"]) == (3, 1, {"en": 1})
    assert counted["weeks"][0]["unknown"] == 1
    refused = footnote("questions", "--guild", "71", "--close", "2", "--close", "9")
    assert "There is no open question 9 here; none was closed." in refused.err
    (left,) = footnote("questions", "--guild", "71", "--close", "2", "--json").objects
    assert [group["text"] for group in left["questions"]] == ["When did it rain?"]
    assert "open questions  1\n" in footnote("stats", "--guild", "71").out
