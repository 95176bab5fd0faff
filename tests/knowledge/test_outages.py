"""What an operator reads when a base fails, and whether it may pass by itself."""

from __future__ import annotations

import sqlite3

import pytest

from knowledge import BaseOutOfReach
from knowledge.outages import unavailable


@pytest.mark.parametrize(
    ("error", "words", "passes"),
    [
        (sqlite3.OperationalError("database is locked"), "another process is writing to it", True),
        (sqlite3.OperationalError("database table is locked"), "another process is writing to it", True),
        (sqlite3.OperationalError("disk I/O error"), "its disk can't be read or written", False),
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
        (
            RuntimeError("invalid input for query argument $1: 'whom I love is locked'"),
            "does not fit its column",
            False,
        ),
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
