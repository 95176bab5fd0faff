"""Brings a base to the schema that this Footnote knows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.database import Database
from knowledge.errors import BaseUnavailable
from knowledge.schema import HEAD, metadata

FOLDER = Path(__file__).parent

Furnish = Callable[[AsyncConnection], Awaitable[object]]
"""Puts into a new base what it starts with."""


async def migrate(database: Database, furnish: Furnish | None = None) -> None:
    """Makes or updates the tables in one transaction; a new base is furnished in it, once however many start it.

    A new base is made of the schema as it is, which spares loading Alembic (0.4 s) before a first answer.

    Raises BaseUnavailable if the file is another program's, or of a newer Footnote.
    """
    version = await database.read(lambda connection: connection.run_sync(_check_version, database.name))
    await database.keep_readers_and_writer_apart()
    if version == HEAD:
        return

    async def update(connection: AsyncConnection) -> None:
        await database.lock_schema(connection)
        version = await connection.run_sync(_check_version, database.name)  # another process may have been faster
        if version is None:
            await connection.run_sync(_make)
        elif version != HEAD:
            await connection.run_sync(upgrade)
        if version is None and furnish:
            await furnish(connection)

    await database.write(update)


def _check_version(connection: Connection, name: str) -> str | None:
    """The migration that a base is at, None for an empty one."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables or "revision" not in tables:
        raise BaseUnavailable("{name} holds the tables of another program; nothing was changed.", name=name)
    version: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if version != HEAD and version not in known_versions():
        raise BaseUnavailable(
            "{name} was made by a newer Footnote (schema {version}); update Footnote to open it.",
            name=name,
            version=version,
        )
    return version


def known_versions() -> list[str]:
    """The names of all migrations, newest first."""
    from alembic.script import ScriptDirectory

    return [step.revision for step in ScriptDirectory(FOLDER).walk_revisions()]


def _make(connection: Connection) -> None:
    metadata.create_all(connection, checkfirst=False)
    key = PrimaryKeyConstraint("version_num", name="alembic_version_pkc")
    stamp = Table(
        "alembic_version", MetaData(), Column("version_num", String(32), nullable=False), key
    )  # Alembic's own
    stamp.create(connection)
    connection.execute(stamp.insert().values(version_num=HEAD))


def upgrade(connection: Connection) -> None:
    """Runs every migration that a base has not seen yet, all of them on an empty one."""
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))  # the parser reads % as its own
    command.upgrade(config, "head")
