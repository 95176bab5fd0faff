"""The vectors of an index's rows, compactly: eight bits a number and one scale a row."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from knowledge.index import Index
from knowledge.index.index import Document
from knowledge.index.rows import Arrays
from knowledge.semantic.encoder import Floats

BLOCK = 4_096
"""Rows that are widened to floats at a time: few enough to stay in the processor's cache."""

HEADROOM = 1.25
"""Room beyond the rows there are, so that an edit does not copy all."""

TOP = 127

LONGEST_CONTEXT = 1_500
"""Letters of a sentence with what stands before it: some 400 pieces, of the 512 that an encoder reads."""

TextOf = Callable[[Document, int], str]
"""What to encode for the sentence at a place (from 0) in an article."""


def alone(document: Document, at: int) -> str:
    """A sentence by itself."""
    return document.sentences[at].text


def in_context(document: Document, at: int) -> str:
    """A sentence behind the headline and the sentence before it, which tell who "he" and what "it" is."""
    before = document.sentences[at - 1].text if at else ""
    return f"{document.revision.headline}. {before} {document.sentences[at].text}"[-LONGEST_CONTEXT:]


class Vectors:
    """Follows an index. A row whose text has no vector yet has no cosine (NaN), and is judged without."""

    def __init__(self, dimensions: int, text_of: TextOf = alone) -> None:
        self._dimensions, self._text_of = dimensions, text_of
        self._documents: dict[int, Document] = {}
        self._seen: Arrays | None = None
        self._waiting: dict[int, str] = {}
        self._rows = 0
        self._allocate(0)

    def __len__(self) -> int:
        return self._rows

    @property
    def is_complete(self) -> bool:
        """Whether every present row has its vector."""
        return not self._waiting

    def follow(self, index: Index) -> None:
        """Takes over the rows of articles that came or changed; a sentence that stayed keeps its vector."""
        if self._seen is index.arrays:
            return
        before, numbers, scales = self._documents, self._numbers, self._scales
        rows = len(index.arrays.present)
        if rows > len(numbers) or self._is_renumbered(index):
            self._allocate(int(rows * HEADROOM))
        same = {a for a, document in index.documents.items() if before.get(a) is document}
        if numbers is not self._numbers:
            for article in same:
                at = _rows_of(before[article])
                self._numbers[at], self._scales[at] = numbers[at], scales[at]
        self._documents, self._rows, self._seen = dict(index.documents), rows, index.arrays
        for article in before.keys() - same:
            for row in range(len(scales))[_rows_of(before[article])]:
                self._waiting.pop(row, None)
        for article in index.documents.keys() - same:
            self._take(index.documents[article], before.get(article), numbers, scales)

    def wanting(self, count: int) -> list[tuple[int, str]]:
        """The next rows that need a vector, each with its text, in the order in which they came."""
        return [item for item, _ in zip(self._waiting.items(), range(count), strict=False)]

    def learn(self, rows: list[tuple[int, str]], vectors: Floats) -> None:
        """Keeps the vectors of rows that `wanting` named; those that changed meanwhile are passed over."""
        for (row, text), vector in zip(rows, vectors, strict=True):
            if self._waiting.get(row) == text:
                del self._waiting[row]
                self._numbers[row], self._scales[row] = compact(vector)

    def cosines(self, question: Floats) -> Floats:
        """One a row; NaN where there is no vector."""
        found = np.empty(self._rows, dtype=np.float32)
        for first in range(0, self._rows, BLOCK):
            block = slice(first, min(first + BLOCK, self._rows))
            found[block] = self._numbers[block].astype(np.float32) @ question
        scales = self._scales[: self._rows]
        return np.where(scales > 0, found * scales, np.float32(np.nan))

    def common(self, rows: NDArray[np.intp]) -> Floats:
        """The cosine of each of some rows with the middle of them all; a row without a vector gets the average."""
        vectors = self._numbers[rows].astype(np.float32) * self._scales[rows, None]
        middle = vectors.sum(axis=0)
        found: Floats = vectors @ middle / max(float(np.linalg.norm(middle)), 1e-9)
        known = self._scales[rows] > 0
        return np.where(known, found, found[known].mean() if known.any() else np.float32(0))

    def _allocate(self, rows: int) -> None:
        self._numbers: NDArray[np.int8] = np.zeros((rows, self._dimensions), dtype=np.int8)
        self._scales: Floats = np.zeros(rows, dtype=np.float32)

    def _is_renumbered(self, index: Index) -> bool:
        """Whether the index was rebuilt: then a row that had been given out begins another article."""
        fresh = (d for a, d in index.documents.items() if self._documents.get(a) is not d)
        return any(document.first_row < self._rows for document in fresh)

    def _take(self, document: Document, before: Document | None, numbers: NDArray[np.int8], scales: Floats) -> None:
        known = {text: row for row, text in self._texts(before)} if before is not None else {}
        for row, text in self._texts(document):
            old = known.get(text)
            if old is not None and scales[old] > 0:
                self._numbers[row], self._scales[row] = numbers[old], scales[old]
            else:
                self._waiting[row] = text

    def _texts(self, document: Document) -> list[tuple[int, str]]:
        return [(document.first_row + at, self._text_of(document, at)) for at in range(len(document.sentences))]


def _rows_of(document: Document) -> slice:
    return slice(document.first_row, document.first_row + len(document.sentences))


def compact(vector: Floats) -> tuple[NDArray[np.int8], np.float32]:
    """A vector in whole numbers up to TOP, and what to multiply them with; cosines are off by 0.001 at most."""
    scale = np.float32(max(float(np.abs(vector).max()), 1e-9) / TOP)
    return np.rint(vector / scale).astype(np.int8), scale
