"""Plain text: a header or a wire date, then paragraphs, wrapped or one a line; or Markdown that does not say so."""

from __future__ import annotations

from knowledge.readers.cleaning import clean
from knowledge.readers.header import Header, split_header
from knowledge.readers.limits import Limits
from knowledge.readers.markdown import is_headed, reduced


def read_plain(text: str, limits: Limits) -> tuple[Header, str]:
    """The header and the text of a plain text."""
    header, rest = split_header(clean(text))
    if is_headed(rest) and len(rest) <= limits.markdown_characters:
        return reduced(header, rest)
    return header, rest
