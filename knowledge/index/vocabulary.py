"""The words of one language that the base holds, with their stems and, where the lexicon has them, their vectors."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable
from itertools import chain, takewhile

import numpy as np
from numpy.typing import NDArray

from knowledge.lexicon.spelling import nearest
from knowledge.lexicon.words import UNIT, lexicon
from knowledge.text.tokens import UNSPACED, stemmer

Floats = NDArray[np.float32]


FAMILY = 5
"""Letters of the shortest word that a longer one is taken to be made from."""

MOST_FAMILY = 40

SURELY_MEANT = 0.8
"""Likelihood from which a word that no article holds is taken for a common one misspelt: it may as well be a name."""


class Vocabulary:
    """Folded words in the order in which they came; words stay known when the last article that holds them goes."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.stems: dict[str, str] = {}
        self._stem = stemmer(language)
        self._by_length: dict[int, list[str]] = {}
        self._sorted: list[str] = []
        self._lexicon = lexicon(language)
        self._numbers: list[int] = []
        self._forms_of: dict[int, list[int]] = {}
        self._vector_stems: list[str] = []
        self._vectors: Floats = np.empty((0, 0), dtype=np.float32)

    def stem(self, form: str) -> str:
        """The stem of a word, known or not."""
        return self.stems.get(form) or self._stem(form)

    def learn(self, form: str) -> str:
        """The stem of a word, which from now on belongs to the vocabulary."""
        known = self.stems.get(form)
        if known is not None:
            return known
        self.stems[form] = stem = self._stem(form)
        self._by_length.setdefault(len(form), []).append(form)
        insort(self._sorted, form)
        if self._lexicon and (number := self._lexicon.number.get(form)) is not None:
            self._forms_of.setdefault(self._lexicon.lemma[number], []).append(len(self._numbers))
            self._numbers.append(number)
            self._vector_stems.append(stem)
        return stem

    def kept(self, is_held: Callable[[str], bool]) -> Vocabulary:
        """The words whose stems are held, in the same order."""
        made = Vocabulary(self.language)
        for form, stem in self.stems.items():
            if is_held(stem):
                made.learn(form)
        return made

    def spelled_like(self, form: str, is_held: Callable[[str], bool]) -> list[tuple[str, float]]:
        """(word, likelihood) of the words that a misspelt one may stand for; `is_held` tells whether a stem counts."""
        lengths = range(max(3, len(form) - 2), len(form) + 3)
        pool = list(chain.from_iterable(self._by_length.get(length, ()) for length in lengths))
        return nearest(form, pool, lambda known: is_held(self.stems[known]))

    def common_words_like(self, form: str) -> list[tuple[str, float]]:
        """(word, likelihood) of the common words that one which is no word may stand for, whatever the base has."""
        if not self._lexicon or self._lexicon.is_word(form):
            return []
        pool = self._lexicon.common_words(form[:1], range(len(form) - 1, len(form) + 2))
        return [like for like in nearest(form, pool, lambda _: True) if like[1] >= SURELY_MEANT]

    def family(self, form: str) -> set[str]:
        """The stems of words that begin with this one, or that this one begins with ("chair", "chairmanship")."""
        if len(form) < FAMILY or UNSPACED.match(form):
            return set()
        shorter = {form[:length] for length in range(FAMILY, len(form))} & self.stems.keys()
        start = bisect_left(self._sorted, form)
        longer = takewhile(lambda known: known.startswith(form), self._sorted[start : start + MOST_FAMILY])
        return {self.stems[known] for known in (*shorter, *longer)} - {self.stem(form)}

    def similarities(self, form: str) -> Floats | None:
        """How near a word is in meaning to each of `vector_stems` (cosine, or the strength of a WordNet relation where
        that is more), or None where the lexicon does not know it.
        """
        vector = self._lexicon.vector(form) if self._lexicon else None
        if self._lexicon is None or vector is None or not self._numbers:
            return None
        if len(self._vectors) != len(self._numbers):
            self._vectors = self._lexicon.vectors[self._numbers].astype(np.float32) / UNIT
        cosines: Floats = self._vectors @ vector
        related = self._lexicon.relatives(form)
        found = [(at, related[base]) for base in related.keys() & self._forms_of.keys() for at in self._forms_of[base]]
        if found:
            places, strengths = map(list, zip(*found, strict=True))
            cosines[places] = np.maximum(cosines[places], strengths)
        return cosines

    @property
    def vector_stems(self) -> list[str]:
        """The stems of the words that have a vector, in the order of `similarities`."""
        return self._vector_stems

    def commonness(self, form: str) -> float:
        """The share of general sentences that hold the word; 0 where nothing is known."""
        return self._lexicon.commonness(form) if self._lexicon else 0.0

    def knows(self, form: str) -> bool:
        """Whether the language is known to have the word, however seldom."""
        return self._lexicon is not None and form in self._lexicon.number

    def is_general(self, form: str) -> bool:
        """Whether the word is a common word of the language, whatever the base holds."""
        return self._lexicon is not None and self._lexicon.is_common(form)
