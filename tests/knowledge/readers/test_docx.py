"""Word documents."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from knowledge.errors import InputError, LimitReached
from knowledge.readers import Limits, read_bytes
from tests.knowledge.readers.samples import ARTICLES, ENGLISH, body_of, docx_of

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def article(document: Any) -> None:
    """Writes title, paragraphs, a heading and a table."""
    document.add_heading("Bridge reopens after flood", 0)
    document.add_paragraph(ENGLISH[0])
    document.add_heading("What happened", 2)
    document.add_paragraph(ENGLISH[1])
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("District", "Homes", "North", "9"), strict=True):
        cell.text = text
    document.add_paragraph(ENGLISH[2])


def test_title_paragraphs_headings_and_tables_are_read_in_order() -> None:
    draft = read_bytes(docx_of(article), "a.docx")
    assert draft.headline == "Bridge reopens after flood"
    assert draft.body == body_of(
        [ENGLISH[0], "What happened", ENGLISH[1], "District | Homes", "North | 9", ENGLISH[2]],
    )


@pytest.mark.parametrize("language", ARTICLES)
def test_every_language_is_read(language: str) -> None:
    draft = read_bytes(docx_of(lambda document: [*map(document.add_paragraph, ARTICLES[language])]), "a.docx")
    assert (draft.body, draft.language) == (body_of(ARTICLES[language]), language)


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    def edited(document: Any) -> None:
        from docx.oxml import parse_xml

        document.element.body.insert(0, parse_xml(
            f"<w:p xmlns:w='{WORD}'><w:r><w:t>The bridge </w:t></w:r>"
            "<w:ins w:id='1' w:author='a'><w:r><w:t>re</w:t></w:r></w:ins><w:r><w:t>opened</w:t></w:r>"
            "<w:del w:id='2' w:author='a'><w:r><w:delText> late</w:delText></w:r></w:del>"
            "<w:r><w:tab/><w:t>on</w:t><w:br/><w:t>Tuesday.</w:t></w:r></w:p>"
        ))  # fmt: skip

    assert read_bytes(docx_of(edited), "a.docx").body == "The bridge reopened on Tuesday."


def test_an_empty_document_says_so() -> None:
    with pytest.raises(InputError, match=r"^a\.docx holds no words\.$"):
        read_bytes(docx_of(lambda document: None), "a.docx")


def zipped(**parts: bytes) -> bytes:
    """An archive with these parts below word/."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", content)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"no archive",
        b"PK\x03\x04 and no more",
        docx_of(article)[:-50],
        docx_of(article)[:3_000],
        zipped(document=b"<a/>"),
    ],
    ids=["text", "archive's first bytes", "no end", "no end at all", "no document"],
)
def test_a_broken_document_is_refused(content: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.docx (is no DOCX file, or it is broken|can't be read)"):
        read_bytes(content, "a.docx")


def test_another_archive_is_no_word_document() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr("holiday.jpg", b"x")
    with pytest.raises(InputError, match="is no Word document"):
        read_bytes(file.getvalue(), "a.zip")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(LimitReached, match=r"a\.docx unpacks to 100 MiB, where 30 are allowed"):
        read_bytes(zipped(document=b"\x00" * 100 * 2**20), "a.docx")
    with pytest.raises(LimitReached, match="unpacks to 9 MiB, where 8 are allowed"):
        read_bytes(zipped(document=b" " * 9 * 2**20), "a.docx")
    with pytest.raises(LimitReached, match="has 11 parts, where 10 are allowed"):
        read_bytes(zipped(**{f"a{n}": b"" for n in range(11)}), "a.docx", limits=Limits(docx_parts=10))
