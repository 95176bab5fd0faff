"""The line above a story that tells who wrote it and when it appeared: 'By Jo Smith. May 3, 2024'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from knowledge.readers.published import place_published

LONGEST = 120
"""Characters: a byline is a line."""

_CAPITAL = r"[^\W\d_a-zа-яёәғқңөұүһі]"
_NAME = rf"(?!Updated|Обновлен|Жаңартыл){_CAPITAL}[\w.'’-]{{0,30}}"
_NAMES = rf"{_NAME}(?:,?\s+(?:{_NAME}|and|&|of|de|van|von|и|және)){{0,9}}"
_BY = rf"(?i:by|авторы?|авторлары?|текст|мәтін):?\s+{_NAMES}"
_APPEARED = (
    r"(?i:(?:first\s+)?(?:published|posted)(?:\s+on)?|опубликован[оа]?|дата\s+публикации|жарияланды|жарияланған):?"
)
_HOUR = r"\d{1,2}[:.]\d{2}(?i:\s*[ap]\.?m\b\.?)?(?:\s*(?:[A-Z]{2,5}|GMT\s?[+-]\d{1,2}))?"
_BEFORE = re.compile(rf"(?:{_BY}[\s.,;–—-]+)?(?:{_APPEARED}\s*)?")
_AFTER = re.compile(rf"(?:,?\s*(?:(?:at|в|сағат)\s+)?{_HOUR})?(?:,?\s*{_BY})?\.?")
_ALONE = re.compile(rf"{_BY}[.,]?")
_BAR = re.compile(r"\s*[|·•]\s*")


def published_in(line: str) -> date | None:
    """The day on which a byline says that the story appeared; None for a line that says more, or says it otherwise.

    Its parts may stand between bars; one that is no name and no such day ('Updated May 5, 2024', '3 min read') is
    passed over behind the first.
    """
    if len(line) > LONGEST:
        return None
    first, *others = _BAR.split(line)
    if day := _day(first):
        return day
    return next(filter(None, map(_day, others)), None) if _ALONE.fullmatch(first) else None


def published_above(body: Sequence[str]) -> date | None:
    """The same of the first paragraph, or of the second where the first has names alone."""
    lines = body[1:2] if _ALONE.fullmatch(body[0][:LONGEST]) else body[:1]
    return next(map(published_in, lines), None)


def is_byline(line: str) -> bool:
    """Whether a line tells who wrote the story or when it appeared, and nothing else."""
    return published_in(line) is not None or (len(line) <= LONGEST and _ALONE.fullmatch(line) is not None)


def _day(part: str) -> date | None:
    found = place_published(part)
    if found is None:
        return None
    day, (start, end) = found
    return day if _BEFORE.fullmatch(part[:start]) and _AFTER.fullmatch(part[end:]) else None
