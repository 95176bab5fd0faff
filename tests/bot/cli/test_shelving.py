"""articles, show, add, retract and history."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli.exits import Exit
from tests.bot.cli.conftest import CommandLine

FERRY = """\
title: Ferry runs aground
source: Coast Herald
published: 2023-05-09
url: https://example.org/ferry
lang: en

The ferry Aurora ran aground with 312 passengers on board. Nobody was hurt.

The harbour master blamed fog.
"""


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """An article in a file."""
    file = tmp_path / "ferry.md"
    file.write_text(FERRY, encoding="utf-8")
    return file


def test_a_new_base_lists_the_starter_article(footnote: CommandLine) -> None:
    (listing,) = footnote("articles", "--json").objects
    assert [article["published"] for article in listing["articles"]] == ["2024-01-03"]


def test_an_article_from_a_file_answers_the_next_question(footnote: CommandLine, ferry: Path) -> None:
    assert footnote("add", ferry).code == Exit.ANSWERED
    (answer,) = footnote("ask", "--json", "How many passengers were on board the ferry?").objects
    citation = answer["citations"][0]
    assert answer["answer"] is not None
    assert "312" in answer["answer"]
    assert (citation["source"], citation["published"], citation["url"], citation["revision"]) == (
        "Coast Herald",
        "2023-05-09",
        "https://example.org/ferry",
        1,
    )


def test_a_text_that_is_there_already_is_not_added_twice_unless_that_is_meant(
    footnote: CommandLine, ferry: Path, tmp_path: Path
) -> None:
    footnote("add", ferry)
    again, other = tmp_path / "again.txt", tmp_path / "other.txt"
    again.write_text(FERRY.replace("Ferry runs", "The ferry ran").replace("board. ", "board.\n"), encoding="utf-8")
    other.write_text("The harbour reopened in June.", encoding="utf-8")

    result = footnote("add", again, other)

    assert result.code == Exit.BAD_INPUT
    assert "again.txt: This text is already the article “ferry-runs-aground”" in result.err
    assert result.out.startswith("added the-harbour-reopened-in-june")
    assert footnote("add", again, "--slug", "twice").code == Exit.ANSWERED


def test_options_overrule_the_header(footnote: CommandLine, ferry: Path) -> None:
    options = ["--headline", "Aurora", "--source", "Herald", "--published", "2023-05-10", "--slug", "aurora"]
    footnote("add", ferry, *options, "--url", "https://example.org/a", "--language", "KK")
    (shown,) = footnote("show", "aurora", "--json").objects
    assert {name: shown[name] for name in ("headline", "source", "published", "url", "language")} == {
        "headline": "Aurora",
        "source": "Herald",
        "published": "2023-05-10",
        "url": "https://example.org/a",
        "language": "kk",
    }


@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_option_takes_away_what_the_header_says(footnote: CommandLine, tmp_path: Path, empty: str) -> None:
    file = tmp_path / "ferry.md"
    file.write_text(
        "title: Ferry\nsource: Herald\npublished: 2023-05-10\nurl: https://e.org/a\n\nIt sank.\n", encoding="utf-8"
    )
    footnote("add", file, "--slug", "ferry", "--source", empty, "--published", empty, "--url", empty)
    (shown,) = footnote("show", "ferry", "--json").objects
    assert (shown["source"], shown["published"], shown["url"]) == (None, None, None)


def test_a_headline_can_not_be_taken_away(footnote: CommandLine, ferry: Path) -> None:
    assert "has no headline" in footnote("add", ferry, "--headline", "").err


@pytest.mark.parametrize("place", [".", "..", "/"])
def test_a_folder_is_named_as_it_was_given(footnote: CommandLine, place: str) -> None:
    result = footnote("add", place)
    assert (result.code, result.err) == (Exit.BAD_INPUT, f"footnote: {place} is a folder, not a file.\n")


def test_a_name_too_long_is_told_once_and_shortened(footnote: CommandLine) -> None:
    result = footnote("add", "a" * 300)
    assert (result.code, result.err.count("can't be read")) == (Exit.BAD_INPUT, 1)
    assert len(result.err) < 150


def test_sentences_are_shown_as_footnotes_number_them(footnote: CommandLine, ferry: Path) -> None:
    footnote("add", ferry, "--slug", "ferry")
    (shown,) = footnote("show", "ferry", "--json").objects
    last = shown["sentences"][-1]
    assert last == {"paragraph": 2, "sentence": 3, "text": "The harbour master blamed fog."}
    assert "2.3   The harbour master blamed fog." in footnote("show", "ferry").out


def test_of_several_files_the_good_ones_are_added_and_the_bad_ones_reported(
    footnote: CommandLine, ferry: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.md"
    empty.touch()
    result = footnote("add", tmp_path / "missing.md", empty, ferry)
    assert result.code == Exit.BAD_INPUT
    assert len(result.err.splitlines()) == 2
    assert result.err.count("missing.md") == 1
    assert result.out.startswith("added ")
    assert len(footnote("articles", "--json").objects[0]["articles"]) == 2


def test_a_header_that_can_not_be_read_is_reported(footnote: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "broken.md"
    file.write_text("title: A\npublished: the other day\n\nSomething happened.\n", encoding="utf-8")
    result = footnote("add", file)
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)


@pytest.mark.parametrize("kind", ["folder", "binary"])
def test_what_is_no_article_is_refused_in_one_line(footnote: CommandLine, tmp_path: Path, kind: str) -> None:
    place = tmp_path / "thing"
    if kind == "folder":
        place.mkdir()
    else:
        place.write_bytes(bytes(range(256)) * 40)
    result = footnote("add", place)
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)


def test_one_slug_can_not_name_two_articles(footnote: CommandLine, ferry: Path) -> None:
    result = footnote("add", ferry, ferry, "--slug", "x")
    assert (result.code, result.out) == (Exit.BAD_INPUT, "")


def test_a_slug_that_is_taken_is_refused(footnote: CommandLine, ferry: Path) -> None:
    footnote("add", ferry, "--slug", "ferry")
    result = footnote("add", ferry, "--slug", "ferry")
    assert (result.code, result.err.count("\n")) == (Exit.BAD_INPUT, 1)


def test_a_day_that_is_none_is_refused_before_anything_is_added(footnote: CommandLine, ferry: Path) -> None:
    result = footnote("add", ferry, "--published", "2023-02-30")
    assert result.code == Exit.BAD_INPUT
    assert "2023-02-30" in result.err


def test_an_address_inside_the_network_is_refused(footnote: CommandLine) -> None:
    result = footnote("add", "http://127.0.0.1/news.html")
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)


def test_a_retracted_article_answers_nothing_and_keeps_its_history(footnote: CommandLine, ferry: Path) -> None:
    footnote("add", ferry, "--slug", "ferry")
    assert footnote("retract", "ferry", "--note", "It was another ferry.").code == Exit.ANSWERED
    assert footnote("ask", "How many passengers were on board the ferry?").code == Exit.UNKNOWN
    assert footnote("show", "ferry", "--json").objects[0]["retraction"] is True
    assert "revision 2, retracted" in footnote("show", "ferry").out
    (history,) = footnote("history", "ferry", "--json").objects
    assert [(each["revision"], each["retraction"], each["note"]) for each in history["revisions"]] == [
        (1, False, None),
        (2, True, "It was another ferry."),
    ]
    assert "retraction · It was another ferry." in footnote("history", "ferry").out


@pytest.mark.parametrize("command", ["show", "retract", "history"])
def test_an_article_that_is_not_there_is_bad_input(footnote: CommandLine, command: str) -> None:
    result = footnote(command, "no-such-article")
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)
    assert "no-such-article" in result.err
