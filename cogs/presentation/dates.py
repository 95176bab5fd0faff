"""EDTF dates (ISO 8601-2, levels 0 and 1) in words."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from cogs.presentation.tongue import mark, say, write_day, write_month

_SEASONS = {
    "21": mark("spring {year}"),
    "22": mark("summer {year}"),
    "23": mark("autumn {year}"),
    "24": mark("winter {year}"),
}
_DOUBT = {"?": mark("perhaps {date}"), "~": mark("about {date}"), "%": mark("perhaps about {date}")}
_SIMPLE = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<doubt>[?~%]?)\Z")

_THAT_DAY = time(10, 30)
"""UTC at which it is that day from Hawaii (UTC-10) to New Zealand in summer (UTC+13); at no hour is it everywhere."""


def known_day(edtf: str) -> date | None:
    """The day, if the date is one day without doubt."""
    try:
        return date.fromisoformat(edtf) if len(edtf) == len("2024-01-03") else None
    except ValueError:
        return None


def timestamp(day: date) -> str:
    """Discord's mark for a day, shown in the reader's language and time."""
    return f"<t:{int(datetime.combine(day, _THAT_DAY, UTC).timestamp())}:D>"


def in_words(edtf: str) -> str:
    """The date for people: a range with a dash, months and seasons by name; an unfamiliar form stays as it is."""
    if "/" in edtf:
        start, end = edtf.split("/", 1)
        return _range(start, end)
    found = _SIMPLE.match(edtf)
    named = _unit(found["year"], found["month"], found["day"]) if found else None
    if found is None or named is None:
        return edtf
    doubt = _DOUBT.get(found["doubt"])
    return say(doubt, date=named) if doubt else named


def month_of(edtf: str) -> str:
    """The month (or, if none is known, the year) that a date begins in: the heading it stands under."""
    found = _SIMPLE.match(edtf.split("/", 1)[0].lstrip("."))
    heading = _unit(found["year"], found["month"], None) if found else None
    return heading[0].upper() + heading[1:] if heading else edtf


def _range(start: str, end: str) -> str:
    if start in {"", ".."}:
        return say("until {date}", date=in_words(end))
    return say("from {date}", date=in_words(start)) if end in {"", ".."} else f"{in_words(start)} – {in_words(end)}"


def _unit(year: str, month: str | None, day: str | None) -> str | None:
    """None for a month or day that no calendar has, and before the year 1."""
    if month is None:
        return say("{year}", year=year)
    if month in _SEASONS:
        return say(_SEASONS[month], year=year)
    try:
        first = date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return write_day(first) if day else write_month(first)
