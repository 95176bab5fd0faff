"""Laws that hold for whatever is read."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import InputError
from knowledge.model import Draft
from knowledge.readers import read_bytes, read_text, write_text
from knowledge.readers.cleaning import clean
from tests.knowledge.readers.samples import ENGLISH, column, docx_of, pdf_of
from tests.knowledge.readers.strategies import any_texts

SAMPLES = {
    "pdf": pdf_of([column(ENGLISH), column(ENGLISH)]),
    "docx": docx_of(lambda document: [*map(document.add_paragraph, ENGLISH)]),
    "html": ("<html><body>" + "".join(f"<p>{paragraph}</p>" for paragraph in ENGLISH) + "</body></html>").encode(),
}
NAMES = ("a.txt", "a.md", "a.html", "a.json", "a")


def outcome(content: bytes, name: str) -> Draft | InputError:
    """The draft, or the reader's refusal; anything else that it raises fails the test."""
    try:
        return read_bytes(content, name)
    except InputError as refusal:
        return refusal


def is_draft_or_sentence(read: Draft | InputError) -> bool:
    """Whether it is a draft with a text, or a refusal in one sentence."""
    if isinstance(read, Draft):
        return read.headline.strip() != "" != read.body.strip()
    return str(read).endswith(".") and "\n" not in str(read)


@given(any_texts, st.sampled_from(NAMES))
@settings(max_examples=80, deadline=None)
def test_a_body_is_clean_paragraphs_parted_by_one_blank_line(text: str, name: str) -> None:
    draft = outcome(text.encode(errors="surrogatepass"), name)
    assert is_draft_or_sentence(draft)
    if isinstance(draft, InputError):
        return
    for paragraph in draft.body.split("\n\n"):
        assert paragraph == paragraph.strip() != ""
        assert not any(unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in paragraph)
        assert "  " not in paragraph
    assert draft.body == unicodedata.normalize("NFC", draft.body)
    assert draft.headline == draft.headline.strip() != ""


@given(any_texts, st.sampled_from(NAMES))
@settings(max_examples=80, deadline=None)
def test_a_draft_written_as_a_file_is_read_as_the_same_draft(text: str, name: str) -> None:
    draft = outcome(text.encode(errors="surrogatepass"), name)
    assert is_draft_or_sentence(draft)
    if isinstance(draft, Draft):
        assert read_text(write_text(draft)) == draft


@given(any_texts)
@settings(max_examples=200, deadline=None)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.binary(max_size=300), st.sampled_from((*NAMES, "a.pdf", "a.docx")))
@settings(max_examples=80, deadline=None)
def test_bytes_of_any_kind_are_read_or_refused_in_a_sentence(content: bytes, name: str) -> None:
    assert is_draft_or_sentence(outcome(content, name))


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
@given(
    damages=st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=8)), max_size=8),
    end=st.none() | st.integers(0, 20_000),
)
@settings(max_examples=40, deadline=None)
def test_damaged_files_are_read_or_refused_in_a_sentence(
    kind: str, damages: list[tuple[int, bytes]], end: int | None
) -> None:
    content = bytearray(SAMPLES[kind])
    for place, piece in damages:
        content[place % len(content) : place % len(content) + len(piece)] = piece
    assert is_draft_or_sentence(outcome(bytes(content[:end]), f"a.{kind}"))


@pytest.mark.parametrize("name", NAMES)
def test_the_laws_meet_texts_that_are_read(name: str) -> None:
    """The laws above would hold emptily if nothing were ever read."""
    read = outcome(b"The bridge reopened on Tuesday.", name)
    assert isinstance(read, InputError if name == "a.json" else Draft)
