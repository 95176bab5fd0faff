"""Plain text: wire texts, headers, wrapped lines, headlines."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.errors import InputError
from knowledge.limits import MAX_HEADLINE
from knowledge.readers import read_text
from tests.knowledge.readers.samples import ARTICLES, ENGLISH, body_of


@pytest.mark.parametrize("language", ARTICLES)
def test_a_bare_text_keeps_its_words_and_tells_its_language(language: str) -> None:
    draft = read_text(body_of(ARTICLES[language]))
    assert draft.body == body_of(ARTICLES[language])
    assert draft.language == language


def test_a_wire_text_gives_its_date_away_and_keeps_its_dateline() -> None:
    draft = read_text(" date 2024-03-05 " + body_of(ENGLISH))
    assert draft.published == date(2024, 3, 5)
    assert draft.body == body_of(ENGLISH)
    assert draft.body.startswith("KASKELEN, March 5. The bridge")
    assert draft.headline == "The bridge across the Kaskelen river reopened on Tuesday, the transport ministry said"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("date 2024-03-05 The bridge reopened.", date(2024, 3, 5)),
        ("Date: 2024-03-05 The bridge reopened.", date(2024, 3, 5)),
        ("2024-03-05 KASKELEN, March 5. The bridge reopened.", date(2024, 3, 5)),
        ("2024-03-05 was the day of the flood.", None),
        ("KYIV, Jan. 3, 2024 — The bridge reopened.", date(2024, 1, 3)),
        ("АСТАНА, 3 января 2024 — Мост открыт.", date(2024, 1, 3)),
        ("Bridge reopens\n\nKyiv, 3 January 2024\n\nIt was closed.", date(2024, 1, 3)),
        ("KYIV, Jan. 3 — The bridge reopened.", None),
        ("The bridge reopened on Jan. 3, 2024.", None),
    ],
)
def test_a_date_is_taken_from_the_lead_only_where_it_can_mean_nothing_else(text: str, published: date | None) -> None:
    assert read_text(text).published == published


def test_a_wire_date_that_does_not_exist_is_refused() -> None:
    with pytest.raises(InputError, match=r"Line 1: '2024-02-30' is no date"):
        read_text("date 2024-02-30 BAKU, Azerbaijan, January 3. The bridge reopened.")


@pytest.mark.parametrize(
    ("text", "headline", "body"),
    [
        ("Bridge reopens\n\nIt was closed.", "Bridge reopens", "It was closed."),
        ("Will the bridge reopen?\n\nIt was closed.", "Will the bridge reopen?", "It was closed."),
        ("The bridge reopened.\n\nIt was closed.", "The bridge reopened", "The bridge reopened.\n\nIt was closed."),
        ("Bridge reopens", "Bridge reopens", "Bridge reopens"),
        ("Bridge reopens\n\nBridge reopens\n\nIt was closed.", "Bridge reopens", "It was closed."),
        ("title: Bridge\n\nBridge\n\nIt was closed.", "Bridge", "It was closed."),
        ("title: Bridge\n\nOther heading\n\nIt was closed.", "Bridge", "Other heading\n\nIt was closed."),
        ("BAKU, March 5\n\nIt was closed.", "It was closed", "BAKU, March 5\n\nIt was closed."),
        ("5 March 2024\n\nIt was closed.", "It was closed", "5 March 2024\n\nIt was closed."),
        ("- one\n\n- two", "- one", "- one\n\n- two"),
        ("Said Mr. Smith of it. More.", "Said Mr. Smith of it", "Said Mr. Smith of it. More."),
    ],
)
def test_a_headline_is_a_short_first_line_or_the_first_sentence(text: str, headline: str, body: str) -> None:
    draft = read_text(text)
    assert (draft.headline, draft.body) == (headline, body)


def test_a_long_first_sentence_is_shortened_between_words() -> None:
    headline = read_text("The bridge " + "that was closed " * 20 + "reopened.").headline
    assert len(headline) <= 91
    assert headline.endswith("closed…") or headline.endswith("that…") or headline.endswith("was…")


@pytest.mark.parametrize("length", [251, MAX_HEADLINE])
def test_a_headline_that_may_be_kept_is_not_cut(length: int) -> None:
    title = ("word " * 100)[: length - 1] + "s"
    assert read_text(f"title: {title}\n\nText.").headline == title


def test_a_longer_one_is_cut_where_it_must_be() -> None:
    headline = read_text(f"title: {'word ' * 100}\n\nText.").headline
    assert headline.endswith("word…")
    assert 290 < len(headline) <= MAX_HEADLINE


def test_html_remnants_go_and_signs_stay() -> None:
    text = "<p>AT&amp;T&nbsp;said that a &lt; b.</p><p>It <b>reopened</b>.<!-- ad --><script>x()</script></p>"
    assert read_text(text).body == "AT&T said that a < b.\n\nIt reopened."


@pytest.mark.parametrize("text", ["", " \n\t ", "\ufeff", "***\n\n—", "<p></p>", "title: Only a title", "\u200b"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"^The text (is empty|holds no words)\.$"):
        read_text(text)
