"""Sound files of each kind to be damaged, and the makers of PDF, DOCX and web answers to make bombs with."""

from __future__ import annotations

import gzip
import json
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

MIB = 2**20
BIG = 10 * MIB - 1024
"""Just below what readers take."""

SENTENCE = "The bridge at Kaskelen reopened on Tuesday — «мост открыт», said the ministry, six days after the flood. "

TEXT = f"title: Bridge reopens\npublished: 2024-03-05\n\nALMATY, March 5. {SENTENCE * 5}\n\n{SENTENCE * 9}\n".encode()
MARKDOWN = (
    f"---\ntitle: Bridge\n---\n# Bridge *reopens*\n\n- {SENTENCE}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> {SENTENCE}"
).encode()
HTML = (
    "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Bridge reopens</title></head><body><article>"
    f"<h1>Bridge reopens</h1><p>{SENTENCE * 5}</p><table><tr><td>a</td></tr></table><p>{SENTENCE * 5}</p></article>"
).encode()
JSON = json.dumps({"headline": "Bridge reopens", "body": SENTENCE * 10, "published": "2024-03-05"}).encode()


def pdf(stream: bytes, *, pages: int = 1, filters: str = "/FlateDecode", packed: bytes | None = None) -> bytes:
    """A PDF of pages that all show the same stream of drawing commands."""
    body = zlib.compress(stream) if packed is None else packed
    kids = " ".join(f"{5 + n} 0 R" for n in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(body)} /Filter [{filters}] >>\nstream\n".encode() + body + b"\nendstream",
        *[
            b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 595 842]"
            b" /Resources << /Font << /F1 3 0 R >> >> >>"
        ]
        * pages,
    ]
    file = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(file)


def docx(document: bytes, **others: bytes) -> bytes:
    """A Word document with this XML as its main part."""
    types = b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' \
ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' \
ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"
    relations = (
        b"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' \
Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/>\
</Relationships>"
    )
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", types)
        package.writestr("_rels/.rels", relations)
        package.writestr("word/document.xml", document)
        for name, content in others.items():
            package.writestr(f"word/{name}.xml", content)
    return file.getvalue()


def answer(body: bytes, *headers: bytes, status: bytes = b"200 OK") -> bytes:
    """What a web server sends."""
    return b"\r\n".join((b"HTTP/1.1 " + status, *headers, b"Content-Length: %d" % len(body), b"", body))


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_xml(inner: str, prolog: str = "") -> bytes:
    """The XML of a document with this body."""
    return f"<?xml version='1.0'?>{prolog}<w:document xmlns:w='{W}'><w:body>{inner}</w:body></w:document>".encode()


PARAGRAPH = f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>"
LINES = b"".join(
    b"BT /F1 11 Tf 72 %d Td (The bridge reopened on line %d.) Tj ET\n" % (800 - 14 * n, n) for n in range(50)
)

SAMPLES: dict[str, bytes] = {
    "txt": TEXT,
    "md": MARKDOWN,
    "html": HTML,
    "pdf": pdf(LINES, pages=3),
    "docx": docx(word_xml(PARAGRAPH * 20)),
    "json": JSON,
    "url": answer(gzip.compress(HTML), b"Content-Encoding: gzip", b"Content-Type: text/html; charset=utf-8"),
}


def forms() -> bytes:
    """A PDF whose page shows a form ten times, which shows another ten times, and so on: a billion letters."""
    font = b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    levels = [
        b"%d 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 60"
        b" /Resources << %s /XObject << /X %d 0 R >> >> >>\n"
        b"stream\n%s\nendstream\nendobj\n"
        % (20 + n, font, 21 + n, b"/X Do " * 10 if n < 9 else b"BT /F1 9 Tf (a) Tj ET")
        for n in range(10)
    ]
    page = pdf(b"/X Do " * 10)
    return page.replace(b"/Resources <<", b"/Resources << /XObject << /X 20 0 R >>", 1).replace(
        b"xref", b"".join(levels) + b"xref", 1
    )


ENTITIES = "<!DOCTYPE a [<!ENTITY x0 'ha'>" + "".join(f"<!ENTITY x{n + 1} '{f'&x{n};' * 10}'>" for n in range(9)) + "]>"
"""Billion laughs."""
OUTER_ENTITY = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
