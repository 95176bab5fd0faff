"""What can be chosen in `/setup`, and the words for it."""

from __future__ import annotations

from cogs.presentation import periods
from cogs.presentation.tongue import mark, say, say_many

LANGUAGES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
"""Each language in itself: so everybody finds their own."""

LEVELS = {0.05: mark("Careful"), 0.15: mark("Balanced"), 0.3: mark("Open")}
"""Names of the shares of wrong answers among those given; the default is in the middle."""

PAUSES = (0, 10, 30, 60, 300, 900, 3600)
HOURLY = (0, 5, 10, 20, 50, 100, 200, 500)
RETENTIONS = (7, 30, 90, 180, 365, 730)


def level_of(strictness: float) -> float:
    """The level that is nearest to a strictness."""
    return min(LEVELS, key=lambda level: abs(level - strictness))


def hourly(number: int) -> str:
    """A limit of questions a person and hour."""
    if not number:
        return say("no limit")
    return say_many("{number} question an hour", "{number} questions an hour", number)


def pause(seconds: int) -> str:
    """A pause after each question."""
    return periods.seconds(seconds) if seconds else say("no pause")
