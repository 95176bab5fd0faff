"""Sending again what the network or Discord lost on the way, where sending it twice does no harm."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import aiohttp
import discord

T = TypeVar("T")

PAUSES = (0.2, 0.8)
"""Seconds before the second and the third attempt: an interaction must be acknowledged within three."""

ALREADY_ACKNOWLEDGED = 40060


async def insist(attempt: Callable[[], Awaitable[T]]) -> T:
    """What the attempt comes to, made up to three times if the connection breaks or Discord fails.

    Only for what Discord takes once however often it comes: a message with a nonce, an edit, a deletion.
    """
    for pause in PAUSES:
        try:
            return await attempt()
        except (aiohttp.ClientConnectionError, TimeoutError, discord.DiscordServerError):
            await asyncio.sleep(pause)
    return await attempt()


async def acknowledge(attempt: Callable[[], Awaitable[object]]) -> None:
    """The same for an acknowledgement: one that got through although its receipt was lost is as good."""
    try:
        await insist(attempt)
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED:
            raise
