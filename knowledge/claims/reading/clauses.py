"""Where the clauses of a sentence begin: what one says of somebody says nothing of whom the next one speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right

_BORDER = re.compile(
    r"[;:—–()](?!\d)|,(?!\d)(?! (?:[a-z]+ ){1,4}of wh)|(?<=\s)-(?=\s)"
    r"|(?:^|(?<=\s))(?:while|whereas|(?<!all )(?<!one )(?<!body )but|although|though|because"
    r"|(?<!of )which|who|(?<!of )whom|whose|where"
    r"|after|before|until|а|но|хотя|пока|котор\w+|ал|бірақ)(?=\s)",
    re.IGNORECASE,
)
"""English, Russian, Kazakh; "a quarter of which" goes on, and so does "all but two"."""

_OPENING = re.compile(
    r"\s*(?:in|on|at|by|after|before|during|for|under|with|since|from|according|as|within|following"
    r"|в|во|на|по|после|до|с|со|из|для|при|за)\b[^,;:]{1,70},\s",
    re.IGNORECASE,
)
"""A phrase that opens a sentence belongs to its first clause: "In January 2022, riots erupted"."""


class Clauses:
    """The clauses of a text, roughly: what commas, dashes and conjunctions part."""

    def __init__(self, text: str) -> None:
        opening = _OPENING.match(text)
        self._borders = [found.start() for found in _BORDER.finditer(text, opening.end() if opening else 0)]

    def of(self, start: int) -> int:
        """The number of the clause in which something stands."""
        return bisect_right(self._borders, start)
