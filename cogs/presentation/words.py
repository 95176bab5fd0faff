"""The phrases that replies share."""

from __future__ import annotations

from babel import Locale

from cogs.presentation.tongue import mark, say, spoken

SURE = mark("● Sure")
FAIRLY_SURE = mark("◐ Fairly sure")
RATHER_SURE = mark("◔ Rather sure")
NOT_SURE = mark("○ Not sure")

_SURE_FROM = 0.9
"""Confidence is a probability: of ten answers that say 'sure', at most one may be wrong."""
_FAIRLY_SURE_FROM = 0.7
"""And of ten that say 'fairly sure', at most three."""


def confidence(probability: float) -> str:
    """How sure a given answer is of itself, as a sign and words; a guess is always `NOT_SURE`."""
    if probability >= _SURE_FROM:
        return say(SURE)
    return say(FAIRLY_SURE if probability >= _FAIRLY_SURE_FROM else RATHER_SURE)


def place(paragraph: int, sentence: int) -> str:
    """Where in an article a sentence stands."""
    return say("paragraph {paragraph}, sentence {sentence}", paragraph=paragraph, sentence=sentence)


def revision(number: int) -> str:
    """Which revision of an article it is."""
    return say("revision {number}", number=number)


def language(code: str) -> str:
    """The name of a language (CLDR) by its code; the code itself where it has none."""
    return str(Locale.parse(spoken()).languages.get(code, code))
