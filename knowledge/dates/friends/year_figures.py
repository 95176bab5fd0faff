"""Figures that look like a date and are none: Flight 1905, 2000 people, £2,014, page 1984, the 7th floor."""

from __future__ import annotations

from itertools import pairwise

from knowledge.dates.friends.amounts import DATES, FIGURES, JOINS, YEARS, is_amount
from knowledge.dates.friends.day_numbers import REACH
from knowledge.dates.friends.months_and_weekdays import LEADS, names_a_place
from knowledge.dates.friends.named_things import is_named_year
from knowledge.dates.friends.nouns import is_noun
from knowledge.dates.grammar.kinds import AND, COMMA, ENDS, KINDS, SPANS, WORDS, letters
from knowledge.dates.grammar.matching import EDGE, Found
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.vocabulary.doubles import (
    AFTER_DAY,
    BEING,
    CODES,
    COMPARED,
    INSTITUTES,
    NO_COMPARATIVES,
    NUMBERED,
    OWNING,
    RUNNING,
    SAYS_OF_YEAR,
    STREET_WORDS,
    TIED_TO_YEAR,
    VEHICLES,
    VERSIONS,
)
from knowledge.dates.vocabulary.measures import CHANGES, MEASURES, MEASURING

NOT_YEARS = letters("unit units")
"""Behind 'two thousand', these make it a number of years."""

_FROM = letters("from")


def is_year(found: Found) -> bool:
    """Whether four figures alone are a year: not in Flight 1905, 2000 people, £2,014, page 1984."""
    before, behind = found.previous, found.next
    if found.tokens[found.head].text.isalpha() or _is_compared(found):
        return True  # MDCCCXII
    if (
        is_numbered(found)
        or _is_institute(behind)
        or _is_address(found)
        or (
            before.kind in WORDS
            and before.is_capital
            and before.text.lower().rstrip(".") not in TIED_TO_YEAR | COMPARED | OWNING
        )
        or _is_of_a_code(found)
    ):
        return False
    if before.text.lower() in ("at", "on") or (before.kind == KINDS["the"] and behind.kind in letters("from to")):
        return False  # a time of day: the 1904 from Ely
    if before.kind == KINDS["the"] and behind.text in VEHICLES and not is_noun(found.behind(2)[1]):
        return False  # the 1905 train was late, not the 1963 train robbery
    if is_amount(found) or is_named_year(found) or _is_clock(found):
        return False
    if _begins_span(found):
        return True
    if _is_led(found) or before.text == "to":
        return _is_led(found)
    value = found.tokens[found.head].value
    is_full = found.tokens[found.head].text.isdigit()  # '69 alone may open a quotation
    return isinstance(value, int) and is_full and 1500 <= value <= 2099 and _may_stand_alone(before, behind)


def _is_compared(found: Found) -> bool:
    """Whether it ends a clause in which something is set beside that year: compared with 1953, wetter than 1976."""
    first, before = found.before(2)
    is_more = before.text == "than" and first.text.endswith(("er", "worse")) and first.text not in NO_COMPARATIVES
    ends = found.next.kind in ENDS or found.next.kind == COMMA or found.next.text in (";", ":")
    return ends and (is_more or before.text.lower() in COMPARED)


def _is_clock(found: Found) -> bool:
    """Whether it is a time of day beside another one: at 1830 they left, and by 1915 it was dark."""
    hour, minute = divmod(found.number("year") or 0, 100)
    if hour > LAST_HOUR or minute > LAST_MINUTE or found.previous.text.lower() == "in":
        return False
    near = found.tokens[max(0, found.head - REACH_CLOCK) : found.tail + REACH_CLOCK]
    return any(at.text.lower() == "at" and time.kind in YEARS for at, time in pairwise(near))


LAST_HOUR, LAST_MINUTE = 23, 59

REACH_CLOCK = 30
"""Tokens around figures in which a time of day is looked for."""


def _is_institute(behind: Token) -> bool:
    """Whether an institution's name follows: the 1922 Committee."""
    return behind.is_capital and behind.text.lower() in INSTITUTES


def _begins_span(found: Found) -> bool:
    """Whether a later year is its end: Victoria managed 1837 to 1901."""
    behind = found.behind(2)
    if behind[0].kind not in SPANS or found.previous.kind not in WORDS:
        return False
    first, last = found.tokens[found.head].value, behind[1].value
    is_later = isinstance(first, int) and isinstance(last, int) and first < last
    return is_later and behind[1].kind in YEARS and found.previous.text.lower() not in MEASURING


def _is_address(found: Found) -> bool:
    """Whether a street's or a building's name follows: 1812 Oak Street."""
    behind = found.tokens[found.tail : found.tail + 3]
    is_street = found.next.is_capital and found.next.text.lower() in STREET_WORDS
    return is_street or any(one.is_capital and names_a_place(two) for one, two in pairwise(behind))


def is_numbered(found: Found) -> bool:
    """Whether the word before the figures, or before those that they are joined with, makes them a number."""
    counter = _counter(found)
    if counter.text.lower() in BEING:
        return found.before(2)[0].text.lower() in CODES  # the part number is 2014
    if counter.text == ".":
        return _is_abbreviated(found)
    if _is_ending(found):
        return True
    if counter.kind in _FROM:
        return _runs_from(found)
    return counter.kind not in LEADS and (_is_a_numbered(counter) or counter.text.lower() in MEASURING)


def is_version(found: Found) -> bool:
    """Whether figures with dots are a version as others are: firmware 11.12.13 …, until we loaded 11.12.14."""
    if found.previous.kind in LEADS - _FROM:
        return False
    near = found.tokens[max(0, found.head - REACH_TEXT) : found.tail + REACH_TEXT]
    return any(one.text.lower() in VERSIONS and two.text.count(".") == 2 for one, two in pairwise(near))


REACH_TEXT = 200
"""Tokens around figures in which another version is looked for."""

SHORT = frozenset("p pp fig figs ref tab ch sec art vol ex eq pl nr".split())
"""Short for what is numbered: p. 1945."""

PARTS = ("ends", "ended", "ending", "end")
"""Verbs between a number and some of its figures: a phone number ending in 2020."""


def _is_abbreviated(found: Found) -> bool:
    """Whether a short word for what is numbered stands before it: p. 1945, fig. 1812."""
    word, stop = found.before(2)
    return word.end == stop.start and word.text.lower() in SHORT


def _is_ending(found: Found) -> bool:
    """Whether a number near by ends so: the bar code ends in 2021."""
    verb, joint = found.before(2)
    near = found.tokens[max(0, found.head - REACH_CODE) : found.head - 2]
    is_part = joint.text == "in" and verb.text in PARTS
    return is_part and any(token.text.lower() in CODES - PROLONGED for token in near)


PROLONGED = {"extension"}
"""Codes that are spans of time as well: the extension of her contract ends in 2025."""

REACH_CODE = 8
"""Tokens before 'ending in 2021' in which what ends so is looked for."""


def _is_a_numbered(token: Token) -> bool:
    word = token.text.lower().rstrip(".")
    return not NUMBERED.isdisjoint((word, word.removesuffix("s"), word.removesuffix("es")))


def _runs_from(found: Found) -> bool:
    """Whether a word of what is numbered runs from it: card numbers run from 1001 to 1999."""
    near = found.tokens[max(0, found.head - 2 * REACH) : found.head]
    return any(_is_a_numbered(one) and two.text in RUNNING for one, two in pairwise(near))


def _is_led(found: Found) -> bool:
    """Whether a word leads to a year: in, since, by; 'and' only behind another date, 'to' unless a level is reached."""
    (leading, first, before), behind = found.before(3), found.next
    if before.text == "and":
        return first.kind in DATES
    if before.text == "not":
        return first.kind == COMMA and leading.kind in DATES
    if before.kind == COMMA and first.kind not in DATES and behind.kind in WORDS and behind.text.islower():
        return behind.text in SAYS_OF_YEAR | AFTER_DAY  # , 2010 wild ducks
    if before.text == "to":
        near = found.tokens[max(0, found.head - REACH) : found.head - 1]
        if leading.text == "from" and first.kind in YEARS:
            return first.text < found.tokens[found.head].text  # prices rose from 2010 to 2014
        return not any(token.text.lower() in CHANGES for token in near)  # fell 5 points to 1987
    return before.kind in LEADS or before.kind in letters("open fiscal comma")


def _may_stand_alone(before: Token, behind: Token) -> bool:
    """Whether figures that nothing leads to may be a year: as a subject, or as a noun's adjective (her 1996 tour)."""
    word = behind.text.lower()
    if before.kind in letters("and comma") and behind.kind in WORDS and behind.text.islower():
        return word in SAYS_OF_YEAR
    if before.kind in ENDS | letters("and comma close"):
        return word in SAYS_OF_YEAR or not word.endswith("ed")  # 1987 was wet, but 1800 stayed
    if before.kind not in WORDS or before.text.lower().rstrip(".") in OWNING | TIED_TO_YEAR:
        return True
    return behind.kind in WORDS and word not in SAYS_OF_YEAR | AFTER_DAY


def _counter(found: Found) -> Token:
    """The token before the figures, and before those that they are joined with: pages 1984 to 1990."""
    at = found.head - 1
    if found.next.kind == COMMA and at > 0 and found.tokens[at].kind == COMMA:
        return found.tokens[at - 1]  # our room, 1812, looked on
    is_list = AND in (found.previous.kind, found.next.kind)
    joins = JOINS | letters("comma") if is_list else JOINS  # routes 11, 12 and 2017
    while (
        at > max(1, found.head - 2 * REACH) and found.tokens[at].kind in joins and found.tokens[at - 1].kind in FIGURES
    ):
        at -= 2
    return found.tokens[at] if at >= 0 else EDGE


def _is_of_a_code(found: Found) -> bool:
    """Whether it is a piece of a number, as in 555-2014, 01904 620 2011 and 1812-A."""
    before, behind = found.before(2), found.next
    if before[1].kind in FIGURES or _is_designation(found):
        return True
    if before[1].kind == KINDS["dash"] and before[0].is_capital:
        return before[0].end == before[1].start and before[1].end == found.tokens[found.head].start  # U-1915
    joined = behind.kind in letters("dash slash") and behind.start == found.tokens[found.tail - 1].end
    if joined and found.tail + 1 < len(found.tokens):
        tail = found.tokens[found.tail + 1]
        is_piece = tail.text[0].isdigit() or len(tail.text) == 1 or tail.text.lower() in MEASURES
        return tail.start == behind.end and is_piece
    return before[1].kind == KINDS["dash"] and before[0].kind in FIGURES - YEARS


def _is_designation(found: Found) -> bool:
    """Whether letters and figures go on with it: the asteroid 2011 AG5."""
    behind = found.tokens[found.tail : found.tail + 2]
    return (
        len(behind) == 2 and behind[0].text.isupper() and behind[1].text.isdigit() and behind[0].end == behind[1].start
    )
