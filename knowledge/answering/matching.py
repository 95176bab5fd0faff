"""Which rows hold which words of a question, and how surely: in the same form, misspelt, or by meaning."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.question import Question, QuestionTerm
from knowledge.index import Index
from knowledge.index.vocabulary import Vocabulary

Floats = NDArray[np.float32]

NEAR = 0.42
"""Least cosine (or WordNet strength) of two words that count as related."""

BY_MEANING = 0.75
"""What a related word weighs beside the word itself; like NEAR chosen on public question sets, see DESIGN."""

SAME_FAMILY = 0.7
"""What a word weighs that is made from the question's word, or it from that."""

MOST_RELATED = 24

PRIOR_SENTENCES = 200.0
"""A base of few sentences can't tell rare words from common ones; so many sentences of general language are added."""


class How(StrEnum):
    """In what way a word of the question was found."""

    SAME = "same word"
    SPELLING = "spelling"
    FAMILY = "word family"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Match:
    """A stem of the base that stands for a word of the question, with its strength 0..1."""

    stem: str
    strength: float
    how: How


@dataclass(frozen=True, slots=True)
class MatchedTerm:
    """A word of the question with what stands for it in the base; `rarity` is its inverse document frequency."""

    term: QuestionTerm
    matches: tuple[Match, ...]
    rarity: float

    @property
    def weight(self) -> float:
        """How much of the question the word makes up."""
        return self.rarity * self.term.weight

    @property
    def is_known(self) -> bool:
        """Whether the base holds the word itself, well or ill spelt."""
        return any(match.how in (How.SAME, How.SPELLING) for match in self.matches)


def match_terms(index: Index, question: Question) -> list[MatchedTerm]:
    """Each word of the question with the stems of the base that stand for it, strongest first."""
    return [_match(index, term) for term in question.terms]


def _match(index: Index, term: QuestionTerm) -> MatchedTerm:
    found: dict[str, Match] = {}
    for vocabulary in index.vocabularies.values():
        for match in _matches(index, vocabulary, term):
            if match.stem not in found or found[match.stem].strength < match.strength:
                found[match.stem] = match
    ordered = sorted(found.values(), key=lambda match: (-match.strength, match.stem))
    return MatchedTerm(term, tuple(ordered), _rarity(index, term, ordered))


def _matches(index: Index, vocabulary: Vocabulary, term: QuestionTerm) -> list[Match]:
    stem = vocabulary.stem(term.form)
    held = index.words.frequency(stem) > 0
    found = [Match(stem, 1.0, How.SAME)] if held else []
    if not term.is_content or term.is_number:
        return found
    if not held and not vocabulary.is_general(term.form):
        found += [
            Match(like, likelihood**2, How.SPELLING)
            for like, likelihood in vocabulary.spelled_like(term.form, lambda stem: index.words.frequency(stem) > 0)
        ]
    form = term.form if not found or held else _corrected(vocabulary, found[0].stem, term.form)
    family = [Match(stem, SAME_FAMILY, How.FAMILY) for stem in vocabulary.family(form) if index.words.frequency(stem)]
    return found + family + _related(index, vocabulary, form)


def _corrected(vocabulary: Vocabulary, stem: str, form: str) -> str:
    return form if vocabulary.is_general(form) else stem


def _related(index: Index, vocabulary: Vocabulary, form: str) -> list[Match]:
    cosines = vocabulary.similarities(form)
    if cosines is None:
        return []
    close = np.flatnonzero(cosines >= NEAR)
    stems = vocabulary.vector_stems
    held = [i for i in close[np.argsort(-cosines[close], kind="stable")] if index.words.frequency(stems[i])]
    return [Match(stems[i], BY_MEANING * float(cosines[i]), How.MEANING) for i in held[:MOST_RELATED]]


def _rarity(index: Index, term: QuestionTerm, matches: list[Match]) -> float:
    """BM25's inverse document frequency, never negative, with general language as prior."""
    frequency = max((index.words.frequency(m.stem) for m in matches if m.how is How.SAME), default=0)
    common = max((vocabulary.commonness(term.form) for vocabulary in index.vocabularies.values()), default=0.0)
    return inverse_frequency(len(index) + PRIOR_SENTENCES, frequency + PRIOR_SENTENCES * common)


def inverse_frequency(total: float, holding: float) -> float:
    """log(1 + (N - n + 0.5) / (n + 0.5)) (Robertson and Zaragoza 2009, in Lucene's form that is never negative)."""
    return math.log1p((total - holding + 0.5) / (holding + 0.5))


def strengths(index: Index, matched: MatchedTerm) -> Floats:
    """For each row how surely it holds the word, 0..1; a match by another word weighs no more than that's rarity."""
    held = np.zeros(len(index.arrays.length), dtype=np.float32)
    for match in reversed(matched.matches):
        strength = match.strength
        if match.how is not How.SAME:
            own = inverse_frequency(len(index) + PRIOR_SENTENCES, index.words.frequency(match.stem))
            strength *= min(1.0, own / matched.rarity)
        rows = index.words.rows(match.stem)
        held[rows] = np.maximum(held[rows], strength)
    return held
