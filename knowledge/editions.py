"""The articles and the index of each guild in memory, brought up to date with the base at each question.

The base is asked for the guild's edition (one cheap query). If it moved, the newest revisions are compared with those
in memory, and only what differs is read and indexed. So every process is right, whoever wrote: nobody has to tell.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import store
from knowledge.database import Database
from knowledge.index import Index
from knowledge.limits import MAX_GUILDS_IN_MEMORY, MAX_SENTENCES_IN_MEMORY
from knowledge.model import Edition, GuildSettings, Revision
from knowledge.worker import Worker

AT_ONCE = 50
"""Revisions read by one query: enough to make queries rare, few enough not to hold the event loop."""


@dataclass(slots=True)
class Reading:
    """A guild's base as this process knows it. `catching_up` is held for moments, `indexing` while questions work."""

    index: Index
    catching_up: asyncio.Lock = field(default_factory=asyncio.Lock)
    indexing: asyncio.Lock = field(default_factory=asyncio.Lock)
    settings: GuildSettings = field(default_factory=GuildSettings)
    state: tuple[store.Guilds, Edition] | None = None
    stamps: dict[int, store.Stamp] = field(default_factory=dict)
    present: dict[int, Revision] = field(default_factory=dict)
    """The newest revision of each article that is not retracted, by article id."""
    unindexed: set[int] = field(default_factory=set)
    """Articles that changed since they were indexed."""


class Editions:
    """Hands out each guild's newest edition."""

    def __init__(self, database: Database, worker: Worker, make_index: Callable[[], Index] = Index) -> None:
        self._database = database
        self._worker = worker
        self._make_index = make_index
        self._readings: OrderedDict[int, Reading] = OrderedDict()

    async def newest(self, guild_id: int) -> Reading:
        """The guild's articles as they are now; their index may be behind."""
        reading = self._readings.get(guild_id) or self._readings.setdefault(guild_id, Reading(self._make_index()))
        self._readings.move_to_end(guild_id)
        async with reading.catching_up:
            await self._read_changes(guild_id, reading)
        self._forget()
        return reading

    @asynccontextmanager
    async def indexed(self, guild_id: int) -> AsyncIterator[Reading]:
        """The same with its index up to date, which does not change until the block ends."""
        reading = await self.newest(guild_id)
        async with reading.indexing:
            for article_id in list(reading.unindexed):
                await self._worker.run(reading.index.replace, article_id, reading.present.get(article_id))
                reading.unindexed.discard(article_id)
            yield reading

    async def _read_changes(self, guild_id: int, reading: Reading) -> None:
        async with self._database.reading() as connection:
            reading.settings = await store.chosen_settings(connection, guild_id) or GuildSettings()
            guilds = store.seen_by(guild_id, reading.settings)
            state = guilds, await store.edition(connection, guilds)
            if state != reading.state:
                await _follow(connection, guilds, reading)
                reading.state = state

    def _forget(self) -> None:
        """Drops the readings that were not asked for longest until the rest fits; never one in use."""
        for guild_id, reading in list(self._readings.items()):
            if self._fits():
                return
            if not reading.catching_up.locked() and not reading.indexing.locked():
                del self._readings[guild_id]

    def _fits(self) -> bool:
        sentences = sum(len(reading.index) for reading in self._readings.values())
        return len(self._readings) <= MAX_GUILDS_IN_MEMORY and sentences <= MAX_SENTENCES_IN_MEMORY


async def _follow(connection: AsyncConnection, guilds: store.Guilds, reading: Reading) -> None:
    """Reads what differs between the base and the reading."""
    stamps = await store.stamps(connection, guilds)
    for article_id in reading.stamps.keys() - stamps.keys():
        _drop(reading, article_id)
    changed = [stamp.revision_id for article_id, stamp in stamps.items() if reading.stamps.get(article_id) != stamp]
    for first in range(0, len(changed), AT_ONCE):
        for revision in await store.revisions(connection, guilds, changed[first : first + AT_ONCE]):
            _take(reading, revision)


def _drop(reading: Reading, article_id: int) -> None:
    del reading.stamps[article_id]
    reading.present.pop(article_id, None)
    reading.unindexed.add(article_id)


def _take(reading: Reading, revision: Revision) -> None:
    reading.stamps[revision.article_id] = store.Stamp(revision.id, revision.created_at)
    if revision.is_retraction:
        reading.present.pop(revision.article_id, None)
    else:
        reading.present[revision.article_id] = revision
    reading.unindexed.add(revision.article_id)
