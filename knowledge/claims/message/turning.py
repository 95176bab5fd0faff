"""Yes/no questions turned into the statements that they ask about, where it is sure how: "Did he resign?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.lexicon.opposites import opposites

_PARTICLE = re.compile(r"(?<=\w)\s+(?:ма|ме|ба|бе|па|пе)(?:\s+екен)?\s*\?+$", re.IGNORECASE)
"""Kazakh: what makes a question of a statement, behind it."""

_LI = re.compile(r"^([^\W\d_]+)\s+ли\s", re.IGNORECASE)
"""Russian: the same, behind the first word."""

_AUXILIARY = re.compile(r"(did|does|do|was|were|is|are|has|have|had|will)(?:n['’]?t)?\s+(.+?)\s*\?+$", re.IGNORECASE)
_ACTING = frozenset("did does do will".split())
"""Behind the subject of these a verb follows; behind those of "was" and "has" a participle, or what somebody is."""

_PRONOUNS = frozenset("he she it they we you i there everyone everybody someone somebody anyone anybody".split())
_DETERMINERS = frozenset(
    """the a an his her its their our my your this that these those some any all both no every each one two three four
    five six seven eight nine ten""".split()
)
_PREPOSITIONS = frozenset(
    """of in on at by to for with from against into over under after before during about between through without until
    because when while and or but not also still ever again away back down up out off there here home it him her them
    us""".split()
)
"""With what else may stand behind a verb, and is no noun."""

_LIGHT = _DETERMINERS | _PREPOSITIONS

_WORD = re.compile(r"[\w'’-]+|[^\w\s]")


def turned(question: str) -> str | None:
    """The statement of a question (with its question mark); None where it is no yes/no question, or none so plain."""
    if _PARTICLE.search(question):
        return _PARTICLE.sub("", question)
    if _LI.match(question):
        return _LI.sub(r"\1 ", question).rstrip("? ")
    asked = _AUXILIARY.fullmatch(question)
    if not asked:
        return None
    words = _WORD.findall(asked[2])
    end = _subject_end(words)
    if end is None or end >= len(words) or not _goes_on(words, end, asked[1].lower()):
        return None
    places = [found.start() for found in _WORD.finditer(asked[2])]
    return f"{asked[2][: places[end]]}{asked[1].lower()} {asked[2][places[end] :]}"


def _subject_end(words: Sequence[str], start: int = 0) -> int | None:
    """The number of the word behind a subject: a pronoun, a name, or a noun with a determiner, and of whom it is."""
    first = words[start].lower() if start < len(words) else ""
    if first in _PRONOUNS:
        return start + 1
    end = start + 2 if first in _DETERMINERS or first[:1].isdigit() else _name_end(words, start)
    is_owned = end is not None and end < len(words) and words[end].lower() == "of"
    return _subject_end(words, end + 1) if end is not None and is_owned else end


def _name_end(words: Sequence[str], start: int) -> int | None:
    """The number of the word behind words with capitals, where some begin there that own nothing."""
    end = start
    while end < len(words) and words[end][0].isupper():
        end += 1
    owns = end > start and words[end - 1].endswith(("'s", "’s", "s'", "s’"))
    return None if end == start or owns else end


def _goes_on(words: Sequence[str], end: int, auxiliary: str) -> bool:
    """Whether what stands behind a subject can follow it, so that the subject has no further word."""
    if words[0].lower() in _PRONOUNS and end == 1:
        return True
    word, following = words[end], words[end + 1] if end + 1 < len(words) else ""
    is_light = word.lower() in _LIGHT
    if auxiliary in _ACTING:
        is_last = not following[:1].isalpha() or following[0].isupper() or following.endswith("ly")
        return not (is_light or _is_plural(word)) and (is_last or following.lower() in _LIGHT)
    if is_light:
        return not any(map(_is_participle, words[end:]))
    return _is_participle(word) or not (following or _is_plural(word))


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "ing")) or word.lower() in opposites("en").irregular


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")
