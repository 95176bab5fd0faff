"""Dates as people shorten them when they type, written out: 2022-1-7, 01.2022, 5 Jan 22, 2022 January."""

from __future__ import annotations

import re
from datetime import date

AHEAD = 20
"""Years; a year of two figures lies at most so far ahead, else in the century before."""

_ISO = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-./](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4}),? ([^\W\d_]{3,}\.?)")
_TWO_FIGURES = re.compile(
    r"(\d{1,2}[^\W\d_]{0,2} [^\W\d_]{3,}\.?|[^\W\d_]{3,}\.? \d{1,2}(?=,)|[^\W\d_]{3,}\.?(?= ['’]))(?:,? ['’]?)(\d\d)"
    r"|(\d{1,2}[./]\d{1,2}[./])(\d\d)"
)
"""5 Jan 22; Jan 5, 22; Jan '22; 5.1.22."""


def written_out(typed: str, today: date) -> str:
    """The date with all its figures, the month before the year; what is no such date as it is."""
    if found := _ISO.fullmatch(typed):
        return "-".join(part.zfill(2) for part in found.groups() if part)
    if found := _MONTH_FIRST.fullmatch(typed):
        return f"{found[2]}-{found[1].zfill(2)}"
    if found := _YEAR_FIRST.fullmatch(typed):
        return f"{found[2]} {found[1]}"
    if found := _TWO_FIGURES.fullmatch(typed):
        return f"{found[1]} {_year(found[2], today)}" if found[1] else f"{found[3]}{_year(found[4], today)}"
    return typed


def _year(figures: str, today: date) -> int:
    """The year that ends in two figures: of the last eighty or the next twenty."""
    latest = today.year + AHEAD
    return latest - (latest - int(figures)) % 100
