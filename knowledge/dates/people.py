"""Months and weekdays that are people: Miss May, A. June, a desk by August Sommer."""

from __future__ import annotations

from knowledge.dates.grammar import Found
from knowledge.dates.kinds import KINDS, letters
from knowledge.dates.tokens import Token
from knowledge.dates.vocabulary.doubles import FIRST_NAMES, PERSONS

REACH_BACK = 2
"""Tokens before a name that may tell whose it is."""

_WORDS = letters("word")
_ENDS = letters("stop paragraph line quote")
_COMMA = KINDS["comma"]
_JOINING = frozenset("and but or that while because though when as".split())


def names_person(found: Found) -> bool:
    """Whether what stands around a month makes a person's name of it."""
    return is_titled_person(found.previous) or _is_initialled(found) or _is_author(found)


def is_titled_person(before: Token) -> bool:
    """Whether a name follows this word: Sergeant June Friday."""
    return before.text.lower().rstrip(".") in PERSONS


def _is_initialled(found: Found) -> bool:
    """Whether it is a person's name behind an initial: R. Finch, A. June."""
    initial = found.tokens[found.head - REACH_BACK].text if found.head > 1 else ""
    is_initial = len(initial) == 1 and initial.isupper() and found.previous.text == "."
    return is_initial and found.next.kind in _ENDS | letters("comma and")


def _is_author(found: Found) -> bool:
    """Whether something is by a person of that name: a desk by August Sommer, not 'but by August Germany had …'."""
    made = found.tokens[found.head - REACH_BACK] if found.head > 1 else None
    is_by = (
        found.previous.text == "by" and made is not None and made.kind in _WORDS and made.text.lower() not in _JOINING
    )
    is_named = found.next.kind in _WORDS and found.next.is_capital
    return is_by and is_named and found.tokens[found.tail - 1].text.lower() in FIRST_NAMES


def is_asked_for(found: Found) -> bool:
    """Ask for June; thanks to April."""
    words = tuple(token.text.lower() for token in found.tokens[max(0, found.head - REACH_BACK) : found.head])
    return words in (("ask", "for"), ("asked", "for")) or (words == ("thanks", "to") and found.next.is_capital)


def is_described(found: Found) -> bool:
    """Whether commas say who she is: with April, a waitress, inside."""
    behind = found.tokens[found.tail : found.tail + 4]
    return [token.kind for token in behind[:2]] == [_COMMA, KINDS["article"]] and behind[-1].kind == _COMMA
