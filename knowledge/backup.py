"""Copies of a SQLite base's file, made and put back while the bot runs; PostgreSQL has its own tools for that."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import URL

from knowledge.addresses import file_of
from knowledge.database import Database, connect
from knowledge.errors import BaseUnavailable, InputError
from knowledge.migrations import migrate
from knowledge.outages import told_by
from knowledge.schema import lease, metadata, question, vote
from knowledge.soundness import WAIT, copy_checked, is_sound, log_of, missing_columns

HANDED_IN = {
    question: ("id", "guild_id", "asker_id", "asked_at"),
    vote: ("id", "guild_id", "message_id", "voter_id"),
}
"""What members may delete, and by what its rows are told: no backup brings back what the base has no more."""


async def back_up(database: Database, target: Path) -> None:
    """Copies the base as of one moment to a new file, which appears when it is complete.

    Raises InputError if the file exists or its folder does not.
    """
    _check_target(target)
    with _beside(target) as copy:
        await database.copy_to(copy)
        await asyncio.to_thread(_publish, copy, target)


@dataclass(frozen=True, slots=True)
class Restored:
    """Where the base before it is kept (None if there was none), and whether that was damaged: then the file is another
    one, of which a bot that runs knows nothing until it is started again.
    """

    kept: Path | None
    was_damaged: bool = False


async def restore_base(url: str, file: Path) -> Restored:
    """Puts a backup in the place of the base, which is kept.

    A bot that runs on a sound base notices at the next question. Raises InputError or BaseUnavailable, and changes
    nothing, if the file is no sound base or there is no place to put it.
    """
    base = file_of(url)
    if base is None:
        raise BaseUnavailable("Only a SQLite base is restored from a file; PostgreSQL has pg_restore.")
    with _beside(base) as copy:
        await asyncio.to_thread(copy_checked, file, copy)
        await _bring_up_to_date(copy, file)
        if await asyncio.to_thread(is_sound, base):
            await _update(base)
            return Restored(await asyncio.to_thread(_replace_rows, base, copy))
        kept = await asyncio.to_thread(_replace_file, base, copy)
        return Restored(kept, was_damaged=kept is not None)


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A place for a copy in the target's folder, so that it can get its name at once; what is left there goes."""
    try:
        with TemporaryDirectory(prefix=".footnote-", dir=target.parent) as folder:
            yield Path(folder) / "copy"
    except OSError as error:
        raise BaseUnavailable(f"{target} can't be written: {error.strerror}.") from error
    except sqlite3.Error as error:
        raise BaseUnavailable(f"{target} can't be written: {error}.") from error


def _check_target(target: Path) -> None:
    try:
        has_folder, is_taken = target.parent.is_dir(), target.exists()
    except OSError as error:
        raise InputError(f"{target} can't be written: {error.strerror}.") from error
    if not has_folder:
        raise InputError(f"The folder {target.parent} does not exist.")
    if is_taken:
        raise InputError(f"{target} exists already; a backup never replaces a file.")


def _publish(copy: Path, target: Path) -> None:
    """Gives the copy its name, unless somebody took it meanwhile."""
    with copy.open("rb") as written:
        os.fsync(written.fileno())
    try:
        target.touch(exist_ok=False)
    except FileExistsError as error:
        raise InputError(f"{target} exists already; a backup never replaces a file.") from error
    copy.replace(target)


async def _bring_up_to_date(copy: Path, file: Path) -> None:
    """Migrates the copy. Raises InputError if it lacks tables, whatever version the file says it is of."""
    try:
        await _update(copy)
    except BaseUnavailable as error:
        reason = told_by(error.__cause__) if isinstance(error.__cause__, Exception) else error
        raise InputError(f"{file} can't be brought up to date ({reason}); nothing was changed.") from error
    if missing := await asyncio.to_thread(missing_columns, copy):
        raise InputError(f"{file} is no whole Footnote base (it lacks {missing[0]}); nothing was changed.")


def _index_of_log(base: Path) -> Path:
    return Path(f"{base}-shm")


async def _update(base: Path) -> None:
    """Brings the tables to the newest schema, so that rows can be moved from one base to the other."""
    database = connect(URL.create("sqlite", database=str(base)))
    try:
        await migrate(database)
    finally:
        await database.close()


def _replace_rows(base: Path, copy: Path) -> Path:
    """Exchanges the content in one transaction: processes that have the base open must not lose the file itself.

    What members handed in and the base has no more, since they deleted it or it grew old, is not brought back; of an
    id that the base never gave away (AUTOINCREMENT keeps the highest), nothing can have been deleted from it.
    Ids of revisions that disappear are not used again (AUTOINCREMENT), so no citation comes to mean another text.
    """
    with (
        _gone_if_it_fails(_free_name(base)) as kept,
        closing(sqlite3.connect(base, isolation_level=None, timeout=WAIT)) as connection,
    ):
        connection.execute("ATTACH ? AS restored", [str(copy)])
        connection.execute("BEGIN IMMEDIATE")  # from here on nobody writes, so that `kept` has every edit
        with closing(sqlite3.connect(base, timeout=WAIT)) as reader:
            reader.execute("VACUUM INTO ?", [str(kept)])
        # Who holds a lease now is no matter of the backup.
        tables = [table for table in metadata.sorted_tables if table is not lease]
        for table, columns_of_one in HANDED_IN.items():
            same = " AND ".join(f"here.{name} IS {table.name}.{name}" for name in columns_of_one)
            connection.execute(
                f"DELETE FROM restored.{table.name} "
                f"WHERE id <= (SELECT seq FROM main.sqlite_sequence WHERE name = '{table.name}') "
                f"AND NOT EXISTS (SELECT 1 FROM main.{table.name} AS here WHERE {same})"
            )
        for table in reversed(tables):
            connection.execute(f"DELETE FROM main.{table.name}")
        for table in tables:
            columns = ", ".join(table.columns.keys())
            connection.execute(f"INSERT INTO main.{table.name} ({columns}) SELECT {columns} FROM restored.{table.name}")
        connection.execute("COMMIT")
    return kept


def _replace_file(base: Path, copy: Path) -> Path | None:
    """Puts the copy where a damaged base is, or none. The log of that one must not be applied to the copy, nor the
    index of the log be shared with a bot that still has the damaged file open.
    """
    is_kept = base.exists()
    with _gone_if_it_fails(_free_name(base)) as kept:
        if is_kept:
            shutil.copyfile(base, kept)
        with _put_aside(log_of(base), log_of(kept)):
            _index_of_log(base).unlink(missing_ok=True)
            copy.replace(base)
    return kept if is_kept else None


@contextmanager
def _put_aside(log: Path, place: Path) -> Iterator[None]:
    """The log, if there is one, at another place; back again if it fails, since the base is nothing without it."""
    is_there = log.exists()
    if is_there:
        log.rename(place)
    try:
        yield
    except BaseException:
        if is_there:
            place.rename(log)
        raise


@contextmanager
def _gone_if_it_fails(kept: Path) -> Iterator[Path]:
    """A copy of the base before a restore is of no use to anybody where the base has not changed."""
    try:
        yield kept
    except BaseException:
        kept.unlink(missing_ok=True)
        raise


def _free_name(base: Path) -> Path:
    names = (Path(f"{base}.before-restore{ending}") for ending in chain([""], (f"-{n}" for n in count(2))))
    return next(name for name in names if not name.exists())
