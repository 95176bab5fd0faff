"""EDTF dates (ISO 8601-2, levels 0 and 1) in words."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from cogs.presentation import words

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DOUBT = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}
_SIMPLE = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<doubt>[?~%]?)\Z")


def known_day(edtf: str) -> date | None:
    """The day, if the date is one day without doubt."""
    try:
        return date.fromisoformat(edtf) if len(edtf) == len("2024-01-03") else None
    except ValueError:
        return None


def timestamp(day: date) -> str:
    """Discord's mark for a day, shown in the reader's language; at noon UTC, which is that day nearly everywhere."""
    return f"<t:{int(datetime.combine(day, time(12), UTC).timestamp())}:D>"


def in_words(edtf: str) -> str:
    """The date for people: a range with a dash, months and seasons by name; an unfamiliar form stays as it is."""
    if "/" in edtf:
        start, end = edtf.split("/", 1)
        return _range(start, end)
    found = _SIMPLE.match(edtf)
    if found is None:
        return edtf
    return _DOUBT.get(found["doubt"], "") + _unit(found["year"], found["month"], found["day"]).strip()


def month_of(edtf: str) -> str:
    """The month (or, if none is known, the year) that a date begins in: the heading it stands under."""
    found = _SIMPLE.match(edtf.split("/", 1)[0].lstrip("."))
    return _unit(found["year"], found["month"], None) if found else edtf


def _range(start: str, end: str) -> str:
    if start in {"", ".."}:
        return f"until {in_words(end)}"
    return f"from {in_words(start)}" if end in {"", ".."} else f"{in_words(start)} – {in_words(end)}"


def _unit(year: str, month: str | None, day: str | None) -> str:
    if month is None:
        return year
    if month in _SEASONS:
        return f"{_SEASONS[month]} {year}"
    named = f"{words.MONTHS[int(month) - 1]} {year}" if 1 <= int(month) <= 12 else f"{year}-{month}"
    return f"{int(day)} {named}" if day else named
