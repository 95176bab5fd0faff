"""A sentence's words, and for each word the terms of the index that it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.lexicon.concepts import meant_by, readings
from knowledge.text.tokens import Token, sentence_tokens, stemmer

Marks = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence's words in order, their distinct forms, their stems as a line, and for each word the stem and the
    concepts that it stands for.
    """

    words: tuple[Token, ...]
    forms: frozenset[str]
    line: str
    terms: Marks


@lru_cache(maxsize=2_048)
def marked(text: str, language: str) -> Marked:
    """The sentence with its marks, remembered for those indexed or looked at last (about 4 kB each)."""
    words = sentence_tokens(text)
    stem = stemmer(language)
    terms = [[stem(word.form)] for word in words]
    line = " ".join(one for (one,) in terms)
    for concept in meant_by(readings(text, words, language), language):
        for at in concept.at:
            terms[at].append(concept.key)
    return Marked(words, frozenset(word.form for word in words), line, tuple(map(tuple, terms)))
