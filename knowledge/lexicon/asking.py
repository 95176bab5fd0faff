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

OPENERS = tuple("what when where which who whom whose why how did does was were".split())
"""The words that open a question, the likeliest first."""

WORDS = (
    *OPENERS,
    *"""many much there long often number percentage percent population amount year years month day date week weekday
    century decade hour country city town village region province state place location name names named called reason
    reasons cause person people group company organization team agency newspaper""".split(),
)
"""The words that say what a question asks for."""

IMPRINT = tuple("article agency newspaper published reported written".split())
"""The words that ask of an article itself; they say so to knowledge/answering/imprints."""

_BEFORE_OPENERS = frozenset("in on at by from to for of since until under with between and but so".split())
_BEFORE_WORDS = frozenset(OPENERS) - {"did", "does", "was", "were"} | {"the"}
"""Behind which words a slip is one of OPENERS, or of WORDS; elsewhere an unknown word is a name: "did dato resign"."""

_BEFORE_IMPRINT = _BEFORE_WORDS | set(IMPRINT) | set("this that news is has it".split())
"""And behind which words it is one of IMPRINT."""

SHORTEST, LONG = 3, 7
"""Letters of a word that may be one of them with a slip, and from which two slips are read."""

_WORD = re.compile(r"(?<![\w'’-])[A-Za-z]+(?![\w'’-])")


def asking_words_mended(text: str) -> str:
    """An English question whose misspelt question words are written right. Words of the lexicon stay as they are, and
    behind the first word whatever has a capital.
    """
    if detect_language(text) != "en":
        return text
    before = ""

    def mended(found: re.Match[str]) -> str:
        nonlocal before
        typed, is_first = found.group(), not before
        words = OPENERS if is_first or before in _BEFORE_OPENERS else WORDS if before in _BEFORE_WORDS else ()
        words += IMPRINT if before in _BEFORE_IMPRINT else ()
        is_read = words and len(typed) >= SHORTEST and (is_first or typed.islower())
        meant = (_meant(typed.lower(), words) if is_read else None) or typed
        before = meant.lower()
        return meant

    return _WORD.sub(mended, text)


@lru_cache(maxsize=4_096)
def _meant(form: str, words: tuple[str, ...]) -> str | None:
    known = lexicon("en")
    if known is None or form in known:
        return None
    slips = 2 if len(form) >= LONG else 1
    near = process.extract(form, words, scorer=OSA.distance, score_cutoff=slips, limit=None)
    weighed = [(distance - plausibility(form, word), at, word) for word, distance, at in near if len(word) >= SHORTEST]
    return min(weighed)[2] if weighed else None
