"""What the bot itself remembers over a restart."""

from __future__ import annotations

import asyncio
from pathlib import Path

from knowledge import KnowledgeBase


async def test_what_is_remembered_outlives_a_restart_and_can_be_replaced(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/base.db"
    async with KnowledgeBase.open(url) as base:
        assert await base.recall("commands") is None
        await base.remember("commands", "one")
        await base.remember("commands", "two")
        await base.remember("other", "three")
    async with KnowledgeBase.open(url) as base:
        assert await base.recall("commands") == "two"
        assert await base.recall("other") == "three"


async def test_of_processes_that_remember_at_once_none_fails(url: str) -> None:
    async with KnowledgeBase.open(url, seeded=False) as ours, KnowledgeBase.open(url, seeded=False) as theirs:
        for number in range(10):
            await asyncio.gather(*(each.remember(f"key {number}", "same") for each in (ours, theirs, ours, theirs)))
            assert await ours.recall(f"key {number}") == "same"
