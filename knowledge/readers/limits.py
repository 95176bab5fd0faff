"""How much of anything a reader takes in: checked before the work begins, or enforced from outside."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.errors import LimitReached

MIB = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one reading; the defaults suit a machine of 1 GB and articles up to the size of a book."""

    file_bytes: int = 10 * MIB
    """Discord takes uploads up to 10 MiB."""
    html_tags: int = 20_000
    """News pages have 1,000 to 5,000. Extraction grows with the square: 20,000 take at most 4 s, 250,000 took 12 s."""
    markdown_characters: int = 250_000
    """A long report has 50,000. The slowest Markdown that we found takes 1.5 s in 100,000 characters."""
    pdf_pages: int = 200
    unpacked_bytes: int = 30 * MIB
    """What the parts of a DOCX or the streams of a PDF may unpack to."""
    seconds: float = 10.0
    """Wall clock that a separate process gets (`read_untrusted`)."""
    memory_bytes: int = 512 * MIB
    """Address space that a separate process gets."""

    def check_size(self, size: int, name: str) -> None:
        """Raises LimitReached if a file of `size` bytes is too large."""
        if size > self.file_bytes:
            raise LimitReached(
                f"{name} is too large: {size / MIB:.1f} MiB, where {self.file_bytes / MIB:g} are allowed."
            )


DEFAULT = Limits()
