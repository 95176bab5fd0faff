"""Spans of time in words."""

from __future__ import annotations

from cogs.presentation.tongue import say_many

MINUTE, HOUR = 60, 3600


def days(number: int) -> str:
    """So many days; years as such."""
    if number % 365 == 0:
        return say_many("{number} year", "{number} years", number // 365)
    return say_many("{number} day", "{number} days", number)


def seconds(number: int) -> str:
    """So many seconds, as minutes or hours where they are whole."""
    if number % HOUR == 0:
        return say_many("{number} hour", "{number} hours", number // HOUR)
    if number % MINUTE == 0:
        return say_many("{number} minute", "{number} minutes", number // MINUTE)
    return say_many("{number} second", "{number} seconds", number)
