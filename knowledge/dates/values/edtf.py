"""Dates as EDTF (ISO 8601-2:2019, the Extended Date/Time Format of the Library of Congress), levels 0 and 1.

A unit that level 1 has no word for (week, weekend, quarter, half) is written as the interval of its days or months.
"""

from __future__ import annotations

import re
from datetime import date

from knowledge.dates.values.periods import Period, Unit, date_of, nth_of_year
from knowledge.errors import InputError

SPRING = 21
"""EDTF writes the seasons as months 21 (spring) to 24 (winter)."""

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?")
_MASKED = re.compile(r"(\d{2,3})(X{1,2})[~?%]?")


def write(period: Period, qualifier: str = "") -> str:
    """The period in EDTF; `qualifier` is '' or '~' (approximate)."""
    first, last = period.first, period.last
    if period.unit is Unit.DAY:
        return f"{_year(first)}-{first:%m-%d}{qualifier}"
    if period.unit in (Unit.WEEK, Unit.WEEKEND):
        return f"{_year(first)}-{first:%m-%d}{qualifier}/{_year(last)}-{last:%m-%d}{qualifier}"
    if period.unit in (Unit.QUARTER, Unit.HALF):
        return f"{_year(first)}-{first:%m}{qualifier}/{_year(last)}-{last:%m}{qualifier}"
    if period.unit is Unit.SEASON:
        return f"{_year(first)}-{SPRING + period.index % 4}{qualifier}"
    return _coarse(period) + qualifier


def _coarse(period: Period) -> str:
    match period.unit:
        case Unit.MONTH:
            return f"{_year(period.first)}-{period.first:%m}"
        case Unit.DECADE:
            return f"{period.index:03}X"
        case Unit.CENTURY:
            return f"{period.index:02}XX"
    return _year(period.first)


def _year(moment: date) -> str:
    return f"{moment.year:04}"  # strftime does not pad years below 1000 on every platform


def day_range(edtf: str) -> tuple[date, date]:
    """The first and last day that the EDTF text may mean; an open end reaches to the end of time.

    Raises InputError for what is not EDTF as `write` writes it, or a plain `start/end`, `../end` or `start/..`.
    """
    start, slash, end = edtf.strip().partition("/")
    if not slash:
        period = _read(start)
        return period.first, period.last
    if start == end == "..":
        raise InputError("“{edtf}” has neither a beginning nor an end.", edtf=edtf)
    first = date.min if start == ".." else _read(start).first
    last = date.max if end == ".." else _read(end).last
    if first > last:
        raise InputError("“{edtf}” ends before it begins.", edtf=edtf)
    return first, last


def _read(text: str) -> Period:
    if found := _POINT.fullmatch(text):
        year, month, day_of_month = (int(part) if part else None for part in found.groups())
        if year and day_of_month and month:
            return date_of(year, month, day_of_month)
        if year and month and 1 <= month <= 12:
            return nth_of_year(Unit.MONTH, year, month)
        if year and month and SPRING <= month < SPRING + 4:
            return nth_of_year(Unit.SEASON, year, month - SPRING + 1)
        if year and month is None:
            return Period(Unit.YEAR, year)
    if (found := _MASKED.fullmatch(text)) and len(found[1]) + len(found[2]) == 4:
        return Period(Unit.DECADE if len(found[2]) == 1 else Unit.CENTURY, int(found[1]))
    raise InputError("“{text}” is not a date that I can read.", text=text)
