"""Somebody whom the text names in full elsewhere: June Carver, 71, has kept bees … June keeps forty hives.

A name that is introduced once is a name in the rest of the text, where nothing leads to a date.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from knowledge.dates.friends.nouns import is_plural
from knowledge.dates.friends.surnames import is_behind_first_name, may_begin_name
from knowledge.dates.grammar.kinds import COMMA, ENDS, MONTHS, OF, POSSESSIVE, WORDS, letters
from knowledge.dates.grammar.matching import EDGE, Found, tokens_before
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.vocabulary.doubles import AFTER_DAY, PLACES, SAYS_OF_YEAR, SERVICES, TITLES
from knowledge.dates.vocabulary.english_verbs import ENGLISH_VERBS
from knowledge.dates.vocabulary.people import (
    ADDRESSED,
    CLUB_ENDINGS,
    CLUBS,
    FIRST_NAMES,
    KIN,
    PERSONS,
    RELATIVES,
    ROLES,
)

REACH_TEXT = 200
"""Tokens around a name in which it is looked for in full, so that a text of any length is read as fast."""

MOST = 12
"""Places at which the full name is looked for: a text that repeats one word is read as fast."""

LEADING = letters("on since before after last next this past coming same from to between every early edge ago")
"""Kinds that lead to a date, and to no name."""

_OWNED = letters("the possessive article")
_ITS = frozenset("its his her their our my your this each another one".split())
_BESIDE = letters("number ordinal year integer comma dash")
_PAUSES = ENDS | letters("comma possessive and open close of")
_OF_WHOLES = letters("edge number ordinal spelled unit units last that")


def is_namesake(found: Found) -> bool:
    """Whether the text names somebody, or a club, in full so elsewhere, and nothing leads to a date here."""
    if _leads_to_date(found):
        return False
    tokens, word = found.tokens, found.tokens[found.head].text
    others = (at for at in near(found) if at != found.head and tokens[at].text == word)
    return any(_names_in_full(tokens, at) for at in islice(others, MOST))


def near(found: Found) -> range:
    """The places of the tokens around a match in which a name is looked for in full."""
    return range(max(0, found.head - REACH_TEXT), min(len(found.tokens), found.head + REACH_TEXT))


def _leads_to_date(found: Found) -> bool:
    """Whether what stands before it makes a date of it, or owns it: on Sunday, end of June, its April."""
    first, before = found.before(2)
    sign, owned = found.behind(2)
    if before.kind == OF:
        return first.kind in _OF_WHOLES
    if sign.kind == POSSESSIVE and owned.is_capital:
        return True
    return before.kind in LEADING | _OWNED or before.text in _ITS


def _names_in_full(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody's, or a club's, full name is there: Mrs May, coach Sunday Ade, Sheffield Wednesday."""
    (before,) = tokens_before(tokens, at, 1)
    word = before.text.lower().rstrip(".")
    if (before.is_capital and word in ADDRESSED) or before.text in CLUBS:
        return True
    if is_behind_first_name(tokens, at) and (tokens[at].kind in MONTHS or may_begin_name(tokens, at - 1)):
        return True
    return is_introduced(tokens, at) or is_related(tokens, at)


def is_introduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a first name stands there with its surname, in a place of a name: June Carver, 71; coach Sunday Ade."""
    (before,) = tokens_before(tokens, at, 1)
    surname, behind, beyond = (*tokens[at + 1 : at + 4], EDGE, EDGE, EDGE)[:3]
    word = before.text.lower().rstrip(".")
    if surname.text in CLUB_ENDINGS:
        return True
    if not surname.is_capital or surname.kind not in WORDS | MONTHS or surname.text.isupper():
        return False
    if word in ROLES | KIN | PERSONS or (before.kind in ENDS and tokens[at].kind in WORDS):
        return True
    if surname.text.lower() in PLACES | TITLES | frozenset(SERVICES) or surname.kind not in WORDS:
        return False
    if before.kind in LEADING | _OWNED | _BESIDE or before.text in _ITS:
        return before.kind == COMMA and (behind.kind == COMMA or behind.kind in ENDS)
    if _is_told_who(behind, beyond):
        return True
    is_given = tokens[at].text.lower() in FIRST_NAMES or before.kind in ENDS
    return is_given and (behind.kind in _PAUSES or is_verb(behind, beyond))


def _is_told_who(comma: Token, who: Token) -> bool:
    """Whether a comma and who somebody is, or an age, follow: June Carver, 71; January Ferris, who …"""
    return comma.kind == COMMA and (who.text in _WHO or who.kind in letters("number integer article the"))


_WHO = frozenset("who whose whom his her aged".split())


def is_verb(token: Token, behind: Token) -> bool:
    """Whether it looks like a verb, or a small word that follows a name: brought; keeps forty hives."""
    if token.text in SAYS_OF_YEAR | AFTER_DAY | ENGLISH_VERBS.past or token.text.endswith("ed"):
        return True
    return acts_on(token, behind)


def acts_on(verb: Token, behind: Token) -> bool:
    """Whether it is a word in s before what can only be its object: keeps forty hives."""
    return is_plural(verb) and (behind.kind in _OBJECTS or behind.text in _PRONOUNS)


_OBJECTS = letters("the article cardinal number integer this that every possessive")
_PRONOUNS = frozenset("her him it them us me his my our their no nothing everyone everything".split())


def is_related(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody's kin are told of: June's husband; April and her brother."""
    sign, *behind = (*tokens[at + 1 : at + 4], EDGE, EDGE, EDGE)[:3]
    if tokens_before(tokens, at, 1)[0].kind in LEADING:
        return False  # born on Sunday and her twin on Monday
    if sign.kind == POSSESSIVE:
        return behind[0].text in RELATIVES
    return sign.text == "and" and behind[0].text in _WHO and behind[1].text in RELATIVES
