"""The clauses of a sentence: what its commas, brackets, quotation marks and dashes part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from knowledge.text.sentences import is_abbreviation
from knowledge.text.tokens import Token

READ = 70
"""Words of a sentence in which pieces are looked for; what stands behind is only part of the whole."""

_BREAK = re.compile(r"(?!(?<=\d),\s[12]\d{3}\b)[,;()«»“”\"—!?…]|:(?=\s)|\s[-–]")
"""What parts clauses: no comma before a year ("January 5, 1931")."""
_STOP = re.compile(r"(?<!\d)\.(?=\s)")
"""A full stop within a sentence, which parts them behind no abbreviation; behind figures it makes an ordinal ("am 1.
Juni").
"""

Whole = NDArray[np.int64]


def clauses_of(text: str, words: Sequence[Token], gaps: Sequence[str]) -> list[int]:
    """For each word the number of its clause; those behind READ are in that of the last one before. `gaps` are what
    stands between the words.
    """
    broken = [
        gap != " " and _parts(text, word, word.end + len(gap))
        for word, gap in zip(words[: READ - 1], gaps, strict=False)
    ]
    return list(accumulate([0, *broken, *[False] * (len(words) - READ)]))


def _parts(text: str, word: Token, end: int) -> bool:
    """Whether what stands behind a word up to `end` parts clauses."""
    if _BREAK.search(text, word.end, end):
        return True
    return bool(_STOP.search(text, word.end, end)) and not is_abbreviation(text[word.start : word.end])
