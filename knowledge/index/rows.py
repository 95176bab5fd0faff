"""What is known of each row of an index but for its words: growing arrays, and the same as numpy has them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Whole = NDArray[np.intp]

SATURATION, LENGTH_SHARE = 0.8, 0.5
"""BM25's k1 and b for single sentences (a trial: the usual 1.5 and 0.75 cost 1.5 to 3 points of P@1)."""

GONE = -1
"""The new number of what is no more."""


@dataclass(frozen=True, slots=True)
class Arrays:
    """One entry a row: article id, number of its article and of its paragraph in the order of entry, whether it is
    present, whether it may be cited in an answer, and what a match counts in a sentence of its length.

    `first` are the rows at which an article begins, ascending, those of articles taken out included; `absent` are the
    rows and paragraphs that are not present. `paragraph_damping` has an entry a paragraph.
    """

    document: NDArray[np.uint32]
    article: Whole
    paragraph: Whole
    present: NDArray[np.bool_]
    absent: Whole
    absent_paragraphs: Whole
    first: Whole
    quotable: NDArray[np.bool_]
    damping: Floats
    paragraph_damping: Floats


class Rows:
    """The article id, paragraph and length in words of each row, the rows at which articles and paragraphs begin, those
    that answer nothing (datelines, questions), and those that were taken out.
    """

    def __init__(self) -> None:
        self.document, self.paragraph, self.lengths = array("I"), array("I"), array("H")
        self.first, self.starts, self.silent = array("I"), array("I"), array("I")
        self.masked: set[int] = set()

    def __len__(self) -> int:
        """How many there are, those that were taken out included."""
        return len(self.lengths)

    def begin_article(self) -> None:
        """The next row is an article's first."""
        self.first.append(len(self))

    def begin_paragraph(self) -> None:
        """The next row is a paragraph's first."""
        self.starts.append(len(self))

    def add(self, article_id: int, length: int) -> None:
        """A sentence of so many words, in the last paragraph that was begun."""
        self.document.append(article_id)
        self.paragraph.append(len(self.starts) - 1)
        self.lengths.append(min(length, 0xFFFF))

    def arrays(self) -> Arrays:
        """All of it as arrays."""
        present, starts, first = self._present(), _whole(self.starts), _whole(self.first)
        lengths = np.array(self.lengths, dtype=np.float32)
        quotable = present.copy()
        quotable[_whole(self.silent)] = False
        article = np.repeat(np.arange(len(first)), np.diff(first, append=len(lengths)))
        sums = np.add.reduceat(lengths, starts) if len(starts) else lengths
        return Arrays(
            np.array(self.document, dtype=np.uint32), article, _whole(self.paragraph), present,
            np.flatnonzero(~present), np.flatnonzero(~present[starts]), first, quotable,
            _damping(lengths, present), _damping(sums, present[starts]),
        )  # fmt: skip

    def kept(self, articles: Sequence[int]) -> tuple[Rows, Whole]:
        """The present rows alone, which are those of some articles, by number in their order; and the new number of
        each row, GONE for one that was taken out.
        """
        present, starts = self._present(), _whole(self.starts)
        new, begin = np.cumsum(present) - 1, present[starts]
        kept = Rows()
        kept.document = _numbers("I", np.array(self.document)[present])
        kept.lengths = _numbers("H", np.array(self.lengths)[present])
        kept.paragraph = _numbers("I", (np.cumsum(begin) - 1)[_whole(self.paragraph)[present]])
        kept.starts = _numbers("I", new[starts[begin]])
        kept.first = _numbers("I", np.append(0, new + 1)[_whole(self.first)[list(articles)]])
        silent = _whole(self.silent)
        kept.silent = _numbers("I", new[silent[present[silent]]])
        return kept, np.where(present, new, GONE)

    def _present(self) -> NDArray[np.bool_]:
        present = np.ones(len(self), dtype=bool)
        present[list(self.masked)] = False
        return present


def _whole(numbers: array[int]) -> Whole:
    return np.array(numbers, dtype=np.intp)


def _numbers(code: str, values: NDArray[np.integer]) -> array[int]:
    return array(code, values.astype(code).tobytes())


def _damping(lengths: Floats, present: NDArray[np.bool_]) -> Floats:
    """What a match counts in a unit of each length, beside the average of the present ones."""
    average = max(1.0, float(lengths[present].mean())) if present.any() else 1.0
    relative = 1 - LENGTH_SHARE + LENGTH_SHARE * lengths / average
    damping: Floats = ((SATURATION + 1) / (1 + SATURATION * relative)).astype(np.float32)
    return damping
