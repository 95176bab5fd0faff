"""The line above a story that tells who wrote it and when it appeared: 'By Jo Smith. May 3, 2024'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import takewhile

from knowledge.text.published import place_published

LONGEST = 120
"""Characters: a byline is a line."""

_CAPITAL = r"[^\W\d_a-zа-яёәғқңөұүһі]"
_UPDATED = r"(?i:(?:last\s+)?(?:updated|modified)\b|обновлен|жаңартыл)"
_NAME = rf"(?!{_UPDATED}){_CAPITAL}[\w.'’-]{{0,30}}"
_NAMES = rf"{_NAME}(?:,?\s+(?:{_NAME}|and|&|of|de|van|von|и|және)){{0,9}}"
_BY = rf"(?i:(?:(?:posted|published|written)\s+)?by|авторы?|авторлары?|текст|мәтін):?\s+{_NAMES}"
_APPEARED = (
    r"(?i:(?:first\s+)?(?:published|posted)(?:\s+on)?|опубликован[оа]?|дата\s+публикации|жарияланды|жарияланған):?"
)
_HOUR = r"\d{1,2}[:.]\d{2}(?i:\s*[ap]\.?m\b\.?)?(?:\s*(?:[A-Z]{2,5}|GMT\s?[+-]\d{1,2}))?"
_BEFORE = re.compile(rf"(?:{_BY}(?:\s+on\s+|[\s.,;–—-]+))?(?:{_APPEARED}\s*)?")
_AFTER = re.compile(rf"(?:,?\s*(?:(?:at|в|сағат)\s+)?{_HOUR})?(?:,?\s*{_BY})?\.?")
_ALONE = re.compile(rf"{_BY}[.,]?")
_CHANGED = re.compile(rf"{_UPDATED}\w*(?:\s+on)?:?\s*")
_BAR = re.compile(rf"\s*[|·•]\s*|[\s.,;(–—-]+(?={_UPDATED})")


def published_in(line: str) -> date | None:
    """The day on which a byline says that the story appeared; None for a line that says more, or says it otherwise.

    Its parts may stand between bars, and what tells of an update is one; a part that is no name and no such day
    ('Updated May 5, 2024', '3 min read') is passed over behind the first.
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
    """Whether a line tells who wrote the story, when it appeared or when it was updated, and nothing else."""
    if len(line) > LONGEST:
        return False
    return published_in(line) is not None or _ALONE.fullmatch(line) is not None or _day(line, _CHANGED) is not None


def leading_bylines(lines: Iterable[str]) -> list[str]:
    """The bylines with which the sentences or paragraphs of an article begin."""
    return list(takewhile(is_byline, lines))


def _day(part: str, before: re.Pattern[str] = _BEFORE) -> date | None:
    """The day that a part tells behind nothing but such words."""
    found = place_published(part)
    if found is None:
        return None
    day, (start, end) = found
    return day if before.fullmatch(part[:start]) and _AFTER.fullmatch(part[end:]) else None
