"""The pieces of a sentence that could be highlighted, each with what can be said of it whatever the question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from knowledge.answering.citing.clauses import READ, Whole, clauses_of
from knowledge.answering.citing.piece_columns import Words, columns_of
from knowledge.answering.kinds.word_classes import SMALL, Class, classes
from knowledge.answering.matching.terms import Floats
from knowledge.text.tokens import Token, sentence_tokens

MOST_WORDS = 7
"""Words of a piece that begins and ends wherever it likes; longer ones are clauses, or begin or end with one."""

MOST = 0.6
"""Share of a piece's words from which a piece within it is worth as much."""

_GLUED = re.compile(r"[-‑–/'’.&+_@:]*")
"""What joins words that are not parted by a highlight: 'start-up', 'km/h', '10:30'."""

CLAUSES = 3
"""Neighbouring clauses that are a piece together at most."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces by their first and last word; what is said of each (pieces x COLUMNS); for each word the number of its
    clause and whether it is a content word.
    """

    words: tuple[Token, ...]
    first: Whole
    last: Whole
    columns: Floats
    clause: Whole
    content: Floats

    def has(self, first: int, last: int) -> bool:
        """Whether the words from one to another are a piece."""
        return bool(((self.first == first) & (self.last == last)).any())

    @property
    def holds(self) -> Floats:
        """Which piece holds which, or most of it (pieces x pieces); made anew, since of a long sentence it takes more
        memory than all the rest: 1.4 MB.
        """
        first, last = self.first.astype(np.int32), self.last.astype(np.int32)
        inside = (first >= first[:, None]) & (last <= last[:, None])
        length = last - first + 1
        held: Floats = (inside | (inside.T & (length[:, None] >= MOST * length))).astype(np.float32)
        return held


@lru_cache(maxsize=128)
def pieces_of(text: str) -> Pieces:
    """The pieces of a sentence, remembered for those that are cited most (about 25 kB each, 210 at most)."""
    tokens = sentence_tokens(text)
    gaps = [text[a.end : b.start] if a.end <= b.start else " " for a, b in pairwise(tokens)]  # Chinese pairs overlap
    kinds = list(map(int, classes(text, tokens)))
    words = Words(text, tokens, gaps, kinds, clauses_of(text, tokens, gaps))
    first, last = _ranges(words)
    content = np.array([kind >= Class.NUMBER for kind in kinds], dtype=np.float32)
    return Pieces(tokens, first, last, columns_of(words, first, last), np.array(words.clause), content)


def _ranges(words: Words) -> tuple[Whole, Whole]:
    """First and last word of every piece, in order: short runs within a clause, its heads and tails, neighbouring
    clauses, the whole sentence.
    """
    gaps, kinds, clause = words.gaps, words.kinds, words.clause
    count = min(len(clause), READ)
    free = [True, *(gap == " " or not _GLUED.fullmatch(gap) for gap in gaps[: count - 1]), True]
    ends = [free[at + 1] and not (free[at] and kinds[at] in SMALL) for at in range(count)]
    opens = [True, *(one != other for one, other in pairwise(clause[:count])), True]
    closing = [at for at in range(count) if opens[at + 1]] + [count - 1] * CLAUSES
    firsts: list[int] = []
    lasts: list[int] = []
    for first in range(count):
        if free[first] or opens[first]:
            closes = closing[clause[first] :][: CLAUSES if opens[first] else CLAUSES - 1]
            reach = closes[0] if opens[first] else min(closes[0], first + MOST_WORDS - 1)
            whole = () if first else (len(clause) - 1,)
            found = dict.fromkeys((*(at for at in range(first, reach + 1) if ends[at]), *closes, *whole))
            firsts += [first] * len(found)
            lasts += found
    return np.array(firsts), np.array(lasts)
