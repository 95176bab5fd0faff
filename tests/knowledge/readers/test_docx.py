"""Word documents."""

from __future__ import annotations

import time
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


def run(text: str, properties: str = "") -> str:
    """A run with these properties, in Word's XML."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def one_paragraph(*runs: str, style: str = "Normal") -> bytes:
    """A document of one paragraph; the character style Gone is struck out, OldGone is based on it."""

    def fill(document: Any) -> None:
        from docx.oxml import parse_xml

        for name, of in (("Gone", "<w:rPr><w:strike/></w:rPr>"), ("OldGone", "<w:basedOn w:val='Gone'/>")):
            kind = f"<w:style xmlns:w='{WORD}' w:type='character' w:styleId='{name}'>{of}</w:style>"
            document.styles.element.append(parse_xml(kind))
        paragraph = f"<w:p xmlns:w='{WORD}'><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{''.join(runs)}</w:p>"
        document.element.body.insert(0, parse_xml(paragraph))

    return docx_of(fill)


MOVED = "<w:moveFrom w:id='1' w:author='a'>{}</w:moveFrom>"


@pytest.mark.parametrize(
    "gone",
    [
        run("230 ", "<w:strike/>"),
        run("230 ", "<w:dstrike w:val='true'/>"),
        run("230 ", "<w:vanish/>"),
        run("230 ", "<w:rStyle w:val='OldGone'/>"),
        MOVED.format(run("230 ")),
    ],
    ids=["struck out", "twice", "hidden", "by its style", "moved away"],
)
def test_what_was_struck_out_hidden_or_moved_away_is_not_read(gone: str) -> None:
    kept = run("231 ", "<w:strike w:val='0'/><w:rStyle w:val='Gone'/>"), run("people.", "<w:vanish w:val='false'/>")
    assert read_bytes(one_paragraph(run("It killed "), gone, *kept), "a.docx").body == "It killed 231 people."


def test_a_paragraph_of_many_runs_is_read_in_time_that_grows_with_them() -> None:
    def filled(document: Any) -> None:
        from docx.oxml import parse_xml

        document.element.body.insert(0, parse_xml(f"<w:p xmlns:w='{WORD}'>{'<w:r><w:t>a </w:t></w:r>' * 40_000}</w:p>"))

    content, began = docx_of(filled), time.process_time()
    read_bytes(content, "a.docx")
    assert time.process_time() - began < 8


def test_a_title_is_read_like_the_text() -> None:
    content = one_paragraph(run("Bridge "), run("closed", "<w:strike/>"), run("open"), style="Title")
    with pytest.raises(InputError, match="holds no words"):
        read_bytes(one_paragraph(run("Bridge", "<w:vanish/>"), style="Title"), "a.docx")
    assert read_bytes(content, "a.docx").headline == "Bridge open"


def test_raised_digits_are_exponents_or_no_text() -> None:
    up = "<w:vertAlign w:val='superscript'/>"
    link = f"<w:hyperlink w:anchor='n'>{run('a', up)}</w:hyperlink>"
    runs = run("In 2023"), run("2", up), run(" 300 km"), run("2", up), run(" burnt."), run("[1", up), run("] ", up)
    body = read_bytes(one_paragraph(*runs, run("It is the 5"), run("th", up), run(" fire"), link), "a.docx").body
    assert body == "In 2023 300 km² burnt. It is the 5th fire"


def test_a_table_that_only_serves_the_layout_is_read_paragraph_by_paragraph() -> None:
    def laid_out(document: Any) -> None:
        [cell] = document.add_table(1, 1)._cells
        cell.text = ENGLISH[0]
        inner = cell.add_table(1, 2)
        inner._cells[0].text, inner._cells[1].text = "North", "9"
        cell.add_paragraph(ENGLISH[1])
        text, aside = document.add_table(1, 2)._cells
        text.text, aside.text = ENGLISH[2], "Photo: Ministry"
        text.add_paragraph(ENGLISH[1])
        town, number = document.add_table(1, 2)._cells
        town.text, number.text = "South", "4"
        town.add_paragraph("(with its port)")

    assert read_bytes(docx_of(laid_out), "a.docx").body == body_of(
        [*(ENGLISH[0], "North | 9", ENGLISH[1]), *(ENGLISH[2], ENGLISH[1], "Photo: Ministry"),
         "South (with its port) | 4"],
    )  # fmt: skip


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
    for name, complaint in {"a.zip": "is of a kind that can't be read", "a.docx": "is no Word document"}.items():
        with pytest.raises(InputError, match=complaint):
            read_bytes(file.getvalue(), name)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(LimitReached, match=r"a\.docx unpacks to 100 MiB, where 30 are allowed"):
        read_bytes(zipped(document=b"\x00" * 100 * 2**20), "a.docx")
    with pytest.raises(LimitReached, match="unpacks to 9 MiB, where 8 are allowed"):
        read_bytes(zipped(document=b" " * 9 * 2**20), "a.docx")
    with pytest.raises(LimitReached, match="has 11 parts, where 10 are allowed"):
        read_bytes(zipped(**{f"a{n}": b"" for n in range(11)}), "a.docx", limits=Limits(docx_parts=10))
