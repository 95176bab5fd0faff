"""The times that a text names, as values of which one excludes the other: weekdays, months, days, years, hours."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from knowledge.answering.kinds.spans import MONTHS, WEEKDAYS

HALF_A_DAY = 12 * 60
"""Minutes: 'at six' may be either, so hours are those of half a day, and which half is a time of another sort."""

Times = Mapping[str, frozenset[str | int]]
"""For each sort the times of a text."""


def _named(found: re.Match[str]) -> str:
    """A weekday or month by its first three letters: 'Jan.', 'January', 'январь', 'января'."""
    start = found[0][:3]
    return "май" if start in ("мая", "мае") else start


def _number(found: re.Match[str]) -> int:
    return int(next(filter(None, found.groups())))


def _minutes(found: re.Match[str]) -> int:
    """Minutes since noon or midnight."""
    if not (found["hour"] or found["whole"]):
        return 0
    return (60 * int(found["hour"] or found["whole"]) + int(found["minute"] or 0)) % HALF_A_DAY


_SORTS: dict[str, tuple[re.Pattern[str], Callable[[re.Match[str]], str | int]]] = {
    "weekday": (re.compile(rf"\b(?:{WEEKDAYS})"), _named),
    "month": (re.compile(rf"\b{MONTHS}\b"), _named),
    "day": (
        re.compile(
            rf"\b(\d{{1,2}})(?:st|nd|rd|th|-го|-е)?\s+(?:of\s+)?{MONTHS}\b"
            rf"|\b{MONTHS}\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d|\s*[ap]\.?m\b)"
        ),
        _number,
    ),
    "year": (re.compile(r"\b(1[0-9]\d\d|20\d\d)\b"), _number),
    "hour": (
        re.compile(
            r"\b(?P<hour>\d{1,2})[:.](?P<minute>\d\d)\b|\b(?P<whole>\d{1,2})(?=\s*[ap]\.?m\b)"
            r"|\b(?:midnight|noon|полночь|полдень)\b"
        ),
        _minutes,
    ),
    "half of the day": (
        re.compile(r"\d\s*([ap])\.?m\b|\b(?:1[3-9]|2[0-3])[:.]\d\d\b"),
        lambda found: found[1] or "p",
    ),
    "part of the day": (re.compile(r"\b(?:morning|afternoon|evening)\b"), lambda found: found[0]),
}


def times_of(text: str) -> Times:
    """The times that a text names, by sort; those that it does not name are not there."""
    folded = text.lower()
    each = {sort: frozenset(map(read, pattern.finditer(folded))) for sort, (pattern, read) in _SORTS.items()}
    return {sort: found for sort, found in each.items() if found}


def are_apart(one: Times, other: Times) -> bool:
    """Whether both name times of one sort, and none in common; a stretch of years holds those between its ends."""
    return any(not one[sort] & other[sort] and not _is_stretch(sort, one, other) for sort in one.keys() & other.keys())


def _is_stretch(sort: str, *both: Times) -> bool:
    return sort == "year" and any(len(times[sort]) > 1 for times in both)
