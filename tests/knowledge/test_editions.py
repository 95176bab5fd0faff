"""A guild's index is made off the event loop, only of what changed, and forgotten when it is not used."""

from __future__ import annotations

import asyncio
import threading
import weakref
from collections.abc import AsyncIterator
from typing import Any

import pytest

from knowledge import KnowledgeBase
from knowledge.database import Database, connect
from knowledge.editions import Editions, spare_collector
from knowledge.index import Index
from knowledge.model import Revision
from knowledge.worker import Worker
from tests.knowledge.fakes import SLUG, FragileIndex, draft


@pytest.fixture
async def worker() -> AsyncIterator[Worker]:
    """The engine's thread."""
    made = Worker()
    yield made
    made.close()


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    """A second connection to the base."""
    made = connect(sqlite_url)
    yield made
    await made.close()


@pytest.fixture
async def filled(sqlite_url: str) -> AsyncIterator[KnowledgeBase]:
    """A base with one article of two sentences."""
    async with KnowledgeBase.open(sqlite_url, seeded=False) as opened:
        await opened.add(draft())
        yield opened


async def indexed(editions: Editions, guild_id: int = 0, kind: type[Index] = Index) -> Index:
    """The guild's index, up to date."""
    async with editions.held(guild_id) as reading:
        return await editions.derive(reading, kind)


class Knot:
    """What holds itself, so that only the collector of garbage finds that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


def test_what_is_garbage_already_is_not_left_alone_for_good() -> None:
    gone = weakref.ref(Knot())
    spare_collector()
    assert gone() is None


async def test_the_engine_works_off_the_event_loop(worker: Worker) -> None:
    threads = set()
    for _ in range(3):
        threads.add(await worker.run(threading.get_ident))
    assert len(threads) == 1
    assert threading.get_ident() not in threads


async def test_only_changed_articles_are_indexed_again(
    filled: KnowledgeBase, database: Database, worker: Worker
) -> None:
    await filled.add(draft("Quay"), slug="quay")
    editions = Editions(database, worker)
    before = dict((await indexed(editions)).documents)
    await filled.revise("quay", draft("Quay", body="Open again."), seen=1)
    after = (await indexed(editions)).documents
    assert after[1] is before[1]
    assert after[2] is not before[2]


async def test_an_article_that_cannot_be_indexed_is_tried_again_at_the_next_question(
    filled: KnowledgeBase, database: Database, worker: Worker
) -> None:
    editions = Editions(database, worker)
    fragile = await filled.add(draft(headline="This breaks"))
    for _ in range(2):
        with pytest.raises(RuntimeError, match="no index for this one"):
            await indexed(editions, kind=FragileIndex)
    await filled.retract(fragile.slug)
    assert len(await indexed(editions, kind=FragileIndex)) == 2


class HeldIndex(Index):
    """Takes a revision over when it is let, having told that it was handed one."""

    began, let = threading.Event(), threading.Event()

    def replace(self, article_id: int, revision: Revision | None, *more: Any) -> None:
        """The same as an index's, at leisure."""
        self.began.set()
        assert self.let.wait(10)
        super().replace(article_id, revision, *more)


async def test_what_is_saved_while_an_article_is_indexed_is_indexed_at_the_next_question(
    filled: KnowledgeBase, database: Database, worker: Worker
) -> None:
    editions = Editions(database, worker)
    question = asyncio.create_task(indexed(editions, kind=HeldIndex))
    assert await asyncio.to_thread(HeldIndex.began.wait, 10)
    await filled.revise(SLUG, draft(body="Open again."), seen=1)
    await editions.newest(0)  # somebody else asks
    HeldIndex.let.set()
    await question
    (document,) = (await indexed(editions, kind=HeldIndex)).documents.values()
    assert document.revision.body == "Open again."


async def test_guilds_that_were_not_asked_for_long_are_forgotten(
    filled: KnowledgeBase, database: Database, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.editions.MAX_GUILDS_IN_MEMORY", 2)
    editions = Editions(database, worker)
    first, second = await editions.newest(1), await editions.newest(2)
    assert await editions.newest(1) is first
    await editions.newest(3)
    assert await editions.newest(1) is first
    assert await editions.newest(2) is not second


async def test_guilds_are_forgotten_when_their_sentences_are_too_many_but_not_in_use(
    filled: KnowledgeBase, database: Database, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.editions.MAX_SENTENCES_IN_MEMORY", 3)
    editions = Editions(database, worker)
    first = await indexed(editions, 1)
    async with editions.held(1):
        second = await indexed(editions, 2)
        assert (len(first), len(second)) == (2, 2)
        await editions.newest(3)
    assert await indexed(editions, 1) is first
    assert await indexed(editions, 2) is not second


async def test_what_is_just_being_read_is_not_forgotten(
    filled: KnowledgeBase, database: Database, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.editions.MAX_GUILDS_IN_MEMORY", 1)
    editions = Editions(database, worker)
    first = await editions.newest(1)
    async with first.catching_up:
        await editions.newest(2)
    assert await editions.newest(1) is first
