"""April, May, June and August as somebody's first name, told by the words beside it: phoned June; our nan April."""

from __future__ import annotations

from knowledge.dates.friends.namesakes import acts_on, is_related
from knowledge.dates.grammar.kinds import COMMA, ENDS, KINDS, POSSESSIVE, THE, WORDS, letters
from knowledge.dates.grammar.matching import Found
from knowledge.dates.vocabulary.doubles import AFTER_DAY, VERBLIKE
from knowledge.dates.vocabulary.english_verbs import ENGLISH_VERBS
from knowledge.dates.vocabulary.people import (
    ADDRESSING,
    ENDEARING,
    FIRST_NAMES,
    FOLK,
    GIVING,
    KIN,
    MONTHS_DO,
    OF_TIME,
    ROLES,
)

REACH_GIFT = 5
"""Tokens before 'to' in which it is told what somebody gets: gave the prize to May."""

_LEADS = letters(
    "on since from between to early edge last past next coming this current latest same following previous before"
    " after ago dash open about"
)
_DETERMINERS = letters("the article possessive this last next")
_PAUSES = ENDS | letters("comma and close to on since from")


def is_given_name(found: Found) -> bool:
    """Whether the month is a first name too: April, May, June, August."""
    return found.tokens[found.tail - 1].text.lower() in FIRST_NAMES


def is_somebody(found: Found) -> bool:
    """Whether such a month is somebody, or the adjective, where nothing leads to the month."""
    word, before, behind = found.tokens[found.tail - 1], found.previous, found.next
    if found.before(2)[0].kind == KINDS["edge"] or before.kind in _LEADS:
        return False  # the end of August
    if is_described(found) or behind.is_capital or before.text.lower() in ADDRESSING or word.text == "august":
        return True
    says = behind.text.lower() in VERBLIKE and behind.kind != THE
    is_named = before.is_capital and before.kind in WORDS
    return says or is_named or _is_object(found) or _is_subject(found)


def is_of_people(found: Found) -> bool:
    """Whether kin, what somebody is, an endearment or a gift tells who it is: our nan June; June's husband."""
    is_beside = found.previous.text in KIN | ROLES | FOLK | ENDEARING
    return is_beside or is_related(found.tokens, found.head) or is_asked_for(found) or _is_given_to(found)


def _is_given_to(found: Found) -> bool:
    """Whether somebody gets something there, or is spoken to: gave the prize to May; relied on June."""
    before = [token.text.lower() for token in found.before(REACH_GIFT)]
    if before[-1] == "on":
        return found.next.kind != POSSESSIVE  # a day of a month has a number
    return before[-1] == "to" and not GIVING.isdisjoint(before[:-1])


def _is_object(found: Found) -> bool:
    """Whether a verb that is not of time has it for its object: phoned June, not 'the wettest June', 'ended April'."""
    first, verb = found.before(2)
    is_done = verb.text in ENGLISH_VERBS.past or verb.text.endswith("ed")
    if not is_done or verb.text in OF_TIME or first.kind in _DETERMINERS:
        return verb.text == "without"
    return found.next.kind in _PAUSES or found.next.text in AFTER_DAY


def _is_subject(found: Found) -> bool:
    """Whether it opens its sentence as one who does what no month does: June keeps forty hives."""
    verb, behind = found.behind(2)
    return found.previous.kind in ENDS and acts_on(verb, behind) and verb.text not in MONTHS_DO


def is_asked_for(found: Found) -> bool:
    """Ask for June; thanks to April."""
    words = tuple(token.text.lower() for token in found.before(2))
    return words in (("ask", "for"), ("asked", "for")) or (words == ("thanks", "to") and found.next.is_capital)


def is_described(found: Found) -> bool:
    """Whether commas say who she is: with April, a waitress, inside."""
    behind = found.tokens[found.tail : found.tail + 4]
    return [token.kind for token in behind[:2]] == [COMMA, KINDS["article"]] and behind[-1].kind == COMMA
