"""Dates of publication as sources write them, read only where they can mean one day."""

from __future__ import annotations

import re
from datetime import date

from knowledge.text.tokens import Span

MONTHS = (
    "january february march april may june july august september october november december",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
)
"""The months in English, Russian (twice, as cases differ) and Kazakh, the languages of the interface."""

LONGEST = 100
"""Characters that a date takes at most."""

_ISO = re.compile(r"(\d{4}-?\d{2}-?\d{2})(?:[T ]\d{1,2}:\d{2}.*)?")
_YEAR = r"(?P<year>\d{4})\s*(?:года|год|г\.?|жылғы|жылы|ж\.)?,?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?,?"
_MONTH = r"(?P<month>[^\W\d_]{3,9})\.?,?"
_ORDERS = [
    re.compile(rf"(?<!\d){order}(?!\d)")
    for order in (
        rf"{_DAY}\s+{_MONTH}\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY}\s+{_YEAR}",
        rf"{_YEAR}\s+{_DAY}\s+{_MONTH}",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
    )
]


def parse_published(text: str) -> date:
    """The day that an ISO, RFC 2822 or written date names, as its own time zone counts days. Raises ValueError."""
    text = text.strip()
    if len(text) > LONGEST:
        raise ValueError(text[:LONGEST])
    if iso := _ISO.fullmatch(text):
        return date.fromisoformat(iso[1])
    return _from_message(text) or _only(text)


def is_date(text: str) -> bool:
    """Whether a text is a date that `parse_published` reads."""
    try:
        parse_published(text)
    except ValueError:
        return False
    return True


def find_published(text: str) -> date | None:
    """A full date within a short text such as a dateline, or None."""
    found = place_published(text)
    return found[0] if found else None


def place_published(text: str) -> tuple[date, Span] | None:
    """The same with its place in the text."""
    for order in _ORDERS:
        if (found := order.search(text)) and (day := _day(found)):
            return day, found.span()
    return None


def _from_message(text: str) -> date | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).date() if ":" in text else None
    except (ValueError, OverflowError):  # a year or time zone of twenty figures
        return None


def _only(text: str) -> date:
    for order in _ORDERS:
        if (found := order.fullmatch(text)) and (day := _day(found)):
            return day
    raise ValueError(text)


def _day(found: re.Match[str]) -> date | None:
    month = found["month"]
    try:
        return date(int(found["year"]), int(month) if month.isdigit() else _month(month), int(found["day"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    """1 to 12 for a month's name or its beginning (three letters at least), else 0."""
    beginning = name.lower()
    numbered = (pair for months in MONTHS for pair in enumerate(months.split(), 1))
    return next((number for number, month in numbered if month.startswith(beginning)), 0)
