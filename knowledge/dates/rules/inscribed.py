"""Days in figures that leave out their year or have their month in Roman ones: 08/15, 13.11., 3.viii.1928."""

from __future__ import annotations

import re
from itertools import pairwise

from knowledge.dates.friends.year_figures import is_numbered
from knowledge.dates.grammar.kinds import COMMA, KINDS, WORDS, letters, pattern
from knowledge.dates.grammar.matching import Found, rule
from knowledge.dates.values.periods import PER_YEAR, Unit
from knowledge.dates.values.readings import Named, Ordered, Reading
from knowledge.dates.vocabulary.doubles import AFTER_DAY


def _in_figures(found: Found) -> Reading | None:
    """08/15 and 13.11. where the text writes its years the same way near by: 08/12/2014, 02.11.2020."""
    if is_numbered(found):
        return None  # in Room 3.04.
    if found.has("figure"):
        written = _DAY_AND_MONTH.fullmatch(found.tokens[found.head].text)
        day, month = (int(written[1]), int(written[2])) if written else (0, 0)
        fits = 1 <= day <= 31 and 1 <= month <= 12 and (_goes_on(found) or _writes_alike(found))
        return Named(Unit.DAY, None, month, day) if fits else None
    first, second = found.number("number") or 0, found.number("number2") or 0
    one, sign, two = found.tokens[found.tail - 3 : found.tail]
    fits = one.end == sign.start and sign.end == two.start and min(first, second) <= MONTHS
    if found.previous.kind in WORDS and not _may_end_there(found):
        return None  # lifted 07/05, but not 'cut 3/8 inch'
    is_told = _writes_full(found, "/") or _lists_days(found) or _is_no_fraction(found, second)
    is_told = is_told or (_writes_no_fraction(found) and _may_end_there(found))
    return Ordered(None, first, second) if fits and is_told else None


def _writes_alike(found: Found) -> bool:
    """Whether the text writes sure dates like that near by: of 21.01., 22.01. and 25.01. each is one."""
    if _writes_full(found, ".") and found.previous.kind not in WORDS | {COMMA}:
        return True
    near = found.tokens[max(0, found.head - REACH) : found.tail + REACH]
    return any(
        one is not found.tokens[found.head] and _DAY_AND_MONTH.fullmatch(one.text) and two.kind in _GOING_ON
        for one, two in pairwise(near)
    )


def _goes_on(found: Found) -> bool:
    """Whether its full stop ends no sentence, so that it is an ordinal's: on 26.12., in Hamburg 21.01. and …"""
    return found.next.kind in _GOING_ON or (found.next.kind in WORDS and found.next.text.islower())


def _may_end_there(found: Found) -> bool:
    """Whether nothing stands behind it that it could be a part of."""
    return found.next.kind in _GOING_ON | _ENDS or found.next.text in AFTER_DAY or found.next.text == ";"


def _is_no_fraction(found: Found, second: int) -> bool:
    """Whether 'on' or 'by' leads to a day that is no twelfth: opens on 8/30, but not 'at 7/16 of an inch'."""
    behind = found.next
    is_free = behind.kind not in _MEASURED and (behind.kind not in WORDS or behind.text in AFTER_DAY)
    return found.previous.text.lower() in _ON and second > MONTHS and is_free


def _writes_no_fraction(found: Found) -> bool:
    """Whether a day in figures that is sure stands near by: schools open 9/26; all have been shut since 8/27."""
    near = found.tokens[max(0, found.head - REACH) : found.tail + REACH]
    return any(
        led.text.lower() in _ON and sign.text == "/" and day.kind == KINDS["number"] and int(day.text) > MONTHS
        for led, _, sign, day in zip(near, near[1:], near[2:], near[3:], strict=False)
    )


MONTHS = PER_YEAR[Unit.MONTH]
"""The greatest figure of a month."""

_ON = ("on", "by", "since", "before", "after", "until", "from")
_MEASURED = letters("of unit units slash dash figure")
_ENDS = letters("stop paragraph line")
_GOING_ON = letters("comma and to dash close")


def _writes_full(found: Found, sign: str) -> bool:
    near = found.tokens[max(0, found.head - REACH) : found.tail + REACH]
    return any(token.kind == _FULL and sign in token.text for token in near)


def _lists_days(found: Found) -> bool:
    """Whether lines near by begin with such figures and a colon, as in a log: 1/31: …"""
    near = found.tokens[max(0, found.head - REACH) : found.tail + REACH]
    row = "".join(token.kind for token in near)
    return len(_LOGGED.findall(row)) > 1


REACH = 60
"""Tokens around figures without a year in which others with one show that they are a date."""

_LOGGED = pattern("(?<=line | paragraph | stop) number slash number (?=other | comma figure)")
_DAY_AND_MONTH = re.compile(r"(\d\d?)\.(\d\d?)\.+")
_FULL = KINDS["full"]


def _day_of_roman_month(found: Found) -> Named | None:
    """3.viii.1928, 20 V 1899, as on stones and stamps; 6/V and 6.V. in a log."""
    if (found.number("integer") or 0) >= 100:
        return None
    if not found.has("year") and found.tokens[found.head].end != found.tokens[found.head + 1].start:
        return None
    written = next(token.text.lower() for _, token in found.each("word", "roman"))
    if written not in _ROMANS:
        return None
    year = found.number("year") or (found.has("integer") and CENTURY + (found.number("integer") or 0)) or None
    return Named(Unit.DAY, year, _ROMANS.index(written) + 1, found.number("number"))


CENTURY = 1900
"""Of years in two figures above 31, as stamps have them: 22.vii.60."""

_ROMANS = "i ii iii iv v vi vii viii ix x xi xii".split()
"""The months as stamps have them."""

_LEADS = "on | since | from | between | to | and | before | after | about"

INSCRIBED = (
    rule(
        f"(?<={_LEADS} | line | paragraph | stop | word | comma) ({{weekday}} comma?)?"
        "{number} slash {number2} (?!slash | unit | units)",
        _in_figures,
    ),
    rule(f"(?<={_LEADS} | word | comma | stop | quote | line | paragraph) {{figure}}", _in_figures),
    rule("{number} (stop | slash)? (word | roman) (stop | slash)? {year}", _day_of_roman_month),
    rule("{number} stop (word | roman) stop {integer}", _day_of_roman_month),
    rule(
        f"(?<={_LEADS} | line | paragraph | stop | quote) {{number}} slash (word | roman) (?!slash)",
        _day_of_roman_month,
    ),
    rule(f"(?<={_LEADS} | line | paragraph) {{number}} stop (word | roman) stop", _day_of_roman_month),
)
"""As logs, stamps and stones have them."""
