"""How near the words of a claim come in meaning to the words of a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from knowledge.claims.reading.points import Point, Reading
from knowledge.lexicon.words import UNIT, Lexicon, lexicon
from knowledge.text.tokens import tokens

Floats = NDArray[np.float32]


def likeness(claim: Reading, source: Reading) -> Floats:
    """Claim's points x sentence's points: the cosine of two words or, if greater, the strength of their relation in
    WordNet; 0 for values, and for what the lexicon does not know.
    """
    near = np.zeros((len(claim.points), len(source.points)), dtype=np.float32)
    known = lexicon(source.language)
    if known is None or not near.size:
        return near
    near[:] = _vectors(known, claim.points) @ _vectors(known, source.points).T
    columns: dict[int, list[int]] = defaultdict(list)
    for column, point in enumerate(source.points):
        if (number := known.number.get(point.form)) is not None:
            columns[known.lemma[number]].append(column)
    for row, point in zip(near, claim.points, strict=True):
        for base, strength in known.relatives(point.form).items():
            for column in columns.get(base, ()):
                row[column] = max(row[column], strength)
    return near


def _vectors(known: Lexicon, points: Sequence[Point]) -> Floats:
    numbers = [known.number.get(point.form, -1) for point in points]
    rows: Floats = known.vectors[numbers].astype(np.float32) / UNIT
    rows[[number < 0 for number in numbers]] = 0.0
    return rows


SMOOTHING = 1e-3
"""Weight of a word in a text's vector: a / (a + frequency), a as in Arora, Liang and Ma 2017."""


def whole_likeness(claim: str, sentence: str, language: str) -> float:
    """The cosine of two texts' averaged words; 0 where the language has no lexicon."""
    known = lexicon(language)
    if known is None:
        return 0.0
    ours, theirs = _average(claim, language), _average(sentence, language)
    lengths = float(np.linalg.norm(ours) * np.linalg.norm(theirs))
    return float(ours @ theirs) / lengths if lengths else 0.0


@lru_cache(maxsize=4096)
def _average(text: str, language: str) -> Floats:
    known = lexicon(language)
    assert known is not None
    numbers = [known.number[word.form] for word in tokens(text) if word.form in known.number]
    frequency = 10.0 ** (known.zipf[numbers].astype(np.float32) / 10 - 9)
    average = (SMOOTHING / (SMOOTHING + frequency)) @ known.vectors[numbers]
    return average.astype(np.float32)
