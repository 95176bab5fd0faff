"""Running: signals, refusals at the start, the intent that may be missing, and the one process that answers."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot.cli.checkup import examine_running
from bot.cli.invocation import Invocation
from bot.client import FootnoteBot
from bot.errors import BotError
from bot.health import Health, last_report
from bot.leasing import claim_of, held
from bot.running import run_bot, sync_commands
from knowledge import BaseUnavailable, KnowledgeBase, LeaseClaim
from tests.cogs.fakes import FakeBase


@dataclass
class Token:
    discord_token: SecretStr | None = field(default_factory=lambda: SecretStr("a.token.of-a-test"))


def serve(monkeypatch: pytest.MonkeyPatch, start: Callable[..., Coroutine[Any, Any, None]]) -> list[FootnoteBot]:
    """Lets `run_bot` make bots that run `start` instead of connecting; returns the list that they will be in."""
    made: list[FootnoteBot] = []

    class Scripted(FootnoteBot):
        def __init__(self, base: FakeBase, **choices: bool) -> None:
            super().__init__(base, **choices)
            made.append(self)

    Scripted.start = start
    monkeypatch.setattr("bot.running.FootnoteBot", Scripted)
    return made


@pytest.fixture
def base() -> FakeBase:
    return FakeBase()


async def test_a_missing_message_content_intent_is_survived_and_told_once(
    monkeypatch: pytest.MonkeyPatch, base: FakeBase
) -> None:
    async def start(bot: FootnoteBot, token: str) -> None:
        if bot.reads_messages:
            raise discord.PrivilegedIntentsRequired(None)

    made = serve(monkeypatch, start)
    with capture_logs() as logs:
        await run_bot(Token(), base)

    assert [bot.reads_messages for bot in made] == [True, False]
    assert [entry["event"] for entry in logs] == ["message_content_intent_is_off"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_stops_the_bot_cleanly(
    monkeypatch: pytest.MonkeyPatch, base: FakeBase, number: signal.Signals
) -> None:
    async def start(bot: FootnoteBot, token: str) -> None:
        os.kill(os.getpid(), number)
        await asyncio.sleep(60)

    made = serve(monkeypatch, start)
    await asyncio.wait_for(run_bot(Token(), base), 5)

    assert made[0].is_closed()


async def test_an_answer_under_way_is_finished_before_the_bot_stops(
    monkeypatch: pytest.MonkeyPatch, base: FakeBase
) -> None:
    answered = asyncio.Event()
    under_way: list[asyncio.Task[None]] = []

    async def answer_slowly(bot: FootnoteBot) -> None:
        await asyncio.sleep(0.05)
        assert not bot.is_closed()
        answered.set()

    async def start(bot: FootnoteBot, token: str) -> None:
        under_way.append(asyncio.create_task(answer_slowly(bot), name="CommandTree-invoker"))
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(60)

    serve(monkeypatch, start)
    await asyncio.wait_for(run_bot(Token(), base), 5)

    assert answered.is_set()


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (discord.LoginFailure("no"), "does not accept the token"),
        (discord.GatewayNotFound(), "can't be reached"),
        (ConnectionRefusedError("no"), "can't be reached"),
    ],
)
async def test_what_keeps_the_bot_from_starting_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, base: FakeBase, refusal: Exception, words: str
) -> None:
    async def start(bot: FootnoteBot, token: str) -> None:
        raise refusal

    serve(monkeypatch, start)
    with pytest.raises(BotError, match=words):
        await run_bot(Token(), base)


@pytest.mark.parametrize("token", [None, "", "  ", "pasted\nwith a line", "токен"])
async def test_an_unusable_token_is_one_sentence_before_any_request(token: str | None, base: FakeBase) -> None:
    with pytest.raises(BotError, match="DISCORD_TOKEN"):
        await run_bot(Token(SecretStr(token) if token is not None else None), base)


async def test_sync_without_a_token_is_one_sentence(base: FakeBase) -> None:
    with pytest.raises(BotError, match="DISCORD_TOKEN"):
        await sync_commands(Token(None), base)


CLAIM, OTHER = LeaseClaim("token", "us"), LeaseClaim("token", "them")
SHORT = timedelta(seconds=0.3)


@pytest.fixture
async def real_base(tmp_path: Path) -> AsyncIterator[KnowledgeBase]:
    async with KnowledgeBase.open(f"sqlite:///{tmp_path}/base.db", seeded=False) as base:
        yield base


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

    async def release_lease(self, wanted: LeaseClaim) -> None:
        raise BaseUnavailable("The base does not answer.")


@pytest.mark.parametrize("hangs", [False, True])
async def test_a_process_that_is_cut_off_from_the_base_for_a_term_has_lost_its_lease(hangs: bool) -> None:
    """Another one, which reaches the base, may have taken it: two would answer."""
    begun = time.monotonic()
    async with held(CutOff(hangs=hangs), CLAIM, SHORT) as losing:  # type: ignore[arg-type]
        await asyncio.wait_for(losing, 5)
    assert time.monotonic() - begun >= SHORT.total_seconds() * 0.9


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
    running = asyncio.create_task(run_bot(Token(), real_base))
    await started.wait()

    theirs = LeaseClaim(claim_of("a.token.of-a-test").fingerprint, "them")
    url = f"sqlite:///{tmp_path}/base.db"
    async with KnowledgeBase.open(url, clock=lambda: datetime.now(UTC) + timedelta(hours=1)) as their_base:
        assert await their_base.acquire_lease(theirs) is None  # as after a long freeze of the first process

    await asyncio.wait_for(closed.wait(), 5)
    await asyncio.sleep(0.2)
    assert len(made) == 1
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(running, 5)
    assert await real_base.renew_lease(theirs)


async def test_a_running_bot_reports_its_health_to_the_base(
    monkeypatch: pytest.MonkeyPatch, real_base: KnowledgeBase
) -> None:
    async def start(bot: FootnoteBot, token: str) -> None:
        await asyncio.sleep(0.3)

    serve(monkeypatch, start)
    await asyncio.wait_for(run_bot(Token(), real_base), 5)

    report = await last_report(real_base, "a.token.of-a-test")
    assert report is not None
    assert (report.is_ready, report.guilds, report.process) == (False, 0, os.getpid())
    assert report.is_fresh(datetime.now(UTC))
    assert not report.is_fresh(datetime.now(UTC) + timedelta(minutes=1))


@pytest.mark.parametrize(
    ("report", "words", "is_problem"),
    [
        (None, "not running", True),
        ({"at": "2024-05-01T12:00:00+00:00"}, "last heard of at 2024-05-01 12:00 UTC", True),
        ({"is_ready": False}, "not connected to Discord", True),
        ({}, "answers in 1 server, 48 ms to Discord; message content intent off", False),
    ],
)
async def test_doctor_tells_whether_the_bot_answers_now(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, report: dict[str, Any] | None, words: str, is_problem: bool
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "a.token.of-a-test")
    place = Invocation(f"sqlite:///{tmp_path}/base.db")
    async with place.open() as base:
        if report is not None:
            said = Health(datetime.now(UTC), True, False, 1, 48, 7)
            fields = asdict(said) | {"at": said.at.isoformat()} | report
            await base.remember(f"health:{claim_of('a.token.of-a-test').fingerprint}", json.dumps(fields))

    finding = await examine_running(place)

    assert words in finding.detail
    assert finding.is_problem is is_problem
