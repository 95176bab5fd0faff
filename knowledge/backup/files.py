"""The file of a SQLite base and those that lie beside it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory

from knowledge.errors import BaseUnavailable, InputError

WAIT = 10.0
"""Seconds for somebody else's transaction to end."""


def log_of(base: Path) -> Path:
    """Where SQLite keeps what is not in the file yet."""
    return Path(f"{base}-wal")


def index_of_log(base: Path) -> Path:
    """What processes that have the base open share of its log."""
    return Path(f"{base}-shm")


def free_name(base: Path) -> Path:
    """Where the base before a restore can be kept."""
    names = (Path(f"{base}.before-restore{ending}") for ending in chain([""], (f"-{n}" for n in count(2))))
    return next(name for name in names if not name.exists())


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A place for a copy in the target's folder, so that it can get its name at once; what is left there goes.

    Raises BaseUnavailable for what goes wrong there.
    """
    try:
        with TemporaryDirectory(prefix=".footnote-", dir=target.parent) as folder:
            yield Path(folder) / "copy"
    except OSError as error:
        raise BaseUnavailable(f"{target} can't be written: {error.strerror}.") from error
    except sqlite3.Error as error:
        raise BaseUnavailable(f"{target} can't be written: {error}.") from error


def copy_with_log(file: Path, copy: Path) -> None:
    """Copies a file that was handed in, with the log it may have. Raises InputError if it can't be read."""
    _check_readable(file)
    shutil.copyfile(file, copy)
    if (log := log_of(file)).exists():
        shutil.copyfile(log, log_of(copy))


def _check_readable(file: Path) -> None:
    """Raises InputError. A pipe is not waited for."""
    try:
        if file.exists() and not file.is_file():
            raise InputError(f"{file} is no ordinary file; nothing was changed.")
        file.open("rb").close()
    except FileNotFoundError:
        raise InputError(f"There is no file {file}.") from None
    except OSError as error:
        raise InputError(f"{file} can't be read: {error.strerror}; nothing was changed.") from error
