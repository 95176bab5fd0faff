"""DOCX: python-docx opens the package and knows its styles; the words are read from the XML below, as its paragraphs
pass over tracked insertions, content controls and text boxes. What was struck out, hidden or moved away is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Any

from knowledge.errors import InputError, LimitReached
from knowledge.readers.boundary import parser_faults
from knowledge.readers.cleaning import clean_line
from knowledge.readers.header import Header
from knowledge.readers.limits import MIB, Limits
from knowledge.readers.paragraphs import CELL_GAP, is_finished
from knowledge.readers.raised import NEAR, lowered
from knowledge.readers.word_runs import PARAGRAPH, RUN, WORD, Formatting

if TYPE_CHECKING:
    from docx.document import Document

ROW, CELL, LINK, TEXT = f"{WORD}tr", f"{WORD}tc", f"{WORD}hyperlink", f"{WORD}t"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""Holds a text box a second time, for old programs."""
STANDS_FOR = {f"{WORD}tab": " ", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-"}
"""Signs within a run that are elements of their own."""
TITLE_STYLES = ("Title", "Heading 1")


def read_docx(content: bytes, name: str, limits: Limits) -> tuple[Header, str]:
    """Header and text of a Word document. Raises InputError if it is broken, LimitReached if it unpacks to too much."""
    _check_package(content, name, limits)
    with parser_faults(name):
        from docx import Document

        document = Document(BytesIO(content))
        formatting = Formatting(document)
        headline = _headline(document, formatting)
        text = "\n\n".join(_blocks(document.element.body, formatting))
    limits.check_length(len(text), name)
    return Header(headline=headline), text


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


def _headline(document: Document, formatting: Formatting) -> str | None:
    """The first paragraph if its style says that it is the title."""
    for paragraph in document.paragraphs:
        if words := clean_line(_words(paragraph._p, formatting)):
            is_title = paragraph.style is not None and paragraph.style.name in TITLE_STYLES
            return words if is_title else None
    return None


def _blocks(part: Any, formatting: Formatting) -> Iterator[str]:
    """The paragraphs of the body or of a cell, in order; a row of a table is one, unless it only serves the layout."""
    row_around = next(part.iterancestors(ROW), None)
    for element in part.iter(PARAGRAPH, ROW):
        if next(element.iterancestors(ROW), None) is not row_around or _has_above(element, FALLBACK):
            continue
        if element.tag == PARAGRAPH:
            yield _words(element, formatting)
            continue
        own = [cell for cell in element.iter(CELL) if next(cell.iterancestors(ROW)) is element]
        cells = [paragraphs for cell in own if (paragraphs := list(filter(str.strip, _blocks(cell, formatting))))]
        if _is_layout(cells):
            yield from (paragraph for paragraphs in cells for paragraph in paragraphs)
        else:
            yield CELL_GAP.join(" ".join(paragraphs).strip() for paragraphs in cells)


def _is_layout(cells: Sequence[Sequence[str]]) -> bool:
    """Whether the cells of a row (their paragraphs) hold a text: a single cell, or one of several paragraphs."""
    return len(cells) == 1 or any(len(cell) > 1 and any(map(is_finished, cell)) for cell in cells)


def _words(paragraph: Any, formatting: Formatting) -> str:
    """The text of a paragraph, but not of the paragraphs in its text boxes, which follow by themselves."""
    runs = [
        run
        for run in paragraph.iter(RUN)
        if next(run.iterancestors(PARAGRAPH)) is paragraph and formatting.is_shown(run)
    ]
    pieces = [(is_raised, list(some)) for is_raised, some in groupby(runs, formatting.is_raised)]
    texts = ["".join(map(_text, some)) for _, some in pieces] + [""]
    near = ""
    for at, (is_raised, some) in enumerate(pieces):
        if is_raised:
            is_link = any(_has_above(run, LINK) for run in some)
            texts[at] = "" if is_link else lowered(near, texts[at], texts[at + 1])
        near = (near + texts[at])[-NEAR:]
    return "".join(texts)


def _text(run: Any) -> str:
    """The text of a run, without that of a text box in it."""
    return "".join(
        sign.text or "" if sign.tag == TEXT else STANDS_FOR[sign.tag]
        for sign in run.iter(TEXT, *STANDS_FOR)
        if next(sign.iterancestors(RUN)) is run
    )


def _has_above(element: Any, *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None
