"""False friends among words: what looks like a date and is none (May I, May Avenue, the Sunday Times, every Monday).

Each claim is asked of a match that names no year; a year next to a month leaves little doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.dates.friends.first_names import is_described, is_given_name, is_somebody
from knowledge.dates.friends.named_things import is_thing, is_town, names_a_group
from knowledge.dates.friends.people import is_weekday_person, names_person
from knowledge.dates.friends.titles import begins_name, goes_on_as_name, is_titled, owns_shop
from knowledge.dates.grammar.kinds import ENDS, EVERY, KINDS, MONTHS, SPANS, WEEKDAYS, WORDS, letters
from knowledge.dates.grammar.matching import Found
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.vocabulary.doubles import (
    AFTER_DAY,
    NAMING,
    NICKNAMES,
    PAPERS,
    PLACES,
    RECURRING,
    SAYS_OF_YEAR,
    SERVICES,
    STREETS,
    SUNDAYS,
    TITLES,
    VERBLIKE,
)
from knowledge.dates.vocabulary.works import PLAYING, TELLING

REACH_BACK = 2
"""Tokens before an expression that may make something else of it."""

REACH_SERIES = 12
"""Tokens before a month in which another one makes it a member of a series: April was bad, May worse; of a list."""

REACH_OPEN = 8
"""Tokens before a range of weekdays in which opening hours are looked for."""

SHORT = 4
"""Letters of a month without its full stop, as in Jan and Sept, which are names too."""

MAY = 5

WHOLE = ("may", "june", "july")
"""Months that are no longer than that."""

LEADS = letters(
    "on since of from between to and early edge last past next coming this current latest that same following previous"
    " before after ago dash open about"
)
"""Kinds that come before a date and seldom before its double."""

_PAUSES = ENDS | letters("comma and close")
_HOUR = re.compile(r"\d{1,2}[.:]\d\d")
_LISTS = letters("comma and")
_NAMES = MONTHS | WEEKDAYS
_LISTED = WEEKDAYS | _LISTS
_NIGHTS = KINDS["nights"]
_WEAK_LEADS = letters("and dash open that about")
_NUMBERS = letters("number ordinal spelled of")
_DAYS = letters("number ordinal")
_DATES = letters("month maybe_month number ordinal year")


def is_month(found: Found) -> bool:
    """Whether a month's name alone means the month: not in May I, Theresa May, May Avenue, April said, each July."""
    word = found.tokens[found.tail - 1]
    if _is_every(found) or _is_in_name(found) or names_person(found) or _is_destination(found):
        return False
    if word.kind == KINDS["maybe_month"]:
        return _is_month_that_may_be_verb(found)
    if len(word.text) <= SHORT and word.text.lower() not in WHOLE:
        before = found.previous
        is_listed = before.kind != KINDS["and"] or found.before(2)[0].kind in _DATES
        is_led = before.kind in LEADS and is_listed  # not Ant and Dec
        return is_led and not (found.next.is_capital or is_described(found))
    return not (is_given_name(found) and is_somebody(found))


def _is_in_name(found: Found) -> bool:
    """Whether a month is in the name of a street, a town, a work, a ship, a group or a shop."""
    word, before, behind = found.tokens[found.tail - 1], found.previous, found.next
    if names_a_place(behind) or names_a_title(behind) or is_titled(found) or begins_name(found):
        return True
    if goes_on_as_name(found) or is_thing(found) or is_town(found):
        return True
    if STREETS.fullmatch(found.before(2)[0].text.lower()):
        return True  # на улице 8 Марта
    beyond = found.behind(2)[1]
    if behind.is_capital and names_a_place(beyond):
        return True  # March Hare Lane
    if before.kind == KINDS["the"] and behind.kind in _DAYS and names_a_group(found.tokens, found.tail + 1):
        return True
    return (word.text + behind.text).lower() == "marchhare" or owns_shop(word, behind, beyond)


def _is_month_that_may_be_verb(found: Found) -> bool:
    """Whether May, March or Mar is the month, told by what leads to it, describes with it or lists it."""
    word, before, behind = found.tokens[found.tail - 1], found.previous, found.next
    leads = before.kind in LEADS
    if len(word.text) < SHORT and word.value != MAY:  # Mar Lodge
        return leads and not (behind.is_capital or is_described(found))
    led = before.kind in letters("the possessive article")
    adjective = led and behind.kind in WORDS and behind.text.islower() and behind.text not in SAYS_OF_YEAR
    series = behind.kind in letters("comma and dash to") and _is_month_word(found.tokens, found.tail + 1)
    is_name = before.kind in MONTHS or (before.kind in WORDS and before.is_capital)
    is_next = before.kind in letters("comma and") and any(
        token.kind == KINDS["month"] for token in found.tokens[max(0, found.head - REACH_SERIES) : found.head]
    )
    series = (series or is_next) and not is_name  # April May, June Whitfield; Fredric March and Jan Weekley
    says = behind.text.lower() in VERBLIKE and before.kind not in LEADS - _WEAK_LEADS
    return (leads and not says) or adjective or series


def _is_every(found: Found) -> bool:
    """Whether it recurs: each July, every other Friday."""
    head, first = found.head, max(1, found.head - REACH_SERIES)
    while head > first and found.tokens[head - 1].kind in _LISTS and found.tokens[head - 2].kind in _NAMES | _LISTS:
        head -= 2  # every Tuesday, Friday and Sunday
    return any(token.kind == EVERY for token in found.tokens[max(0, head - REACH_BACK) : head])


def _is_month_word(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind in MONTHS


def is_weekday(found: Found) -> bool:
    """Whether a weekday's name means the day: not in Sunday Island, the Sunday Times, Bloody Sunday, every Monday."""
    before, behind = found.previous, found.next
    if _is_every(found) or recurs(found) or names_a_place(behind) or names_a_title(behind) or is_titled(found):
        return False
    last = found.tokens[found.tail - 1]
    is_title = behind.text == "&" or (last.is_capital and last.kind == KINDS["daypart"])
    is_title = is_title or (before.is_capital and before.kind == KINDS["daypart"]) or behind.text == "Today"
    is_title = is_title or (
        behind.kind in WORDS
        and behind.is_capital
        and (before.text.lower() in NAMING or before.kind == KINDS["possessive"])
        and not (before.text == "at" and behind.text.lower() in SERVICES)
    )
    is_member = found.before(2)[0].kind in WEEKDAYS
    is_title = is_title or (before.kind == KINDS["and"] and behind.is_capital and not is_member)
    is_title = is_title or (
        (before.kind in ENDS or before.text == ";" or before.kind == KINDS["number"])
        and behind.kind in WORDS
        and behind.is_capital
    )
    is_between = before.kind in WORDS and before.is_capital and behind.kind in WORDS and behind.is_capital
    is_between = is_between and not before.text.isupper()  # Coach Sunday Adewale
    is_name = before.kind in MONTHS and found.head > 1 and found.tokens[found.head - 2].kind not in _NUMBERS
    is_name = is_name or (before.kind == KINDS["season"] and before.is_capital)  # Winter Monday won
    if is_weekday_person(found) or is_name or _is_paper(found) or is_between:
        return False
    if is_thing(found) or _is_childs(found) or _is_within(found):
        return False
    is_kind = before.text == "a" and (behind.kind not in WORDS or behind.text in AFTER_DAY)
    if is_kind or behind.text.lower() in SUNDAYS:
        return False  # it was a Tuesday; a Sunday roast
    return not (is_title or before.kind == KINDS["spelled"]) and not _is_nickname(before)


def _is_nickname(before: Token) -> bool:
    """Whether this word makes a name of the weekday behind it: Bloody Sunday, girl Friday."""
    word = before.text.lower()
    return word in NICKNAMES and (before.is_capital or word in MANKIND)


MANKIND = ("man", "girl")
"""Crusoe's man Friday has no capital before it."""


def _is_within(found: Found) -> bool:
    """Whether 'in' or 'at' leads to it, and no noun follows: she stars in Friday; he works at Tuesday, a bar."""
    verb, word = found.before(2)
    sign, behind = found.behind(2)
    if word.text == "at" and sign.kind == KINDS["possessive"]:
        return behind.kind in _PAUSES  # drinks at Friday's
    is_within = word.text == "at" or (word.text == "in" and verb.text in PLAYING)  # the tomatoes went in Friday
    return is_within and (found.next.kind in _PAUSES or found.next.text in TELLING)


def _is_childs(found: Found) -> bool:
    """Whether it owns the child of the nursery rhyme: Friday's Child."""
    owned = found.tokens[found.tail + 1 : found.tail + 2]
    return found.next.kind == KINDS["possessive"] and owned != [] and owned[0].text in ("Child", "Children")


def _is_paper(found: Found) -> bool:
    """Whether a newspaper has its name: the Mail on Sunday."""
    first, _ = found.before(2)
    is_sunday = found.tokens[found.head].text == "Sunday"
    return is_sunday and first.is_capital and first.text.lower() in PAPERS


def recurs(found: Found) -> bool:
    """Whether a weekday stands for each of its kind: open Monday to Friday, on Friday and Saturday nights."""
    if _ends_in_nights(found):
        return True
    sides = found.tokens[max(0, found.head - REACH_BACK) : found.tail + REACH_BACK]
    is_range = sum(token.kind in WEEKDAYS for token in sides) > 1 and any(token.kind in SPANS for token in sides)
    near = found.tokens[max(0, found.head - REACH_OPEN) : found.head]
    return is_range and any(token.text.lower() in RECURRING for token in near)


def _ends_in_nights(found: Found) -> bool:
    """Whether it, or the list that it begins, goes on with a plural: Tuesday and Thursday mornings."""
    behind = found.tokens[found.tail : found.tail + REACH_OPEN]
    return next((token.kind for token in behind if token.kind not in _LISTED), None) == _NIGHTS


def _is_destination(found: Found) -> bool:
    """Whether something leaves for it at an hour: the 19.45 to March."""
    departs, to = found.before(2)
    return to.text == "to" and _HOUR.fullmatch(departs.text) is not None


def names_a_place(behind: Token) -> bool:
    """Whether this word makes a place's name of the one before it."""
    return behind.is_capital and behind.text.lower() in PLACES


def names_a_title(behind: Token) -> bool:
    """Whether this word makes a title of the one before it."""
    return behind.is_capital and behind.text.lower() in TITLES
