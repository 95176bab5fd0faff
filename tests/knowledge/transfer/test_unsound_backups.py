"""What is no sound backup is told in one sentence and changes nothing."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from knowledge import InputError, restore_base
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


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (no_file, "There is no file"),
        (diary, "is no Footnote base"),
        (nothing, "is no Footnote base"),
        (bookmarks, "is no Footnote base"),
        (newer, "was made by a newer Footnote"),
        (inconsistent, "is damaged"),
        (truncated, "is damaged|is no Footnote base"),
    ],
)
async def test_what_is_no_sound_backup_is_told_and_changes_nothing(
    file: Path, copy: Path, spoil: object, sentence: str
) -> None:
    await make(file, "quay")
    await asyncio.to_thread(spoil, copy)  # type: ignore[arg-type]
    with pytest.raises(InputError, match=sentence) as caught:
        await restore_base(url_of(file), copy)
    assert "\n" not in str(caught.value)
    assert await names_in(file) == {"quay"}
    assert files_beside(file) <= {"footnote.db", "backup.db"}
