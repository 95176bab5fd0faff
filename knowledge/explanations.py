"""Why a question is answered as it is, as values: what `/kb why` shows."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.model import Citation


@dataclass(frozen=True, slots=True)
class WordFound:
    """A word of a question as typed, the word of a sentence that stands for it, how it was found ("same word",
    "spelling", "word family", "says the same", "meaning") and how surely (0..1); nothing found: None.
    """

    asked: str
    found: str | None = None
    how: str | None = None
    strength: float = 0.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer: its score beside the others', the share (0..1) of the question's weight it holds,
    whether it has words of the wanted kind (None: any words may answer), and what stands for each word asked.
    """

    citation: Citation
    score: float
    held: float
    fits: bool | None
    words: tuple[WordFound, ...]


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a question is answered as it is: the kind of answer `wanted` ("who", "how many"), the words `unknown` to the
    whole base, the `confidence` reached and the one `needed`, and the best candidates, the first `pinned` of them there
    because editors pinned them. `read` is the question as an alias had it read.
    """

    question: str
    wanted: str
    unknown: tuple[str, ...]
    confidence: float
    needed: float
    candidates: tuple[Candidate, ...]
    read: str | None = None
    pinned: int = 0
