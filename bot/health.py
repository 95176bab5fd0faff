"""Whether the bot can do its work, and telling it to whoever supervises it: a living process alone proves nothing."""

from __future__ import annotations

import asyncio
import json
import math
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import discord

from bot.leasing import fingerprint_of
from knowledge import BaseUnavailable

if TYPE_CHECKING:
    from knowledge import KnowledgeBase

INTERVAL = timedelta(seconds=15)
"""Time between two reports."""

STALE = 3 * INTERVAL
"""Age of the last report from which on the process counts as gone or stuck: two reports may be late."""


@dataclass(frozen=True, slots=True)
class Health:
    """What a running bot last said of itself; `at` in UTC, `latency_ms` is the gateway's, None while there is none."""

    at: datetime
    is_ready: bool
    reads_messages: bool
    guilds: int
    latency_ms: int | None
    process: int

    def is_fresh(self, now: datetime) -> bool:
        """Whether the process still reports."""
        return now - self.at < STALE


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


async def is_healthy(bot: discord.Client, base: KnowledgeBase) -> bool:
    """Whether the gateway session is ready and the base answers."""
    if bot.is_closed() or not bot.is_ready():
        return False
    try:
        await base.health()
    except BaseUnavailable:
        return False
    return True


async def keep_reporting(
    bot: discord.Client, base: KnowledgeBase, token: str, clock: Callable[[], datetime] = now
) -> None:
    """Writes a report into the base at each interval, for `footnote doctor`; a base that can't be written tells too."""
    while True:
        report = Health(
            at=clock(),
            is_ready=await is_healthy(bot, base),
            reads_messages=bot.intents.message_content,
            guilds=len(bot.guilds),
            latency_ms=round(bot.latency * 1000) if math.isfinite(bot.latency) else None,
            process=os.getpid(),
        )
        with suppress(BaseUnavailable):
            await base.remember(_key(token), json.dumps(asdict(report) | {"at": report.at.isoformat()}))
        await asyncio.sleep((INTERVAL if report.is_ready else INTERVAL / 5).total_seconds())


async def last_report(base: KnowledgeBase, token: str) -> Health | None:
    """What the bot with that token last reported to this base."""
    kept = await base.recall(_key(token))
    if kept is None:
        return None
    fields = json.loads(kept)
    return Health(**fields | {"at": datetime.fromisoformat(fields["at"])})


def _key(token: str) -> str:
    return f"health:{fingerprint_of(token)}"
