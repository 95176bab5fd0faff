"""DOCX: python-docx opens the package and knows its styles; the words are read from the XML below, as its paragraphs
pass over tracked insertions, content controls and text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from knowledge.errors import InputError, LimitReached
from knowledge.model import Draft
from knowledge.readers.boundary import parser_faults
from knowledge.readers.cleaning import clean_line
from knowledge.readers.drafting import complete
from knowledge.readers.header import Header
from knowledge.readers.limits import MIB, Limits
from knowledge.readers.paragraphs import CELL_GAP

if TYPE_CHECKING:
    from docx.document import Document

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, ROW, CELL = f"{WORD}p", f"{WORD}tr", f"{WORD}tc"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""Holds a text box a second time, for old programs."""
STANDS_FOR = {f"{WORD}tab": " ", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-"}
"""Signs within a run that are elements of their own."""
TITLE_STYLES = ("Title", "Heading 1")


def read_docx(content: bytes, name: str, limits: Limits) -> Draft:
    """The draft of a Word document. Raises InputError if it is broken, LimitReached if it unpacks to too much."""
    _check_package(content, name, limits)
    with parser_faults(name):
        from docx import Document

        document = Document(BytesIO(content))
        headline = _headline(document)
        text = "\n\n".join(_blocks(document.element.body))
    limits.check_length(len(text), name)
    return complete(Header(headline=headline), text, name)


def _check_package(content: bytes, name: str, limits: Limits) -> None:
    """Sums up what the archive says that it unpacks to; zipfile unpacks no part beyond its word."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise InputError("{name} is no DOCX file, or it is broken.", name=name) from error
    for allowed, found in (
        (limits.unpacked_bytes, sum(part.file_size for part in parts)),
        (limits.docx_xml_bytes, sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))),
    ):
        if found > allowed:
            raise LimitReached(
                "{name} unpacks to {size} MiB, where {most} are allowed.",
                name=name,
                size=format(found / MIB, ".0f"),
                most=allowed // MIB,
            )
    if len(parts) > limits.docx_parts:
        raise LimitReached(
            "{name} has {number} parts, where {most} are allowed.",
            name=name,
            number=len(parts),
            most=limits.docx_parts,
        )
    if not any(part.filename.startswith("word/") for part in parts):
        raise InputError("{name} is no Word document.", name=name)


def _headline(document: Document) -> str | None:
    """The first paragraph if its style says that it is the title."""
    first = next((paragraph for paragraph in document.paragraphs if paragraph.text.strip()), None)
    is_title = first is not None and first.style is not None and first.style.name in TITLE_STYLES
    return clean_line(first.text) if first is not None and is_title else None


def _blocks(body: Any) -> Iterator[str]:
    """The paragraphs in order; a row of a table is one."""
    for element in body.iter(PARAGRAPH, ROW):
        if _has_above(element, ROW, FALLBACK):
            continue
        if element.tag == PARAGRAPH:
            yield _words(element)
        else:
            cells = (cell for cell in element.iter(CELL) if next(cell.iterancestors(ROW)) is element)
            texts = (" ".join(map(_words, cell.iter(PARAGRAPH))).strip() for cell in cells)
            yield CELL_GAP.join(filter(None, texts))


def _words(paragraph: Any) -> str:
    """The text of a paragraph, but not of the paragraphs in its text boxes, which follow by themselves."""
    return "".join(
        sign.text or "" if sign.tag == f"{WORD}t" else STANDS_FOR[sign.tag]
        for sign in paragraph.iter(f"{WORD}t", *STANDS_FOR)
        if next(sign.iterancestors(PARAGRAPH)) is paragraph and not _has_above(sign, f"{WORD}tabs")
    )


def _has_above(element: Any, *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None
