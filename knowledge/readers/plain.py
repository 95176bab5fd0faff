"""Plain text: a header block or a wire date, then paragraphs, wrapped or one a line, perhaps with marks of Markdown."""

from __future__ import annotations

from knowledge.readers.cleaning import clean
from knowledge.readers.header import Header, split_header
from knowledge.readers.limits import Limits
from knowledge.readers.markdown import without_remnants


def read_plain(text: str, limits: Limits) -> tuple[Header, str]:
    """The header and the text of a plain text."""
    return without_remnants(*split_header(clean(text)), limits)
