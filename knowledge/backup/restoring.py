"""A backup put in the place of the base, which is kept."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL

from knowledge.addresses import file_of
from knowledge.backup.exchanging import exchange_rows
from knowledge.backup.files import beside, copy_with_log, free_name, index_of_log, log_of
from knowledge.backup.soundness import check_sound, is_sound, missing_columns
from knowledge.database import connect
from knowledge.errors import BaseUnavailable, InputError
from knowledge.migrations import migrate
from knowledge.outages import told_by


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
    with beside(base) as copy:
        await asyncio.to_thread(copy_with_log, file, copy)
        await asyncio.to_thread(check_sound, copy, file)
        await _bring_up_to_date(copy, file)
        if await asyncio.to_thread(is_sound, base):
            await _update(base)
            return Restored(await asyncio.to_thread(_replace_rows, base, copy))
        kept = await asyncio.to_thread(_replace_file, base, copy)
        return Restored(kept, was_damaged=kept is not None)


async def _bring_up_to_date(copy: Path, file: Path) -> None:
    """Migrates the copy. Raises InputError if it lacks tables, whatever version the file says it is of."""
    try:
        await _update(copy)
    except BaseUnavailable as error:
        reason = told_by(error.__cause__) if isinstance(error.__cause__, Exception) else error
        raise InputError(f"{file} can't be brought up to date ({reason}); nothing was changed.") from error
    if missing := await asyncio.to_thread(missing_columns, copy):
        raise InputError(f"{file} is no whole Footnote base (it lacks {missing[0]}); nothing was changed.")


async def _update(base: Path) -> None:
    """Brings the tables to the newest schema, so that rows can be moved from one base to the other."""
    database = connect(URL.create("sqlite", database=str(base)))
    try:
        await migrate(database)
    finally:
        await database.close()


def _replace_rows(base: Path, copy: Path) -> Path:
    with _gone_if_it_fails(free_name(base)) as kept:
        exchange_rows(base, copy, kept)
    return kept


def _replace_file(base: Path, copy: Path) -> Path | None:
    """Puts the copy where a damaged base is, or none. The log of that one must not be applied to the copy, nor the
    index of the log be shared with a bot that still has the damaged file open.
    """
    is_kept = base.exists()
    with _gone_if_it_fails(free_name(base)) as kept:
        if is_kept:
            shutil.copyfile(base, kept)
        with _put_aside(log_of(base), log_of(kept)):
            index_of_log(base).unlink(missing_ok=True)
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
