"""An encoder to whom the words of a group mean the same, and all others nothing in common."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np

from knowledge.semantic.encoder import Floats
from knowledge.text.tokens import tokens

GROUPS = ("perished died deaths lost", "folks people sailors persons", "boat ferry vessel ship")
DIMENSIONS = 64


class Groups:
    """Remembers how many sentences it was given."""

    dimensions = DIMENSIONS
    reader = None

    def __init__(self, name: str = "groups/1") -> None:
        self.name = name
        self.encoded: list[str] = []

    def encode_question(self, question: str) -> Floats:
        """The sum of its words' vectors, of unit length."""
        total = sum((_vector(token.form) for token in tokens(question)), np.full(DIMENSIONS, 0.01, dtype=np.float32))
        unit: Floats = (total / np.linalg.norm(total)).astype(np.float32)
        return unit

    def encode_sentences(self, sentences: Sequence[str]) -> Floats:
        """The same for each sentence."""
        self.encoded += sentences
        return np.stack([self.encode_question(sentence) for sentence in sentences])


def _vector(word: str) -> Floats:
    group = next((group for group in GROUPS if word in group.split()), word)
    seed = int.from_bytes(blake2b(group.encode(), digest_size=4).digest(), "little")
    return np.random.default_rng(seed).standard_normal(DIMENSIONS).astype(np.float32)
