"""How near the candidates' words come to the question's in meaning, with no threshold: word by word and as a whole."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.answering.matching import Floats, MatchedTerm
from knowledge.index import Place
from knowledge.lexicon.words import UNIT, Lexicon, lexicon
from knowledge.text.tokens import sentence_tokens

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
        align[at], whole[at] = _compared(known, asked, [places[i] for i in at])
    return {"align": align, "whole": whole}


def _compared(known: Lexicon, asked: Sequence[MatchedTerm], places: Sequence[Place]) -> tuple[Floats, Floats]:
    numbers, owners = _words(known, places)
    query = [known.number[matched.term.form] for matched in asked]
    if not len(numbers):
        return np.zeros(len(places), dtype=np.float32), np.zeros(len(places), dtype=np.float32)
    vectors, ours = known.vectors[numbers].astype(np.float32) / UNIT, known.vectors[query].astype(np.float32) / UNIT
    weights = np.array([matched.rarity for matched in asked], dtype=np.float32)
    cosines = np.zeros((len(asked), len(places)), dtype=np.float32)
    for row, near in zip(cosines, ours @ vectors.T, strict=True):
        np.maximum.at(row, owners, near)
    sums = np.zeros((len(places), vectors.shape[1]), dtype=np.float32)
    np.add.at(sums, owners, vectors * _informative(known, numbers)[:, None])
    mean = _informative(known, np.array(query)) @ ours
    return weights @ cosines / weights.sum(), _cosine(sums, mean)


def _words(known: Lexicon, places: Sequence[Place]) -> tuple[np.ndarray, np.ndarray]:
    """The lexicon's numbers of all words of the candidates, and for each the candidate that holds it."""
    found = [
        (number, owner)
        for owner, place in enumerate(places)
        for word in sentence_tokens(place.sentence.text)
        if (number := known.number.get(word.form)) is not None
    ]
    both = np.array(found, dtype=np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _informative(known: Lexicon, numbers: np.ndarray) -> Floats:
    frequency = 10.0 ** (known.zipf[numbers].astype(np.float32) / 10 - 9)
    weight: Floats = (SMOOTHING / (SMOOTHING + frequency)).astype(np.float32)
    return weight


def _cosine(rows: Floats, vector: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1) * np.linalg.norm(vector)
    cosines: Floats = ((rows @ vector) / np.where(lengths > 0, lengths, 1.0)).astype(np.float32)
    return cosines
