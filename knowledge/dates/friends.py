"""False friends: words and figures that look like a date and are none (May I, Flight 1905, March Street).

Each claim is asked of a match that names no year; a year next to a month leaves little doubt.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.dates.grammar import EDGE, Found
from knowledge.dates.kinds import KINDS
from knowledge.dates.periods import Unit
from knowledge.dates.tokens import Token
from knowledge.dates.vocabulary.doubles import (
    AFTER_DAY,
    AGES,
    COUNTED,
    DETERMINERS,
    FIRST_NAMES,
    NICKNAMES,
    NOT_DECADES,
    NUMBERED,
    PERSONS,
    PLACES,
    REPORTING,
    SPORT,
    TITLES,
    VERBLIKE,
)


def _letters(kinds: str) -> frozenset[str]:
    return frozenset(KINDS[kind] for kind in kinds.split())


REACH = 4
"""Tokens behind a figure in which what it counts is looked for."""

REACH_BACK = 2
"""Tokens before an expression that may make something else of it."""

SHORT = 3
"""Letters of a month without its full stop, as in Jan, which is a name too."""

LEADS = _letters(
    "on since of from between to and early edge last past next coming this current latest that same following previous"
    " before after ago dash open about"
)
"""Kinds that come before a date and seldom before its double."""

NOT_YEARS = _letters("unit units")
"""Behind 'two thousand', these make it a number of years."""

_WORDS = _letters("word")
_ENDS = _letters("stop paragraph line quote")
_OF = KINDS["of"]
_EVERY = KINDS["every"]
_MONTHS = _letters("month maybe_month")
_JOINS = _letters("and to dash")
_YEARS = _letters("year")
_FIGURES = _letters("year integer number figure")
_COUNTABLE = _letters("units unit cardinal integer number year month")


def is_day(found: Found) -> bool:
    """Whether a number beside a month is its day: not in 12 April Close, nor in 'in January 5 people died'."""
    behind = found.next
    if names_a_place(behind) or behind.text in ("%", "°"):
        return False
    last = found.tokens[found.tail - 1]
    counts = last.kind == KINDS["number"] and behind.text.lower() in COUNTED
    return not (counts or (last.kind == KINDS["spelled"] and behind.kind in _letters("unit half dash")))


def is_month(found: Found) -> bool:
    """Whether a month's name alone means the month: not in May I, Theresa May, March Street, April said, each July."""
    word, before, behind = found.tokens[found.tail - 1], found.previous, found.next
    if _is_every(found) or names_a_place(behind) or names_a_title(behind):
        return False
    if before.text.lower().rstrip(".") in PERSONS:
        return False
    leads = before.kind in LEADS
    if word.kind == KINDS["maybe_month"]:
        led = before.kind in _letters("the possessive article")
        adjective = led and behind.kind in _WORDS and behind.text.islower()
        series = behind.kind in _letters("comma and dash to") and _is_month_word(found.tokens, found.tail + 1)
        says = behind.text.lower() in VERBLIKE and before.kind != KINDS["on"]
        return (leads and not says) or adjective or series
    is_name = word.text.lower() in FIRST_NAMES or len(word.text) == SHORT
    if is_name and (not leads or before.kind in _letters("and of")):
        return not (behind.is_capital or before.is_capital or behind.text.lower() in VERBLIKE)
    return True


def _is_every(found: Found) -> bool:
    """Whether it recurs: each July, every other Friday."""
    return any(token.kind == _EVERY for token in found.tokens[max(0, found.head - REACH_BACK) : found.head])


def _is_month_word(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind in _MONTHS


def is_weekday(found: Found) -> bool:
    """Whether a weekday's name means the day: not in Friday Bridge, the Sunday Times, Bloody Sunday, every Monday."""
    before, behind = found.previous, found.next
    if _is_every(found) or names_a_place(behind) or names_a_title(behind):
        return False
    last = found.tokens[found.tail - 1]
    is_title = last.is_capital and last.kind == KINDS["daypart"]
    return not is_title and before.text.lower() not in NICKNAMES


def is_generic(found: Found) -> bool:
    """Whether 'today' stands for the present age: today's world."""
    behind = found.tokens[found.tail + 1].text.lower() if found.tail + 1 < len(found.tokens) else ""
    return found.next.kind == KINDS["possessive"] and behind in AGES


def is_titled(found: Found) -> bool:
    """Whether all its words are written with capitals, as in the broadcast This Week."""
    return found.tail - found.head > 1 and all(token.is_capital for token in found.tokens[found.head : found.tail])


def is_season(found: Found) -> bool:
    """Whether a season's name alone means that of a year: it follows a preposition, with or without 'the'."""
    before = found.tokens[found.head - 1] if found.head else None
    if found.tokens[found.tail - 1].kind == KINDS["in_season"]:
        return True
    if before is None or found.next.kind == _OF:
        return False
    if before.kind == KINDS["the"] and found.head > 1:
        before = found.tokens[found.head - 2]
    return before.kind in _letters("on since early edge after before dash") and found.next.kind not in _WORDS


def is_quarter(found: Found, unit: Unit) -> bool:
    """Whether a quarter is one of the year, not of a match; halves without a year never count."""
    if unit is Unit.HALF:
        return False
    near = found.tokens[max(0, found.head - 30) : found.tail + 30]
    return not any(token.text.lower() in SPORT for token in near)


def is_feast(found: Found) -> bool:
    """Whether a feast's name means its day: 'on Christmas Day', 'by Christmas', not 'Christmas trees'."""
    name = found.tokens[found.tail - 1].text.lower()
    if names_a_place(found.next):
        return False
    dated = name.endswith(("day", "eve", "sunday", "monday", "friday", "wednesday"))
    alone = found.next.kind not in _WORDS or found.next.text.lower() in AFTER_DAY
    return dated or (found.previous.kind in LEADS and alone)


def is_year(found: Found) -> bool:
    """Whether four figures alone are a year: not in Flight 1905, 2000 people, £2,021, code 2019."""
    before, behind = found.previous, found.next
    numbered = _counter(found)
    if numbered.text.lower() in NUMBERED and numbered.kind not in LEADS:
        return False
    if (before.kind in _WORDS and before.is_capital) or _ends_a_code(found):
        return False
    if _counted(found).text.lower() in COUNTED or behind.kind in _COUNTABLE or _is_counted(before, behind):
        return False
    value = found.tokens[found.head].value
    if before.kind in LEADS or before.kind in _letters("open fiscal comma"):
        return True
    return isinstance(value, int) and 1500 <= value <= 2099


def _counter(found: Found) -> Token:
    """The token before the figures, and before those that they are joined with: pages 1984 to 1990."""
    at = found.head - 1
    while at > max(1, found.head - REACH) and found.tokens[at].kind in _JOINS and found.tokens[at - 1].kind in _FIGURES:
        at -= 2
    return found.tokens[at] if at >= 0 else EDGE


def _counted(found: Found) -> Token:
    """The token behind the figures, and behind those that they are joined with: between 1200 and 1500 people."""
    at = found.tail
    while at + 1 < len(found.tokens) and at < found.tail + REACH and found.tokens[at].kind in _JOINS:
        at += 1 + (found.tokens[at + 1].kind == KINDS["the"])
        at += 1 if at < len(found.tokens) and found.tokens[at].kind in _FIGURES else REACH
    return found.tokens[at] if at < len(found.tokens) else EDGE


def _is_counted(before: Token, behind: Token) -> bool:
    """Whether a verb stands before the figures and a plural behind: win 2013 prizes, but its 1989 results."""
    is_noun = behind.kind in _WORDS and behind.text.islower() and behind.text.endswith("s") and len(behind.text) > SHORT
    return is_noun and before.kind in _WORDS and before.text.lower() not in DETERMINERS


def _ends_a_code(found: Found) -> bool:
    """Whether it is the end of a number with dashes, as in 555-2014."""
    before = found.tokens[max(0, found.head - REACH_BACK) : found.head]
    return len(before) == REACH_BACK and before[1].kind == KINDS["dash"] and before[0].kind in _FIGURES - _YEARS


def names_a_place(behind: Token) -> bool:
    """Whether this word makes a place's name of the one before it."""
    return behind.is_capital and behind.text.lower() in PLACES


def names_a_title(behind: Token) -> bool:
    """Whether this word makes a title of the one before it."""
    return behind.is_capital and behind.text.lower() in TITLES


def is_decade(found: Found) -> bool:
    """Whether figures with an s are a decade: not an age ('in his 80s') nor a temperature."""
    near = [token.text.lower() for token in found.tokens[max(0, found.head - 8) : found.tail + 4]]
    return not any(word in NOT_DECADES for word in near)


def is_day_alone(found: Found) -> bool:
    """Whether an ordinal is a day of the month: 'on the 22nd,' but not 'the 22nd floor'."""
    behind, before = found.next, found.previous
    if found.has("weekday"):
        return True
    follows = behind.kind in _ENDS | _letters("comma and to dash") or behind.text.lower() in AFTER_DAY
    return follows and before.kind in _letters("on since from to between before after of and dash comma")


def stands_alone(found: Found) -> bool:
    """Whether 'two days after' ends there, so that it counts from what was told and not from an event named behind."""
    behind = found.next
    return behind.kind in _ENDS | _letters("comma close and")


def introduces_clause(found: Found) -> bool:
    """Whether the 'that' of a match is a conjunction: 'said that Friday's vote', not 'on that Friday'."""
    that = next((at for at, _ in found.each("that")), found.head)
    word = found.tokens[that - 1].text.lower() if that else ""
    return word in REPORTING or (word.endswith("ed") and len(word) > 4)
