"""A month or a weekday that is a surname: Tom Friday, the March sisters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.dates.grammar.kinds import KINDS, WORDS, letters
from knowledge.dates.grammar.matching import Found, tokens_before
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.vocabulary.doubles import TITLE_WORDS
from knowledge.dates.vocabulary.people import FAMILY, GIVEN_NAMES, KIN, MONONYMS, PERSONS, ROLES, SHORT_RANKS

REACH_TEXT = 200
"""Tokens around a name in which it is looked for in full, so that a text of any length is read as fast."""

_BEFORE_NAMES = letters("stop paragraph line quote open comma and weekday maybe_weekday")
_JOINING = frozenset("and but or that while because though when as".split())
_OPENING = _JOINING | {";", ":", "by"}


def is_surname(found: Found) -> bool:
    """Whether a first name stands before it, or a family behind: Tom Friday, the March sisters."""
    is_family = found.next.text in FAMILY and found.previous.kind == KINDS["the"]
    return is_family or is_behind_first_name(found.tokens, found.head)


def is_weekday_surname(found: Found) -> bool:
    """Whether a weekday is a surname, which an agency's is not behind a verb: the police charged Daniel Thursday."""
    if not is_behind_first_name(found.tokens, found.head):
        return is_surname(found) or _is_behind_rank(found)
    return may_begin_name(found.tokens, found.head - 1) or _is_named_twice(found)


def _is_behind_rank(found: Found) -> bool:
    """Whether a rank without its full stop begins the name: Sgt Neville Monday, where no paper would leave 'on' out."""
    rank, given = found.before(2)
    return given.is_capital and given.kind in WORDS and rank.is_capital and rank.text.lower() in SHORT_RANKS


def may_begin_name(tokens: Sequence[Token], head: int) -> bool:
    """Whether a name, and no name behind a verb, may begin there: in a clause, in a list, behind what somebody is."""
    (before,) = tokens_before(tokens, head, 1)
    word = before.text.lower().rstrip(".")
    return before.kind in _BEFORE_NAMES or word in _OPENING or word in PERSONS | ROLES | KIN


def _is_named_twice(found: Found) -> bool:
    """Whether the text has the first name and the weekday elsewhere, too: Daniel Thursday … Daniel Thursday."""
    given, name = found.previous.text, found.tokens[found.head].text
    near = found.tokens[max(0, found.head - REACH_TEXT) : found.head + REACH_TEXT]
    return sum(one.text == given and two.text == name for one, two in pairwise(near)) > 1


def is_behind_first_name(tokens: Sequence[Token], head: int) -> bool:
    """Not 'Prince William Friday opened …', nor 'Dylan Thomas Friday read …', where a surname stands between."""
    before, given = tokens_before(tokens, head, 2)
    if not given.is_capital or given.text.lower() not in GIVEN_NAMES:
        return False
    word = before.text.lower().rstrip(".")
    is_name = before.is_capital and before.kind in WORDS and word not in PERSONS | ROLES | TITLE_WORDS
    return word not in MONONYMS and not is_name
