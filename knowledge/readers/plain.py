"""Plain text: a header block or a wire date, then paragraphs, wrapped or one a line."""

from __future__ import annotations

from knowledge.readers.cleaning import clean
from knowledge.readers.header import Header, split_header


def read_plain(text: str) -> tuple[Header, str]:
    """The header and the text of a plain text."""
    return split_header(clean(text))
