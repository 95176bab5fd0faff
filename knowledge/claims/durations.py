"""How long: the period that a number counts ("3 weeks", "два дня"), and one period alone ("within a week"), in days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from knowledge.claims.bounds import bound_before
from knowledge.claims.quantities import Quantity, Unit

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
