"""The connection to a base: the one file that tells SQLite from PostgreSQL."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, event, text
from sqlalchemy.exc import DBAPIError, IntegrityError, TimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from knowledge.addresses import address_for_asyncpg, file_of, name_of, parse
from knowledge.errors import BaseUnavailable
from knowledge.outages import NO_ACCESS, told_by, unavailable

T = TypeVar("T")
Work = Callable[[AsyncConnection], Awaitable[T]]

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

GONE = "its file was moved, deleted or replaced while it was in use; put it back, or start again"
"""SQLite goes on with the file that it has open, wherever that is, and all that is saved would go with it: only in
another journal mode than ours does it look."""

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between the tries to change a file's journal."""


class Database:
    """An open base. Work is a function of a connection, which runs to its end even if whoever wants it gives up.

    (A cancelled task would leave its connection in the middle of a transaction, and SQLite locked for everybody.)
    What the driver raises comes out as BaseUnavailable, except IntegrityError.
    """

    def __init__(self, engine: AsyncEngine, url: URL) -> None:
        self._engine, self._url = engine, url
        modes = MODES[engine.dialect.name]
        self._reading, self._snapshot, self._writing = (engine.execution_options(**mode) for mode in modes.values())
        self._is_sqlite = engine.dialect.name == "sqlite"
        # SQLite's writers wait by polling, which is unfair and slow; those of one process queue up here instead.
        self._turn: AbstractAsyncContextManager[object] = asyncio.Lock() if self._is_sqlite else nullcontext()
        self._running: set[asyncio.Task[Any]] = set()
        self._watcher: sqlite3.Connection | None = None
        self._file = self._file_there()

    @property
    def name(self) -> str:
        """The file, or the address without its secrets: what messages call this base."""
        return name_of(self._url)

    @property
    def vectors_file(self) -> Path | None:
        """Where the sentence vectors of a SQLite base are kept, if there are any: beside it."""
        return Path(f"{self.name}.vectors") if self._is_sqlite else None

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
            if self._file_there() != self._file:
                raise BaseUnavailable(f"The base {self.name} can't be used: {GONE}.")
            async with engine.begin() as connection:
                return await work(connection)

    def _file_there(self) -> tuple[int, int] | None:
        """What tells the file under the base's name from any other; None where there is none, and on PostgreSQL.

        Raises BaseUnavailable where its folder can't be looked into.
        """
        try:
            found = Path(self.name).stat() if self._is_sqlite else None
        except FileNotFoundError:
            return None
        except OSError as error:
            raise BaseUnavailable(f"The base {self.name} can't be used: {NO_ACCESS}.") from error
        return found and (found.st_dev, found.st_ino)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            raise
        except (DBAPIError, TimeoutError, OSError) as error:
            raise unavailable(self.name, error) from error


def connect(url: str | URL) -> Database:
    """The base at a URL, not yet touched. Raises BaseUnavailable if the URL or the place can't be right."""
    if file := file_of(url):
        _try_to_open(file)
    try:
        engine = _engine_for(parsed := parse(url))
    except ModuleNotFoundError as error:
        how = ".venv/bin/pip install -c constraints.txt -e '.[postgres]'"
        raise BaseUnavailable(f"PostgreSQL needs the extra `postgres`: {how}") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine.sync_engine, "connect", _set_pragmas)
        event.listen(engine.sync_engine, "begin", _begin)
    return Database(engine, parsed)


def _engine_for(url: URL) -> AsyncEngine:
    if url.get_backend_name() == "sqlite":
        return create_async_engine(url)
    return create_async_engine(
        "postgresql+asyncpg://", async_creator=lambda: _connect_to_server(address_for_asyncpg(url))
    )


async def _connect_to_server(address: str) -> Any:
    """asyncpg's own reading of the address knows PostgreSQL's options, of which SQLAlchemy's makes arguments."""
    import asyncpg

    try:
        return await asyncpg.connect(address)
    except ValueError as error:
        raise BaseUnavailable(f"The database URL can't be used: {told_by(error)}.") from error


def _try_to_open(file: Path) -> None:
    """Raises BaseUnavailable if the file can't be opened; aiosqlite would leave a thread behind that complains."""
    try:
        sqlite3.connect(file).close()
    except sqlite3.Error as error:
        raise unavailable(str(file), error) from error


def _set_pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver begins no transactions of its own; `_begin` does
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    if statement := connection.get_execution_options().get("begin"):
        connection.exec_driver_sql(statement)
