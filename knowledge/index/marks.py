"""A sentence's words, and the terms of the index that each of them stands for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.lexicon.concepts import meant_by, readings
from knowledge.text.tokens import Token, sentence_forms, sentence_tokens, stemmer

Places = tuple[int, ...]
_AT = tuple((at,) for at in range(100))
"""The same places for all sentences: that takes a third of the memory."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence, the number of its words, their distinct forms, their stems as a line, and for each term that they
    stand for (stem or concept) the places of the words that do.
    """

    text: str
    length: int
    forms: frozenset[str]
    line: str
    terms: dict[str, Places]

    @property
    def words(self) -> tuple[Token, ...]:
        """The words in order; made anew (4 µs), since thousands of sentences are remembered."""
        return sentence_tokens(self.text)

    @property
    def sequence(self) -> tuple[str, ...]:
        """The forms of the words in order."""
        return sentence_forms(self.text)


@lru_cache(maxsize=2_048)
def marked(text: str, language: str) -> Marked:
    """The sentence with its marks, remembered for those indexed or looked at last (about 4 kB each)."""
    words = sentence_tokens(text)
    stem = stemmer(language)
    stems = [stem(word.form) for word in words]
    terms: dict[str, Places] = {}
    for at, term in enumerate(stems):
        terms[term] = (*terms[term], at) if term in terms else _AT[at] if at < len(_AT) else (at,)
    for concept in meant_by(readings(text, words, language), language):
        key = concept.key
        terms[key] = (*terms[key], *concept.at) if key in terms else concept.at
    return Marked(text, len(words), frozenset(word.form for word in words), " ".join(stems), terms)
