"""What is known of a language's words before any article is read: how frequent they are, and what they are near to.

The data was made by bench/build_lexicon.py; whose it is stands in data/LICENSES.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

LANGUAGES = frozenset({"en", "ru"})

SAME_LEMMA = 1.0
"""Strength of another form of the same word ("rose", "rise")."""

UNIT = 127.0
"""The stored value of 1.0."""

COMMON = 36
"""Tenths of the Zipf scale (four in a million words): rarer entries of the frequency list are often slips."""

SENTENCE_WORDS = 15
"""Words of an average sentence: turns a word's frequency into the share of sentences that hold it."""


@dataclass(frozen=True)
class Lexicon:
    """The frequent words of one language, in the order of their numbers.

    `lemma[i]` is the number of the base form of word i; `related[related_from[i]:related_from[i + 1]]` are
    the base forms that WordNet relates to a base form, `strength` says how strongly, in hundredths.
    """

    words: list[str]
    number: dict[str, int]
    zipf: NDArray[np.uint8]
    lemma: list[int]
    vectors: NDArray[np.int8]
    related_from: NDArray[np.intp]
    related: NDArray[np.uint16]
    strength: NDArray[np.uint8]

    def __contains__(self, form: str) -> bool:
        return form in self.number

    def base(self, form: str) -> str:
        """The word's dictionary form; the word itself where it is not known."""
        number = self.number.get(form)
        return form if number is None else self.words[self.lemma[number]]

    def is_common(self, form: str) -> bool:
        """Whether a word, or its dictionary form, is so frequent that it is hardly another one misspelt."""
        number = self.number.get(form)
        return number is not None and max(int(self.zipf[number]), int(self.zipf[self.lemma[number]])) >= COMMON

    def is_word(self, form: str) -> bool:
        """Whether a word of the list is surely one, and no slip that is frequent itself ("recieve"): it is common, or
        WordNet has its dictionary form.
        """
        number = self.number.get(form)
        return number is not None and (self.is_common(form) or bool(self.related_to(self.lemma[number])))

    def common_words(self, start: str, lengths: Iterable[int]) -> list[str]:
        """The common words that begin with a letter and have one of some lengths."""
        return [word for length in lengths for word in self._common.get((start, length), ())]

    @cached_property
    def _common(self) -> dict[tuple[str, int], list[str]]:
        """The common words by first letter and length."""
        common: dict[tuple[str, int], list[str]] = {}
        for at in np.flatnonzero(np.maximum(self.zipf, self.zipf[self.lemma]) >= COMMON).tolist():
            common.setdefault((self.words[at][:1], len(self.words[at])), []).append(self.words[at])
        return common

    def commonness(self, form: str) -> float:
        """The share (0..1) of general sentences that hold the word; 0 for one that is not among the frequent."""
        number = self.number.get(form)
        if number is None:
            return 0.0
        per_word: float = 10 ** (float(self.zipf[number]) / 10 - 9)
        return min(1.0, SENTENCE_WORDS * per_word)

    def vector(self, form: str) -> NDArray[np.float32] | None:
        """The word's vector (96 values, unit length), if it has one."""
        number = self.number.get(form)
        return None if number is None else self.vectors[number].astype(np.float32) / UNIT

    def relatives(self, form: str) -> dict[int, float]:
        """The base forms that WordNet relates to the word's base form, itself among them, with strengths 0..1."""
        number = self.number.get(form)
        if number is None:
            return {}
        base = self.lemma[number]
        return self.related_to(base) | {base: SAME_LEMMA}

    def related_to(self, base: int) -> dict[int, float]:
        """The base forms that WordNet relates to a base form, with strengths 0..1."""
        span = slice(self.related_from[base], self.related_from[base + 1])
        return dict(zip(self.related[span].tolist(), (self.strength[span] / 100).tolist(), strict=True))


def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language, loaded at its first use (about 15 ms, 6 MB); None where there is none."""
    return _loaded(language) if language in LANGUAGES else None


@cache
def _loaded(language: str) -> Lexicon:
    with files("knowledge.lexicon").joinpath(f"data/{language}.npz").open("rb") as stored, np.load(stored) as data:
        words = data["words"].tobytes().decode().split("\n")
        number = dict(zip(words, range(len(words)), strict=True))
        related = data["related"]
        related_from = np.searchsorted(related[:, 0], np.arange(len(words) + 1))
        return Lexicon(
            words, number, data["zipf"], data["lemma"].tolist(), data["vectors"], related_from, related[:, 1].copy(),
            data["strength"],
        )  # fmt: skip
