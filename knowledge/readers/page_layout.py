"""Lines with their places on pages to a headline and paragraphs.

A page knows neither paragraphs nor where its own header ends: page numbers and what stands at the edge of page after
page are left out. A line begins a paragraph if its letters have another size, the gap above it is wider than usual, it
is indented, or it follows a short line that ends a sentence; it never does if it goes on in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from statistics import median
from typing import NamedTuple, TypeAlias

from knowledge.readers.broken_words import Spelling
from knowledge.readers.paragraphs import begins_item, is_finished, is_item, starts_lower


class Line(NamedTuple):
    """A line of a page: where it begins (points from the left and from the bottom) and the size of its letters."""

    text: str
    x: float
    y: float
    size: float


Page: TypeAlias = Sequence[Line]

EDGE = 2
"""Lines at the top and at the bottom of a page that may be its header or footer."""
OFTEN = 0.4
"""Share of the pages on which a header or footer recurs; left and right pages may have different ones."""
WIDE_GAP = 1.25
"""Gap between two lines, against the usual one, that parts paragraphs; typesetters leave half a line or more."""
TURN = 6.0
"""Gap, against the usual one, from which on the text goes on in another column or on another page."""
OFTEN_LEFT = 0.1
"""Share of the lines that begin at the left margin; in a text of short paragraphs most are indented."""
INDENT = 4.0
"""Points; a smaller shift comes from the shapes of letters."""
OTHER_SIZE = 0.05
"""Difference in size of letters that sets a heading apart: 12 points above 11."""
SHORT_LINE = 0.75
"""Length, against the longest line, below which a line that ends a sentence ends its paragraph."""
LARGE = 1.2
"""Size of a headline's letters against the median of the first page."""
LONGEST_HEADLINE = 250
"""Characters; more in large letters is no headline."""

_PAGE_NUMBER = re.compile(
    r"[\s|—–-]*(?:(?:page|p\.|стр\.?|страница|бет)\s*)?\d{1,4}(?:\s*(?:/|\||of|из)\s*\d{1,4})?[\s|—–-]*", re.IGNORECASE
)


def laid_out(pages: Sequence[Page]) -> tuple[str | None, str]:
    """The headline, if large letters show one, and the text with paragraphs parted by blank lines."""
    kept = _without_edges(pages)
    headline = _headline(kept[0])
    lines = [line for page in kept for line in page if line not in headline]
    return " ".join(line.text for line in headline) or None, "\n\n".join(_paragraphs(lines))


def _without_edges(pages: Sequence[Page]) -> list[Page]:
    """The pages without page numbers and the headers and footers that recur (but for their digits)."""
    edges = [_edge_lines(page) for page in pages]
    counts = Counter(key for edge in edges for key in {_masked(line) for line in edge})
    recurring = {key for key, count in counts.items() if count >= max(2, OFTEN * len(pages))}

    def belongs_to_page(line: Line, edge: Sequence[Line]) -> bool:
        is_number = line in (edge[0], edge[-1]) and _PAGE_NUMBER.fullmatch(line.text) is not None
        return is_number or (line in edge and _masked(line) in recurring)

    return [[line for line in page if not belongs_to_page(line, edge)] for page, edge in zip(pages, edges, strict=True)]


def _edge_lines(page: Page) -> list[Line]:
    by_height = sorted(page, key=lambda line: line.y)
    return by_height[:EDGE] + by_height[-EDGE:]


def _masked(line: Line) -> tuple[str, int]:
    """What makes two lines the same header: the words but for digits, and the height on the page."""
    return re.sub(r"\d+", "0", line.text), round(line.y)


def _headline(page: Page) -> list[Line]:
    """The first lines in the largest letters of the first page, if these are much larger than usual."""
    if not page:
        return []
    largest = max(line.size for line in page)
    first = next(index for index, line in enumerate(page) if line.size == largest)
    lines = list(takewhile(lambda line: line.size == largest, page[first:]))
    is_large = largest > LARGE * median(line.size for line in page)
    return lines if is_large and sum(len(line.text) for line in lines) <= LONGEST_HEADLINE else []


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    if not lines:
        return
    layout = Layout.of(lines)
    spelling = Spelling.of([line.text for line in lines])
    paragraph = [lines[0]]
    for line, following in pairwise(lines):
        if layout.begins_paragraph(line, following, in_list=is_item(paragraph[0].text)):
            yield spelling.joined([line.text for line in paragraph])
            paragraph = []
        paragraph.append(following)
    yield spelling.joined([line.text for line in paragraph])


class Layout(NamedTuple):
    """What is usual in a document: gaps by size of letters, the left margin, the longest line."""

    gaps: dict[int, int]
    margin: int
    longest: int

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Layout:
        """The layout of these lines (one at least)."""
        lefts = Counter(round(line.x) for line in lines)
        gaps: defaultdict[int, Counter[int]] = defaultdict(Counter)
        for line, following in pairwise(lines):
            if line.y > following.y:
                gaps[round(line.size)][round(line.y - following.y)] += 1
        return cls(
            {size: _least_of_commonest(found) for size, found in gaps.items()},
            min((x for x, count in lefts.items() if count > OFTEN_LEFT * len(lines)), default=0),
            max(len(line.text) for line in lines),
        )

    def begins_paragraph(self, line: Line, following: Line, *, in_list: bool) -> bool:
        """Whether the following line begins a paragraph."""
        ends_sentence = is_finished(line.text)
        if abs(line.size - following.size) > OTHER_SIZE * line.size:
            return True
        if not ends_sentence and starts_lower(following.text):
            return False
        if begins_item(line.text, following.text, in_list=in_list):
            return True
        gap, usual = line.y - following.y, self.gaps.get(round(line.size), 0)
        if not -0.3 * line.size < gap < TURN * usual:
            return ends_sentence
        if gap > WIDE_GAP * usual or (ends_sentence and len(line.text) < SHORT_LINE * self.longest):
            return True
        return self._is_indented(following) and not in_list and (ends_sentence or not self._is_indented(line))

    def _is_indented(self, line: Line) -> bool:
        return line.x > self.margin + INDENT


def _least_of_commonest(found: Counter[int]) -> int:
    return min(found, key=lambda number: (-found[number], number))
