"""The days of events: their order, and which of them lie between two dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from knowledge.dates import day_range
from knowledge.model import Event

Key = tuple[date, date, str, int, bool, int]
"""First and last day, article, sentence, whether it is the article's publication, and where in it the date stands."""


@lru_cache(maxsize=65_536)
def days_of(edtf: str) -> tuple[date, date]:
    """`day_range`, remembered: many events share a date."""
    return day_range(edtf)


def by_date(event: Event) -> Key:
    """The key that puts events in order, oldest first; of an open beginning only the end is known."""
    first, last = days_of(event.date)
    citation = event.citation
    start = citation.highlight[0] if citation.highlight else 0
    place = citation.article, citation.sentence, event.is_publication, start
    return last if first == date.min else first, last, *place


def filter_events(
    events: Iterable[Event], *, since: date | None = None, until: date | None = None, article: str | None = None
) -> list[Event]:
    """The events that touch the days from `since` to `until` and that the article (a slug) is a source of."""
    low, high = since or date.min, until or date.max
    return [event for event in events if _touches(event, low, high) and (article is None or is_told_by(event, article))]


def only_about(events: Iterable[Event], sentences: frozenset[tuple[int, int]]) -> list[Event]:
    """The events of which some source is among the sentences, given as (revision id, sentence number)."""
    return [
        event
        for event in events
        if any((source.revision_id, source.sentence) in sentences for source in (event.citation, *event.also))
    ]


def is_told_by(event: Event, article: str) -> bool:
    """Whether the article is one of the event's sources."""
    return any(source.article == article for source in (event.citation, *event.also))


def _touches(event: Event, low: date, high: date) -> bool:
    first, last = days_of(event.date)
    return first <= high and last >= low
