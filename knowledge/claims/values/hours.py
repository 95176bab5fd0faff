"""The hours of a text: "at 3:45 a.m.", "5 in the morning", "in the evening"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.claims.values.quantities import Quantity, Unit

_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.]([0-5]\d))?\s?([ap])\.?\s?m\b\.?|\b([01]?\d|2[0-3]):([0-5]\d)\b", re.IGNORECASE)
_DAYTIME = re.compile(
    r"\b(\d{1,2})(?:[:.]([0-5]\d))?\s(?:o'?clock\s)?(?:in the (?P<m>morning|afternoon|evening)|at (?P<n>night)"
    r"|час\w*\s(?P<r>утра|ночи|дня|вечера))\b",
    re.IGNORECASE,
)
_PART_OF_DAY = re.compile(r"\bin the (morning|afternoon|evening)\b|\b(утром|вечером|таңертең|кешке)\b", re.IGNORECASE)
_PARTS_OF_DAY = {
    "morning": (0, 12), "afternoon": (12, 18), "evening": (16, 24), "утром": (0, 12), "вечером": (16, 24),
    "таңертең": (0, 12), "кешке": (16, 24),
}  # fmt: skip
"""The hours in which they begin and end at the widest."""

_NAMED_PART = re.compile(rf"\b(?:{'|'.join(_PARTS_OF_DAY)})\b")

_NAMED = re.compile(
    r"\b(?:(noon|midday|в полдень|к полудню|до полудня)|(midnight|в полночь|к полуночи|до полуночи|түн ортас\w+))\b",
    re.IGNORECASE,
)
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_OF_THE_CLOCK = re.compile(
    rf"\b(?:(half(?= past)|quarter) (past|to) )?({'|'.join(_NUMBERS)}|\d{{1,2}})(?P<named> o['’]?clock)?\b",
    re.IGNORECASE,
)
_POINT_IN_TIME = re.compile(
    r"\b(?:at|by|until|till|before|after|since|around|about|nearly|almost|it(?: i|['’])s|it was)\s(?:an?\s)?$",
    re.IGNORECASE,
)
"""Before "quarter to three": the time, whatever follows."""

_OF_MANY = re.compile(
    r"\s?%|[\s-](?!(?:in|on|at|by|and|or|but|when|while|as|after|before|until|this|that|the|to|for|with|from|sharp)\b)[a-z]"
)
"""Behind "a quarter to three": what both count ("a quarter to three firms")."""

LONGEST_LEAD = 10
"""Letters before it in which stands what makes it a time: "almost a"."""

_PARTS = {"half": 0.5, "quarter": 0.25}

OF_THE_CLOCK = ("o'clock",)
"""What the hours of half a day count, which may be early or late: "half past five"."""

_LATE = frozenset({"afternoon", "evening", "дня", "вечера"})
_NIGHT = frozenset({"night", "ночи"})

DAWN = 6
"""The hour from which one "at night" is in the evening: "two at night", but "ten at night"."""


def hours(text: str) -> Iterator[Quantity]:
    """The times of the clock in a text, then the parts of the day, which may overlap them; hours from 0 to 24.

    Where it is not told whether an hour is early or late, it is only counted.
    """
    for found in _CLOCK.finditer(text):
        hour, minute = int(found[1] or found[4]), int(found[2] or found[5] or 0)
        hour = hour % 12 if found[3] else hour
        afternoon = 12 if (found[3] or "").lower() == "p" else 0
        yield Quantity(found.start(), found.end(), hour + afternoon + minute / 60, Unit.CLOCK)
    for found in _DAYTIME.finditer(text):
        named = (found["m"] or found["n"] or found["r"]).lower()
        yield Quantity(*found.span(), _hour(int(found[1]), named) + int(found[2] or 0) / 60, Unit.CLOCK)
    for found in _NAMED.finditer(text):
        yield Quantity(*found.span(), 12 if found[1] else 0, Unit.CLOCK)
    for found in _OF_THE_CLOCK.finditer(text):
        if found["named"] or (found[1] and not _is_span(found)):
            yield Quantity(*found.span(), _of_the_clock(found), Unit.COUNT, counted=OF_THE_CLOCK)
    for found in _PART_OF_DAY.finditer(text):
        begins, ends = _PARTS_OF_DAY[(found[1] or found[2]).lower()]
        yield Quantity(*found.span(), begins, Unit.CLOCK, reach=ends - begins)


def are_parts_apart(one: str, other: str) -> bool:
    """Whether two dates in small letters name parts of the day that have no hour in common: "Thursday morning"."""
    parts = [_PARTS_OF_DAY[found.group()] for text in (one, other) if (found := _NAMED_PART.search(text))]
    return len(parts) > 1 and max(begins for begins, _ in parts) >= min(ends for _, ends in parts)


def _hour(told: int, named: str) -> int:
    """The hour from 0 to 23 of one told with its part of the day; twelve at night is midnight."""
    if named in _NIGHT and (told < DAWN or told == 12):
        return told % 12
    return told + 12 if told < 12 and named in _LATE | _NIGHT else told


def _is_span(found: re.Match[str]) -> bool:
    """Whether "a quarter to three" tells between which two amounts something lies."""
    is_led = _POINT_IN_TIME.search(found.string, max(0, found.start() - LONGEST_LEAD), found.start())
    return found[2].lower() == "to" and not is_led and _OF_MANY.match(found.string, found.end()) is not None


def _of_the_clock(found: re.Match[str]) -> float:
    told = found[3].lower()
    hour = int(told) if told.isdigit() else _NUMBERS.index(told) + 1
    part = _PARTS[found[1].lower()] if found[1] else 0.0
    return hour - part if (found[2] or "").lower() == "to" else hour + part
