"""What questions cost: nothing in the base until somebody commits, whoever that is."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, event

from knowledge import GuildSettings, KnowledgeBase
from knowledge.database import connect
from knowledge.editions import AT_ONCE, FEW
from knowledge.index import Document
from tests.knowledge.fakes import draft

GUILD, OTHER = 71, 72
QUESTION = "How many boats of Harbour were lost?"


@contextmanager
def statements() -> Iterator[list[str]]:
    """A list that grows by the SQL sent to any base."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


async def test_a_second_question_sends_no_statement(sqlite_url: str) -> None:
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
        await base.add(draft(), guild_id=GUILD)
        with statements() as sent:
            await base.ask(QUESTION, guild_id=GUILD)
            assert sent
            sent.clear()
            await base.ask(QUESTION, guild_id=GUILD)
            await base.timeline(guild_id=GUILD)
            assert not sent


async def test_an_edit_costs_five_statements_however_many_articles_there_are(sqlite_url: str) -> None:
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
        for number in range(60):
            await base.add(draft(f"Harbour{number}"))
        await base.ask(QUESTION)
        await base.add(draft())
        with statements() as sent:
            answer = await base.ask(QUESTION)
        assert answer.citations or answer.nearest
        assert len(sent) <= 5, sent


def documents_looked_through() -> int:
    """How many articles' documents the collector would look at."""
    return sum(type(each) is Document for each in gc.get_objects())


async def test_the_collector_of_garbage_leaves_most_of_an_index_alone(sqlite_url: str) -> None:
    gc.unfreeze()
    try:
        async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
            for number in range(AT_ONCE):
                await base.add(draft(f"Harbour{number}"))
            await base.ask(QUESTION)
            assert documents_looked_through() <= FEW
            gc.unfreeze()
            assert documents_looked_through() >= AT_ONCE
    finally:
        gc.unfreeze()


async def test_whatever_a_process_commits_is_noticed_in_every_guild(sqlite_url: str) -> None:
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base, KnowledgeBase.open(sqlite_url) as other:
        for guild_id in (GUILD, OTHER):
            assert not (await base.ask(QUESTION, guild_id=guild_id)).citations
        await other.add(draft())
        for guild_id in (GUILD, OTHER):
            assert (await base.ask(QUESTION, guild_id=guild_id)).citations
        await other.change_settings(GUILD, GuildSettings(hides_shared=True))
        assert not (await base.ask(QUESTION, guild_id=GUILD)).citations


async def test_a_version_changes_with_every_commit_and_only_then(sqlite_url: str) -> None:
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
        database = connect(sqlite_url)
        before = database.version()
        await base.add(draft())
        assert database.version() != before
        assert database.version() == database.version()
        await database.close()


async def test_only_a_query_tells_what_changed_in_postgresql(postgres_url: str) -> None:
    database = connect(postgres_url)
    assert database.version() is None
    await database.close()
