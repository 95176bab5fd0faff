"""What is no sound backup is told in one sentence and changes nothing."""

from __future__ import annotations

import asyncio
import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from knowledge import BaseUnavailable, InputError, restore_base
from knowledge.schema import HEAD
from tests.knowledge.transfer.files import files_beside, make, names_in, url_of


def no_file(copy: Path) -> None:
    """Makes nothing."""


def diary(copy: Path) -> None:
    """Makes a file that is no base."""
    copy.write_text("Dear diary, " * 500)


def nothing(copy: Path) -> None:
    """Makes an empty file."""
    copy.touch()


def bookmarks(copy: Path) -> None:
    """Makes another program's base."""
    with closing(sqlite3.connect(copy)) as other:
        other.execute("CREATE TABLE bookmark (id INTEGER)")


def newer(copy: Path) -> None:
    """Makes a base of a schema that is not known yet."""
    asyncio.run(make(copy, "quay"))
    with closing(sqlite3.connect(copy)) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
        other.commit()


def stamped(copy: Path) -> None:
    """Makes a base that says it is of today's schema, and has only one of its tables."""
    with closing(sqlite3.connect(copy)) as other:
        other.execute("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        other.execute("INSERT INTO alembic_version VALUES (?)", [HEAD])
        other.execute("CREATE TABLE revision (id INTEGER)")
        other.commit()


def stamped_long_ago(copy: Path) -> None:
    """Makes a base that says it is of the first schema, and can't be brought up to date."""
    stamped(copy)
    with closing(sqlite3.connect(copy)) as other:
        other.execute("UPDATE alembic_version SET version_num = '0001'")
        other.commit()


def stamped_and_empty(copy: Path) -> None:
    """Makes a base that says it is of today's schema, and has no table of it."""
    stamped(copy)
    with closing(sqlite3.connect(copy)) as other:
        other.execute("DROP TABLE revision")
        other.commit()


def folder(copy: Path) -> None:
    """Makes a folder."""
    copy.mkdir()


def pipe(copy: Path) -> None:
    """Makes a pipe into which nobody writes."""
    os.mkfifo(copy)


def inconsistent(copy: Path) -> None:
    """Makes a base that can be read, of which an index is lost."""
    asyncio.run(make(copy, "quay"))
    with closing(sqlite3.connect(copy)) as other:
        other.execute("PRAGMA writable_schema = ON")
        other.execute("DELETE FROM sqlite_schema WHERE name LIKE 'ix_%'")
        other.commit()


def truncated(copy: Path) -> None:
    """Makes a base of which half is gone."""
    asyncio.run(make(copy, *(f"n{number}" for number in range(30))))
    content = copy.read_bytes()
    copy.write_bytes(content[: len(content) // 2])


@pytest.mark.parametrize("is_new", [False, True])
@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (no_file, "There is no file"),
        (diary, "is no Footnote base"),
        (nothing, "is no Footnote base"),
        (bookmarks, "is no Footnote base"),
        (stamped, r"backup.db is no whole Footnote base \(it lacks \w+\.\w+\)"),
        (stamped_long_ago, r"backup.db can't be brought up to date \(no such table"),
        (stamped_and_empty, "backup.db is no Footnote base"),
        (folder, "backup.db is no ordinary file"),
        (pipe, "backup.db is no ordinary file"),
        (newer, "was made by a newer Footnote"),
        (inconsistent, "is damaged"),
        (truncated, "is damaged|is no Footnote base"),
    ],
)
async def test_what_is_no_sound_backup_is_told_and_changes_nothing(
    file: Path, copy: Path, spoil: object, sentence: str, is_new: bool
) -> None:
    if not is_new:
        await make(file, "quay")
    await asyncio.to_thread(spoil, copy)  # type: ignore[arg-type]
    with pytest.raises(InputError, match=sentence) as caught:
        await restore_base(url_of(file), copy)
    assert "\n" not in str(caught.value)
    assert is_new or await names_in(file) == {"quay"}
    assert files_beside(file) <= ({"backup.db"} if is_new else {"footnote.db", "backup.db"})


@pytest.mark.parametrize("is_damaged", [False, True])
async def test_a_restore_that_fails_at_the_end_leaves_no_copy_behind(
    file: Path, copy: Path, monkeypatch: pytest.MonkeyPatch, is_damaged: bool
) -> None:
    await make(copy, "quay")
    await make(file, "pier")
    if is_damaged:
        await asyncio.to_thread(file.write_bytes, b"Dear diary, " * 2_000)
        monkeypatch.setattr(Path, "replace", full_disk)
    else:
        with closing(sqlite3.connect(file)) as base:
            base.execute("CREATE TRIGGER no BEFORE INSERT ON article BEGIN SELECT RAISE(ABORT, 'full'); END")
    with pytest.raises(BaseUnavailable, match=r"footnote.db can't be written"):
        await restore_base(url_of(file), copy)
    assert files_beside(file) == {"footnote.db", "backup.db"}


def full_disk(path: Path, target: Path) -> Path:
    """As a file is moved where there is no room."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
