"""Inverted lists: which units (sentences, by row) hold a term. Rows only grow; what was taken back is masked out."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.uint32]
NO_ROWS = array("I")


class Postings:
    """Terms with numbers, and for each the ascending rows that hold it. `count[t]` leaves taken back rows out."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.count = array("i")
        self._rows: list[array[int]] = []

    def add(self, row: int, terms: Iterable[str]) -> None:
        """Enters a row under each of its terms; `terms` must be distinct."""
        for term in terms:
            number = self.numbers.get(term)
            if number is None:
                number = self.numbers[term] = len(self._rows)
                self._rows.append(array("I"))
                self.count.append(0)
            self._rows[number].append(row)
            self.count[number] += 1

    def discount(self, terms: Iterable[str]) -> None:
        """Takes a row's terms out of the counts; the row itself is masked by the index."""
        for term in terms:
            self.count[self.numbers[term]] -= 1

    def renumbered(self, new: NDArray[np.intp]) -> Postings:
        """The same with new numbers for the rows, which keep their order; those below 0 are left out, and the terms
        that only these had.
        """
        kept = Postings()
        for term, number in self.numbers.items():
            if self.count[number]:
                rows = new[np.frombuffer(self._rows[number], dtype=np.uint32)]
                kept.numbers[term] = len(kept._rows)
                kept._rows.append(array("I", rows[rows >= 0].astype(np.uint32).tobytes()))
                kept.count.append(self.count[number])
        return kept

    def rows_of_each(self, terms: Iterable[str]) -> tuple[Rows, list[int]]:
        """The rows that hold each of several terms, ascending, taken back ones included, those of one term behind those
        of the other; and how many each has.
        """
        numbers = map(self.numbers.get, terms)
        found = [NO_ROWS if number is None else self._rows[number] for number in numbers]
        return np.frombuffer(b"".join(filter(None, found)), dtype=np.uint32), list(map(len, found))

    def __contains__(self, term: str) -> bool:
        """Whether a present row holds a term."""
        number = self.numbers.get(term)
        return number is not None and self.count[number] > 0

    def frequency(self, term: str) -> int:
        """In how many present rows a term stands."""
        number = self.numbers.get(term)
        return 0 if number is None else self.count[number]
