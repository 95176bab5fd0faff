"""Short forms that an article introduces in brackets, "the National Electoral Commission (NEC)"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from knowledge.text.tokens import fold, tokens

_INTRODUCED = re.compile(r"((?:[\w'’&.-]+\s+){2,8})\((\w[\w.]{1,7})\)")


@lru_cache(maxsize=256)
def abbreviations(body: str) -> Mapping[str, tuple[str, ...]]:
    """Folded short form → the folded words before its bracket whose first letters it is made of."""
    found = {}
    for match in _INTRODUCED.finditer(body):
        words = tuple(token.form for token in tokens(match[1]))
        short = fold(match[2])
        if named := _spelled_by(short, words):
            found[short] = named
    return MappingProxyType(found)


def _spelled_by(short: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The last of the words from which the letters can be picked up in order, one as the first letter of the first."""
    for start in range(len(words) - 1, -1, -1):
        letters = iter("".join(word[0] for word in words[start:]))
        if words[start][0] == short[0] and all(letter in letters for letter in short) and len(words) - start > 1:
            return words[start:]
    return ()
