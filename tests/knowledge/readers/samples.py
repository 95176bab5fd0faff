"""Invented articles, and PDF and DOCX files made of them."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

ENGLISH = (
    "KASKELEN, March 5. The bridge across the Kaskelen river reopened on Tuesday, the transport ministry said.",
    "Engineers had closed it on 28 February, when the water rose by 3 metres. “We worked day and night,” one said.",
    "Nine homes were flooded; nobody was hurt.",
)
RUSSIAN = (
    "КАСКЕЛЕН, 5 марта. Мост через реку Каскелен вновь открыт, сообщило во вторник министерство транспорта.",
    "Инженеры закрыли его 28 февраля, когда вода поднялась на 3 метра. «Мы работали день и ночь», — сказал один.",
    "Затоплены девять домов, никто не пострадал.",
)
KAZAKH = (
    "ҚАСКЕЛЕҢ, 5 наурыз. Қаскелең өзенінің көпірі сейсенбі күні қайта ашылды, деп хабарлады көлік министрлігі.",
    "Инженерлер оны су 3 метрге көтерілген соң 28 ақпанда жапқан еді. «Біз күндіз-түні жұмыс істедік», — деді бірі.",
    "Тоғыз үйді су басты, ешкім зардап шеккен жоқ.",
)
ARTICLES = {"en": ENGLISH, "ru": RUSSIAN, "kk": KAZAKH}


def body_of(paragraphs: Sequence[str]) -> str:
    """The body that a reader should make of these paragraphs."""
    return "\n\n".join(paragraphs)


def pdf_of(pages: Sequence[Sequence[tuple[str, int, int, int]]], *, before: bytes = b"") -> bytes:
    """A PDF with these lines (text in Latin letters, x, y, size of the letters) on each page, `before` in front."""
    streams = [
        b"".join(
            b"BT /F1 %d Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n" % (size, x, y, _escaped(text)) for text, x, y, size in page
        )
        for page in pages
    ]
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, stream in enumerate(streams):
        packed = zlib.compress(before + stream)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number),
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
        ]
    return _pdf_file(objects)


def column(
    paragraphs: Sequence[str], *, top: int = 700, width: int = 60, gap: int = 8
) -> list[tuple[str, int, int, int]]:
    """Paragraphs set in lines of about `width` letters, 14 points apart, with a gap between paragraphs."""
    lines, y = [], top
    for paragraph in paragraphs:
        for line in _wrapped(paragraph, width):
            lines.append((line, 72, y, 11))
            y -= 14
        y -= gap
    return lines


def docx_of(fill: Callable[[Any], object]) -> bytes:
    """A Word document that `fill` has written into."""
    from docx import Document

    document, file = Document(), BytesIO()
    fill(document)
    document.save(file)
    return file.getvalue()


def _escaped(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def _wrapped(paragraph: str, width: int) -> list[str]:
    lines = [""]
    for word in paragraph.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return lines


def _pdf_file(objects: Sequence[bytes]) -> bytes:
    """The objects, numbered from 1, with cross-references."""
    file, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(file)
