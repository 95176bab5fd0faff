"""The dates of a text as TIMEX3 values, for scorers of dated expressions: `extract(text, published)`."""

from __future__ import annotations

from datetime import date

from knowledge.dates import Dated, day_range, find_dates
from knowledge.text.languages import detect_language

SEASONS = ("SP", "SU", "FA", "WI")


def extract(text: str, published: date) -> list[tuple[int, int, str]]:
    """The dated expressions as (start, end, value): 2022-01-07, 2022-W02, 2022-Q1, 199 for the 1990s, a/b."""
    language = detect_language(text)
    return [(found.start, found.end, _timex(found)) for found in find_dates(text, published, language)]


def _timex(found: Dated) -> str:
    value = found.value.replace("~", "")
    if found.precision == "range" or ".." in value:
        return "/".join(_point(part) for part in value.split("/"))
    first = day_range(value)[0]
    match found.precision:
        case "week" | "weekend":
            year, week, _ = first.isocalendar()
            return f"{year}-W{week:02}" + ("-WE" if found.precision == "weekend" else "")
        case "quarter":
            return f"{first.year}-Q{first.month // 3 + 1}"
        case "half":
            return f"{first.year}-H{first.month // 6 + 1}"
    return _point(value)


def _point(value: str) -> str:
    if value[5:] in ("21", "22", "23", "24"):
        return f"{value[:4]}-{SEASONS[int(value[5:]) - 21]}"
    return value.rstrip("X")
