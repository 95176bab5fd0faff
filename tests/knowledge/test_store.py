"""The tables: what the migrations make, and what the base itself refuses."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, event, func, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import store
from knowledge.database import Database, connect
from knowledge.limits import REVISION_SIZE
from knowledge.migrations import known_versions, migrate, upgrade
from knowledge.model import Edition, Revision
from knowledge.schema import HEAD, article, guild, metadata, revision
from knowledge.settings import ChannelMode, ChannelSettings, GuildSettings

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
GUILD, OTHER = 71, 72


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """An open, migrated base without articles."""
    opened = connect(url)
    await migrate(opened)
    yield opened
    await opened.close()


async def append_first(connection: AsyncConnection, guild_id: int = GUILD, slug: str = "storm") -> Revision:
    """Revision 1 of a new article."""
    await store.admit_guild(connection, guild_id, NOON)
    article_id = await store.add_article(connection, guild_id, slug)
    new = Revision(0, guild_id, article_id, slug, 1, "Storm", "It stormed.", None, None, None, "en", NOON)
    return await store.append(connection, new)


def test_the_newest_migration_is_the_one_that_the_schema_names() -> None:
    assert known_versions()[0] == HEAD


async def test_the_migrations_make_the_tables_of_the_schema(url: str) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    database = connect(url)
    await database.write(lambda connection: connection.run_sync(upgrade))
    assert await database.read(lambda connection: connection.run_sync(differences)) == []
    await database.close()


async def test_a_new_base_is_as_one_that_went_through_all_migrations(tmp_path: Path) -> None:
    async def tables(connection: AsyncConnection) -> dict[str, list[str]]:
        made = await connection.execute(
            text("SELECT name, sql FROM sqlite_master UNION SELECT version_num, 0 FROM alembic_version")
        )
        return {name: sorted(str(sql).replace(",", " ").split()) for name, sql in made}

    new, migrated = (connect(f"sqlite:///{tmp_path}/{name}.db") for name in ("new", "migrated"))
    await migrate(new)
    await migrated.write(lambda connection: connection.run_sync(upgrade))
    assert await new.read(tables) == await migrated.read(tables)
    await new.close()
    await migrated.close()


async def test_sqlite_keeps_readers_apart_from_writers_checks_keys_and_waits(sqlite_url: str) -> None:
    database = connect(sqlite_url)
    await migrate(database)

    async def pragmas(connection: AsyncConnection) -> list[object]:
        asked = ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        return [await connection.scalar(text(f"PRAGMA {name}")) for name in asked]

    assert await database.read(pragmas) == ["wal", 1, 2, 10_000]
    await database.close()


async def test_two_revisions_of_one_number_are_refused(database: Database) -> None:
    first = await database.write(append_first)
    with pytest.raises(IntegrityError):
        await database.write(lambda connection: store.append(connection, first))


async def test_a_revision_cannot_belong_to_another_guild_than_its_article(database: Database) -> None:
    first = await database.write(append_first)
    await database.write(lambda connection: append_first(connection, OTHER))
    with pytest.raises(IntegrityError):
        await database.write(lambda connection: store.append(connection, replace(first, number=2, guild_id=OTHER)))


async def test_an_article_cannot_belong_to_a_guild_that_is_not_known(database: Database) -> None:
    with pytest.raises(IntegrityError):
        await database.write(lambda connection: store.add_article(connection, 12345, "storm"))


async def test_an_id_is_never_used_twice(sqlite_url: str) -> None:
    database = connect(sqlite_url)
    await migrate(database)
    first = await database.write(append_first)
    await database.write(lambda connection: connection.execute(revision.delete()))
    await database.write(lambda connection: connection.execute(article.delete()))
    second = await database.write(append_first)
    await database.close()
    assert (second.id, second.article_id) > (first.id, first.article_id)


async def test_the_edition_counts_what_a_guild_sees(database: Database) -> None:
    assert await database.read(lambda connection: store.edition(connection, (GUILD, 0))) == Edition(0, 0)
    mine, _, shared = [await database.write(partial(append_first, guild_id=guild_id)) for guild_id in (GUILD, OTHER, 0)]
    assert await database.read(lambda c: store.edition(c, (GUILD,))) == Edition(1, mine.id, NOON)
    assert await database.read(lambda c: store.edition(c, (GUILD, 0))) == Edition(2, shared.id, NOON)


async def test_what_fails_in_a_transaction_leaves_nothing(database: Database) -> None:
    async def fail(connection: AsyncConnection) -> None:
        await append_first(connection)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await database.write(fail)
    assert await database.read(lambda connection: store.slugs(connection, (GUILD,))) == set()
    assert await database.read(lambda connection: connection.scalar(select(func.count(guild.c.id)))) == 0


async def test_what_was_begun_is_finished_though_nobody_waits_for_it(sqlite_url: str) -> None:
    """A cancelled statement would leave SQLite locked: the driver ends it after the connection was given up."""
    database = connect(sqlite_url)
    await migrate(database)
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        given_up = asyncio.create_task(database.write(append_first))
        await asyncio.sleep(0.05)
        given_up.cancel()
        with suppress(asyncio.CancelledError):
            await given_up
        other.execute("COMMIT")
    async with asyncio.timeout(5):
        await database.write(partial(append_first, slug="another"))
    await database.close()
    again = connect(sqlite_url)
    assert await again.read(lambda connection: store.slugs(connection, (GUILD,))) == {"storm", "another"}
    await again.close()


async def test_a_snapshot_does_not_see_what_is_written_meanwhile(database: Database) -> None:
    async def look(connection: AsyncConnection) -> list[set[str]]:
        before = await store.slugs(connection, (GUILD,))
        await database.write(append_first)
        return [before, await store.slugs(connection, (GUILD,))]

    assert await database.read_snapshot(look) == [set(), set()]
    assert await database.read(lambda connection: store.slugs(connection, (GUILD,))) == {"storm"}


async def test_times_are_kept_in_utc_to_the_microsecond(database: Database) -> None:
    eastern = datetime(2024, 5, 1, 7, 0, 0, 123456, tzinfo=timezone(timedelta(hours=-5)))
    await database.write(lambda connection: store.admit_guild(connection, GUILD, eastern))
    kept = await database.read(lambda connection: connection.scalar(select(guild.c.created_at)))
    assert kept == eastern
    assert kept.tzinfo == UTC


async def test_settings_are_kept_whole(database: Database) -> None:
    chosen = GuildSettings(
        0.5, 2**62, "kk", True, True, {1: ChannelSettings(ChannelMode.ASK, 60, 5)}, retention_days=30
    )
    await database.write(lambda connection: store.admit_guild(connection, GUILD, NOON))
    assert await database.read(lambda connection: store.chosen_settings(connection, GUILD)) is None
    await database.write(lambda connection: store.choose_settings(connection, GUILD, chosen))
    assert await database.read(lambda connection: store.chosen_settings(connection, GUILD)) == chosen
    assert await database.read(lambda connection: store.chosen_settings(connection, OTHER)) is None


async def test_settings_kept_by_another_version_are_read_as_far_as_they_are_known(database: Database) -> None:
    await database.write(lambda connection: store.admit_guild(connection, GUILD, NOON))
    channels = {"7": {"mode": "ask", "of_the_future": 1}, "8": {"mode": "of the future", "pause": 9}}
    kept = {"language": "ru", "of_the_future": 5, "channels": channels}
    await database.write(lambda connection: connection.execute(update(guild).values(settings=kept)))
    found = await database.read(lambda connection: store.chosen_settings(connection, GUILD))
    expected = {7: ChannelSettings(ChannelMode.ASK), 8: ChannelSettings(pause=9)}
    assert found == GuildSettings(language="ru", channels=expected)


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """What bases are asked for, in SQL."""
    asked: list[str] = []

    def note(_connection: Connection, _cursor: object, statement: str, *_others: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield asked
    event.remove(Engine, "before_cursor_execute", note)


async def test_a_history_is_told_without_reading_a_body(database: Database, statements: list[str]) -> None:
    first = await database.write(append_first)
    await database.write(partial(store.append, new=replace(first, number=2, body="Ж" * 7, note="Recount")))
    statements.clear()

    entries = await database.read(partial(store.history_entries, guild_id=GUILD, slug="storm"))
    newest = await database.read(partial(store.history_entries, guild_id=GUILD, slug="storm", most=1))

    assert [(each.number, each.note) for each in entries] == [(1, None), (2, "Recount")]
    assert newest == entries[1:]
    assert not [each for each in statements if "body" in each]


async def test_how_much_there_is_is_told_by_lengths_and_by_the_bodies_of_which_none_is_known(
    database: Database,
) -> None:
    async def sums(connection: AsyncConnection) -> tuple[int, int]:
        _articles, present = await store.size(connection, GUILD)
        return present, await store.written(connection, GUILD) - 2 * REVISION_SIZE

    first = await database.write(append_first)
    await database.write(partial(store.append, new=replace(first, number=2, body="Ж" * 7)))
    assert await database.read(sums) == (7, len("It stormed.") + 7)

    of_the_newest = update(revision).where(revision.c.number == 2)
    await database.write(lambda connection: connection.execute(of_the_newest.values(body="Ж" * 9)))
    assert await database.read(sums) == (7, len("It stormed.") + 7)  # no body was read

    await database.write(
        lambda connection: connection.execute(of_the_newest.values(length=0))
    )  # as an older one writes
    assert await database.read(sums) == (9, len("It stormed.") + 9)
