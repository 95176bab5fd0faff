"""The connection to a base: the one file that tells SQLite from PostgreSQL."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, TimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from knowledge.errors import BaseUnavailable

T = TypeVar("T")
Work = Callable[[AsyncConnection], Awaitable[T]]

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


PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between the tries to change a file's journal."""


class Database:
    """An open base. Work is a function of a connection, which runs to its end even if whoever wants it gives up.

    (A cancelled task would leave its connection in the middle of a transaction, and SQLite locked for everybody.)
    What the driver raises comes out as BaseUnavailable, except IntegrityError.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        modes = MODES[engine.dialect.name]
        self._reading, self._snapshot, self._writing = (engine.execution_options(**mode) for mode in modes.values())
        self._is_sqlite = engine.dialect.name == "sqlite"
        # SQLite's writers wait by polling, which is unfair and slow; those of one process queue up here instead.
        self._turn: AbstractAsyncContextManager[object] = asyncio.Lock() if self._is_sqlite else nullcontext()
        self._running: set[asyncio.Task[Any]] = set()
        self._watcher: sqlite3.Connection | None = None

    @property
    def name(self) -> str:
        """The file, or the address without its password: what messages call this base."""
        url = self._engine.url
        return str(url.database) if self._is_sqlite else url.render_as_string()

    async def read(self, work: Work[T]) -> T:
        """What the work returns; each of its statements sees the newest state."""
        return await self._finish(self._run(self._reading, work))

    async def read_snapshot(self, work: Work[T]) -> T:
        """What the work returns; all its statements see the same state."""
        return await self._finish(self._run(self._snapshot, work))

    async def write(self, work: Work[T]) -> T:
        """What the work returns, once all that it wrote is saved; an exception undoes it."""
        return await self._finish(self._write(work))

    def version(self) -> int | None:
        """A number that changes whenever anybody, in whatever process, has committed; None where only a query can tell.

        SQLite's data_version, asked by a connection that never writes (its own commits would not count): 7 µs, and it
        waits for nobody.
        """
        if not self._is_sqlite:
            return None
        try:
            if self._watcher is None:
                self._watcher = sqlite3.connect(self.name, isolation_level=None, timeout=0)
            version: int = self._watcher.execute("PRAGMA data_version").fetchone()[0]
        except sqlite3.Error:  # a query finds out what is wrong, and waits where waiting helps
            return None
        return version

    async def lock_schema(self, connection: AsyncConnection) -> None:
        """Keeps other processes from migrating until this transaction ends; SQLite's write lock does already."""
        if not self._is_sqlite:
            await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATING})

    async def keep_readers_and_writer_apart(self) -> None:
        """Puts a SQLite file into WAL mode, which stays: then nobody who reads waits for somebody who writes.

        For this change alone SQLite does not wait for another process that makes the base; so it is tried again.
        """
        for pause in (*PAUSES, None) if self._is_sqlite else ():
            try:
                await self.read(lambda connection: connection.execute(text("PRAGMA journal_mode = WAL")))
                break
            except BaseUnavailable as error:
                if pause is None or "locked" not in str(error.__cause__):
                    raise
                await asyncio.sleep(pause)

    async def copy_to(self, target: Path) -> None:
        """Writes the whole base as of one moment into a new file. Raises BaseUnavailable on PostgreSQL."""
        if not self._is_sqlite:
            raise BaseUnavailable("A PostgreSQL base is backed up with pg_dump; an export works everywhere.")
        await self.read(lambda connection: connection.execute(text("VACUUM INTO :target"), {"target": str(target)}))

    async def close(self) -> None:
        """Gives all connections back, when the work under way is done."""
        await asyncio.gather(*self._running, return_exceptions=True)
        if self._watcher:
            self._watcher.close()
        await self._engine.dispose()

    async def _finish(self, work: Coroutine[Any, Any, T]) -> T:
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await asyncio.shield(task)

    async def _write(self, work: Work[T]) -> T:
        async with self._turn:
            return await self._run(self._writing, work)

    async def _run(self, engine: AsyncEngine, work: Work[T]) -> T:
        with self._explained():
            async with engine.begin() as connection:
                return await work(connection)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            raise
        except (DBAPIError, TimeoutError, OSError) as error:
            raise BaseUnavailable(f"The base {self.name} can't be used: {_reason(error)}.") from error


def connect(url: str | URL) -> Database:
    """The base at a URL, not yet touched. Raises BaseUnavailable if the URL or the place can't be right."""
    if file := file_of(url):
        _try_to_open(file)
    try:
        engine = create_async_engine(_parse(url))
    except ModuleNotFoundError as error:
        how = ".venv/bin/pip install -c constraints.txt -e '.[postgres]'"
        raise BaseUnavailable(f"PostgreSQL needs the extra `postgres`: {how}") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine.sync_engine, "connect", _set_pragmas)
        event.listen(engine.sync_engine, "begin", _begin)
    return Database(engine)


def vectors_file(url: str | URL) -> Path | None:
    """Where the sentence vectors of a SQLite base are kept, if there are any: beside it."""
    file = file_of(url)
    return file and file.with_name(f"{file.name}.vectors")


def file_of(url: str | URL) -> Path | None:
    """The file of a SQLite base, None for PostgreSQL. Raises BaseUnavailable if a base can't be there."""
    parsed = _parse(url)
    if parsed.get_backend_name() != "sqlite":
        return None
    if parsed.database in (None, "", ":memory:"):
        raise BaseUnavailable("The base must be a file, for instance sqlite:///footnote.db.")
    file = Path(str(parsed.database))
    _check_place(file)
    return file


def _parse(url: str | URL) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise BaseUnavailable("The database URL is malformed; it looks like sqlite:///footnote.db.") from error
    if parsed.drivername not in DRIVERS:
        raise BaseUnavailable(f"{parsed.drivername} is no known kind of base; use sqlite:/// or postgresql://.")
    return parsed.set(drivername=DRIVERS[parsed.drivername])


def _check_place(file: Path) -> None:
    if not file.parent.is_dir():
        raise BaseUnavailable(f"The folder {file.parent} does not exist; make it, or put the base elsewhere.")
    if file.is_dir():
        raise BaseUnavailable(f"{file} is a folder; the base must be a file.")


def _try_to_open(file: Path) -> None:
    """Raises BaseUnavailable if the file can't be opened; aiosqlite would leave a thread behind that complains."""
    try:
        sqlite3.connect(file).close()
    except sqlite3.Error as error:
        raise BaseUnavailable(f"The base {file} can't be used: {_reason(error)}.") from error


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
