"""What is cleaned from a text, and what never is."""

from __future__ import annotations

import time

import pytest

from knowledge.readers.cleaning import clean, clean_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("one\u2029two", "one\n\ntwo"),
        ("peace\u00adkeepers", "peacekeepers"),
        ("\ufeffzero\u200bwidth\u2060", "zerowidth"),
        ("4\u202f500\u00a0cars\u3000a\tday", "4 500 cars a day"),
        ("bell\x07, escape\x1b[0m, nul\x00", "bell, escape[0m, nul"),
        ("\u202egnihtemos\u202c", "gnihtemos"),
        ("lone \ud800 surrogate, \ufffe", "lone surrogate, "),
        ("hidden\U000e0041\U000e0042 tags", "hidden tags"),
        ("cafe\u0301, и\u0306", "café, й"),
        ("می‌خواهم, 👩\u200d🚒", "می‌خواهم, 👩\u200d🚒"),
        ("bri\u200cdge", "bridge"),
        ("“Ёлка” — №5 … ½ ﬁ", "“Ёлка” — №5 … ½ ﬁ"),
    ],
)
def test_invisible_things_go_and_letters_stay(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>One</p><P class='x'>Two</P>", "\n\nOne\n\n\n\nTwo\n\n"),
        ("one<br/>two<BR>three", "one\ntwo\nthree"),
        ('a <a href="http://x/?a=1&b=2" target=_blank>link</a>, <b>bold</b>', "a link, bold"),
        ("<!-- gone -->kept<!-- never closed", "kept never closed"),
        ("<style>p{}</style><SCRIPT async src='x'>if (a<b) {}</SCRIPT>kept", "kept"),
        ("AT&T, R&D; a&b;c", "AT&T, R&D; a&b;c"),
        ("&amp;&nbsp;&quot;&#1103;&#x44F;&mdash;", '& "яя—'),
        ("&amp;amp;lt;b&amp;gt;", "<b>".replace("<b>", "")),
        ("a < b and b > c", "a < b and b > c"),
        ("if x <b and y> z", "if x <b and y> z"),
        ("<john@example.org> <https://example.org>", "<john@example.org> <https://example.org>"),
        ("1 <2> 3, <tag>, <3", "1 <2> 3, <tag>, <3"),
        ("İ<!-- a -->b", "İb"),
        ("<del>225</del><ins>231</ins> <s>m<s>e</s>n</s>women <STRIKE class='x'>left</STRIKE>", "231 women "),
        ("&lt;s&gt;gone&lt;/s&gt;kept <s>never closed, </strike>kept", "kept never closed, kept"),
        ("2023<sup>2</sup>, 300 km<sup>2</sup>, 5<sup>th</sup>", "2023, 300 km², 5th"),
        ("<b>said</b><sup><a href='#1'>1</a></sup><sup>,</sup><sup>[2]</sup> and", "said and"),
    ],
)
def test_remnants_of_html_go_and_other_signs_stay(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_a_line_is_one_line() -> None:
    assert clean_line(" <p>One\n\n two </p>") == "One two"


@pytest.mark.parametrize(
    "text",
    [
        "<" * 1_000_000,
        "<!--" * 250_000,
        "<script>" * 125_000,
        "<a " * 300_000,
        "<p " + "x=1 " * 250_000,
        "&" + "amp;" * 250_000,
        "&#38;" * 200_000,
        "a" + "\u0300\u0316" * 200_000,
    ],
    ids=lambda text: text[:8],
)
def test_a_million_hostile_characters_are_cleaned_in_seconds(text: str) -> None:
    began = time.process_time()
    clean(text)
    assert time.process_time() - began < 5
