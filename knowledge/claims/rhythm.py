"""How often: 'every week', 'monthly', 'каждый год', 'ай сайын', as the length of the period that recurs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.claims.quantities import Quantity, Unit

EVERY = ("every",)
"""What such a period counts as: "every week" is told by "weekly", never by "within a week"."""

_RHYTHMS = [
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), days)
    for words, days in (
        (r"(?:every|each) hour|hourly|кажды\w+ час|ежечасно|сағат сайын|әр сағат", 1 / 24),
        (r"(?:every|each|per) day|daily|кажд\w+ день|ежедневн\w+|күн сайын|күнде", 1.0),
        (r"(?:every|each|per) week|weekly|кажд\w+ недел\w+|еженедельн\w+|апта сайын|әр апта\w*", 7.0),
        (r"(?:every|each|per) month|monthly|кажд\w+ месяц\w*|ежемесячн\w+|(?:әр )?ай сайын", 30.44),
        (r"(?:every|each) quarter|quarterly|кажд\w+ квартал\w*|ежеквартальн\w+", 91.3),
        (r"(?:every|each|per) year|yearly|annual(?:ly)?|кажд\w+ год\w*|ежегодн\w+|жыл сайын", 365.25),
    )
]


def rhythms(text: str) -> Iterator[Quantity]:
    """What a text says of how often, by the length of the period."""
    for pattern, days in _RHYTHMS:
        for found in pattern.finditer(text):
            yield Quantity(*found.span(), days, Unit.DAYS, counted=EVERY)
