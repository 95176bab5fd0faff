"""Lines to paragraphs: blank lines part them; within a block the layout tells whether a line end was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

CELL_GAP = " | "
"""Between the cells of a table's row, which is a paragraph, in every format that has tables."""

WIDEST = 120
"""Characters; lines that somebody wrapped are no longer than this."""

_BLANK = re.compile(r"\n\s*\n")
_FINISHED = re.compile(r"[.!?…。！？।]['\"»”’)\]]*$")
_ITEM = re.compile(r"\s*(?:[-*•‣▪–—]|\(?(?:\d{1,3}|[^\W\d_])[.)])\s")
_UNSPACED = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_SEAM = re.compile(rf"(?<=[{_UNSPACED}])\n(?=[{_UNSPACED}])|(?<=[^\W_]-)\n(?=[^\W\d_])")
"""Line ends without a space: between Chinese or Japanese characters, and behind a hyphen ('well-' + 'known')."""


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a cleaned text, each a single line. Paragraphs read again stay as they are."""
    blocks = [[line for line in block.split("\n") if line.strip()] for block in _BLANK.split(text)]
    width = _wrapping_width(blocks)
    return [paragraph for block in blocks for paragraph in _parted(block, width)]


def _wrapping_width(blocks: Sequence[Sequence[str]]) -> int:
    """The width at which lines were wrapped, or 0 if each line is a paragraph: then most lines end a sentence."""
    followed = [line.rstrip() for block in blocks for line in block[:-1]]
    finished = sum(is_finished(line) for line in followed)
    return 0 if 2 * finished > len(followed) else max((len(li) for li in followed if len(li) <= WIDEST), default=0)


def _parted(block: Sequence[str], width: int) -> Iterator[str]:
    lines: list[str] = list(block[:1])
    for line, following in pairwise(block):
        if not _goes_on(line, following, width, in_list=is_item(lines[0])):
            yield _joined(lines)
            lines = []
        lines.append(following)
    if lines:
        yield _joined(lines)


def _goes_on(line: str, following: str, width: int, *, in_list: bool) -> bool:
    """Whether the next line continues this one's paragraph."""
    line, first = line.rstrip(), following.split(maxsplit=1)[0]
    if begins_item(line, following, in_list=in_list):
        return False
    if starts_lower(first):
        return True
    if following[0] == " " != line[0] and not in_list:
        return False
    return len(line) <= WIDEST and len(line) + 1 + len(first) > width > 0


def begins_item(line: str, following: str, *, in_list: bool) -> bool:
    """Whether the following line is an item, and not the rest of a sentence that happens to look like one."""
    return is_item(following) and (in_list or is_finished(line) or line.endswith((":", ";")))


def is_finished(line: str) -> bool:
    """Whether a line ends like a sentence."""
    return _FINISHED.search(line) is not None


def starts_lower(line: str) -> bool:
    """Whether a line goes on in the middle of a sentence, by its first letter."""
    return line.lstrip("\"'«“‘(")[:1].islower()


def _joined(lines: Sequence[str]) -> str:
    return _SEAM.sub("", "\n".join(line.strip() for line in lines)).replace("\n", " ")


def is_item(line: str) -> bool:
    """Whether a line begins like an item of a list."""
    return _ITEM.match(line) is not None
