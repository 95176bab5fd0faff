"""The phrases that replies share."""

from __future__ import annotations

from babel import Locale

from cogs.presentation.tongue import mark, say, spoken
from knowledge.sureness import Sureness, sureness

SURENESS = {
    Sureness.SURE: mark("● Sure"),
    Sureness.FAIRLY_SURE: mark("◐ Fairly sure"),
    Sureness.RATHER_SURE: mark("◔ Rather sure"),
    Sureness.NOT_SURE: mark("○ Not sure"),
}


def confidence(probability: float, *, is_guess: bool = False) -> str:
    """How sure an answer is of itself, as a sign and words."""
    return say(SURENESS[sureness(probability, is_guess=is_guess)])


def place(paragraph: int, sentence: int) -> str:
    """Where in an article a sentence stands."""
    return say("paragraph {paragraph}, sentence {sentence}", paragraph=paragraph, sentence=sentence)


def quoted(words: str) -> str:
    """The words in the quotation marks of the language spoken."""
    return say("“{words}”", words=words)


def revision(number: int) -> str:
    """Which revision of an article it is."""
    return say("revision {number}", number=number)


def language(code: str) -> str:
    """The name of a language (CLDR) by its code; the code itself where it has none."""
    return str(Locale.parse(spoken()).languages.get(code, code))
