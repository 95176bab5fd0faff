"""The articles of each guild in memory, and what is derived from them, brought up to date at each question.

The base is asked whether anything was committed since the last question, and only if so for the guild's edition. If
that moved, the newest revisions are compared with those in memory, and only what differs is read and derived anew. So
every process is right, whoever wrote: nobody has to tell.
"""

from __future__ import annotations

import asyncio
import gc
from collections import OrderedDict
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol, TypeVar, cast

from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import store
from knowledge.database import Database
from knowledge.lessons import Lessons
from knowledge.limits import MAX_GUILDS_IN_MEMORY, MAX_SENTENCES_IN_MEMORY
from knowledge.model import Edition, Revision
from knowledge.records import lessons
from knowledge.settings import GuildSettings
from knowledge.worker import Worker

AT_ONCE = 50
"""Revisions read by one query: enough to make queries rare, few enough not to hold the event loop."""

FEW = 5
"""Articles derived between two words to the collector of garbage: what they leave is looked through in a moment."""


class Derived(Protocol):
    """What is made from a guild's present articles and can follow them one by one: the index, the chronicle."""

    def replace(self, article_id: int, revision: Revision | None, /) -> None:
        """Takes over an article's present revision; None: there is none any more."""

    def __len__(self) -> int:
        """Its size, in sentences or the like."""


D = TypeVar("D", bound=Derived)


@dataclass(slots=True)
class Reading:
    """A guild's base as this process knows it. `catching_up` is held for moments, `in_use` while the engine works."""

    catching_up: asyncio.Lock = field(default_factory=asyncio.Lock)
    in_use: asyncio.Lock = field(default_factory=asyncio.Lock)
    settings: GuildSettings = field(default_factory=GuildSettings)
    version: int | None = None
    """The base's version as of which all the rest is known, where the base has one."""
    state: tuple[store.Guilds, Edition] | None = None
    taught: Lessons = field(default_factory=Lessons)
    taught_state: tuple[store.Guilds, lessons.State] | None = None
    stamps: dict[int, store.Stamp] = field(default_factory=dict)
    present: dict[int, Revision] = field(default_factory=dict)
    """The newest revision of each article that is not retracted, by article id."""
    derived: dict[type[Derived], Derived] = field(default_factory=dict)
    behind: dict[type[Derived], set[int]] = field(default_factory=dict)
    """For each kind of what is derived, the articles that changed since it followed them."""

    def take(self, revision: Revision, stamp: store.Stamp) -> None:
        """Makes the revision its article's newest."""
        self.stamps[revision.article_id] = stamp
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
        for changed in self.behind.values():
            changed.add(article_id)

    def derivation(self, kind: type[D]) -> tuple[D, set[int]]:
        """What is derived in this way, and the articles that it has to follow yet."""
        if kind not in self.derived:
            self.derived[kind], self.behind[kind] = kind(), set(self.present)
        return cast(D, self.derived[kind]), self.behind[kind]

    def __len__(self) -> int:
        """The size of all that is derived."""
        return sum(map(len, self.derived.values()))


class Editions:
    """Hands out each guild's newest edition."""

    def __init__(self, database: Database, worker: Worker) -> None:
        self._database = database
        self._worker = worker
        self._readings: OrderedDict[int, Reading] = OrderedDict()
        self._articles_derived = 0

    async def newest(self, guild_id: int) -> Reading:
        """The guild's articles as they are now; what is derived from them may be behind."""
        reading = self._readings.setdefault(guild_id, Reading())
        self._readings.move_to_end(guild_id)
        version = self._database.version()  # first, so that what is committed meanwhile is seen the next time
        if version is None or version != reading.version:
            await self._database.read(lambda connection: _catch_up(connection, guild_id, reading))
            reading.version = version
        self._forget()
        return reading

    @asynccontextmanager
    async def held(self, guild_id: int) -> AsyncIterator[Reading]:
        """The same, from which something may be derived until the block ends."""
        reading = await self.newest(guild_id)
        async with reading.in_use:
            yield reading

    async def derive(self, reading: Reading, kind: type[D]) -> D:
        """What is derived in this way from a reading that is held, brought up to date article by article."""
        derived, changed = reading.derivation(kind)
        for article_id in list(changed):
            if self._articles_derived % FEW == 0:
                spare_collector()
            self._articles_derived += 1
            changed.discard(article_id)  # first: what another question takes over meanwhile is noted again
            try:
                await self._worker.run(derived.replace, article_id, reading.present.get(article_id))
            except BaseException:
                changed.add(article_id)
                raise
        return derived

    def _forget(self) -> None:
        """Drops the readings that were not asked for longest until the rest fits; never one in use."""
        for guild_id, reading in list(self._readings.items()):
            if self._fits():
                return
            if not reading.catching_up.locked() and not reading.in_use.locked():
                del self._readings[guild_id]

    def _fits(self) -> bool:
        sentences = sum(map(len, self._readings.values()))
        return len(self._readings) <= MAX_GUILDS_IN_MEMORY and sentences <= MAX_SENTENCES_IN_MEMORY


def newest_first(revisions: Iterable[Revision]) -> list[Revision]:
    """The revisions, the newest published first."""
    return sorted(revisions, key=lambda each: (each.published or date.min, each.id), reverse=True)


def spare_collector() -> None:
    """Tells Python's collector of garbage to leave alone what there is: the program, and then the index.

    Looking through the program alone it held every thread for 0.1 s, and 0.4 s with an index of 100,000 sentences. When
    it was told once in 50 articles only, the objects of a thousand sentences awaited it: up to 30 ms. What is
    garbage by then goes first, because what is left alone is never looked at again.
    """
    gc.collect(1)
    gc.freeze()


async def _catch_up(connection: AsyncConnection, guild_id: int, reading: Reading) -> None:
    async with reading.catching_up:
        reading.settings = await store.chosen_settings(connection, guild_id) or GuildSettings()
        guilds = store.seen_by(guild_id, reading.settings)
        state = guilds, await store.edition(connection, guilds)
        taught_state = guilds, await lessons.state(connection, guilds)
        if (state, taught_state) == (reading.state, reading.taught_state):
            return
        if state != reading.state:
            await _read_changes(connection, guilds, reading)
        taught = reading.taught
        if taught_state != reading.taught_state:
            taught = await lessons.taught(connection, guilds)
        origins = await lessons.origins(connection, guilds, taught.pins, reading.present.values())
        reading.taught = replace(taught, origins=origins)
        reading.state, reading.taught_state = state, taught_state


async def _read_changes(connection: AsyncConnection, guilds: store.Guilds, reading: Reading) -> None:
    """Reads what differs between the base and the reading."""
    stamps = await store.stamps(connection, guilds)
    new = {store.read_stamp(stamp): stamp for stamp in stamps.difference(reading.stamps.values())}
    changed = {article_id for article_id, _ in new}
    for article_id in [at for at, stamp in reading.stamps.items() if stamp not in stamps and at not in changed]:
        reading.drop(article_id)
    ids = [revision_id for _, revision_id in new]
    for first in range(0, len(ids), AT_ONCE):
        spare_collector()
        for revision in await store.revisions(connection, guilds, ids[first : first + AT_ONCE]):
            reading.take(revision, new[revision.article_id, revision.id])
