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

from knowledge.dates.finder import LANGUAGES
from knowledge.dates.typed.recurring import LEADS, Days, Moment, in_sentence, last_one, read_whole
from knowledge.dates.typed.shortened import written_out
from knowledge.dates.values.edtf import day_range
from knowledge.dates.values.periods import NoSuchDateError, Unit, day, same_day
from knowledge.errors import InputError

Reader = Callable[[str], Days | None]
"""Reads what a frame leaves of a text."""

LONGEST = 100
"""Characters; nobody types a longer date."""

MANY = 1000
"""Units; nobody looks farther back by counting."""

STALE = 270
"""Days; nobody means by "until December" the one that was over so long ago."""

HOURS = 24
"""Of a day."""

FRAMES = 2
"""Words around a date that are taken off, one around another: until the end of 2022. As each can be taken off in more
than one way, more of them would take ever longer, and nobody types them.
"""

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

_BETWEEN = re.compile(
    r"(?:between|между) (.+) (?:and|и) (.+)"
    r"|(?:from|since) (.+) (?:to|until|till|through) (.+)|(?:с|со|от) (.+) (?:по|до) (.+)"
    r"|(.+) (?:мен|бен|пен|және) (.+?)(?: жылдар)? (?:арасында|аралығында)|(.+[дтн][ае]н) (.+) дейін",
    re.IGNORECASE,
)
"""What tells both ends of a span."""

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
_HOUR = re.compile(r"hours?|h|час(?:а|ов)?|сағат")
_PAST = re.compile(r"(?:past|последн\w+|соңғы)")
"""Without a number: the past year goes up to today; last year is that of the calendar, as is the previous one."""


def parse_bound(text: str, today: date) -> Days:
    """The first and the last day that the typed date covers, in English, Russian, Kazakh or EDTF.

    What lies before or after a date does not hold the date. Raises InputError for anything else.
    """
    return _parse(text, Moment(today))


def parse_span(since: str | None, until: str | None, today: date) -> tuple[date | None, date | None]:
    """The first day of the one and the last day of the other; one alone that tells both ends bounds both sides.

    "Until December" goes at most three months ahead, and, behind "from October", to the December that follows. Raises
    InputError for what is no date; the last day may be before the first.
    """
    if (since is None) != (until is None) and _BETWEEN.fullmatch(_typed(since or until or "")):
        return _parse(since or until or "", Moment(today))
    first = _parse(since, Moment(today))[0] if since is not None else None
    earliest = max(first or date.min, today - timedelta(days=STALE))
    last = _parse(until, Moment(today, earliest))[1] if until is not None else None
    return first, last


def _parse(text: str, moment: Moment) -> Days:
    typed = _typed(text)
    if typed and len(typed) <= LONGEST and (found := _days(typed, moment)):
        return found
    raise InputError(
        "“{typed}” is no date that I can read; try 2022, January 2022, 7 Jan 2022 or last month.", typed=typed[:LONGEST]
    )


def _typed(text: str) -> str:
    return " ".join(text.split())


def _days(typed: str, moment: Moment, frames: int = FRAMES) -> Days | None:
    """The days of a date with at most so many frames around it."""
    if frames == 0:
        return _plain(typed, moment)
    within = partial(_days, moment=moment, frames=frames - 1)
    return (
        _beside(typed, within)
        or _part(typed, within)
        or _plain(typed, moment)
        or _rest(_UP_TO, typed, within)
        or _between(typed, moment)
    )


def _between(typed: str, moment: Moment) -> Days | None:
    """Between yesterday and today: with the days of both."""
    found = _BETWEEN.fullmatch(typed)
    if not found:
        return None
    one, two = filter(None, found.groups())
    first = _plain(one, moment)
    last = _plain(two, Moment(moment.today, first[0])) if first else None
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


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


def _plain(typed: str, moment: Moment) -> Days | None:
    """The days of a date without anything around it."""
    today = moment.today
    if typed.lower() in _NOW:
        return today, today
    if found := _lately(typed, today) or last_one(typed, moment):
        return found
    for form in (typed, written_out(typed, today)):
        with suppress(InputError):
            return day_range(form)
        for written in (form, in_sentence(form)):
            for language in LANGUAGES:
                if found := read_whole(written, today, language):
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
        if _HOUR.fullmatch(told[-1]) and count:
            return today - timedelta(days=-(-count // HOURS)), today
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
