"""Opening a base: made once, seeded once, and never harmed when it can't be opened."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import BaseOutOfReach, BaseUnavailable, KnowledgeBase
from knowledge.database import connect
from knowledge.migrations import FOLDER
from knowledge.schema import article, guild, revision
from tests.knowledge.fakes import draft


async def sentence(url: str) -> str:
    """What is said when the base at the URL is opened, which must fail."""
    with pytest.raises(BaseUnavailable) as caught:
        async with KnowledgeBase.open(url, seeded=False) as base:
            await base.articles()
    assert "\n" not in str(caught.value)
    return str(caught.value)


async def test_a_base_is_there_when_it_is_opened_again(url: str) -> None:
    async with KnowledgeBase.open(url, seeded=False) as base:
        added = await base.add(draft())
    async with KnowledgeBase.open(url, seeded=False) as base:
        assert await base.articles() == [added]


def test_opening_a_new_base_or_one_that_is_up_to_date_loads_no_migrations(sqlite_url: str) -> None:
    program = (
        "import asyncio, sys\nfrom knowledge import KnowledgeBase\n"
        f"async def main():\n    async with KnowledgeBase.open({sqlite_url!r}): pass\n"
        "asyncio.run(main())\nprint('alembic' in sys.modules)"
    )
    loads = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert loads == ["False\n", "False\n"]


@pytest.mark.parametrize(
    ("url", "part"),
    [
        ("", "The database URL is malformed"),
        ("footnote.db", "The database URL is malformed"),
        ("postgresql://user:secret@host:port/x", "The database URL is malformed"),
        ("mysql://localhost/footnote", "mysql is no known kind of base; use sqlite:/// or postgresql://."),
        ("sqlite://", "The base must be a file"),
        ("sqlite:///x.db?mode=ro", "The database URL can't have the option mode: a file takes none."),
        (
            "postgresql://h/x?sslmode=require&channel_binding=secret",
            "can't have the option channel_binding: there are app",
        ),
        ("sqlite:///:memory:", "The base must be a file"),
    ],
)
async def test_a_url_that_is_no_base_of_ours_is_told(url: str, part: str) -> None:
    told = await sentence(url)
    assert part in told
    assert "secret" not in told


async def test_a_postgresql_that_does_not_answer_is_told_without_the_password() -> None:
    pytest.importorskip("asyncpg", reason="asyncpg is not installed")
    told = await sentence("postgresql://user:secret@127.0.0.1:9/footnote?password=secret&sslmode=require")
    assert told.startswith(
        "The base postgresql://user:***@127.0.0.1:9/footnote can't be used: its server can't be reached"
    )
    assert "secret" not in told


@pytest.mark.parametrize("options", ["sslmode=disable", "ssl=prefer", "sslmode=prefer&application_name=footnote", ""])
async def test_options_of_postgresql_are_understood(postgres_url: str, options: str) -> None:
    async with KnowledgeBase.open(f"{postgres_url}&{options}", seeded=False) as base:
        await base.add(draft())
    async with KnowledgeBase.open(postgres_url, seeded=False) as base:
        assert len(await base.articles()) == 1


@pytest.mark.parametrize("options", ["sslmode=silly", "port=silly"])
async def test_an_option_with_a_value_that_is_none_is_told(postgres_url: str, options: str) -> None:
    assert "can't be used: " in await sentence(f"{postgres_url}&{options}")


async def test_a_postgresql_database_that_does_not_exist_is_told(postgres_url: str) -> None:
    assert "does not exist" in await sentence(postgres_url.replace("/base_", "/no_base_"))


async def test_a_folder_that_is_missing_is_told_and_not_made(tmp_path: Path) -> None:
    assert await sentence(f"sqlite:///{tmp_path}/no/footnote.db") == (
        f"The folder {tmp_path}/no does not exist; make it, or put the base elsewhere."
    )
    assert not (tmp_path / "no").exists()


async def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    assert await sentence(f"sqlite:///{tmp_path}") == f"{tmp_path} is a folder; the base must be a file."


async def test_a_place_that_may_not_be_written_to_is_told() -> None:
    told = await sentence("sqlite:////proc/footnote.db")
    assert told == "The base /proc/footnote.db can't be used: its file or folder can't be opened; check the rights."


async def test_a_file_that_is_no_base_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "footnote.db"
    file.write_bytes(b"Dear diary, " * 500)
    assert "it is no SQLite file, or damaged" in await sentence(f"sqlite:///{file}")
    assert file.read_bytes() == b"Dear diary, " * 500


async def test_a_damaged_base_is_told(tmp_path: Path) -> None:
    file = tmp_path / "footnote.db"
    async with KnowledgeBase.open(f"sqlite:///{file}", seeded=False) as base:
        for _ in range(20):
            await base.add(draft())
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(content)
    assert "it is damaged" in await sentence(f"sqlite:///{file}")


async def test_another_programs_base_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE bookmark (id INTEGER)")
    before = file.read_bytes()
    assert await sentence(f"sqlite:///{file}") == f"{file} holds the tables of another program; nothing was changed."
    assert file.read_bytes() == before


async def test_a_base_of_a_newer_footnote_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "footnote.db"
    async with KnowledgeBase.open(f"sqlite:///{file}", seeded=False) as base:
        await base.add(draft())
    with closing(sqlite3.connect(file)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()
    told = await sentence(f"sqlite:///{file}")
    assert told == f"{file} was made by a newer Footnote (schema 9999); update Footnote to open it."
    with closing(sqlite3.connect(file)) as newer:
        assert newer.execute("SELECT count(*) FROM revision").fetchone() == (1,)


async def test_a_base_that_is_locked_for_long_is_told(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.database.PRAGMAS", ("PRAGMA busy_timeout = 10",))
    file = sqlite_url.removeprefix("sqlite:///")
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(BaseUnavailable, match="another process is writing to it; try again in a moment"):
                await base.add(draft())
        await base.add(draft())
        assert len(await base.articles()) == 1


async def test_a_base_whose_folder_can_not_be_looked_into_is_told_as_a_matter_of_files(tmp_path: Path) -> None:
    folder = tmp_path / "bases"
    folder.mkdir()
    async with KnowledgeBase.open(f"sqlite:///{folder / 'footnote.db'}", seeded=False) as base:
        folder.rename(tmp_path / "elsewhere")
        folder.touch()
        with pytest.raises(BaseUnavailable, match="its file or folder can't be opened; check the rights") as caught:
            await base.articles()
        assert not isinstance(caught.value, BaseOutOfReach)
        folder.unlink()
        (tmp_path / "elsewhere").rename(folder)
        assert await base.articles() == []


async def test_a_base_whose_file_was_moved_away_takes_nothing_in_until_it_is_put_back(tmp_path: Path) -> None:
    """SQLite would go on writing into the file, wherever that is, or was."""
    file, elsewhere = tmp_path / "footnote.db", tmp_path / "elsewhere.db"
    gone = "its file was moved, deleted or replaced"
    async with KnowledgeBase.open(f"sqlite:///{file}", seeded=False) as base:
        await base.add(draft())
        file.rename(elsewhere)
        with pytest.raises(BaseUnavailable, match=gone):
            await base.add(draft())
        file.touch()
        with pytest.raises(BaseUnavailable, match=gone):
            await base.health()
        elsewhere.replace(file)
        await base.add(draft())
        assert len(await base.articles()) == 2


async def test_a_base_of_the_first_version_is_brought_up_to_date_and_loses_nothing(url: str) -> None:
    async def make_first(connection: AsyncConnection) -> None:
        await connection.run_sync(upgrade_to_first)
        made_at = datetime(2024, 5, 1, tzinfo=UTC)
        await connection.execute(insert(guild).values(id=71, settings={"language": "ru"}, created_at=made_at))
        await connection.execute(insert(article).values(guild_id=71, slug="storm"))
        first = {"guild_id": 71, "article_id": 1, "number": 1, "created_at": made_at, "is_retraction": False}
        text = {"headline": "Storm", "language": "en", "body": "It stormed. Ш"}
        await connection.execute(insert(revision).values(first | text))

    database = connect(url)
    await database.write(make_first)
    await database.close()
    async with KnowledgeBase.open(url, seeded=False) as base:
        assert (await base.settings(71)).language == "ru"
        assert (await base.add(draft(), guild_id=71, slug="storm-2")).article_id == 2
        await base.teach_alias("the port", ["harbour"], guild_id=71)
        assert not await base.is_welcomed(71)
    database = connect(url)
    asked = select(revision.c.length).where(revision.c.article_id == 1)
    length = await database.read(lambda connection: connection.scalar(asked))
    assert length == len("It stormed. Ш")
    await database.close()


def upgrade_to_first(connection: Connection) -> None:
    """Makes the tables as the first version of Footnote did."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER))
    command.upgrade(config, "0001")


async def test_a_base_that_several_open_at_once_is_made_once(url: str) -> None:
    async def open_and_add(number: int) -> None:
        async with KnowledgeBase.open(url, seeded=False) as base:
            await base.add(draft(f"Place {number}"))

    await asyncio.gather(*(open_and_add(number) for number in range(6)))
    async with KnowledgeBase.open(url, seeded=False) as base:
        assert len(await base.articles()) == 6


async def test_a_base_that_lost_its_tables_is_told(sqlite_url: str) -> None:
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
        await base.health()
        with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as other:
            other.execute("ALTER TABLE revision RENAME TO lost")
        with pytest.raises(BaseUnavailable, match="no such table: revision"):
            await base.health()
