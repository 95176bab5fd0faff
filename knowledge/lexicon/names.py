"""Names in a text, told by their capitals, and those of them that tell what an article is on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from knowledge.lexicon.words import lexicon
from knowledge.text.stopwords import FUNCTION_WORDS
from knowledge.text.tokens import fold

_NAME = re.compile(
    r"[A-ZÀ-ÞĀ-ŽА-ЯЁӘҒҚҢӨҰҮҺІ][\w'’.-]*\w"
    r"(?:\s+(?:(?:of|the|and|de|van|von|al|bin|и)\s+)?[A-ZÀ-ÞĀ-ŽА-ЯЁӘҒҚҢӨҰҮҺІ][\w'’.-]*\w)*"
)
_WORD = re.compile(r"\S+\s*")


def names_of(text: str) -> Iterator[tuple[int, int]]:
    """Where capitalised names start and end, without the function word or the common word that only begins the
    sentence.
    """
    for match in _NAME.finditer(text):
        start, end = match.span()
        while (word := _WORD.match(text, start, end)) and fold(word.group().strip()) in FUNCTION_WORDS:
            start = word.end()
        alone = start == 0 and " " not in text[start:end]
        if start < end and not (alone and _is_common(text[start:end])):
            yield start, end


def _is_common(word: str) -> bool:
    known = lexicon("en")
    return word.isascii() and known is not None and known.is_common(fold(word))


def uncommon_names(texts: Iterable[str], language: str) -> frozenset[str]:
    """The words of the names in some texts, folded, but for those that any article may have (weekdays, great
    countries).
    """
    known = lexicon(language)
    names = {
        fold(word)
        for text in texts
        for start, end in names_of(text)
        for word in text[start:end].split()
        if word[:1].isupper()
    }
    return frozenset(name for name in names if known is None or not known.is_common(name))
