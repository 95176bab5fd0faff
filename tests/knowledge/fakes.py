"""A clock that stands still until told otherwise, invented articles, and an index that breaks on demand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from knowledge.index import Index
from knowledge.model import Draft, Revision

GUILD, OTHER = 71, 72
SLUG = "harbour-closed-after-the-storm"
"""The name that `draft()` gets."""


class Clock:
    """Shows noon of 1 May 2024, UTC, plus what was waited."""

    def __init__(self) -> None:
        self.now = datetime(2024, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **time: float) -> None:
        """Lets time pass."""
        self.now += timedelta(**time)


def draft(name: str = "Harbour", **changes: Any) -> Draft:
    """An article about a storm at a place of that name."""
    fields: dict[str, Any] = {
        "headline": f"{name} closed after the storm",
        "body": f"The storm closed {name} on Monday.\n\nThirty-one boats of {name} were lost, officials said.",
        "source": "Coast Courier",
        "published": date(2024, 4, 30),
        "url": "https://news.example/storm",
        "language": "en",
    }
    return Draft(**fields | changes)


class FragileIndex(Index):
    """Breaks on articles whose headline says so."""

    def replace(self, article_id: int, revision: Revision | None, *more: Any) -> None:
        """The same as an index's, unless the headline holds the word 'breaks'."""
        if revision and "breaks" in revision.headline:
            raise RuntimeError("no index for this one")
        super().replace(article_id, revision, *more)
