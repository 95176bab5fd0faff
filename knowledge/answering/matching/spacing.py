"""Words that were typed together or apart: "policeofficers", "head quarters", read as the base has them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from knowledge.answering.matching.wording import spell
from knowledge.index import Index
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import Token, sentence_tokens

SHORTEST = 5
"""Letters of the shortest word that two may have been typed as, and that may be two."""

SHORTEST_PART = 3
"""Letters of the shortest word of content of these two."""

MAKE_WORDS = frozenset("out over off up down under after one".split())
"""Function words that are often the half of a word: who types "overspent" means one."""

SURELY_MISSPELT = 0.8
"""Likelihood from which a word that nobody knows is a misspelt one rather than two."""


def respaced(index: Index, text: str) -> str:
    """A question with its words joined and parted as the base has them, where it does not have them as they are typed.
    Names are left alone: what begins with a capital is not parted. Only English is parted: of languages with many
    endings too few forms are known.
    """
    words = sentence_tokens(text)
    joined = text
    for one, other in reversed(list(pairwise(words))):
        if text[one.end : other.start] == " " and _are_one(index, one.form, other.form):
            joined = joined[: one.end] + joined[other.start :]
    parted = joined
    for word in reversed(words if joined == text else sentence_tokens(joined)):
        typed = joined[word.start : word.end]
        if typed.isascii() and (typed.islower() or joined.isupper()) and (at := _parting(index, word)):
            parted = f"{parted[: word.start + at]} {parted[word.start + at :]}"
    return parted


def _are_one(index: Index, one: str, other: str) -> bool:
    """Whether two words are one that is known: one of them is nothing by itself, or the base has only both as one."""
    both = one + other
    if len(both) < SHORTEST or not _is_word(index, both) or all(_is_small(index, part) for part in (one, other)):
        return False
    if not all(_is_small(index, part) or _is_known(index, part) for part in (one, other)):
        return True
    return _is_held(index, both) and not _share_a_sentence(index, one, other)


def _parting(index: Index, word: Token) -> int:
    """Behind how many letters a word that nobody knows is two known ones, of which one is a function word, or which
    stand in one sentence of the base; 0 where it is not.
    """
    form = word.form
    if len(form) < SHORTEST or not form.isalpha() or len(form) != word.end - word.start:
        return 0
    if _is_small(index, form) or _is_known(index, form):
        return 0
    slip = spell(index, form)
    if slip.form != form and slip.likelihood >= SURELY_MISSPELT:
        return 0
    found = [at for at in range(2, len(form) - 1) if _are_two(index, form[:at], form[at:])]
    return max(found, key=lambda at: min(at, len(form) - at), default=0)


def _are_two(index: Index, one: str, other: str) -> bool:
    content = [part for part in (one, other) if not _is_small(index, part)]
    if len(content) < 2 and {one, other} & MAKE_WORDS:
        return False
    if not all(len(part) >= SHORTEST_PART and _is_usual(index, part) for part in content):
        return False
    return len(content) < 2 or _share_a_sentence(index, one, other)


def _is_small(index: Index, form: str) -> bool:
    """Whether it is a function word of the base's languages, or one that denies ("werent")."""
    return any(form in small or form.removesuffix("nt") in small for small in map(stop_words, index.vocabularies))


def _is_word(index: Index, form: str) -> bool:
    """Whether the base has the very word, or one of its languages has."""
    return any(form in each.stems or each.knows(form) for each in index.vocabularies.values())


def _is_usual(index: Index, form: str) -> bool:
    """Whether the base has the very word, or it is a common one."""
    return any(form in each.stems or each.is_general(form) for each in index.vocabularies.values())


def _is_held(index: Index, form: str) -> bool:
    return any(index.holds(vocabulary.stem(form)) for vocabulary in index.vocabularies.values())


def _is_known(index: Index, form: str) -> bool:
    return _is_held(index, form) or _is_word(index, form)


def _share_a_sentence(index: Index, one: str, other: str) -> bool:
    """Whether a sentence of the base holds two words."""
    for vocabulary in index.vocabularies.values():
        rows, (ours, _) = index.words.rows_of_each([vocabulary.stem(one), vocabulary.stem(other)])
        if len(np.intersect1d(rows[:ours], rows[ours:], assume_unique=True)):
            return True
    return False
