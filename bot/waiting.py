"""Waiting for what comes back by itself: a network that is not up yet, a trouble of Discord's, a base in use."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from itertools import chain, repeat
from typing import TypeVar

import structlog

from bot.errors import OutOfReach
from knowledge import BaseOutOfReach

T = TypeVar("T")

log = structlog.get_logger(__name__)

PAUSES = (5, 10, 20, 30)
"""Seconds between the attempts, the last one again and again: two log lines a minute, and back half a minute later."""


async def until_in_reach(attempt: Callable[[], Awaitable[T]]) -> T:
    """What the attempt returns, tried again as long as Discord or the base is out of reach; the log says why."""
    for pause in chain(PAUSES, repeat(PAUSES[-1])):
        try:
            return await attempt()
        except (OutOfReach, BaseOutOfReach) as error:
            log.warning("out_of_reach", reason=str(error), effect=f"tried again in {pause} s")
        await asyncio.sleep(pause)
    raise AssertionError("The pauses never end.")
