"""What was acknowledged is there, whatever happens to the process."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import closing
from pathlib import Path

from knowledge import KnowledgeBase
from tests.knowledge.fakes import draft

WRITER = """
import asyncio, sys
from knowledge import Draft, EditConflict, KnowledgeBase

async def edit(base, name):
    while True:
        try:
            newest = await base.article("story")
            body = f"{name} wrote revision {newest.number + 1}. " + "It is long. " * 500
            saved = await base.revise("story", Draft("Story", body), seen=newest.number)
            print(saved.number, name, flush=True)
        except EditConflict:
            pass

async def main(url, name):
    async with KnowledgeBase.open(url) as base:
        await asyncio.gather(*(edit(base, f"{name}{number}") for number in range(4)))

asyncio.run(main(*sys.argv[1:]))
"""


async def start_writer(url: str, name: str) -> Process:
    """Four editors in a process of their own, who edit one article without end and tell what was saved."""
    return await asyncio.create_subprocess_exec(sys.executable, "-c", WRITER, url, name, stdout=PIPE, stderr=PIPE)


async def kill_after(writer: Process, edits: int) -> list[list[str]]:
    """What the writer told until it was killed without warning."""
    assert writer.stdout
    lines = [await writer.stdout.readline() for _ in range(edits)]
    assert all(lines), (await writer.communicate())[1].decode()
    writer.kill()
    rest, _ = await writer.communicate()
    # What was told but cut off by the kill was not heard.
    heard = b"".join(lines) + rest
    return [line.split() for line in heard.decode().splitlines(keepends=True) if line.endswith("\n")]


async def test_no_acknowledged_edit_is_lost_when_processes_are_killed(tmp_path: Path) -> None:
    file = tmp_path / "footnote.db"
    url = f"sqlite:///{file}"
    async with KnowledgeBase.open(url, seeded=False) as base:
        await base.add(draft(), slug="story")
    writers = [await start_writer(url, name) for name in ("A", "B")]
    told = await asyncio.gather(kill_after(writers[0], 20), kill_after(writers[1], 35))
    async with KnowledgeBase.open(url) as base:
        history = await base.history("story")
        for number, name in (line for lines in told for line in lines):
            assert history[int(number) - 1].body.startswith(f"{name} wrote revision {number}. ")
        assert all(revision.body.endswith("It is long. ") for revision in history[1:])
        assert [revision.number for revision in history] == list(range(1, len(history) + 1))
        await base.retract("story")
    with closing(sqlite3.connect(file)) as check:
        assert check.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


async def test_edits_of_many_editors_at_once_are_all_kept_or_refused(url: str) -> None:
    async with KnowledgeBase.open(url, seeded=False) as ours, KnowledgeBase.open(url, seeded=False) as theirs:
        await ours.add(draft(), slug="story")

        async def edit(base: KnowledgeBase, editor_id: int) -> list[int]:
            saved = []
            for _ in range(6):
                newest = await base.article("story")
                body = f"By {editor_id} after {newest.number}."
                outcome = await asyncio.gather(
                    base.revise("story", draft(body=body), seen=newest.number, editor_id=editor_id),
                    return_exceptions=True,
                )
                saved += [revision.number for revision in outcome if not isinstance(revision, BaseException)]
            return saved

        saved = await asyncio.gather(*(edit(base, editor_id) for base in (ours, theirs) for editor_id in range(4)))
        history = await ours.history("story")
        assert sorted(number for numbers in saved for number in numbers) == list(range(2, len(history) + 1))
        assert await theirs.history("story") == history
        assert all(revision.body == f"By {revision.editor_id} after {revision.number - 1}." for revision in history[1:])
