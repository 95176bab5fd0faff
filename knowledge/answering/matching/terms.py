"""What stands for the words of a question in the base, and how surely: the same form, another spelling or meaning."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.asking.question import Question, QuestionTerm
from knowledge.answering.matching.wording import Spelt, meanings, spell
from knowledge.index import Index
from knowledge.index.marks import Marked, Places
from knowledge.index.vocabulary import Vocabulary
from knowledge.lexicon.concepts import Meant, keys

Floats = NDArray[np.float32]

NEAR = 0.42
"""Least cosine (or WordNet strength) of two words that count as related."""

BY_MEANING = 0.75
"""What a related word weighs beside the word itself; like NEAR chosen on public question sets."""

SAME_FAMILY = 0.7
"""What a word weighs that is made from the question's word, or it from that."""

MOST_RELATED = 24

SAME_CONCEPT, NEAR_CONCEPT, FAR_CONCEPT = 0.85, 0.55, 0.3
"""What another expression of the same concept weighs: where both say it, one only loosely, both only loosely."""

PRIOR_SENTENCES = 200.0
"""A base of few sentences can't tell rare words from common ones; so many sentences of general language are added."""


class How(StrEnum):
    """In what way a word of the question was found."""

    SAME = "same word"
    SPELLING = "spelling"
    FAMILY = "word family"
    CONCEPT = "says the same"
    MEANING = "meaning"


OTHER_WORDS = frozenset({How.MEANING, How.CONCEPT})
"""The ways in which a word is found by one that is not made from it."""

ITSELF = frozenset({How.SAME, How.SPELLING})
"""The ways in which a word itself is found, well or ill spelt."""


class Match(NamedTuple):
    """A stem of the base that stands for a word of the question, with its strength 0..1."""

    stem: str
    strength: float
    how: How


_STEM, _STRENGTH = itemgetter(0), itemgetter(1)


class MatchedTerm(NamedTuple):
    """A word of the question with what stands for it in the base; `rarity` is its inverse document frequency, `meant`
    the folded word that was most likely meant.
    """

    term: QuestionTerm
    matches: tuple[Match, ...]
    rarity: float
    meant: str

    @property
    def weight(self) -> float:
        """How much of the question the word makes up."""
        return self.rarity * self.term.weight

    def held_in(self, here: Marked) -> tuple[Match, Places] | None:
        """What stands for the word most surely in a sentence, and where; None where nothing does."""
        for match in self.matches:  # the strongest first
            if places := here.terms.get(match.stem):
                return match, places
        return None

    @property
    def is_known(self) -> bool:
        """Whether the base holds the word itself, well or ill spelt."""
        return any(match.how in ITSELF for match in self.matches)


class _Word(NamedTuple):
    """What is known of a word whatever the question: how it is spelt (None for what is looked up only as it stands:
    function words and numbers), what stands for it by its letters or its meaning, strongest first, and its rarity.
    """

    spelt: Spelt | None
    found: tuple[Match, ...]
    rarity: float


def match_terms(index: Index, question: Question) -> list[MatchedTerm]:
    """Each word of the question with the stems of the base that stand for it, strongest first."""
    words = [_look_up(index, term.form, term.is_content and not term.is_number) for term in question.terms]
    each = list(zip(question.terms, words, strict=True))
    meant = meanings(question, {term.form: word.spelt.form for term, word in each if word.spelt})
    return [_match(index, term, word, meant.get(term.form, ())) for term, word in each]


def _look_up(index: Index, form: str, is_spelt: bool) -> _Word:
    """Remembered, since questions on one story share their words."""
    key = (_look_up, form, is_spelt)
    known: _Word | None = index.memos.get(key)
    if known is None:
        spelt = spell(index, form) if is_spelt else None
        found: dict[str, Match] = {}
        for vocabulary in index.vocabularies.values():
            stem = vocabulary.stem(form)
            if index.holds(stem):
                _keep_strongest(found, [Match(stem, 1.0, How.SAME)])
            if spelt:
                _keep_strongest(found, _otherwise(index, vocabulary, spelt))
        known = index.memos[key] = _Word(spelt, _ordered(found.values()), _rarity(index, spelt.form if spelt else form))
    return known


def _match(index: Index, term: QuestionTerm, word: _Word, meant: Sequence[Meant]) -> MatchedTerm:
    matches = word.found
    if word.spelt and (expressed := list(_expressed(index, meant, word.spelt.likelihood**2))):
        found = dict[str, Match]()
        _keep_strongest(found, expressed)
        matches = _ordered((*matches, *found.values()))  # no word is written like a concept
    return MatchedTerm(term, matches, word.rarity, word.spelt.form if word.spelt else term.form)


def _ordered(found: Iterable[Match]) -> tuple[Match, ...]:
    """The strongest first, those of the same strength by their stems."""
    return tuple(sorted(sorted(found, key=_STEM), key=_STRENGTH, reverse=True))


def _keep_strongest(found: dict[str, Match], matches: Iterable[Match]) -> None:
    for match in matches:
        known = found.get(match.stem)
        if known is None or known.strength < match.strength:
            found[match.stem] = match


def _otherwise(index: Index, vocabulary: Vocabulary, spelt: Spelt) -> Iterator[Match]:
    """What stands for a word in another spelling, in its family, or near to it in meaning."""
    for form, likelihood in spelt.corrections:
        yield Match(vocabulary.stem(form), likelihood**2, How.SPELLING)
    for stem in vocabulary.family(spelt.form):
        if index.holds(stem):
            yield Match(stem, SAME_FAMILY * spelt.likelihood**2, How.FAMILY)
    yield from _related(index, vocabulary, spelt)


def _expressed(index: Index, meant: Sequence[Meant], likelihood: float) -> Iterator[Match]:
    """The concepts, as far as the base expresses them."""
    for concept, is_loose, _ in meant:
        strict, loose = keys(concept)
        if index.holds(strict):
            yield Match(strict, likelihood * (NEAR_CONCEPT if is_loose else SAME_CONCEPT), How.CONCEPT)
        if index.holds(loose):
            yield Match(loose, likelihood * (FAR_CONCEPT if is_loose else NEAR_CONCEPT), How.CONCEPT)


def _related(index: Index, vocabulary: Vocabulary, spelt: Spelt) -> list[Match]:
    cosines = vocabulary.similarities(spelt.form)
    if cosines is None:
        return []
    close = np.flatnonzero(cosines >= NEAR)
    close = close[np.argsort(-cosines[close], kind="stable")]
    stems, weight, how = vocabulary.vector_stems, BY_MEANING * spelt.likelihood**2, How.MEANING
    near = zip(close.tolist(), cosines[close].tolist(), strict=True)
    held = ((stems[at], cosine) for at, cosine in near if index.holds(stems[at]))
    return [Match(stem, weight * cosine, how) for stem, cosine in islice(held, MOST_RELATED)]


def _rarity(index: Index, meant: str) -> float:
    """BM25's inverse document frequency of a word as it was meant, never negative, with general language as prior."""
    vocabularies = index.vocabularies.values()
    frequency = max((index.words.frequency(vocabulary.stem(meant)) for vocabulary in vocabularies), default=0)
    common = max((vocabulary.commonness(meant) for vocabulary in vocabularies), default=0.0)
    return inverse_frequency(len(index) + PRIOR_SENTENCES, frequency + PRIOR_SENTENCES * common)


def inverse_frequency(total: float, holding: float) -> float:
    """log(1 + (N - n + 0.5) / (n + 0.5)) (Robertson and Zaragoza 2009, in Lucene's form that is never negative)."""
    return math.log1p((total - holding + 0.5) / (holding + 0.5))
