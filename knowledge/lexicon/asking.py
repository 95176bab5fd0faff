"""Slips in the words that make a question: "whta yewr", "how mnay". What is asked for must be known before any article.

Other misspelt words are read later, as words of the base: knowledge/lexicon/spelling.py.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.lexicon.spelling import plausibility
from knowledge.lexicon.words import lexicon
from knowledge.text.languages import detect_language

WORDS = tuple(
    """what when where which who whom whose why how many much does did was were there long often number percentage
    percent population amount year years month day date week weekday century decade hour country city town village
    region province state place location name names named called reason reasons cause person people group company
    organization team agency newspaper""".split()
)
"""The words that say what a question asks for, the likeliest first."""

SHORTEST, LONG = 3, 7
"""Letters of a word that may be one of them with a slip, and from which two slips are read."""

_WORD = re.compile(r"(?<![\w'’-])[A-Za-z]+(?![\w'’-])")


def asking_words_mended(text: str) -> str:
    """An English question whose misspelt question words are written right. Words of the lexicon stay as they are, and
    behind the first word whatever has a capital.
    """
    if detect_language(text) != "en":
        return text
    return _WORD.sub(lambda found: _mended(found.group(), is_first=not text[: found.start()].strip()), text)


def _mended(typed: str, *, is_first: bool) -> str:
    if len(typed) < SHORTEST or not (is_first or typed.islower()):
        return typed
    return _meant(typed.lower()) or typed


@lru_cache(maxsize=4_096)
def _meant(form: str) -> str | None:
    known = lexicon("en")
    if known is None or form in known:
        return None
    slips = 2 if len(form) >= LONG else 1
    near = process.extract(form, WORDS, scorer=OSA.distance, score_cutoff=slips, limit=None)
    weighed = [(distance - plausibility(form, word), at, word) for word, distance, at in near if len(word) >= SHORTEST]
    return min(weighed)[2] if weighed else None
