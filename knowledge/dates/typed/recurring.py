"""What comes round again, as people type it without its year: Monday, March, 3 May, spring, between May and June.

Somebody who looks for news means the last one that has begun, unless it was over before the span begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from knowledge.dates.finder import LANGUAGES, find_dates
from knowledge.dates.values.edtf import day_range
from knowledge.dates.values.periods import on_or_after, on_or_before

Days = tuple[date, date]
"""The first and the last one."""

LEADS = frozenset("in on at the from since during of over within between в во на с со за между".split())
"""Words that may stand before a typed date."""

YEARS = 4
"""That a day may not come round: 29 February."""

DAYS = 365
"""Of a year."""

_NAMES_YEAR = re.compile(r"\d{4}|['’]\d\d")


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is typed; what comes round is the next one where the last one ended before `since`."""

    today: date
    since: date = date.min


def last_one(typed: str, moment: Moment) -> Days | None:
    """The days of the last weekday, month, day, season or feast of that name; None for any other text."""
    return _weekday(typed, moment) or _of_some_year(typed, moment)


def _weekday(typed: str, moment: Moment) -> Days | None:
    told = [word for word in typed.lower().split() if word not in LEADS]
    for vocabulary in LANGUAGES.values():
        kind, number = vocabulary.words.get(told[0].rstrip("."), ("", None)) if len(told) == 1 else ("", None)
        if kind in ("weekday", "maybe_weekday") and isinstance(number, int):
            found = on_or_before(moment.today, number).first
            found = found if found >= moment.since else on_or_after(moment.since, number).first
            return found, found
    return None


def _of_some_year(typed: str, moment: Moment) -> Days | None:
    if _NAMES_YEAR.search(typed):
        return None
    today, since = moment.today, moment.since
    back = range(today.year, max(MINYEAR, today.year - YEARS) - 1, -1)
    last = next((days for year in back if (days := _of_year(typed, year, today)) and days[0] <= today), None)
    if last and last[1] >= since:
        return last
    ahead = range(max(MINYEAR, since.year - 1), min(MAXYEAR, since.year + YEARS) + 1) if last else ()
    return next((days for year in ahead if (days := _of_year(typed, year, today)) and days[1] >= since), None)


def _of_year(typed: str, year: int, today: date) -> Days | None:
    """The days that it has in that year; None for what is no part of a year."""
    dated = f"{typed} {year}"
    forms = ((dated, "en"), (in_sentence(dated), "en"), (dated, "ru"), (f"{year} жылғы {typed}", "kk"))
    read = (read_whole(form, today, language) for form, language in forms)
    return next((days for days in read if days and (days[1] - days[0]).days + 1 < DAYS), None)


def read_whole(typed: str, today: date, language: str) -> Days | None:
    """The days of the date that makes up all of the text, or None."""
    found = find_dates(typed, today, language)
    if len(found) != 1 or found[0].end != len(typed):
        return None
    before = typed[: found[0].start].lower().split()
    return day_range(found[0].value.replace("~", "")) if LEADS.issuperset(before) else None


def in_sentence(typed: str) -> str:
    """The text as it stands in a sentence: 'may' alone would be a verb."""
    return f"in {typed[0].upper()}{typed[1:]}"
