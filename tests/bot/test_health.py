"""A running bot reports its health, and `doctor` tells whether it answers now."""

from __future__ import annotations

import asyncio
import json
import os
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.cli.checkup import examine_running
from bot.cli.invocation import Invocation
from bot.client import FootnoteBot
from bot.health import Health, last_report
from bot.leasing import claim_of
from bot.running import run_bot
from knowledge import KnowledgeBase
from tests.bot.serving import Token, opened, serve


async def test_a_running_bot_reports_its_health_to_the_base(
    monkeypatch: pytest.MonkeyPatch, real_base: KnowledgeBase
) -> None:
    async def start(bot: FootnoteBot, token: str) -> None:
        await asyncio.sleep(0.3)

    serve(monkeypatch, start)
    await asyncio.wait_for(run_bot(Token(), opened(real_base)), 5)

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
