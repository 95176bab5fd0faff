"""The forms of a word by which phrases of the thesaurus are found: its stem, or what roots it may have."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from knowledge.lexicon.russian import russian_forms
from knowledge.lexicon.words import lexicon
from knowledge.text.tokens import stemmer

ROOT = 3
"""Letters of the shortest Kazakh root."""

_SOFT = {"б": "п", "г": "к", "ғ": "қ"}
_IRREGULAR = frozenset({"worse", "worst"})


@lru_cache(maxsize=64)
def base_forms(language: str) -> Callable[[str], tuple[str, ...]]:
    """The function that takes a folded word to the forms by which phrases are found; the last one is the fullest.

    English: the stem of the dictionary form; a comparative or superlative keeps its own ("the latest" is the last one,
    "later" is not). Russian: what roots it may have as a verb, and the stem. Kazakh: every beginning that may be a
    root, since suffixes follow each other without end.
    """
    stem, known = stemmer(language), lexicon(language)
    if language == "kk":
        return lambda form: tuple(_hardened(form[:length]) for length in range(min(ROOT, len(form)), 1 + len(form[:9])))
    if language == "ru":
        return russian_forms
    if known:
        return lambda form: (stem(form if _compares(form) else known.base(form)),)
    return lambda form: (stem(form),)


def _compares(form: str) -> bool:
    """Whether an English word with another dictionary form would be a comparative or superlative."""
    return form.endswith(("er", "est")) or form in _IRREGULAR


def _hardened(root: str) -> str:
    """A Kazakh root as it ends before a hard suffix: таб(у), тап(ты)."""
    return root[:-1] + _SOFT.get(root[-1], root[-1])
