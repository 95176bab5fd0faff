"""Dates as a person types them to bound a search: 2022, January 2022, 7 Jan 2022, last month, EDTF."""

from __future__ import annotations

from datetime import date

from knowledge.dates.edtf import day_range
from knowledge.dates.finder import LANGUAGES, find_dates
from knowledge.errors import InputError

LONGEST = 100
"""Characters; nobody types a longer date."""

LEADS = frozenset("in on at the from since during of в во на с со за".split())
"""Words that may stand before a typed date."""


def parse_bound(text: str, today: date) -> tuple[date, date]:
    """The first and the last day that the typed date covers, in English, Russian, Kazakh or EDTF.

    Raises InputError for anything else.
    """
    typed = " ".join(text.split())
    if typed and len(typed) <= LONGEST:
        try:
            return day_range(typed)
        except InputError:
            pass
        for written in (typed, f"in {typed[0].upper()}{typed[1:]}"):  # 'may' alone would be a verb
            for language in LANGUAGES:
                if found := _read_whole(written, today, language):
                    return found
    raise InputError(
        "“{typed}” is no date that I can read; try 2022, January 2022, 7 Jan 2022 or last month.", typed=typed[:LONGEST]
    )


def _read_whole(typed: str, today: date, language: str) -> tuple[date, date] | None:
    """The days of the date that makes up all of the text, or None."""
    found = find_dates(typed, today, language)
    if len(found) != 1 or found[0].end != len(typed):
        return None
    before = typed[: found[0].start].lower().split()
    return day_range(found[0].value.replace("~", "")) if LEADS.issuperset(before) else None
