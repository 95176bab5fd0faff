"""Dates as a person types them to bound a search: 2022, January 2022, 7 Jan 22, last month, the past 30 days, EDTF.

What stands before or behind a date there tells which side of it is meant, or which part; the date itself is read as in
an article, and then as people shorten it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from functools import partial

from knowledge.dates.edtf import day_range
from knowledge.dates.finder import LANGUAGES, find_dates
from knowledge.dates.periods import NoSuchDateError, Unit, day, on_or_before, same_day
from knowledge.dates.shortened import written_out
from knowledge.errors import InputError

Days = tuple[date, date]
"""The first and the last one."""

Reader = Callable[[str], Days | None]
"""Reads what a frame leaves of a text."""

LONGEST = 100
"""Characters; nobody types a longer date."""

MANY = 1000
"""Units; nobody looks farther back by counting."""

FRAMES = 2
"""Words around a date that are taken off, one around another: until the end of 2022. As each can be taken off in more
than one way, more of them would take ever longer, and nobody types them.
"""

LEADS = frozenset("in on at the from since during of over within в во на с со за".split())
"""Words that may stand before a typed date."""

_NOW = frozenset(["now", "right now", "сейчас", "қазір"])

_BEFORE = re.compile(
    r"(?:before|prior to|earlier than|раньше|ранее|перед) (.+)|(.+(?:[дтн][ае]н)) бұрын", re.IGNORECASE
)
_AFTER = re.compile(r"(?:after|later than|после|позже|позднее) (.+)|(.+(?:[дтн][ае]н)) (?:кейін|соң)", re.IGNORECASE)
_UP_TO = re.compile(
    r"(?:until|till|up to|to|by|through|from|since|starting|начиная|до|по|к|ко|от|с|со) (.+)"
    r"|(.+) (?:дейін|шейін|қарай|бастап|бері)",
    re.IGNORECASE,
)
"""What says of a bound only that it is one: until 2022, by Monday. The day that follows counts."""

_GENITIVE = "(.+)[дтн][ыі]ң "
_PARTS = [
    re.compile(rf"(?:(?:in |в |с |к |the )*(?:{words})[ -](?:of )?)(.+)|{_GENITIVE}{kazakh}", re.IGNORECASE)
    for words, kazakh in (
        ("early|beginning|start|начал[оаеу]", "бас(?:ы|ында)"),
        ("mid|middle|середин[аеуы]", "ортасы(?:нда)?"),
        ("late|end|кон(?:ец|ц[аеу])", "(?:соңы|аяғы)(?:нда)?"),
    )
]
"""The first, second and last third of what follows: early 2022."""

_LAST = re.compile(r"(?:last|past|previous|последн\w+|соңғы)")
_PAST = re.compile(r"(?:past|последн\w+|соңғы)")
"""Without a number: the past year goes up to today; last year is that of the calendar, as is the previous one."""


def parse_bound(text: str, today: date) -> Days:
    """The first and the last day that the typed date covers, in English, Russian, Kazakh or EDTF.

    What lies before or after a date does not hold the date. Raises InputError for anything else.
    """
    typed = " ".join(text.split())
    if typed and len(typed) <= LONGEST and (found := _days(typed, today)):
        return found
    raise InputError(
        "“{typed}” is no date that I can read; try 2022, January 2022, 7 Jan 2022 or last month.", typed=typed[:LONGEST]
    )


def _days(typed: str, today: date, frames: int = FRAMES) -> Days | None:
    """The days of a date with at most so many frames around it."""
    if frames == 0:
        return _plain(typed, today)
    within = partial(_days, today=today, frames=frames - 1)
    return _beside(typed, within) or _part(typed, within) or _plain(typed, today) or _rest(_UP_TO, typed, within)


def _beside(typed: str, within: Reader) -> Days | None:
    """Before 2022, after May: without the days of the date."""
    days = _rest(_BEFORE, typed, within)
    if days and days[0] > date.min:
        return date.min, days[0] - timedelta(days=1)
    days = _rest(_AFTER, typed, within)
    return (days[1] + timedelta(days=1), date.max) if days and days[1] < date.max else None


def _part(typed: str, within: Reader) -> Days | None:
    """Early 2022, mid-January, the end of last year: a third of it."""
    for nth, part in enumerate(_PARTS):
        if days := _rest(part, typed, within):
            length = (days[1] - days[0]).days + 1
            if length < len(_PARTS):
                return days
            begin, end = (days[0] + timedelta(days=length * third // len(_PARTS)) for third in (nth, nth + 1))
            return begin, end - timedelta(days=1)
    return None


def _rest(pattern: re.Pattern[str], typed: str, within: Reader) -> Days | None:
    """The days of what the pattern leaves of the text, if it matches."""
    found = pattern.fullmatch(typed)
    return within(next(filter(None, found.groups()))) if found else None


def _plain(typed: str, today: date) -> Days | None:
    """The days of a date without anything around it."""
    if typed.lower() in _NOW:
        return today, today
    if found := _lately(typed, today) or _last_weekday(typed, today):
        return found
    for form in (typed, written_out(typed, today)):
        with suppress(InputError):
            return day_range(form)
        for written in (form, f"in {form[0].upper()}{form[1:]}"):  # 'may' alone would be a verb
            for language in LANGUAGES:
                if found := _read_whole(written, today, language):
                    return found
    return None


def _lately(typed: str, today: date) -> Days | None:
    """The last 30 days, the past year: so many units up to today."""
    words = typed.lower().split()
    told = [word for word in words if word not in LEADS]
    if not 2 <= len(told) <= 3 or not _LAST.fullmatch(told[0]):
        return None
    if len(told) == 2 and not (_PAST.fullmatch(told[0]) or (told[0] == "last" and "the" in words)):
        return None
    for vocabulary in LANGUAGES.values():
        kind, unit = vocabulary.words.get(told[-1], ("", None))
        count = _count(told[1], vocabulary.words) if len(told) == 3 else 1
        if kind in ("unit", "units") and isinstance(unit, Unit) and unit is not Unit.WEEKEND and count:
            first = _back(today, unit, count)
            return (first, today) if first else None
    return None


def _count(word: str, words: dict[str, tuple[str, int | Unit | str]]) -> int:
    """The number that a word says, up to MANY; otherwise 0."""
    kind, value = words.get(word, ("", 0))
    if word.isdecimal() and len(word) <= len(str(MANY)):
        value, kind = int(word), "cardinal"
    return value if kind == "cardinal" and isinstance(value, int) and value <= MANY else 0


def _back(today: date, unit: Unit, count: int) -> date | None:
    """The same day so many units ago, or the last one of its month if that is shorter."""
    for earlier in range(4):
        with suppress(NoSuchDateError):
            return same_day(day(today - timedelta(days=earlier)), unit, -count).first
    return None


def _last_weekday(typed: str, today: date) -> Days | None:
    """Monday: the last one, as somebody who looks for news means it."""
    told = [word for word in typed.lower().split() if word not in LEADS]
    for vocabulary in LANGUAGES.values():
        kind, number = vocabulary.words.get(told[0].rstrip("."), ("", None)) if len(told) == 1 else ("", None)
        if kind in ("weekday", "maybe_weekday") and isinstance(number, int):
            found = on_or_before(today, number).first
            return found, found
    return None


def _read_whole(typed: str, today: date, language: str) -> Days | None:
    """The days of the date that makes up all of the text, or None."""
    found = find_dates(typed, today, language)
    if len(found) != 1 or found[0].end != len(typed):
        return None
    before = typed[: found[0].start].lower().split()
    return day_range(found[0].value.replace("~", "")) if LEADS.issuperset(before) else None
