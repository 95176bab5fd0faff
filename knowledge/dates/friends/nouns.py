"""Which words seem to be nouns, told by how they are written and by the words that are seldom any."""

from __future__ import annotations

from knowledge.dates.grammar.kinds import WORDS
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.vocabulary.doubles import AFTER_DAY, SAYS_OF_YEAR

SHORTEST = 4
"""Letters; a shorter word that ends in s is no plural (was, has)."""


def is_noun(token: Token) -> bool:
    """Whether it looks like a noun: no name, and none of the words that may follow a date."""
    return token.kind in WORDS and token.text.islower() and token.text not in AFTER_DAY | SAYS_OF_YEAR


def is_plural(token: Token) -> bool:
    """Whether it looks like a noun in the plural."""
    is_word = token.kind in WORDS and token.text.islower() and len(token.text) >= SHORTEST
    return is_word and token.text.endswith("s") and not token.text.endswith("ss")
