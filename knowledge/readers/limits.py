"""How much of anything a reader takes in: checked before the work begins, or enforced from outside."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.errors import LimitReached
from knowledge.limits import MAX_BODY

MIB = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one reading; the defaults suit a machine of 1 GB and articles up to the size of a book."""

    file_bytes: int = 10 * MIB
    """Discord takes uploads up to 10 MiB."""
    characters: int = MAX_BODY
    """Of text, whatever file it comes in: what an article may have."""
    html_tags: int = 20_000
    """News pages have 1,000 to 5,000. Extraction grows with the square: 20,000 take at most 4 s, 250,000 took 12 s."""
    markdown_characters: int = 250_000
    """A long report has 50,000. The slowest Markdown that we found takes 1.5 s in 100,000 characters."""
    html_bytes: int = 5 * MIB
    """The largest of 990 news pages has 550 KB. A tree takes up to 40 times as much memory."""
    pdf_pages: int = 100
    pdf_drawing_bytes: int = 1 * MIB
    """Of drawing commands, which take 4 to 7 s a MiB; a page of text has 10 to 30 KB."""
    unpacked_bytes: int = 30 * MIB
    """What the parts of a DOCX, or one stream of a PDF, may unpack to."""
    docx_xml_bytes: int = 8 * MIB
    """A tree takes 50 times as much memory; Word writes 10 to 20 bytes a letter."""
    docx_parts: int = 1_000
    seconds: float = 10.0
    """Wall clock that a separate process gets (`read_untrusted`)."""
    memory_bytes: int = 512 * MIB
    """Address space that a separate process gets."""

    def check_size(self, size: int, name: str, allowed: int | None = None) -> None:
        """Raises LimitReached if `size` bytes are more than allowed (without a number: for any file)."""
        allowed = allowed or self.file_bytes
        if size > allowed:
            raise LimitReached(
                "{name} is too large: {size} MiB, where {most} are allowed.",
                name=name,
                size=format(size / MIB, ".1f"),
                most=format(allowed / MIB, ".3g"),
            )

    def check_length(self, length: int, name: str) -> None:
        """Raises LimitReached if a text of `length` characters is too long."""
        if length > self.characters:
            raise LimitReached(
                "{name} is too long: {length} characters, where {most} are allowed.",
                name=name,
                length=length,
                most=self.characters,
            )


DEFAULT = Limits()
