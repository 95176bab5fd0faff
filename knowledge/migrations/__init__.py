"""Brings a base to the schema that this Footnote knows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.database import Database
from knowledge.errors import BaseUnavailable
from knowledge.schema import HEAD

FOLDER = Path(__file__).parent

Furnish = Callable[[AsyncConnection], Awaitable[object]]
"""Puts into a new base what it starts with."""


async def migrate(database: Database, furnish: Furnish | None = None) -> None:
    """Makes or updates the tables in one transaction; a new base is furnished in it, once however many start it.

    Raises BaseUnavailable if the file is another program's, or of a newer Footnote.
    """
    version = await database.read(lambda connection: connection.run_sync(_check_version, database.name))
    await database.keep_readers_and_writer_apart()
    if version == HEAD:
        return

    async def update(connection: AsyncConnection) -> None:
        await database.lock_schema(connection)
        version = await connection.run_sync(_check_version, database.name)  # another process may have been faster
        if version != HEAD:
            await connection.run_sync(_upgrade)
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


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))  # the parser reads % as its own
    command.upgrade(config, "head")
