"""The connection to a base: the one file that tells SQLite from PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, TimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from knowledge.errors import BaseUnavailable

DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}

MODES: dict[str, dict[str, dict[str, Any]]] = {
    "sqlite": {"reading": {}, "snapshot": {"begin": "BEGIN"}, "writing": {"begin": "BEGIN IMMEDIATE"}},
    "postgresql": {
        "reading": {"isolation_level": "AUTOCOMMIT"},
        "snapshot": {"isolation_level": "REPEATABLE READ"},
        "writing": {"isolation_level": "READ COMMITTED"},
    },
}
"""How a transaction begins. SQLite takes the write lock at once (IMMEDIATE): one that reads first and then wants to
write would fail, however long it may wait, if another process wrote in between."""

PRAGMAS = (
    "PRAGMA busy_timeout = 10000",  # ms; an import of 1,000 articles holds the write lock for about two seconds
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",  # NORMAL survives kill -9 as well, but not a power cut; edits are rare, 2 ms each
)

MIGRATING = 0x466F6F74
"""Key of PostgreSQL's advisory lock while migrating ('Foot'); any number that no other program uses."""

REASONS = {
    "database is locked": "another process is writing to it; try again in a moment",
    "file is not a database": "it is no SQLite file, or damaged; a backup can be restored in its place",
    "malformed": "it is damaged; a backup can be restored in its place",
    "unable to open": "its file or folder can't be opened; check the rights",
    "readonly": "it may not be written to; check the rights on the file and its folder",
    "disk is full": "the disk is full; nothing was saved",
    "queuepool limit": "too many questions at once; try again in a moment",
}
"""What to say for what SQLite and SQLAlchemy report."""


class Database:
    """An open base. Each way to use it turns what the driver raises into BaseUnavailable; IntegrityError passes."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        modes = MODES[engine.dialect.name]
        self._reading, self._snapshot, self._writing = (engine.execution_options(**mode) for mode in modes.values())
        self._is_sqlite = engine.dialect.name == "sqlite"
        # SQLite's writers wait by polling, which is unfair and slow; those of one process queue up here instead.
        self._turn: AbstractAsyncContextManager[object] = asyncio.Lock() if self._is_sqlite else nullcontext()

    @property
    def name(self) -> str:
        """The file, or the address without its password: what messages call this base."""
        url = self._engine.url
        return str(url.database) if self._is_sqlite else url.render_as_string()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection for reading; each statement sees the newest state."""
        with self._explained():
            async with self._reading.connect() as connection:
                yield connection

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[AsyncConnection]:
        """A connection for reading; all statements see the same state."""
        with self._explained():
            async with self._snapshot.connect() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A connection in a transaction that is saved on the way out, and undone by an exception."""
        async with self._turn:
            with self._explained():
                async with self._writing.begin() as connection:
                    yield connection

    async def lock_schema(self, connection: AsyncConnection) -> None:
        """Keeps other processes from migrating until this transaction ends; SQLite's write lock does already."""
        if not self._is_sqlite:
            await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATING})

    async def keep_readers_and_writer_apart(self) -> None:
        """Puts a SQLite file into WAL mode, which stays: then nobody who reads waits for somebody who writes."""
        if not self._is_sqlite:
            return
        async with self.reading() as connection:
            await connection.execute(text("PRAGMA journal_mode = WAL"))

    async def copy_to(self, target: Path) -> None:
        """Writes the whole base as of one moment into a new file. Raises BaseUnavailable on PostgreSQL."""
        if not self._is_sqlite:
            raise BaseUnavailable("A PostgreSQL base is backed up with pg_dump; an export works everywhere.")
        async with self.reading() as connection:
            await connection.execute(text("VACUUM INTO :target"), {"target": str(target)})

    async def close(self) -> None:
        """Gives all connections back."""
        await self._engine.dispose()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            raise
        except (DBAPIError, TimeoutError, OSError) as error:
            raise BaseUnavailable(f"The base {self.name} can't be used: {_reason(error)}.") from error


def connect(url: str) -> Database:
    """The base at a URL, not yet touched. Raises BaseUnavailable if the URL or the place can't be right."""
    parsed = parse(url)
    if parsed.get_backend_name() == "sqlite":
        _check_place(Path(str(parsed.database)))
    try:
        engine = create_async_engine(parsed)
    except ModuleNotFoundError as error:
        raise BaseUnavailable("PostgreSQL needs the extra: pip install 'footnote-bot[postgres]'.") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine.sync_engine, "connect", _set_pragmas)
        event.listen(engine.sync_engine, "begin", _begin)
    return Database(engine)


def parse(url: str) -> URL:
    """The URL with the driver that Footnote uses. Raises BaseUnavailable for one that is no base of ours."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise BaseUnavailable("The database URL is malformed; it looks like sqlite:///footnote.db.") from error
    if parsed.drivername not in DRIVERS:
        raise BaseUnavailable(f"{parsed.drivername} is no known kind of base; use sqlite:/// or postgresql://.")
    if parsed.get_backend_name() == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise BaseUnavailable("The base must be a file, for instance sqlite:///footnote.db.")
    return parsed.set(drivername=DRIVERS[parsed.drivername])


def _check_place(file: Path) -> None:
    if not file.parent.is_dir():
        raise BaseUnavailable(f"The folder {file.parent} does not exist; make it, or put the base elsewhere.")
    if file.is_dir():
        raise BaseUnavailable(f"{file} is a folder; the base must be a file.")


def _set_pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver begins no transactions of its own; `_begin` does
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    if statement := connection.get_execution_options().get("begin"):
        connection.exec_driver_sql(statement)


def _reason(error: Exception) -> str:
    told = " ".join(str(getattr(error, "orig", None) or error).split())
    found = (reason for sign, reason in REASONS.items() if sign in told.casefold())
    return next(found, told.rstrip(".") or type(error).__name__)
