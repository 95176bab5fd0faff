"""Whether a file is a whole base: one that can take another's place, or one that is to be replaced."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from knowledge.backup.files import WAIT
from knowledge.errors import InputError
from knowledge.migrations import known_versions
from knowledge.schema import metadata


def check_sound(copy: Path, file: Path) -> None:
    """Raises InputError, which names the file, if its copy is no sound base of a schema we know."""
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
