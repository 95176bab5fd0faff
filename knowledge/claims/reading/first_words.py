"""Whether the first word of a sentence, which has a capital anyway, is a name: the article tells, else the lexicon."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.lexicon.words import lexicon
from knowledge.model import Revision
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import Token, stemmer, tokens

_OPENING = re.compile(r"(?:^|[.!?:;…\n])[\s\"“”«»'‘’()–—-]*$")
"""Behind these any word has a capital."""

LOOK_BACK = 6
"""Letters before a word in which the end of the sentence before stands."""


def begins_with_name(text: str, revision: Revision) -> bool:
    """Whether a text's first word is one that the article writes with a capital inside sentences and never without, or
    one that neither it nor the language's lexicon has.
    """
    word, following = [*tokens(text)[:2], None, None][:2]
    if word is None or not text[word.start].isupper() or word.form in stop_words(revision.language):
        return False
    names, others = _written(revision.body, revision.language)
    stem = stemmer(revision.language)(word.form)
    return stem in names or (stem not in others and revision.language == "en" and _is_no_word(word, following))


def _is_no_word(word: Token, following: Token | None) -> bool:
    """Whether English knows no such word, or one without kin before a verb: "Putin declared", not "Indeed it did"."""
    known = lexicon("en")
    if known is None or not word.form.isalpha() or word.form.endswith("ly"):
        return False
    if word.form not in known:
        return True
    is_acting = following is not None and (following.form in _ACTING or following.form.endswith("ed"))
    return is_acting and len(known.relatives(word.form)) <= NO_KIN


NO_KIN = 2
"""Relatives of a word in WordNet, itself among them, that names have at most ("putin", "armenia") and few others."""

_ACTING = frozenset("is was has had will would did said told called won lost led chaired took made gave left".split())


@lru_cache(maxsize=256)
def _written(body: str, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of a text's words that only ever have capitals, and those of the other words."""
    stem = stemmer(language)
    capitals, others = set(), set()
    for word in tokens(body):
        if not body[word.start].isupper():
            others.add(stem(word.form))
        elif not _OPENING.search(body[max(0, word.start - LOOK_BACK) : word.start]):
            capitals.add(stem(word.form))
    return frozenset(capitals - others), frozenset(others)
