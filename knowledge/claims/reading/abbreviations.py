"""Short forms that an article introduces in brackets, "the National Electoral Commission (NEC)"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from knowledge.text.tokens import fold, tokens

_SHORT = re.compile(r"\((\w[\w.]{1,7})\)")
_WORD = re.compile(r"[\w'’&.-]+")

MOST_WORDS = 8
REACH = 200
"""Words before a bracket, and the letters, that are read: a body may be one long word, so no pattern looks for them."""


@lru_cache(maxsize=256)
def abbreviations(body: str) -> Mapping[str, tuple[str, ...]]:
    """Folded short form → the folded words before its bracket whose first letters it is made of."""
    found = {}
    for match in _SHORT.finditer(body):
        words = _words_before(body[max(0, match.start() - REACH) : match.start()])
        short = fold(match[1])
        if named := _spelled_by(short, words):
            found[short] = named
    return MappingProxyType(found)


def _words_before(text: str) -> tuple[str, ...]:
    """The folded last words of a text that only spaces part, and that from what follows."""
    words = text.split()[-MOST_WORDS:] if text[-1:].isspace() else []
    signs = [n for n, word in enumerate(words) if not _WORD.fullmatch(word)]
    joined = words[signs[-1] + 1 :] if signs else words
    return tuple(token.form for token in tokens(" ".join(joined)))


def _spelled_by(short: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The last of the words from which the letters can be picked up in order, one as the first letter of the first."""
    for start in range(len(words) - 1, -1, -1):
        letters = iter("".join(word[0] for word in words[start:]))
        if words[start][0] == short[0] and all(letter in letters for letter in short) and len(words) - start > 1:
            return words[start:]
    return ()
