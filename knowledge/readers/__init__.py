"""Files, texts and links to drafts.

    draft = read_file(Path("bridge.pdf"))
    draft = await read_untrusted(upload, "bridge.docx")  # in a process of its own
    draft = await read_url("https://example.org/bridge")

- which reader: files; one each: plain, markdown, html, pdf, docx, json; from the web: fetching, within addresses
- bytes to letters: decoding; what a text loses: cleaning, markup; lines to paragraphs: paragraphs
- parts of a format: page_marks (HTML), page_layout and broken_words (PDF), word_runs (DOCX), raised (footnotes' marks)
- what is known of the article: header, else its text; drafting makes the draft whole
- bounds: limits, boundary (other people's parsers); in a process of its own: isolation, isolated, passed

The parsers of HTML, PDF and DOCX and the network are imported when they are first needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.readers.files import read_bytes, read_fields, read_file, read_text
from knowledge.readers.header import read_language, write_text
from knowledge.readers.limits import Limits

if TYPE_CHECKING:
    from knowledge.readers.fetching import read_url
    from knowledge.readers.isolation import read_untrusted

__all__ = [
    "Limits",
    "read_bytes",
    "read_fields",
    "read_file",
    "read_language",
    "read_text",
    "read_untrusted",
    "read_url",
    "write_text",
]


def __getattr__(name: str) -> object:
    """Loads what needs asyncio and aiohttp (0.2 s) when it is first asked for."""
    if name == "read_untrusted":
        from knowledge.readers.isolation import read_untrusted

        return read_untrusted
    if name == "read_url":
        from knowledge.readers.fetching import read_url

        return read_url
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
