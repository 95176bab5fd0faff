"""Where the clauses of a sentence begin: what one says of somebody says nothing of whom the next one speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right

_BORDER = re.compile(
    r"[;:—–()](?!\d)|,(?!\d)|(?:^|(?<=\s))(?:while|whereas|and|but|although|though|because|which|who|whose|where|after|before|until"
    r"|а|и|но|хотя|пока|котор\w+|ал|және|бірақ)(?=\s)|(?<=\s)-(?=\s)",
    re.IGNORECASE,
)


class Clauses:
    """The clauses of a text, roughly: what commas, dashes and conjunctions part."""

    def __init__(self, text: str) -> None:
        self._borders = [found.start() for found in _BORDER.finditer(text)]

    def of(self, start: int) -> int:
        """The number of the clause in which something stands."""
        return bisect_right(self._borders, start)
