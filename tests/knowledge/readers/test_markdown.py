"""Markdown: a table of constructs and what is left of them."""

from __future__ import annotations

import pytest

from knowledge.errors import LimitReached
from knowledge.readers import Limits, read_fields, read_text

ARTICLE = """---
source: Example Wire
date: 2024-03-05
---

# The *bridge* reopens

KASKELEN, March 5. The [bridge](https://example.org) across the **Kaskelen**
river reopened&nbsp;on Tuesday.

## What happened

The river rose.
"""


def test_an_article_gives_its_first_heading_as_headline_and_keeps_the_others() -> None:
    draft = read_text(ARTICLE, "a.md")
    assert draft.headline == "The bridge reopens"
    assert draft.source == "Example Wire"
    assert draft.body.split("\n\n") == [
        "KASKELEN, March 5. The bridge across the Kaskelen river reopened on Tuesday.",
        "What happened",
        "The river rose.",
    ]


def test_a_title_in_the_header_outdoes_the_heading() -> None:
    draft = read_text("title: Bridge\n\n# The bridge reopens\n\nIt was closed.", "a.md")
    assert (draft.headline, draft.body) == ("Bridge", "The bridge reopens\n\nIt was closed.")


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_header_gives_its_words_only(name: str) -> None:
    text = "title: The **new** [bridge](https://example.org) of 2*3\nsource: _Example_ Wire\n\nIt was closed."
    draft = read_text(text, name)
    assert (draft.headline, draft.source) == ("The new bridge of 2*3", "Example Wire")


def test_a_title_that_is_a_picture_is_none() -> None:
    assert read_text("title: ![map](m.png)\n\nIt was closed. Nobody knows why.", "a.md").headline == "It was closed"


def test_a_heading_gives_its_words_only() -> None:
    assert read_text("# ![map](m.png) **The** bridge\n\nIt was closed.", "a.md").headline == "The bridge"


def test_a_text_that_begins_with_a_heading_is_markdown_by_any_name() -> None:
    assert read_text(ARTICLE, "a.txt") == read_text(ARTICLE, "a.md")


def test_a_plain_text_loses_what_is_left_of_markdown() -> None:
    left = (
        'He *resigned* on __Monday__.\nThe [council](https://example.org/a_(b) "its page") agreed.\n'
        "![map](m.png)\n## What ~~was~~ is next\n- Ten stayed.\n1. Two left."
    )
    assert read_text(left).body.split("\n\n") == [
        "He resigned on Monday.", "The council agreed.", "What is next", "- Ten stayed.", "1. Two left.",
    ]  # fmt: skip
    assert read_fields({}, left).body == read_text(left).body


def test_a_heading_below_a_dateline_is_the_headline() -> None:
    draft = read_text("2024-03-05 KASKELEN, March 5.\n\n# The bridge reopens\n\nIt was closed.", "a.txt")
    assert (draft.headline, draft.body) == ("The bridge reopens", "KASKELEN, March 5.\n\nIt was closed.")


@pytest.mark.parametrize(
    "plain",
    [
        "It is 2 * 3 * 4 m wide.",
        "“What the f***,” he said, “s*** happens.”",
        "* * *",
        "#Bridge is closed, said @mayor_of_k and snake_case_too.",
        "The price* is 5 crowns.\n\n*Without tax.",
        "He [the mayor] (62) resigned [1](see below).",
        "Sign here: ______ and here: ______",
        "~5 km, ~~7 at most",
        "Снимки 10*15 и 20*30 см, ящик 5*3*2 м, __init__.py.",
        "[1]: https://example.org/source",
        "- Привет, - сказал он.",
        "+ 5 degrees > 3 degrees",
    ],
)
def test_a_plain_text_stays_as_it_is(plain: str) -> None:
    assert read_text(f"title: T\n\n**Alpha.**\n\n{plain}\n\nOmega.", "a.txt").body == "\n\n".join(
        part for part in ("Alpha.", plain, "Omega.") if part != "* * *"
    )


@pytest.mark.parametrize(
    ("markdown", "left"),
    [
        ("*a* **b** ***c*** `e` 2 \\* 3", "a b c e 2 * 3"),
        ("It killed ~~*225*~~ 231 ~~people,~~ men.", "It killed 231 men."),
        ("Two died.[^1] Three[^long-note], too\n\n[^1]: Police said so.", "Two died. Three, too\n\nPolice said so."),
        ("It weighs 10<sup>6</sup> tonnes.<sup>1</sup> So.", "It weighs 10⁶ tonnes. So."),
        ("[text](http://x 'title'), <http://example.org>, ![alt](x.png)", "text, http://example.org,"),
        ("one\ntwo  \nthree\\\nfour", "one two three four"),
        ("- one\n- two\n  - three", "one\n\ntwo\n\nthree"),
        ("1. one\n2. two\n\n   more", "1. one\n\n2. two\n\nmore"),
        ("2024\\. Was a year", "2024. Was a year"),
        ("Alpha.\n\n2024. Was a year.", "Alpha.\n\n2024. Was a year."),
        ("> quoted\n> on", "quoted on"),
        ("| a | b |\n|---|---|\n| 1 | *2* |", "a | b\n\n1 | 2"),
        ("```py\nx = 1\ny\n```", "x = 1\n\ny"),
        ("Alpha.\n\n    indented like a wire text\ngoes on.", "Alpha.\n\nindented like a wire text goes on."),
        ("Alpha\n=====\n\nBeta\n----\n\nGamma.", "Alpha\n\nBeta\n\nGamma."),
        ("Alpha.\n\n***\n\n<div>Beta</div>\n\n<b>Gam</b>ma", "Alpha.\n\nBeta\n\nGamma"),
        ("AT&T, 3 < 4, a_b_c, 2*3*4, snake_case", "AT&T, 3 < 4, a_b_c, 234, snake_case"),
        ("“Quotes” -- and (c) stay...", "“Quotes” -- and (c) stay..."),
    ],
)
def test_constructs_are_reduced_to_their_words(markdown: str, left: str) -> None:
    assert read_text(f"title: T\n\n{markdown}", "a.md").body == left


def test_a_markdown_text_has_a_limit_of_its_own() -> None:
    with pytest.raises(LimitReached, match="too long for Markdown: 100 characters"):
        read_text("word " * 30, "a.md", limits=Limits(markdown_characters=100))


def test_what_a_mark_leaves_behind_is_one_space_and_a_mark_may_go_over_a_line() -> None:
    assert (
        read_text("The ![map](m.png) bridge is **very\nlong** indeed.", "a.txt").body
        == "The bridge is very long indeed."
    )
