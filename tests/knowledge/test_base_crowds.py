"""Many who ask and edit at once, or give up half-way, harm nobody."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from knowledge import KnowledgeBase
from tests.knowledge.asking import QUESTION, SENTENCE, said
from tests.knowledge.fakes import draft


async def test_many_ask_while_others_edit_and_nobody_fails(base: KnowledgeBase) -> None:
    await base.add(draft())

    async def edit(number: int) -> None:
        await base.add(draft(f"Place {number}"))
        await said(base)

    answers = await asyncio.gather(*(said(base) for _ in range(10)), *(edit(number) for number in range(5)))
    assert all(SENTENCE in answer for answer in answers if answer)
    assert len(await base.articles()) == 6


async def add_and_ask(base: KnowledgeBase) -> None:
    """Goes on for ever."""
    while True:
        await base.add(draft())
        await base.ask(QUESTION)


async def test_an_asker_who_gives_up_harms_nobody(base: KnowledgeBase) -> None:
    for number in range(10):
        await base.add(draft(f"Place {number}"))
    for delay in (0.0, 0.001, 0.002, 0.004, 0.008, 0.016):
        with suppress(TimeoutError):
            async with asyncio.timeout(delay):
                await add_and_ask(base)
    await base.add(draft(), slug="after-all")
    assert SENTENCE in await said(base, article="after-all")
