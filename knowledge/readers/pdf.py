"""PDF: pypdf yields the words with their places on the page; `page_layout` makes paragraphs of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from math import hypot, isfinite
from typing import TYPE_CHECKING, Any

from knowledge.errors import InputError, LimitReached
from knowledge.readers.boundary import parser_faults
from knowledge.readers.header import Header
from knowledge.readers.limits import MIB, Limits
from knowledge.readers.page_layout import Line, Page, laid_out

if TYPE_CHECKING:
    from pypdf import PageObject

END = b"%%EOF"
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
"""Typesetting, not spelling: 'oﬃcial' would not be found."""


def read_pdf(content: bytes, name: str, limits: Limits) -> tuple[Header, str]:
    """Header and text of a PDF. Raises InputError if it is encrypted, scanned or broken, LimitReached if too long."""
    with parser_faults(name):
        pages = _pages(_whole(content, name), name, limits)
    if not any(pages):
        raise InputError(
            "{name} holds no text, only pictures: a scanned PDF must go through text recognition first.", name=name
        )
    headline, text = laid_out(pages)
    return Header(headline=headline), text


def _whole(content: bytes, name: str) -> bytes:
    """The file up to its last mark of the end, which pypdf would look for line by line. Raises InputError without."""
    if b"%PDF-" not in content[:1024]:
        raise InputError("{name} is no PDF file.", name=name)
    if (end := content.rfind(END)) < 0:
        raise InputError("{name} is incomplete: the end of the file is missing.", name=name)
    return content[: end + len(END)] + b"\n"


def _pages(content: bytes, name: str, limits: Limits) -> list[Page]:
    from pypdf import PdfReader, apply_configuration
    from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError

    try:
        with apply_configuration(zlib_maximum_output_length=limits.unpacked_bytes):
            reader = PdfReader(BytesIO(content))
            if reader.is_encrypted:
                reader.decrypt("")  # opens what is only locked against printing
            if len(reader.pages) > limits.pdf_pages:
                raise LimitReached(
                    "{name} has {number} pages, where {most} are allowed.",
                    name=name,
                    number=len(reader.pages),
                    most=limits.pdf_pages,
                )
            return list(_read_pages(reader.pages, name, limits))
    except (DependencyError, FileNotDecryptedError):
        raise InputError("{name} is encrypted: please save it without a password.", name=name) from None
    except LimitReachedError:
        raise LimitReached(
            "{name} unpacks to more than is allowed: too much, or too deep a structure.", name=name
        ) from None


def _read_pages(pages: Iterable[PageObject], name: str, limits: Limits) -> Iterator[Page]:
    """The lines of each page, until there are too many letters or pieces of text."""
    length = drawing = 0

    def count(text: str) -> None:
        nonlocal length
        length += len(text) + 1
        limits.check_length(length, name)

    for page in pages:
        contents = page.get_contents()
        drawing += len(contents.get_data()) if contents is not None else 0
        if drawing > limits.pdf_drawing_bytes:
            raise LimitReached(
                "{name} holds too much drawing: {most} MiB are allowed.",
                name=name,
                most=format(limits.pdf_drawing_bytes / MIB, "g"),
            )
        yield _lines(page, count)


def _lines(page: PageObject, count: Callable[[str], None]) -> Page:
    """The lines of a page in the order of writing; pypdf ends them with a line feed."""
    lines: list[Line] = []
    pieces: list[Line] = []

    def collect(text: str, matrix: Sequence[float], text_matrix: Sequence[float], _: Any, size: float) -> None:
        count(text)
        piece = _placed(text.translate(LIGATURES), matrix, text_matrix, size or 0.0)
        if text.strip() or pieces:
            pieces.append(piece)
        if text.endswith("\n"):
            _flush(pieces, lines)

    page.extract_text(visitor_text=collect)
    _flush(pieces, lines)
    return lines


def _placed(text: str, matrix: Sequence[float], text_matrix: Sequence[float], size: float) -> Line:
    """The text with its place: text space through the text matrix and the page's (PDF 32000-1, 9.4.4)."""
    a, b, c, d, e, f = matrix
    x, y = text_matrix[4], text_matrix[5]
    scale = hypot(text_matrix[2], text_matrix[3]) * hypot(c, d)
    places = (a * x + c * y + e, b * x + d * y + f, round(size * scale, 1))
    return Line(text, *(place if isfinite(place) else 0.0 for place in places))


def _flush(pieces: list[Line], lines: list[Line]) -> None:
    """Moves the pieces into one line: it begins where the first does, its letters are those of the longest."""
    text = "".join(piece.text for piece in pieces).replace("\n", " ")
    if text.strip():
        longest = max(pieces, key=lambda piece: len(piece.text.strip()))
        lines.append(Line(" ".join(text.split()), pieces[0].x, longest.y, longest.size))
    pieces.clear()
