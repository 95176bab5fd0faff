"""How near the candidates' words come to the question's in meaning, with no threshold: word by word and as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.matching.terms import Floats, MatchedTerm
from knowledge.index import Place
from knowledge.lexicon.words import UNIT, Lexicon, lexicon
from knowledge.text.tokens import sentence_forms

SMOOTHING = 1e-3
"""Weight of a word in a sentence's vector: a / (a + frequency), a as in Arora, Liang and Ma 2017."""


def nearness(terms: Sequence[MatchedTerm], places: Sequence[Place]) -> dict[str, Floats]:
    """For each candidate `align`: each word of the question with the nearest word here, by rarity; `whole`: the cosine
    of the two sentences' averaged words. Both 0 where the language has no lexicon.
    """
    align = np.zeros(len(places), dtype=np.float32)
    whole = np.zeros(len(places), dtype=np.float32)
    for language in {place.document.revision.language for place in places}:
        known = lexicon(language)
        asked = [matched for matched in terms if matched.term.is_content and known and matched.term.form in known]
        if not known or not asked:
            continue
        at = [i for i, place in enumerate(places) if place.document.revision.language == language]
        align[at], whole[at] = _compared(language, known, asked, [places[i] for i in at])
    return {"align": align, "whole": whole}


def _compared(
    language: str, known: Lexicon, asked: Sequence[MatchedTerm], places: Sequence[Place]
) -> tuple[Floats, Floats]:
    align, whole = np.zeros(len(places), dtype=np.float32), np.zeros(len(places), dtype=np.float32)
    found = [_known_words(language, place.sentence.text) for place in places]
    at = [i for i, words in enumerate(found) if len(words)]
    if not at:
        return align, whole
    told = [found[i] for i in at]
    numbers = np.concatenate(told)
    starts = np.array([0, *accumulate(map(len, told[:-1]))])
    query = np.array([known.number[matched.term.form] for matched in asked])
    vectors, ours = _vectors(known, numbers), _vectors(known, query)
    weights = np.array([matched.rarity for matched in asked], dtype=np.float32)
    nearest = np.maximum(np.maximum.reduceat(ours @ vectors.T, starts, axis=1), 0.0)
    align[at] = weights @ nearest / weights.sum()
    informative = _informative(language)
    sentences = np.add.reduceat(vectors * informative[numbers][:, None], starts, axis=0)
    whole[at] = _cosines(sentences, informative[query] @ ours)
    return align, whole


def _vectors(known: Lexicon, numbers: NDArray[np.intp]) -> Floats:
    vectors: Floats = known.vectors[numbers].astype(np.float32) / UNIT
    return vectors


@lru_cache(maxsize=4_096)
def _known_words(language: str, text: str) -> NDArray[np.intp]:
    """The lexicon's numbers of a sentence's words, in order; remembered (0.2 kB each)."""
    known = lexicon(language)
    if known is None:
        raise ValueError(f"no lexicon of {language}")
    number = known.number
    return np.array([number[form] for form in sentence_forms(text) if form in number], dtype=np.intp)


@lru_cache(maxsize=4)
def _informative(language: str) -> Floats:
    """What each word of a lexicon weighs in a sentence's vector."""
    known = lexicon(language)
    if known is None:
        raise ValueError(f"no lexicon of {language}")
    frequency = 10.0 ** (known.zipf.astype(np.float32) / 10 - 9)
    weight: Floats = (SMOOTHING / (SMOOTHING + frequency)).astype(np.float32)
    return weight


def _cosines(sentences: Floats, vector: Floats) -> Floats:
    """The cosine of each of some vectors with another one."""
    lengths = np.sqrt((sentences * sentences).sum(axis=1)) * np.linalg.norm(vector)
    cosines: Floats = ((sentences @ vector) / np.where(lengths > 0, lengths, 1.0)).astype(np.float32)
    return cosines
