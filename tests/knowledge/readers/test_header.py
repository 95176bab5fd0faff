"""Header blocks: what they may say, and how they may be broken."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import InputError
from knowledge.limits import check_draft
from knowledge.model import Draft
from knowledge.readers import read_text, write_text
from knowledge.readers.header import checked_url

WHOLE = Draft(
    headline="Bridge reopens: “we won”",
    body="It was closed.\n\ntitle: not a header\n\ndate 2024-01-01 nor this",
    source="Example Wire",
    published=date(2024, 3, 5),
    url="https://example.org/bridge?id=5",
    language="en",
)


@pytest.mark.parametrize(
    "header",
    [
        "title: Bridge\nsource: Wire\npublished: 2024-03-05\nlang: ru\nurl: https://example.org/b\n\n",
        "\n\nTitle : Bridge\nPUBLISHER:Wire\nDate: 5 March 2024\nLanguage: ru-RU\nlink: https://example.org/b\n \n",
        "---\ntitle: 'Bridge'\nsource: \"Wire\"\ndate: 2024-03-05T10:00:00+05:00\nlang: ru\n"
        "url: https://example.org/b\n---\n",
        "---\ntags: [a, b]\n# comment\nauthors:\n  - Ann\n- Bob\n\ntitle: Bridge\nsite: Wire\ndate: 05.03.2024\n"
        "lang: ru\nurl: https://example.org/b\n---\n\n",
        "\ufefftitle: Bridge\r\nsource: Wire\r\npublished: 2024-03-05\r\nlang: ru\r\nurl: https://example.org/b\r\n\r\n",
    ],
)
def test_headers_of_every_style_are_read_alike(header: str) -> None:
    draft = read_text(header + "It was closed.")
    assert draft == Draft("Bridge", "It was closed.", "Wire", date(2024, 3, 5), "https://example.org/b", "ru")


def test_the_scheme_of_a_link_may_be_in_capitals() -> None:
    draft = read_text("title: A\nurl: HTTPS://Example.org/B\n\nIt was closed.")
    assert check_draft(draft).url == "https://Example.org/B"


PIECES = st.sampled_from(
    ["https", "HTTP", ":", "/", "//", "a.example", "<", "[", "]", "::1", "@", "?q=ä", "\t", "x" * 2_000]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=8).map("".join))
@settings(max_examples=300, deadline=None)
def test_a_link_that_is_read_can_be_saved(typed: str) -> None:
    try:
        url = checked_url(typed)
    except ValueError:
        return
    assert check_draft(Draft("A bridge", "It was closed.", url=url)).url == url


def test_an_empty_value_says_nothing() -> None:
    draft = read_text("title:\nsource: \npublished:\n\nThe bridge reopened. It did.")
    assert (draft.headline, draft.source, draft.published) == ("The bridge reopened", None, None)


@pytest.mark.parametrize(
    ("header", "complaint"),
    [
        ("title: A\nBy Ann\n\n", "Line 2 of the header is no 'key: value' (a blank line ends the header): 'By Ann'."),
        ("title: A\npubished: 2024-03-05\n\n", "Line 2 of the header: a header has no 'pubished'; it may have"),
        ("\n\ntitle: A\ndate: 03/05/2024\n\n", "Line 4 of the header: '03/05/2024' is no date that can mean one day"),
        ("title: A\nlang: Russian language\n\n", "Line 2 of the header: 'Russian language' is no language code"),
        ("title: A\nurl: example.org\n\n", "Line 2 of the header: 'example.org' is no http or https link."),
        ("title: A\nurl: javascript:alert(1)\n\n", "is no http or https link."),
        ("title: A\nurl: https://example.org/a<b\n\n", "is no http or https link."),
        ("title: A\nheadline: B\n\n", "Line 2 of the header gives the headline a second time."),
        ("---\ntitle: A\nno key here\n---\n", "Line 3 of the header is no 'key: value'"),
        ("---\ntitle: >\n  A\n---\n", "Line 2 of the header: write the value of 'title' on the same line."),
        ("---\ntitle: A\n\n", "The header that opens with --- on line 1 is never closed by another ---."),
    ],
)
def test_a_broken_header_is_told_with_its_line(header: str, complaint: str) -> None:
    with pytest.raises(InputError) as raised:
        read_text(header + "It was closed.")
    assert complaint in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        "Officials: the bridge is safe.\n\nIt reopened.",
        "The ministry said: title: none.\n\nIt reopened.",
        "---\n\nIt reopened.\n\n---",
        "15:30 update\n\nIt reopened.",
    ],
)
def test_a_colon_or_a_rule_makes_no_header(text: str) -> None:
    assert read_text(text).body.endswith("It reopened.")


@pytest.mark.parametrize("draft", [WHOLE, Draft("Ein Haus", "Das Haus ist und bleibt der Ort.", language="de")])
def test_a_written_draft_is_read_back(draft: Draft) -> None:
    assert read_text(write_text(draft)) == draft
