"""A backup is a whole base of one moment, and replaces nothing."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from knowledge import BaseUnavailable, InputError, KnowledgeBase, restore_base
from tests.knowledge.fakes import draft
from tests.knowledge.transfer.files import files_beside, make, names_in, url_of


async def test_a_backup_is_a_base_that_opens(file: Path, copy: Path) -> None:
    await make(file, "quay", "pier")
    async with KnowledgeBase.open(url_of(file)) as base:
        await base.backup(copy)
        assert await names_in(copy) == {"quay", "pier"}
        async with KnowledgeBase.open(url_of(copy)) as copied:
            assert await copied.export() == await base.export()


async def test_a_backup_made_while_editors_write_is_of_one_moment(file: Path, copy: Path) -> None:
    async with KnowledgeBase.open(url_of(file), seeded=False) as base:
        adding = [base.add(draft(), slug=f"n{number}") for number in range(30)]
        await asyncio.gather(*adding[:15], base.backup(copy), *adding[15:])
    kept = await names_in(copy)
    assert kept == {f"n{number}" for number in range(len(kept))}


async def test_a_backup_never_replaces_a_file(file: Path, copy: Path) -> None:
    await asyncio.to_thread(copy.write_text, "precious")
    async with KnowledgeBase.open(url_of(file), seeded=False) as base:
        with pytest.raises(InputError, match="exists already; a backup never replaces a file"):
            await base.backup(copy)
        with pytest.raises(InputError, match=r"The folder .* does not exist"):
            await base.backup(copy.parent / "no" / "backup.db")
    assert await asyncio.to_thread(copy.read_text) == "precious"
    assert files_beside(copy) == {"backup.db", "footnote.db"}


async def test_two_backups_to_one_place_give_one_file_and_one_error(file: Path, copy: Path) -> None:
    await make(file, "quay")
    async with KnowledgeBase.open(url_of(file)) as base:
        outcomes = await asyncio.gather(base.backup(copy), base.backup(copy), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["InputError", "NoneType"]


async def test_a_backup_that_cannot_be_written_is_told(file: Path) -> None:
    async with KnowledgeBase.open(url_of(file), seeded=False) as base:
        with pytest.raises(BaseUnavailable, match=r"/proc/backup\.db can't be written"):
            await base.backup(Path("/proc/backup.db"))


async def test_files_are_for_sqlite_only(postgres_url: str, copy: Path) -> None:
    with pytest.raises(BaseUnavailable, match="Only a SQLite base is restored from a file"):
        await restore_base(postgres_url, copy)
    async with KnowledgeBase.open(postgres_url, seeded=False) as base:
        with pytest.raises(BaseUnavailable, match="A PostgreSQL base is backed up with pg_dump"):
            await base.backup(copy)
    assert "backup.db" not in files_beside(copy)
