"""What an operator reads when a base fails, and whether it may pass by itself."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from knowledge import BaseOutOfReach
from knowledge.outages import unavailable


@pytest.mark.parametrize(
    ("error", "words", "passes"),
    [
        (sqlite3.OperationalError("database is locked"), "another process is writing to it", True),
        (sqlite3.OperationalError("database table is locked"), "another process is writing to it", True),
        (sqlite3.OperationalError("disk I/O error"), "the disk can't be read or written", False),
        (sqlite3.OperationalError("database or disk is full"), "the disk is full", False),
        (sqlite3.OperationalError("no such table: revision"), "no such table: revision.", False),
        (RuntimeError("the database system is starting up"), "its server is starting", True),
        (RuntimeError("sorry, too many clients already"), "its server has no connection left", True),
        (RuntimeError("connection was closed in the middle of operation"), "its server broke the connection off", True),
        (
            RuntimeError('password authentication failed for user "me"'),
            "does not accept the user or the password",
            False,
        ),
        (RuntimeError("invalid input for query argument $1: 'whom I love'"), "a value does not fit its column", False),
        (ConnectionRefusedError(111, "Connect call failed ('10.0.0.5', 5432)"), "its server can't be reached", True),
        (TimeoutError(), "its server can't be reached (TimeoutError)", True),
        (RuntimeError(), "RuntimeError.", False),
    ],
)
def test_what_a_driver_reports_is_told_in_words(error: Exception, words: str, passes: bool) -> None:
    told = unavailable("news.db", error)
    assert str(told).startswith("The base news.db can't be used: ")
    assert words in str(told)
    assert "whom I love" not in str(told)
    assert isinstance(told, BaseOutOfReach) == passes


def test_a_file_that_was_moved_away_is_told_from_one_that_may_not_be_written(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "news.db")
    connection.execute("CREATE TABLE word (word TEXT)")
    (tmp_path / "news.db").rename(tmp_path / "moved.db")
    with pytest.raises(sqlite3.OperationalError) as moved:
        connection.execute("INSERT INTO word VALUES ('a')")
    connection.close()
    assert "its file was moved or deleted" in str(unavailable("news.db", moved.value))
