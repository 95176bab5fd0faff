"""Plain text: a header block or a wire date, then paragraphs, wrapped or one a line."""

from __future__ import annotations

from knowledge.model import Draft
from knowledge.readers.cleaning import clean
from knowledge.readers.drafting import complete
from knowledge.readers.header import split_header


def read_plain(text: str, name: str) -> Draft:
    """The draft of a plain text."""
    return complete(*split_header(clean(text)), name)
