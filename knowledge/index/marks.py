"""A sentence's words, and the terms of the index that each of them stands for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.lexicon.concepts import meant_by, readings
from knowledge.text.tokens import Token, sentence_tokens, stemmer


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence's words in order, their distinct forms, their stems as a line, and the terms that they stand for: the
    stem of each, then the concepts; `at` is the place of the word that stands for each term.
    """

    words: tuple[Token, ...]
    forms: frozenset[str]
    line: str
    terms: tuple[str, ...]
    at: tuple[int, ...]

    @property
    def stems(self) -> tuple[str, ...]:
        """The stem of each word."""
        return self.terms[: len(self.words)]


@lru_cache(maxsize=2_048)
def marked(text: str, language: str) -> Marked:
    """The sentence with its marks, remembered for those indexed or looked at last (about 4 kB each)."""
    words = sentence_tokens(text)
    stem = stemmer(language)
    stems = [stem(word.form) for word in words]
    terms, at = list(stems), list(range(len(words)))
    for concept in meant_by(readings(text, words, language), language):
        terms += [concept.key] * len(concept.at)
        at += concept.at
    return Marked(words, frozenset(word.form for word in words), " ".join(stems), tuple(terms), tuple(at))
