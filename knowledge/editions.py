"""The articles, the index and the timeline of each guild in memory, brought up to date at each question.

The base is asked for the guild's edition (one cheap query). If it moved, the newest revisions are compared with those
in memory, and only what differs is read and derived anew. So every process is right, whoever wrote: nobody has to tell.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import store
from knowledge.database import Database
from knowledge.index import Index
from knowledge.limits import MAX_GUILDS_IN_MEMORY, MAX_SENTENCES_IN_MEMORY
from knowledge.model import Edition, GuildSettings, Revision
from knowledge.text import split_sentences
from knowledge.timeline import Timeline, events_of
from knowledge.worker import Worker

Follow = Callable[[int, Revision | None], None]
"""Takes over an article's present revision; None: there is none any more."""

AT_ONCE = 50
"""Revisions read by one query: enough to make queries rare, few enough not to hold the event loop."""


@dataclass(slots=True)
class Reading:
    """A guild's base as this process knows it. `catching_up` is held for moments, `in_use` while the engine works."""

    index: Index
    timeline: Timeline = field(default_factory=Timeline)
    catching_up: asyncio.Lock = field(default_factory=asyncio.Lock)
    in_use: asyncio.Lock = field(default_factory=asyncio.Lock)
    settings: GuildSettings = field(default_factory=GuildSettings)
    state: tuple[store.Guilds, Edition] | None = None
    stamps: dict[int, store.Stamp] = field(default_factory=dict)
    present: dict[int, Revision] = field(default_factory=dict)
    """The newest revision of each article that is not retracted, by article id."""
    unindexed: set[int] = field(default_factory=set)
    untold: set[int] = field(default_factory=set)
    """Articles that changed since they were indexed, or put into the timeline."""

    def take(self, revision: Revision) -> None:
        """Makes the revision its article's newest."""
        self.stamps[revision.article_id] = store.Stamp(revision.id, revision.created_at)
        self.present[revision.article_id] = revision
        if revision.is_retraction:
            del self.present[revision.article_id]
        self._note_change(revision.article_id)

    def drop(self, article_id: int) -> None:
        """Forgets an article that the guild does not see any more."""
        del self.stamps[article_id]
        self.present.pop(article_id, None)
        self._note_change(article_id)

    def _note_change(self, article_id: int) -> None:
        self.unindexed.add(article_id)
        self.untold.add(article_id)


class Editions:
    """Hands out each guild's newest edition."""

    def __init__(self, database: Database, worker: Worker, make_index: Callable[[], Index] = Index) -> None:
        self._database = database
        self._worker = worker
        self._make_index = make_index
        self._readings: OrderedDict[int, Reading] = OrderedDict()

    async def newest(self, guild_id: int) -> Reading:
        """The guild's articles as they are now; index and timeline may be behind."""
        reading = self._readings.get(guild_id) or self._readings.setdefault(guild_id, Reading(self._make_index()))
        self._readings.move_to_end(guild_id)
        await self._database.read(lambda connection: _catch_up(connection, guild_id, reading))
        self._forget()
        return reading

    @asynccontextmanager
    async def held(self, guild_id: int) -> AsyncIterator[Reading]:
        """The same, of which `index` and `timeline` may be asked until the block ends."""
        reading = await self.newest(guild_id)
        async with reading.in_use:
            yield reading

    async def index(self, reading: Reading) -> Index:
        """The index of a reading that is held, brought up to date article by article."""
        await self._derive(reading, reading.unindexed, reading.index.replace)
        return reading.index

    async def timeline(self, reading: Reading) -> Timeline:
        """The timeline of a reading that is held, brought up to date article by article."""
        await self._derive(reading, reading.untold, partial(_tell, reading.timeline))
        return reading.timeline

    async def _derive(self, reading: Reading, changed: set[int], follow: Follow) -> None:
        for article_id in list(changed):
            await self._worker.run(follow, article_id, reading.present.get(article_id))
            changed.discard(article_id)

    def _forget(self) -> None:
        """Drops the readings that were not asked for longest until the rest fits; never one in use."""
        for guild_id, reading in list(self._readings.items()):
            if self._fits():
                return
            if not reading.catching_up.locked() and not reading.in_use.locked():
                del self._readings[guild_id]

    def _fits(self) -> bool:
        sentences = sum(len(reading.index) for reading in self._readings.values())
        return len(self._readings) <= MAX_GUILDS_IN_MEMORY and sentences <= MAX_SENTENCES_IN_MEMORY


async def _catch_up(connection: AsyncConnection, guild_id: int, reading: Reading) -> None:
    async with reading.catching_up:
        reading.settings = await store.chosen_settings(connection, guild_id) or GuildSettings()
        guilds = store.seen_by(guild_id, reading.settings)
        state = guilds, await store.edition(connection, guilds)
        if state != reading.state:
            await _read_changes(connection, guilds, reading)
            reading.state = state


async def _read_changes(connection: AsyncConnection, guilds: store.Guilds, reading: Reading) -> None:
    """Reads what differs between the base and the reading."""
    stamps = await store.stamps(connection, guilds)
    for article_id in reading.stamps.keys() - stamps.keys():
        reading.drop(article_id)
    changed = [stamp.revision_id for article_id, stamp in stamps.items() if reading.stamps.get(article_id) != stamp]
    for first in range(0, len(changed), AT_ONCE):
        for revision in await store.revisions(connection, guilds, changed[first : first + AT_ONCE]):
            reading.take(revision)


def _tell(timeline: Timeline, article_id: int, revision: Revision | None) -> None:
    """Puts what the article tells now in the place of what it told."""
    sentences = split_sentences(revision.body, revision.language) if revision else ()
    timeline.replace(article_id, events_of(revision, sentences) if revision else ())
