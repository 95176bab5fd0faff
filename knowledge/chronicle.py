"""A guild's timeline, kept up to date with its articles, and read between two dates as somebody types them."""

from __future__ import annotations

from datetime import date

from knowledge.dates import parse_span
from knowledge.errors import InputError
from knowledge.model import Event, Revision
from knowledge.text import split_sentences
from knowledge.timeline import Timeline, events_of, filter_events, only_about


class Chronicle:
    """What the present articles tell, as one timeline."""

    def __init__(self) -> None:
        self._timeline = Timeline()
        self._counts: dict[int, int] = {}

    def replace(self, article_id: int, revision: Revision | None) -> None:
        """Puts what the article tells now in the place of what it told."""
        sentences = split_sentences(revision.body, revision.language) if revision else ()
        events = events_of(revision, sentences) if revision else ()
        self._timeline.replace(article_id, events)
        self._counts[article_id] = len(events)

    def __len__(self) -> int:
        """The number of events before they are joined."""
        return sum(self._counts.values())

    def events(
        self,
        first: date | None = None,
        last: date | None = None,
        article: str | None = None,
        sentences: frozenset[tuple[int, int]] | None = None,
    ) -> list[Event]:
        """The events, oldest first, between two days, of one article (a slug) and of certain sentences, where given."""
        events = self._timeline.events()
        if sentences is not None:
            events = only_about(events, sentences)
        return filter_events(events, since=first, until=last, article=article)


def read_bounds(since: str | None, until: str | None, *, today: date) -> tuple[date | None, date | None]:
    """The first and the last day that are meant. Raises InputError if one can't be read, or the last is the earlier."""
    first, last = parse_span(since, until, today)
    if first and last and first > last:
        raise InputError("“{since}” is later than “{until}”.", since=since, until=until)
    return first, last
