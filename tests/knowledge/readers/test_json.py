"""Articles in JSON."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import InputError
from knowledge.model import Draft
from knowledge.readers import read_bytes, read_text, write_text
from tests.knowledge.readers.strategies import any_texts


def test_the_fields_of_an_export_are_read() -> None:
    article = {
        "headline": "Bridge reopens",
        "body": "It was closed.\r\n\r\nIt reopened.",
        "source": "Wire",
        "published": "2024-03-05",
        "url": "https://example.org/b",
        "language": "en",
        "slug": "bridge",
        "number": 3,
    }
    assert read_bytes(json.dumps(article).encode(), "a.json") == Draft(
        "Bridge reopens", "It was closed.\n\nIt reopened.", "Wire", date(2024, 3, 5), "https://example.org/b", "en"
    )


def test_missing_and_null_fields_are_told_from_the_text() -> None:
    draft = read_text('{"body": "The bridge reopened. It did.", "published": null}', "a.json")
    assert (draft.headline, draft.published, draft.language) == ("The bridge reopened", None, "en")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ('{"body": "a"', "is no valid JSON (line 1)."),
        ("{\n\nbody: 1}", "is no valid JSON (line 3)."),
        ("[" * 100_000, "is no valid JSON"),
        ("9" * 10_000, "is no valid JSON"),
        ("[]", "must hold one article"),
        ("{}", "has no field 'body'"),
        ('{"body": ""}', "has no field 'body'"),
        ('{"body": " "}', "holds no words"),
        ('{"body": ["a"]}', "the field 'body' must be a text"),
        ('{"body": "a", "title": 5}', "the field 'title' must be a text"),
        ('{"body": "a", "published": "soon"}', "The field published: 'soon' is no date"),
        ('{"body": "a", "title": "A", "headline": "B"}', "The field headline gives the headline a second time"),
        ('{"format": "footnote-export", "articles": []}', "bring it in with /kb import"),
    ],
)
def test_what_is_no_article_is_refused(content: str, complaint: str) -> None:
    with pytest.raises(InputError) as raised:
        read_text(content, "a.json")
    assert complaint in str(raised.value)


@given(st.fixed_dictionaries({"body": any_texts}, optional={"headline": any_texts, "source": any_texts}))
@settings(max_examples=80, deadline=None)
def test_any_texts_in_the_fields_are_read_or_refused_and_read_the_same_again(article: dict[str, str]) -> None:
    try:
        draft = read_text(json.dumps(article), "a.json")
    except InputError:
        return
    assert read_text(write_text(draft)) == draft
