"""What every part of the door works with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache

from knowledge import store
from knowledge.conversations import Conversations
from knowledge.database import Database
from knowledge.editing import Edit
from knowledge.editions import Editions
from knowledge.limits import Allowance, check_note
from knowledge.model import Revision, Sentence
from knowledge.settings import GuildSettings
from knowledge.text import split_sentences
from knowledge.worker import Worker

KEPT = 4
"""Texts whose sentences are kept: who types is offered an article's at each key, and a long one takes a second."""

kept_sentences = lru_cache(maxsize=KEPT)(split_sentences)


class Desk:
    """An open base, a clock, the thread that thinks, and the articles in memory."""

    def __init__(self, database: Database, clock: Callable[[], datetime], allowance: Allowance) -> None:
        self._database = database
        self._clock = clock
        self._allowance = allowance
        self._worker = Worker()
        self._editions = Editions(database, self._worker)
        self._conversations = Conversations(clock)

    async def sentences(self, revision: Revision) -> tuple[Sentence, ...]:
        """The numbered sentences of a revision."""
        return await self._worker.run(kept_sentences, revision.body, revision.language)

    def _edit(self, guild_id: int, editor_id: int | None = None, note: str | None = None) -> Edit:
        return Edit(guild_id, self._clock(), editor_id, check_note(note), self._allowance)

    async def _chosen(self, guild_id: int) -> GuildSettings:
        """What the guild chose, or the defaults."""
        chosen = await self._database.read(lambda connection: store.chosen_settings(connection, guild_id))
        return chosen or GuildSettings()
