"""What a history is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """What a history says of a revision: all but its text."""

    number: int
    headline: str
    created_at: datetime
    editor_id: int | None = None
    note: str | None = None
    is_retraction: bool = False
