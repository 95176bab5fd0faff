"""The phrases that replies share, in one place for translators."""

from __future__ import annotations

from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

SURE = "● Sure"
FAIRLY_SURE = "◐ Fairly sure"
RATHER_SURE = "◔ Rather sure"
NOT_SURE = "○ Not sure"

_SURE_FROM = 0.9
"""Confidence is a probability: of ten answers that say 'sure', at most one may be wrong."""
_FAIRLY_SURE_FROM = 0.7
"""And of ten that say 'fairly sure', at most three."""


def confidence(probability: float) -> str:
    """How sure a given answer is of itself, as a sign and words; a guess is always `NOT_SURE`."""
    if probability >= _SURE_FROM:
        return SURE
    return FAIRLY_SURE if probability >= _FAIRLY_SURE_FROM else RATHER_SURE


def day(when: date) -> str:
    """A day in words, for example `3 January 2024`."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def place(paragraph: int, sentence: int) -> str:
    """Where in an article a sentence stands."""
    return f"paragraph {paragraph}, sentence {sentence}"


def counted(number: int, singular: str, plural: str) -> str:
    """The number with the noun in its right form."""
    return f"{number} {singular if number == 1 else plural}"
