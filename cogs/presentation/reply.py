"""A reply before it is known where it will be shown: blocks of meaning, neither embed nor text yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from knowledge import Citation


class Tone(Enum):
    """What kind of reply it is; a colour beside the words, never instead of them (Material palette, 700 shades)."""

    SURE = 0x388E3C
    GUESS = 0xF57C00
    REFUSAL = 0x616161
    NEUTRAL = 0x1976D2
    ERROR = 0xD32F2F


@dataclass(frozen=True, slots=True)
class Line:
    """Words of ours, already in markdown and short."""

    text: str


@dataclass(frozen=True, slots=True)
class Small:
    """Small print of ours, already in markdown and short."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim text with its decisive span in bold, between `sign` and `mark`, for example a number and `[1]`.

    `others` are further decisive spans.
    """

    text: str
    highlight: tuple[int, int] | None = None
    mark: str = ""
    sign: str = ""
    others: tuple[tuple[int, int], ...] = ()


def quote(citation: Citation, mark: str = "", sign: str = "") -> Quote:
    """The cited sentence; words that are nearly all of a long sentence stay plain, since so much bold tells nothing."""
    start, end = citation.highlight or (0, 0)
    is_decisive = end - start <= max(_SHORT, 0.6 * len(citation.text))
    return Quote(citation.text, citation.highlight if is_decisive else None, mark, sign)


_SHORT = 60
"""Characters, two lines of a phone: so much may always be bold."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """Where a quotation stands, shown as its last line. `mark` is its number, empty if it follows its quotation.

    `again` tells that the footnote before named the same article, so that its name need not be read twice.
    """

    citation: Citation
    mark: str = ""
    again: bool = False


def footnotes(citations: Sequence[Citation]) -> list[Footnote]:
    """A footnote for each quotation, which says so where the one before is of the same article."""
    before = (None, *(cited.revision_id for cited in citations))
    return [Footnote(cited, again=cited.revision_id == other) for cited, other in zip(citations, before, strict=False)]


def evidence(citations: Sequence[Citation]) -> Iterator[Quote | Footnote]:
    """The cited sentences with their numbers, then a footnote for each."""
    yield from (quote(cited, f"[{cited.n}]") for cited in citations)
    yield from (Footnote(cited, f"[{cited.n}]") for cited in citations)


@dataclass(frozen=True, slots=True)
class Changes:
    """Lines that begin with `-` or `+`, shown in the colours of a difference."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that stay together on a page as long as they fit one, apart from what follows."""

    blocks: tuple[Line | Small | Quote | Footnote | Changes, ...]


Block = Line | Small | Quote | Footnote | Changes | Group


@dataclass(frozen=True, slots=True)
class Reply:
    """All that is said to one question; `title` and `footer` stand on each page, and a list has short pages."""

    blocks: tuple[Block, ...]
    tone: Tone = Tone.NEUTRAL
    title: str | None = None
    footer: str | None = None
    is_list: bool = False
