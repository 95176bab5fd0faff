"""The event that a distance is counted from: (the day before) the meeting, (two days after) the second tag."""

from __future__ import annotations

from itertools import takewhile

from knowledge.dates.grammar.kinds import THE, WORDS, letters
from knowledge.dates.grammar.matching import Found
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.vocabulary.doubles import AFTER_DAY, SAYS_OF_YEAR

REACH = 6
"""Tokens behind 'before' that name the event."""

SHORTEST = 3
"""Letters; shorter words name no event."""

_DISTANCES = letters("comma to")
_ORDINALS = letters("spelled ordinal")


def event_named(found: Found) -> str:
    """The noun behind a match that names an event: (the) meeting, (the second) tag; '' where none does.

    None does behind a comma or 'to': 'on Friday, a day before the vote' only tells how far a date is from another.
    """
    behind = found.tokens[found.tail : found.tail + REACH]
    if not behind or behind[0].kind != THE or found.previous.kind in _DISTANCES:
        return ""
    begin = next((at for at, token in enumerate(behind) if at and token.kind not in _ORDINALS), len(behind))
    phrase = takewhile(_is_of_phrase, behind[begin:])
    return next((token.text for token in reversed(list(phrase))), "")


def _is_of_phrase(token: Token) -> bool:
    """Whether a noun's phrase goes on with it, the last word of which is the noun: (the) new school (was shut)."""
    word = token.text
    is_verb = word in SAYS_OF_YEAR | AFTER_DAY or word.endswith("ed")
    return token.kind in WORDS and word.islower() and len(word) >= SHORTEST and not is_verb
