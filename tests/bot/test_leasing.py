"""Of several processes one answers; another takes over when that one stops, is killed or is cut off."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.client import FootnoteBot
from bot.leasing import TERM, claim_of, held
from bot.running import run_bot
from knowledge import BaseOutOfReach, BaseUnavailable, KnowledgeBase, LeaseClaim
from tests.bot.serving import Token, opened, serve

CLAIM, OTHER = LeaseClaim("token", "us"), LeaseClaim("token", "them")
SHORT = timedelta(seconds=0.3)


async def test_a_second_process_says_once_who_answers_and_takes_over_at_once_when_that_one_stops(
    real_base: KnowledgeBase,
) -> None:
    await real_base.acquire_lease(OTHER, timedelta(minutes=5))

    async def stop_soon() -> None:
        await asyncio.sleep(0.3)
        await real_base.release_lease(OTHER)

    with capture_logs() as logs:
        stopping = asyncio.create_task(stop_soon())
        async with asyncio.timeout(5), held(real_base, CLAIM, SHORT):
            await stopping

    assert [entry["event"] for entry in logs] == ["lease_is_held", "lease_taken_over"]
    assert "them" in logs[0]["effect"]


async def test_a_second_process_takes_over_when_the_first_was_killed(real_base: KnowledgeBase) -> None:
    await real_base.acquire_lease(OTHER, SHORT)
    async with asyncio.timeout(5), held(real_base, CLAIM, SHORT):
        assert not await real_base.renew_lease(OTHER, SHORT)


async def test_a_lease_is_renewed_while_it_is_held_and_free_afterwards(real_base: KnowledgeBase) -> None:
    async with held(real_base, CLAIM, SHORT) as losing:
        await asyncio.sleep(1)
        assert await real_base.acquire_lease(OTHER, SHORT) is not None
        assert not losing.done()
    assert await real_base.acquire_lease(OTHER, SHORT) is None


async def test_a_base_that_can_not_be_written_is_not_told_as_another_process(
    monkeypatch: pytest.MonkeyPatch, real_base: KnowledgeBase
) -> None:
    claims = iter([BaseOutOfReach("The base can't be used: another process is writing to it."), None])

    async def acquire(wanted: LeaseClaim, term: timedelta) -> None:
        if error := next(claims):
            raise error

    monkeypatch.setattr(real_base, "acquire_lease", acquire)
    with capture_logs() as logs:
        async with asyncio.timeout(5), held(real_base, CLAIM, SHORT):
            pass

    assert [entry["event"] for entry in logs] == ["lease_not_taken", "lease_taken"]
    assert (
        logs[0]["effect"]
        == "The base can't be used: another process is writing to it. This process waits until it can."
    )


class CutOff:
    """A base that is reached no more, as by a process whose network is gone."""

    def __init__(self, *, hangs: bool) -> None:
        self._hangs = hangs

    async def acquire_lease(self, wanted: LeaseClaim, term: timedelta) -> None:
        return None

    async def renew_lease(self, wanted: LeaseClaim, term: timedelta) -> bool:
        if self._hangs:
            await asyncio.sleep(60)
        raise BaseUnavailable("The base does not answer.")

    async def holds_lease(self, wanted: LeaseClaim) -> bool:
        return await self.renew_lease(wanted, SHORT)

    async def release_lease(self, wanted: LeaseClaim) -> None:
        raise BaseUnavailable("The base does not answer.")


@pytest.mark.parametrize("hangs", [False, True])
async def test_a_process_that_is_cut_off_from_the_base_for_a_term_has_lost_its_lease(hangs: bool) -> None:
    """Another one, which reaches the base, may have taken it: two would answer."""
    begun = time.monotonic()
    async with held(CutOff(hangs=hangs), CLAIM, SHORT) as losing:  # type: ignore[arg-type]
        await asyncio.wait_for(losing, 5)
    assert time.monotonic() - begun >= SHORT.total_seconds() * 0.9


async def test_a_base_that_can_only_be_read_keeps_nobody_from_answering_until_another_process_took_the_lease(
    real_base: KnowledgeBase, tmp_path: Path
) -> None:
    """A full disk, or an import that takes long: nobody else can take the lease then."""
    async with held(real_base, CLAIM, SHORT) as losing:
        with closing(sqlite3.connect(tmp_path / "base.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await asyncio.sleep(2.5)
            assert not losing.done()
            other.execute("UPDATE lease SET holder = 'them'")
            other.execute("COMMIT")
        await asyncio.wait_for(losing, 5)


async def test_a_process_that_lost_its_lease_stops_serving_and_waits(
    monkeypatch: pytest.MonkeyPatch, real_base: KnowledgeBase, tmp_path: Path
) -> None:
    started, closed = asyncio.Event(), asyncio.Event()

    async def start(bot: FootnoteBot, token: str) -> None:
        started.set()
        try:
            await asyncio.sleep(60)
        finally:
            closed.set()

    made = serve(monkeypatch, start)
    monkeypatch.setattr("bot.running.held", lambda base, claim: held(base, claim, SHORT))
    running = asyncio.create_task(run_bot(Token(), opened(real_base)))
    await started.wait()

    theirs = LeaseClaim(claim_of("a.token.of-a-test").fingerprint, "them")
    url = f"sqlite:///{tmp_path}/base.db"
    async with KnowledgeBase.open(url, clock=lambda: datetime.now(UTC) + timedelta(hours=1)) as their_base:
        assert await their_base.acquire_lease(theirs, TERM) is None  # as after a long freeze of the first process

    await asyncio.wait_for(closed.wait(), 5)
    await asyncio.sleep(0.2)
    assert len(made) == 1
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(running, 5)
    assert await real_base.renew_lease(theirs, TERM)
