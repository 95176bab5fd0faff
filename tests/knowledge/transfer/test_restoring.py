"""Restoring is safe while the bot runs, and nothing is overwritten for good."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from errno import EBUSY
from pathlib import Path

import pytest

from knowledge import BaseUnavailable, KnowledgeBase, Place, restore_base
from knowledge.backup import Restored
from tests.knowledge.fakes import draft
from tests.knowledge.transfer.files import files_beside, make, names_in, url_of


async def test_a_restored_base_is_that_of_the_backup_and_the_former_is_kept(file: Path, copy: Path) -> None:
    await make(file, "quay")
    async with KnowledgeBase.open(url_of(file)) as base:
        await base.backup(copy)
    await make(file, "pier")
    kept = (await restore_base(url_of(file), copy)).kept
    assert kept == file.with_name("footnote.db.before-restore")
    assert await names_in(file) == {"quay"}
    assert await names_in(kept) == {"quay", "pier"}
    assert await restore_base(url_of(file), kept) == Restored(file.with_name("footnote.db.before-restore-2"))
    assert await names_in(file) == {"quay", "pier"}
    assert await names_in(copy) == {"quay"}


async def test_a_bot_that_runs_answers_from_the_restored_base(file: Path, copy: Path, tmp_path: Path) -> None:
    await make(tmp_path / "other.db", "harbour")
    await make(file, "quay")
    async with KnowledgeBase.open(url_of(tmp_path / "other.db")) as other:
        await other.backup(copy)
    async with KnowledgeBase.open(url_of(file)) as base:
        (before,) = await base.articles()
        await restore_base(url_of(file), copy)
        (after,) = await base.articles()
        assert (before.slug, after.slug) == ("quay", "harbour")
        assert before.id == after.id  # only the time tells these two revisions apart
        await base.add(draft(), slug="pier")
    assert await names_in(file) == {"harbour", "pier"}


async def test_a_bot_that_runs_goes_by_the_restored_aliases(file: Path, copy: Path, tmp_path: Path) -> None:
    for place, word in ((tmp_path / "other.db", "tubs"), (file, "hulls")):
        await make(place, "quay")
        async with KnowledgeBase.open(url_of(place)) as base:
            await base.teach_alias(word, ["boats"])
    async with KnowledgeBase.open(url_of(tmp_path / "other.db")) as other:
        await other.backup(copy)
    async with KnowledgeBase.open(url_of(file)) as base:
        understood = [(await base.ask(f"How many {word} were lost?")).understood for word in ("tubs", "hulls")]
        assert understood == [None, "How many boats were lost?"]
        await restore_base(url_of(file), copy)
        understood = [(await base.ask(f"How many {word} were lost?")).understood for word in ("tubs", "hulls")]
        assert understood == ["How many boats were lost?", None]


async def test_ids_that_a_restore_took_back_are_not_used_again(file: Path, copy: Path) -> None:
    await make(file, "quay")
    async with KnowledgeBase.open(url_of(file)) as base:
        await base.backup(copy)
        lost = await base.add(draft())
        await restore_base(url_of(file), copy)
        assert (await base.add(draft())).id > lost.id


async def test_a_base_is_restored_where_there_was_none(file: Path, copy: Path) -> None:
    await make(copy, "quay")
    assert await restore_base(url_of(file), copy) == Restored(None)
    assert await names_in(file) == {"quay"}


async def test_the_log_of_a_base_that_was_removed_is_not_applied_to_the_restored_one(file: Path, copy: Path) -> None:
    await make(copy, "quay")
    log = file.with_name(f"{file.name}-wal")
    async with KnowledgeBase.open(url_of(file), seeded=False) as base:
        await base.add(draft(), slug="pier")
        left = await asyncio.to_thread(log.read_bytes)
    await asyncio.to_thread(file.unlink)
    await asyncio.to_thread(log.write_bytes, left)  # as a killed process leaves it
    await restore_base(url_of(file), copy)
    assert not await asyncio.to_thread(log.exists)
    assert await names_in(file) == {"quay"}


HOLD = """
import sqlite3, sys
open_base = sqlite3.connect(sys.argv[1])
open_base.execute("SELECT count(*) FROM article").fetchall()
print("open", flush=True)
sys.stdin.read()
"""


@contextmanager
def held_by_another_process(file: Path) -> Iterator[None]:
    """As a bot that runs holds the base; inside one process SQLite's locks do not tell it apart."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", HOLD, str(file)], **pipes) as holder:
        assert holder.stdout.readline() == b"open\n"
        yield


async def test_a_bot_that_has_a_damaged_base_open_does_not_disturb_the_restored_one(file: Path, copy: Path) -> None:
    await make(copy, "quay")
    await make(file, "pier")
    with held_by_another_process(file):
        await make(file, "mole")
        await asyncio.to_thread(file.write_bytes, b"Dear diary, " * 2_000)
        assert (await restore_base(url_of(file), copy)).was_damaged
        assert await names_in(file) == {"quay"}
    assert await names_in(file) == {"quay"}


def spoil_with(file: Path, damage: bytes) -> None:
    """Puts something else in the place of the base, and a log beside it."""
    file.write_bytes(damage)
    file.with_name(f"{file.name}-wal").write_bytes(b"a log that must not be applied to the restored base")


async def test_a_damaged_base_that_can_not_be_replaced_keeps_its_log(
    file: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Path, _target: Path) -> Path:
        raise OSError(EBUSY, "Device or resource busy", str(self))

    await make(copy, "quay")
    spoil_with(file, b"Dear diary, " * 2_000)
    before = files_beside(file)
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(BaseUnavailable, match="can't be written: Device or resource busy"):
        await restore_base(url_of(file), copy)
    assert files_beside(file) == before


@pytest.mark.parametrize("damage", [b"Dear diary, " * 2_000, b"SQLite format 3\0" + b"\xff" * 20_000])
async def test_a_damaged_base_is_replaced_and_kept(file: Path, copy: Path, damage: bytes) -> None:
    await make(copy, "quay")
    spoil_with(file, damage)
    done = await restore_base(url_of(file), copy)
    kept = done.kept
    assert done.was_damaged
    assert kept is not None
    assert await asyncio.to_thread(kept.read_bytes) == damage
    assert f"{kept.name}-wal" in files_beside(file)
    assert await names_in(file) == {"quay"}


async def test_a_restore_waits_for_nobody_for_ever(file: Path, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.backup.exchanging.WAIT", 0.01)
    await make(file, "quay")
    await make(copy, "pier")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BaseUnavailable, match="locked"):
            await restore_base(url_of(file), copy)
    assert await names_in(file) == {"quay"}


async def test_what_members_handed_in_comes_back_to_a_base_that_never_had_it(file: Path, copy: Path) -> None:
    guild_id, member = 71, 6
    async with KnowledgeBase.open(url_of(file), seeded=False) as base:
        await base.hand_in("How many boats were lost?", Place(guild_id, 1), member)
        await base.vote(guild_id=guild_id, message_id=9, voter_id=member, is_up=False, citation=(1, 1))
        await base.backup(copy)
    fresh = url_of(file.with_name("fresh.db"))  # of a bot that was started first on a new machine
    async with KnowledgeBase.open(fresh, seeded=False) as base:
        await restore_base(fresh, copy)
        assert len(await base.handed_in(guild_id)) == len(await base.complaints(guild_id)) == 1


async def test_what_members_deleted_since_a_backup_is_not_brought_back(file: Path, copy: Path) -> None:
    guild_id, leaver, member = 71, 5, 6
    async with KnowledgeBase.open(url_of(file), seeded=False) as base:
        for person in (leaver, member):
            await base.hand_in("How many boats were lost?", Place(guild_id, 1), person)
            await base.vote(guild_id=guild_id, message_id=9, voter_id=person, is_up=False, citation=(1, 1))
        await base.backup(copy)
        await base.forget_person(leaver)
        await base.hand_in("Who dived?", Place(guild_id, 1), member)
        restored = await restore_base(url_of(file), copy)
        assert [(each.asker_id, each.text) for each in await base.handed_in(guild_id)] == [
            (member, "How many boats were lost?")
        ]
        assert [each.voter_id for each in await base.complaints(guild_id)] == [member]
    assert restored.kept is not None
    async with KnowledgeBase.open(url_of(restored.kept)) as kept:
        assert len(await kept.handed_in(guild_id)) == 2
