"""How long and how often, in days: the period that a number counts ("3 weeks", "два дня"), one period alone ("within a
week"), and one that recurs ('every week', 'monthly', 'каждый год', 'ай сайын').
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from knowledge.claims.values.bounds import bound_before
from knowledge.claims.values.quantities import Quantity, Unit

YEAR = 365.25
"""Days."""

_DAYS = {
    "second|секунд[аыу]?": 1 / 86400, "minute|минут[аыу]?": 1 / 1440, "hour|час(?:а|ов)?|сағат(?:қа|тан|та)?": 1 / 24,
    "day|день|дня|дней|сут(?:ки|ок)|күн(?:ге|нен|дік|де)?": 1.0, "night": 1.0,
    "week|недел[яиюь]|апта(?:ға|дан|лық)?": 7.0, "fortnight": 14.0, "month|месяц(?:а|ев)?|ай(?:ға|дан|лық)?": 30.44,
    "year|год(?:а|у)?|лет|жыл(?:ға|дан|дық|да)?": YEAR, "decade|десятилети[яей]": 3652.5,
    "century|centurie|век(?:а|ов)?": 36525.0,
}  # fmt: skip
_PERIOD = re.compile(rf"[\s-]*(?:{'|'.join(f'({words})s?' for words in _DAYS)})\b", re.IGNORECASE)
_A_PERIOD = re.compile(
    rf"(?<![a-z]s )(?<!cent )(?<!% )\b(?P<a>an?|one|последн\w+|на)\s"  # "94 kilometres an hour" is a rate
    rf"(?!second )(?:{'|'.join(f'({words})' for words in _DAYS)})\b(?! later| ago| earlier)",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(r" and a half\b", re.IGNORECASE)


class Period(NamedTuple):
    """The length of a period in days, and where in a text its name ends."""

    days: float
    end: int


def period_at(text: str, start: int) -> Period | None:
    """The period that is named right there, behind a number."""
    found = _PERIOD.match(text, start)
    return Period(_days(found), found.end()) if found else None


def single_periods(text: str) -> Iterator[Quantity]:
    """'within a week' is one week."""
    for found in _A_PERIOD.finditer(text):
        bound, start = bound_before(text, found.start())
        half = _AND_A_HALF.match(text, found.end())
        days = _days(found) * (1.5 if half else 1.0)
        yield Quantity(start, (half or found).end(), days, Unit.DAYS, bound)


def _days(found: re.Match[str]) -> float:
    """The length of the period that a match names."""
    groups = found.groups()[-len(_DAYS) :]
    return next(length for length, named in zip(_DAYS.values(), groups, strict=True) if named)


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
