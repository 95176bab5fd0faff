"""Whether two articles are on one event: they name the same."""

from __future__ import annotations

from functools import lru_cache

from knowledge.answering.spans import names_of
from knowledge.index.index import Document
from knowledge.lexicon.words import lexicon
from knowledge.text.tokens import fold

NAMES_SHARED = 2
"""Uncommon words of names that two articles on the same event have in common at least."""


def are_on_one_event(one: Document, other: Document) -> bool:
    """Whether two articles name enough of the same: NAMES_SHARED, or all that the shorter one names."""
    ours, theirs = _uncommon_names(one), _uncommon_names(other)
    return 0 < min(NAMES_SHARED, len(ours), len(theirs)) <= len(ours & theirs)


@lru_cache(maxsize=1_024)
def _uncommon_names(document: Document) -> frozenset[str]:
    """The words of an article's names, folded, but for those that any article may have (weekdays, great countries)."""
    known = lexicon(document.revision.language)
    names = {
        fold(word)
        for sentence in document.sentences
        for start, end in names_of(sentence.text)
        for word in sentence.text[start:end].split()
        if word[:1].isupper()
    }
    return frozenset(name for name in names if known is None or not known.is_common(name))
