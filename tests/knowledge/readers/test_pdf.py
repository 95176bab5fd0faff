"""PDF files: made here, line by line."""

from __future__ import annotations

import pytest

from knowledge.errors import InputError, LimitReached
from knowledge.readers import Limits, read_bytes
from tests.knowledge.readers.samples import ENGLISH, body_of, column, pdf_of

TITLE = ("Bridge reopens after flood", 72, 750, 20)
SECOND = ("The river had not risen like that since 1998, officials said.", "A new bridge is planned for 2026.")


def paged(number: int, lines: list[tuple[str, int, int, int]]) -> list[tuple[str, int, int, int]]:
    """A page with a running head and a page number."""
    return [("Daily Example, 5 March", 72, 810, 8), *lines, (f"Page {number} of 2", 280, 30, 8)]


def test_an_article_is_read_without_the_furniture_of_its_pages() -> None:
    content = pdf_of([paged(1, [TITLE, *column(ENGLISH)]), paged(2, column(SECOND, top=760))])
    draft = read_bytes(content, "a.pdf")
    assert draft.headline == "Bridge reopens after flood"
    assert draft.body == body_of([*ENGLISH, *SECOND])


def test_paragraphs_are_told_by_their_indent_where_there_is_no_gap() -> None:
    lines = column(ENGLISH, gap=0)
    starts = {" ".join(paragraph.split()[:2]) for paragraph in ENGLISH}
    indented = [(t, x + 18 * any(t.startswith(s) for s in starts), y, size) for t, x, y, size in lines]
    assert read_bytes(pdf_of([indented]), "a.pdf").body == body_of(ENGLISH)


def test_a_sentence_goes_on_over_the_page() -> None:
    first, second = [("The bridge across the river", 72, 60, 11)], [("reopened on Tuesday.", 72, 760, 11)]
    assert read_bytes(pdf_of([first, second]), "a.pdf").body == "The bridge across the river reopened on Tuesday."


def test_a_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    lines = ["The peace-", "keepers of the well-known bloc left, as the well-", "known general said."]
    page = [(line, 72, 700 - 14 * n, 11) for n, line in enumerate(lines)]
    assert read_bytes(pdf_of([page]), "a.pdf").body == (
        "The peacekeepers of the well-known bloc left, as the well-known general said."
    )


def test_a_heading_stands_alone() -> None:
    page = [*column(ENGLISH[:1]), ("What happened", 72, 600, 13), *column(ENGLISH[1:], top=584)]
    assert read_bytes(pdf_of([page]), "a.pdf").body == body_of([ENGLISH[0], "What happened", *ENGLISH[1:]])


def test_a_scanned_pdf_says_so() -> None:
    with pytest.raises(InputError, match=r"^scan\.pdf holds no text, only pictures: a scanned PDF must go through"):
        read_bytes(pdf_of([[], []]), "scan.pdf")


def test_an_encrypted_pdf_says_so() -> None:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer, locked, restricted = PdfWriter(), BytesIO(), BytesIO()
    writer.append(PdfReader(BytesIO(pdf_of([column(ENGLISH)]))))
    writer.encrypt(user_password="", owner_password="owner", algorithm="RC4-128")
    writer.write(restricted)
    writer.encrypt(user_password="secret", algorithm="RC4-128")
    writer.write(locked)
    with pytest.raises(InputError, match=r"^a\.pdf is encrypted: please save it without a password\.$"):
        read_bytes(locked.getvalue(), "a.pdf")
    assert read_bytes(restricted.getvalue(), "a.pdf").body == body_of(ENGLISH)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (pdf_of([column(ENGLISH)])[:-200], "is incomplete"),
        (b"not a pdf", "is no PDF file"),
        (b"%PDF-1.7\ngarbage\n%%EOF", "the file is broken"),
        (pdf_of([column(ENGLISH)]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"), "a.pdf"),
    ],
    ids=["no end", "text", "garbage", "pages that hold themselves"],
)
def test_a_broken_pdf_is_refused(content: bytes, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        read_bytes(content, "a.pdf")


def test_places_beyond_all_numbers_and_endless_words_break_nothing() -> None:
    from knowledge.readers.page_layout import Line, laid_out

    far = pdf_of([[("The bridge reopened.", 72, 700, 11)]], before=b"%d 0 0 %d 0 0 cm " % (10**20, 10**20) * 20)
    assert read_bytes(far, "a.pdf").body == "The bridge reopened."
    assert len(laid_out([[Line("a" * 500_000, 72, y, 11) for y in (700, 686)]])[1]) == 1_000_001


@pytest.mark.parametrize(
    "limits", [Limits(pdf_pages=1), Limits(pdf_drawing_bytes=500), Limits(characters=300), Limits(unpacked_bytes=200)]
)
def test_a_pdf_beyond_a_limit_is_refused(limits: Limits) -> None:
    with pytest.raises(LimitReached):
        read_bytes(pdf_of([column(ENGLISH), column(ENGLISH)]), "a.pdf", limits=limits)
