"""Whether a file is a base that can take another's place, and whether there is a sound one to be replaced."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from knowledge.errors import InputError
from knowledge.migrations import known_versions
from knowledge.schema import metadata

WAIT = 10.0
"""Seconds for somebody else's transaction to end."""


def copy_checked(file: Path, copy: Path) -> None:
    """Copies the file, with the log it may have. Raises InputError if it is no sound base of a schema we know."""
    _check_readable(file)
    shutil.copyfile(file, copy)
    if (log := log_of(file)).exists():
        shutil.copyfile(log, log_of(copy))
    try:
        with closing(sqlite3.connect(copy)) as connection:
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            connection.execute("SELECT count(*) FROM revision").fetchone()
    except (sqlite3.Error, TypeError) as error:
        raise InputError(f"{file} is no Footnote base ({error}); nothing was changed.") from error
    if found != "ok":
        raise InputError(f"{file} is damaged ({' '.join(found.split())}); nothing was changed.")
    if version not in known_versions():
        raise InputError(f"{file} was made by a newer Footnote (schema {version}); nothing was changed.")


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


def missing_columns(base: Path) -> list[str]:
    """What a base of the newest schema should have and this one has not, each as `table.column`."""
    with closing(sqlite3.connect(base)) as connection:
        return [
            f"{table.name}.{column}"
            for table in metadata.sorted_tables
            for column in sorted(set(table.columns.keys()) - _columns_of(connection, table.name))
        ]


def _columns_of(connection: sqlite3.Connection, table: str) -> set[str]:
    return {name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")}


def log_of(base: Path) -> Path:
    """Where SQLite keeps what is not in the file yet."""
    return Path(f"{base}-wal")


def is_sound(base: Path) -> bool:
    """Whether there is a base whose pages are whole."""
    if not base.exists():
        return False
    reading_only = f"{base.absolute().as_uri()}?mode=ro"  # otherwise SQLite would drop the log of a damaged base
    try:
        with closing(sqlite3.connect(reading_only, uri=True, timeout=WAIT)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.OperationalError:  # it is locked, for instance, which is no damage
        raise
    except sqlite3.DatabaseError:
        return False
