from __future__ import annotations

import pytest

from cogs.presentation.markup import choice, embolden, escape, label, sentence_url


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a plain sentence, with 4,500 - 5,000 parts.", "a plain sentence, with 4,500 - 5,000 parts."),
        ("Kassym-Jomart (CSTO) #1 said: yes", "Kassym-Jomart (CSTO) #1 said: yes"),
        ("*stars* _lines_ `ticks`", r"\*stars\* \_lines\_ \`ticks\`"),
        ("~~struck~~ and ||hidden||, ~5 or 5|6, 5 < 6", r"\~~struck\~~ and \||hidden\||, ~5 or 5|6, 5 < 6"),
        ("a back\\slash", "a back\\\\slash"),
        ("<@123> <#4> <t:5:D> <:x:6>", r"\<@123> \<#4> \<t:5:D> \<\:x:6>"),
        ("hi @everyone and @here, me@example.org", r"hi \@everyone and \@here, me@example.org"),
        ("[click](http://evil.example)", r"\[click](http://evil.example)"),
        ("[a [b]](http://evil.example)", r"\[a \[b]](http://evil.example)"),
        ("a note [1] in brackets", "a note [1] in brackets"),
        ("# heading", r"\# heading"),
        ("> quote", r"\> quote"),
        ("- item", r"\- item"),
        ("-# small", r"\-# small"),
        ("-5 degrees", "-5 degrees"),
        (":tada: at 10:30:45", r"\:tada: at 10:30:45"),
        ("see https://news.example/a_b_c*d now", "see https://news.example/a_b_c*d now"),
    ],
)
def test_quoted_text_shows_as_it_stands(text: str, shown: str) -> None:
    assert escape(text) == shown


@pytest.mark.parametrize(
    ("text", "span", "shown"),
    [
        ("225 deaths were reported", (0, 10), "**225 deaths** were reported"),
        ("up to 225 deaths", (5, 16), "up to **225 deaths**"),
        ("no span", None, "no span"),
        ("an empty span", (3, 3), "an empty span"),
        ("two\nlines here", (0, 9), "**two lines** here"),
        ("5 * 3 = 15", (8, 10), r"5 \* 3 = **15**"),
        ("[a](http://b.example)", (1, 2), r"\[**a**](http://b.example)"),
    ],
)
def test_the_decisive_words_are_bold_and_the_rest_is_untouched(
    text: str, span: tuple[int, int] | None, shown: str
) -> None:
    assert embolden(text, span) == shown


def test_a_label_that_is_too_long_ends_in_an_ellipsis() -> None:
    assert label("one two three", 8) == "one two…"


def test_a_short_sentence_is_linked_whole() -> None:
    url = sentence_url("https://news.example/a", "It rained, twice-over & more.")

    assert url == "https://news.example/a#:~:text=It%20rained%2C%20twice%2Dover%20%26%20more."


def test_a_long_sentence_is_linked_by_both_its_ends() -> None:
    url = sentence_url("https://news.example/a", "one two three four five six seven eight nine ten")

    assert url == "https://news.example/a#:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten"


def test_an_address_with_a_fragment_of_its_own_keeps_it() -> None:
    assert sentence_url("https://news.example/a#part", "Yes.") == "https://news.example/a#part:~:text=Yes."


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "ftp://x.example", "https://x.example/" + "a" * 600])
def test_what_is_no_short_web_address_is_not_linked(url: str | None) -> None:
    assert sentence_url(url, "Yes.") is None


def test_an_address_cannot_break_out_of_its_link() -> None:
    url = sentence_url("https://x.example/a)b >c<", "Yes.")

    assert url is not None
    assert not set(url) & set(")( <>")


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Storm\n hits", "Storm hits"), ("a" * 100, "a" * 100), ("a" * 101, "a" * 99 + "…")],
)
def test_what_is_offered_while_somebody_types_is_one_line_of_100_characters(name: str, shown: str) -> None:
    assert choice(name) == shown
