"""A file that changes an article changes what it names; a form says what is in it, and also what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from knowledge.errors import InputError
from knowledge.model import Draft
from knowledge.readers import read_bytes, read_fields, read_untrusted, write_text
from tests.knowledge.readers.pages import marked_up, page
from tests.knowledge.readers.samples import ENGLISH

KNOWN = Draft("Bridge", "It was closed.", "Wire", date(2024, 3, 5), "https://example.org/b", "kk")
DATED = "KYIV, Jan. 3, 2024 — The bridge across the river has been reopened, the ministry said on Wednesday."


@pytest.mark.parametrize("known", [KNOWN, replace(KNOWN, source=None, published=None, url=None)])
async def test_what_a_file_does_not_name_stays_as_it_is(known: Draft) -> None:
    draft = read_bytes(DATED.encode(), "a.txt", known=known)
    assert draft == replace(known, body=DATED)
    assert await read_untrusted(DATED.encode(), "a.txt", known=known) == draft


def test_what_a_file_names_counts() -> None:
    other = Draft("Bridge reopens", DATED, "Post", date(2024, 1, 4), "https://example.org/c", "en")
    assert read_bytes(write_text(other).encode(), "a.txt", known=KNOWN) == other
    assert read_bytes(b"# Bridge reopens\n\nIt is open.", "a.md", known=KNOWN).headline == "Bridge reopens"
    web = read_bytes(page(marked_up(ENGLISH)), "a.html", known=KNOWN)
    assert (web.headline, web.source, web.language) == ("Bridge reopens after flood", "Daily Example", "en")


def test_a_heading_line_of_a_text_is_the_headline_only_if_it_is_the_articles() -> None:
    assert read_bytes(b"Bridge\n\nIt is open.", "a.txt", known=KNOWN).body == "It is open."
    assert read_bytes(b"At last\n\nIt is open.", "a.txt", known=KNOWN).body == "At last\n\nIt is open."


def test_a_date_left_empty_for_an_article_that_is_not_new_is_none() -> None:
    fields = {"headline": "Bridge", "published": "", "language": "en"}
    assert read_fields(fields, DATED, is_new=False).published is None
    assert read_fields(fields, DATED).published == date(2024, 1, 3)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("published", "The date of publication: 'soon' is no date that can mean one day only"),
        ("url", "The link: 'soon' is no http or https link."),
        ("language", "The language: 'soon' is no language code"),
    ],
)
def test_a_field_filled_in_wrongly_is_named_as_on_the_form(field: str, said: str) -> None:
    with pytest.raises(InputError) as raised:
        read_fields({"headline": "Bridge", field: "soon"}, DATED)
    assert str(raised.value).startswith(said)
