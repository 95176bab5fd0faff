"""KnowledgeBase: the one door. Every method takes the guild it speaks for; 0 is the shared edition."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from knowledge.model import SHARED, Answer, ClaimCheck, Draft, Edition, Event, GuildSettings, Revision, Sentence


class KnowledgeBase:
    @classmethod
    @asynccontextmanager
    async def open(
        cls, url: str, *, seeded: bool = True, clock: Callable[[], datetime] = ...
    ) -> AsyncIterator[KnowledgeBase]:
        """Migrates if needed, seeds a new base with the starter article when `seeded`, closes on the way out.

        Raises BaseUnavailable (one sentence) for an unwritable, corrupt or newer base.
        """

    # --- what the articles are
    async def add(
        self,
        draft: Draft,
        *,
        guild_id: int = SHARED,
        slug: str | None = None,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Revision: ...
    async def revise(
        self,
        slug: str,
        draft: Draft,
        *,
        seen: int,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Revision:
        """Appends revision `seen + 1`. Raises EditConflict if somebody else did so first."""

    async def retract(
        self, slug: str, *, guild_id: int = SHARED, editor_id: int | None = None, note: str | None = None
    ) -> Revision: ...
    async def restore_article(
        self,
        slug: str,
        *,
        number: int | None = None,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Revision:
        """Re-appends revision `number` (default: the newest that is no retraction): undo."""

    async def articles(self, *, guild_id: int = SHARED) -> list[Revision]:
        """The present, not retracted revision of every article the guild sees, newest published first."""

    async def article(self, slug: str, *, guild_id: int = SHARED, number: int | None = None) -> Revision: ...
    async def sentences(self, revision: Revision) -> tuple[Sentence, ...]: ...
    async def history(self, slug: str, *, guild_id: int = SHARED) -> list[Revision]:
        """All revisions, oldest first."""

    async def edition(self, *, guild_id: int = SHARED) -> Edition: ...

    # --- what they say
    async def ask(
        self, question: str, *, guild_id: int = SHARED, conversation: str | None = None, article: str | None = None
    ) -> Answer: ...
    async def check(self, claim: str, *, guild_id: int = SHARED) -> ClaimCheck: ...
    async def timeline(
        self,
        *,
        guild_id: int = SHARED,
        about: str | None = None,
        since: str | None = None,
        until: str | None = None,
        article: str | None = None,
    ) -> list[Event]: ...

    # --- keeping it
    async def settings(self, guild_id: int) -> GuildSettings: ...
    async def change_settings(self, guild_id: int, settings: GuildSettings) -> None: ...
    async def export(self, *, guild_id: int = SHARED) -> str:
        """Everything as one JSON text with a version; import of it is all-or-nothing and repeatable."""

    async def import_(
        self, text: str, *, guild_id: int = SHARED, on_progress: Callable[[int, int], None] | None = None
    ) -> int: ...
    async def backup(self, target: Path) -> None: ...
    async def health(self) -> None:
        """Raises BaseUnavailable when the base does not answer."""
