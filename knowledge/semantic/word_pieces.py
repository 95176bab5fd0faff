"""A text in the encoder's pieces of words (SentencePiece's unigram model, Kudo 2018), and where the word of each is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

START_OF_WORD = "▁"
STRETCH = 60
"""Letters that are cut in one go. Only what looks like a longer word, as a sentence in Chinese does, is cut in several.
"""

UNKNOWN_PENALTY = 10.0
"""How much less likely than the rarest piece a letter is that no piece holds, as in SentencePiece."""

_WORD = re.compile(r"\S+")
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
"""Control and zero-width signs: spaces to SentencePiece, as here."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece's number in the vocabulary, and where its word begins and ends in the text."""

    number: int
    start: int
    end: int


class WordPieces:
    """Cuts words into the likeliest sequence of pieces. What was last cut is remembered."""

    def __init__(self, pieces: Mapping[str, tuple[int, float]], unknown: int) -> None:
        self._pieces, self._unknown = pieces, unknown
        self._longest = max(map(len, pieces))
        self._penalty = min(score for _, score in pieces.values()) - UNKNOWN_PENALTY
        self._of_stretch = lru_cache(maxsize=20_000)(self._cut)

    def of(self, text: str, most: int) -> list[Piece]:
        """The first pieces of a text, in order; of what lies behind them nothing is read."""
        seen = _INVISIBLE.sub(" ", text)
        pieces = (
            Piece(number, word.start(), word.end())
            for word in _WORD.finditer(seen)
            for stretch in _stretches(word.group())
            for number in self._of_stretch(stretch)
        )
        return list(islice(pieces, most))

    def _cut(self, text: str) -> tuple[int, ...]:
        """The best path (Viterbi) through a text's pieces."""
        best = [0.0] + [-float("inf")] * len(text)
        back = [(0, self._unknown)] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + self._longest) + 1):
                number, score = self._pieces.get(text[start:end], (self._unknown, 0.0))
                if number == self._unknown:  # also where the text spells out the unknown piece's name
                    score = self._penalty if end == start + 1 else -float("inf")
                if best[start] + score > best[end]:
                    best[end], back[end] = best[start] + score, (start, number)
        numbers, at = [], len(text)
        while at:
            at, number = back[at]
            numbers.append(number)
        return tuple(reversed(numbers))


def _stretches(word: str) -> Iterator[str]:
    """The word as the vocabulary spells it (NFKC, as SentencePiece does), in stretches."""
    letters = START_OF_WORD + unicodedata.normalize("NFKC", word).replace(" ", START_OF_WORD)
    return (letters[at : at + STRETCH] for at in range(0, len(letters), STRETCH))
