"""Words that the end of a line breaks: whether the hyphen is theirs ('long-' + 'term') or the typesetter's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from knowledge.readers.paragraphs import starts_lower

TYPESETTERS = ("\u2010", "\u00ad")
"""Hyphens that only typesetting writes."""
HYPHENS = ("-", *TYPESETTERS)

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


class Spelling(NamedTuple):
    """The words of a document as its lines write them unbroken, those with hyphens among them, without capitals."""

    words: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[str]) -> Spelling:
        """The spelling of a document's lines."""
        return cls(frozenset(_unbroken(lines)))

    def joined(self, lines: Sequence[str]) -> str:
        """The lines as one, broken words whole again."""
        parts: list[str] = []
        for line, following in pairwise([*lines, ""]):
            if not _is_broken(line, following):
                parts.append(line + " ")
            else:
                parts.append(line if self._keeps_hyphen(line, following) else line[:-1])
        return "".join(parts).rstrip()

    def _keeps_hyphen(self, line: str, following: str) -> bool:
        """Whether the document writes the word so; else it goes if it is a typesetter's, or the whole is a word; else
        it stays between two words, or behind a name.
        """
        first, second = _last_word(line[:-1]), _first_word(following)
        if not starts_lower(following) or f"{first}-{second}".casefold() in self.words:
            return True
        if line.endswith(TYPESETTERS) or self._is_word(first + second):
            return False
        if "-" in first or any(map(str.isdigit, first)):
            return True
        return self._is_word(second) and (self._is_word(first) or first[:1].isupper())

    def _is_word(self, text: str) -> bool:
        """Whether the document has it, or it is a word of English or Russian: the list of the frequent ones alone has
        'longterm', too.
        """
        from knowledge.lexicon.concepts import has_word
        from knowledge.lexicon.words import lexicon

        form = text.casefold()
        language = "en" if form.isascii() else "ru"
        known = lexicon(language)
        return form in self.words or (known is not None and known.is_word(form)) or has_word(form, language)


def _unbroken(lines: Sequence[str]) -> Iterator[str]:
    """The words of the lines but for the two parts of each that a line's end breaks."""
    is_second = False
    for line, following in pairwise([*lines, ""]):
        words = [found.group().casefold() for found in _WORD.finditer(line)]
        is_first = _is_broken(line, following)
        yield from words[is_second : len(words) - is_first]
        is_second = is_first


def _is_broken(line: str, following: str) -> bool:
    return line.endswith(HYPHENS) and line[-2:-1].isalnum() and following[:1].isalnum()


def _last_word(line: str) -> str:
    return line.split()[-1].lstrip("\"'«“‘([")


def _first_word(line: str) -> str:
    found = _WORD.match(line)
    return found.group() if found else ""
