"""The sentences of a revision as an index keeps them: where they stand in its body, not their text a second time."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import overload

from knowledge.model import Sentence

NUMBERS = 3
"""What is kept of a sentence: its paragraph, its start and its end."""


class KeptSentences(Sequence[Sentence]):
    """A revision's sentences, made from its body when they are asked for: 12 bytes each are kept, not 270."""

    __slots__ = ("_body", "_places")

    def __init__(self, body: str, sentences: Iterable[Sentence]) -> None:
        """`sentences` are all of the body's, in order."""
        self._body = body
        self._places = array("I", [n for each in sentences for n in (each.paragraph, each.start, each.end)])

    def __len__(self) -> int:
        return len(self._places) // NUMBERS

    @overload
    def __getitem__(self, at: int) -> Sentence: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Sentence, ...]: ...

    def __getitem__(self, at: int | slice) -> Sentence | tuple[Sentence, ...]:
        numbers = range(len(self))[at]
        return self._made(numbers) if isinstance(numbers, int) else tuple(map(self._made, numbers))

    def _made(self, number: int) -> Sentence:
        paragraph, start, end = self._places[NUMBERS * number : NUMBERS * (number + 1)]
        return Sentence(number + 1, paragraph, start, end, self._body[start:end])
