"""Names and titles that hold a date's word, told by the capitals around it: the October Quartet, Who Was Thursday."""

from __future__ import annotations

import re

from knowledge.dates.grammar.kinds import COMMA, KINDS, WORDS, letters
from knowledge.dates.grammar.matching import Found
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.vocabulary.doubles import CALLED, NAMED, OBJECTS, TITLE_WORDS
from knowledge.dates.vocabulary.people import FOLK, KIN, ROLES

BACK = 2
"""Tokens before the word in which 'called' makes a name of it: called him Friday."""

WAS = ("was", "were", "been", "be")
"""Before 'named', these tell of an act: two men were named Thursday."""

_AGES = letters("number integer")
_GAPS = letters("line paragraph")
_SPELLED = letters("spelled")
_STARTS = letters("stop paragraph line quote open close dash comma other")
_OWNERS = letters("the possessive article")
_LEADS = letters("on since from between to early edge last past next coming this before after open and of dash")
_ADJECTIVE = re.compile(r"[A-Z.]{2,}$|.+(an|ish|ese|ic)$")
"""What does not end a name though it has a capital: the June European summit, the October CPI figures."""


def is_titled(found: Found) -> bool:
    """Whether capitals or 'called' make a name of it: the October Quartet, Who Was Thursday, called him Friday."""
    return _is_called(found) or _follows_title_word(found) or _is_person(found)


def goes_on_as_title(found: Found) -> bool:
    """Whether a small word with a capital of its own follows: All I Want for Christmas Is You."""
    return _is_title_word(found.next)


def goes_on_as_name(found: Found) -> bool:
    """Whether a title goes on with 'of the': March of the Penguins, not March of the same year."""
    of, the, name = found.behind(3)
    return of.kind == KINDS["of"] and the.kind == KINDS["the"] and name.is_capital


def is_capital_ordinal(found: Found) -> bool:
    """Whether its ordinal has a capital though no sentence begins there: the band Seventh of June."""
    first = found.tokens[found.head]
    return first.kind in _SPELLED and first.is_capital and found.previous.kind not in _STARTS | _OWNERS


def begins_name(found: Found) -> bool:
    """Whether a month and the capital behind it are a name: October Films, the March Building."""
    before, behind = found.previous, found.next
    if behind.kind not in WORDS or not behind.is_capital or _ADJECTIVE.match(behind.text):
        return False
    return before.kind in _OWNERS or before.kind not in _LEADS or before.text == "on"  # twenty on April Love


def owns_shop(word: Token, behind: Token, owned: Token) -> bool:
    """Whether what a month's name owns is a person's: May's Hardware; May's, the dress shop."""
    is_name = owned.kind in WORDS and owned.is_capital and not _ADJECTIVE.match(owned.text)
    owns = word.kind == KINDS["maybe_month"] and behind.kind == KINDS["possessive"]
    return owns and (is_name or owned.kind == COMMA)


def _is_called(found: Found) -> bool:
    first, word = (token.text.lower() for token in found.before(2))
    if (word in NAMED and first not in WAS) or (first in CALLED and word in OBJECTS):
        return True
    near = {token.text for token in found.tokens[max(0, found.head - REACH) : found.head - 1]}
    if (first, word) == ("known", "as") or (word == "called" and first in FOLK | KIN | ROLES | {"is", "are"}):
        return True
    return word in CALLED and not near.isdisjoint(_WHOM)


REACH = 6
"""Tokens before the word in which 'whom … call' makes a name of it."""

_WHOM = ("whom", "which")


def _follows_title_word(found: Found) -> bool:
    """Whether a small word with a capital of its own stands before it, not at the beginning of a sentence."""
    if found.head < BACK or found.next.kind in _GAPS:
        return False
    leading, first, before = found.before(3)
    if before.text == "of" and first.is_capital and found.head > BACK:
        return leading.kind not in _STARTS | _OWNERS  # The Guns of August
    return _is_title_word(before) and first.kind not in _STARTS and first.text != ":"


def _is_title_word(token: Token) -> bool:
    return token.is_capital and not token.text.isupper() and token.text.lower() in TITLE_WORDS


def _is_person(found: Found) -> bool:
    """Whether an age between commas follows it, or an ampersand: April, 33, and her sister; August & Sons."""
    behind = found.tokens[found.tail : found.tail + 3]
    is_aged = len(behind) == 3 and behind[0].kind == behind[2].kind == COMMA and behind[1].kind in _AGES
    return is_aged or found.next.text == "&" or _is_partner(found) or _is_explained(found)


def _is_partner(found: Found) -> bool:
    """Whether an ampersand joins it with another's name: Hale & March, solicitors."""
    name, sign = found.before(2)
    return sign.text == "&" and name.is_capital and name.kind in WORDS


def _is_explained(found: Found) -> bool:
    """Whether commas say who it is, where nothing leads to a date: May, his sister, wrote; the dog, Sunday, who …"""
    behind = found.tokens[found.tail : found.tail + 5]
    if len(behind) < 4 or behind[0].kind != COMMA or found.previous.kind in _LEADS - letters("and open"):
        return False
    who, ends = behind[1].text, any(token.kind == COMMA for token in behind[2:])
    is_thing = who == "the" and (found.previous.kind in _STARTS or found.previous.text == ";") and ends
    is_thing = is_thing and _TIMES.isdisjoint(token.text for token in behind[2:])
    return who in ("who", "whose", "whom") or (who in _OWNING and ends) or is_thing


_TIMES = frozenset("day date deadline anniversary eve feast first last second final".split())
"""With these, commas say which day it is: Monday, the first day, was calm."""

_OWNING = frozenset("his her my our their".split())
