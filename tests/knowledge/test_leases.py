"""Of several processes with one token, one answers."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from knowledge import KnowledgeBase, Lease, LeaseClaim
from tests.knowledge.fakes import Clock

OURS, THEIRS = LeaseClaim("token", "us"), LeaseClaim("token", "them")
TERM = timedelta(seconds=60)


async def test_a_second_process_is_told_who_holds_the_lease(base: KnowledgeBase, clock: Clock) -> None:
    assert await base.acquire_lease(OURS, TERM) is None
    assert await base.acquire_lease(THEIRS, TERM) == Lease("us", clock.now + TERM)
    assert not await base.renew_lease(THEIRS, TERM)
    assert await base.acquire_lease(LeaseClaim("another token", "them"), TERM) is None


async def test_a_lease_lasts_as_long_as_it_is_renewed(base: KnowledgeBase, clock: Clock) -> None:
    await base.acquire_lease(OURS, TERM)
    clock.wait(seconds=50)
    assert await base.renew_lease(OURS, TERM)
    clock.wait(seconds=59)
    assert await base.acquire_lease(THEIRS, TERM) is not None
    clock.wait(seconds=1)
    assert await base.acquire_lease(THEIRS, TERM) is None
    assert not await base.renew_lease(OURS, TERM)


async def test_a_lease_that_ran_out_can_be_renewed_while_nobody_took_it(base: KnowledgeBase, clock: Clock) -> None:
    await base.acquire_lease(OURS, TERM)
    clock.wait(seconds=600)
    assert await base.renew_lease(OURS, TERM)
    assert await base.acquire_lease(THEIRS, TERM) is not None


async def test_a_released_lease_is_free_at_once(base: KnowledgeBase) -> None:
    await base.acquire_lease(OURS, TERM)
    await base.release_lease(THEIRS)
    assert await base.acquire_lease(THEIRS, TERM) is not None
    await base.release_lease(OURS)
    assert await base.acquire_lease(THEIRS, TERM) is None
    assert await base.acquire_lease(THEIRS, TERM) is None  # the holder may ask again


async def test_shards_that_overlap_are_one_matter_and_others_are_not(base: KnowledgeBase) -> None:
    assert await base.acquire_lease(LeaseClaim("token", "a", 0, 3), TERM) is None
    assert await base.acquire_lease(LeaseClaim("token", "b", 4, 7), TERM) is None
    assert await base.acquire_lease(LeaseClaim("token", "c", 3, 4), TERM) is not None
    assert await base.acquire_lease(LeaseClaim("token", "c", 8, 9), TERM) is None


async def test_of_many_at_once_one_gets_the_lease(url: str, clock: Clock) -> None:
    async with (
        KnowledgeBase.open(url, seeded=False, clock=clock) as ours,
        KnowledgeBase.open(url, seeded=False, clock=clock) as theirs,
    ):
        wanted = [
            (base, LeaseClaim("token", f"{n}{side}")) for n in range(5) for side, base in enumerate((ours, theirs))
        ]
        answers = await asyncio.gather(*(base.acquire_lease(claim, TERM) for base, claim in wanted))
        assert answers.count(None) == 1
