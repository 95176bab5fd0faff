"""The rows of a sound base exchanged for those of a backup, under the eyes of the processes that have it open."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Table

from knowledge.backup.files import WAIT
from knowledge.schema import lease, metadata, question, vote

HANDED_IN = {
    question: ("id", "guild_id", "asker_id", "asked_at"),
    vote: ("id", "guild_id", "message_id", "voter_id"),
}
"""What members may delete, and by what its rows are told: no backup brings back what the base has no more."""


def exchange_rows(base: Path, copy: Path, kept: Path) -> None:
    """Exchanges the content in one transaction, since processes that have the base open must not lose the file itself;
    what was there before goes to a new file.

    What members handed in and the base has no more, since they deleted it or it grew old, is not brought back; of an
    id that the base never gave away (AUTOINCREMENT keeps the highest), nothing can have been deleted from it.
    Ids of revisions that disappear are not used again (AUTOINCREMENT), so no citation comes to mean another text.
    """
    with closing(sqlite3.connect(base, isolation_level=None, timeout=WAIT)) as connection:
        connection.execute("ATTACH ? AS restored", [str(copy)])
        connection.execute("BEGIN IMMEDIATE")  # from here on nobody writes, so that `kept` has every edit
        with closing(sqlite3.connect(base, timeout=WAIT)) as reader:
            reader.execute("VACUUM INTO ?", [str(kept)])
        for table in HANDED_IN:
            _leave_out_deleted(connection, table)
        # Who holds a lease now is no matter of the backup.
        tables = [table for table in metadata.sorted_tables if table is not lease]
        for table in reversed(tables):
            connection.execute(f"DELETE FROM main.{table.name}")
        for table in tables:
            columns = ", ".join(table.columns.keys())
            connection.execute(f"INSERT INTO main.{table.name} ({columns}) SELECT {columns} FROM restored.{table.name}")
        connection.execute("COMMIT")


def _leave_out_deleted(connection: sqlite3.Connection, table: Table) -> None:
    same = " AND ".join(f"here.{name} IS {table.name}.{name}" for name in HANDED_IN[table])
    connection.execute(
        f"DELETE FROM restored.{table.name} "
        f"WHERE id <= (SELECT seq FROM main.sqlite_sequence WHERE name = '{table.name}') "
        f"AND NOT EXISTS (SELECT 1 FROM main.{table.name} AS here WHERE {same})"
    )
