"""Sending again what the network or Discord lost on the way, where sending it twice does no harm."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import aiohttp
import discord

T = TypeVar("T")

PAUSES = (0.2, 0.8)
"""Seconds before the second and the third attempt: an interaction must be acknowledged within three."""

ALREADY_ACKNOWLEDGED = 40060

BROKEN = (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, TimeoutError, discord.DiscordServerError)
"""Nobody knows whether the request arrived: the line broke before it or in its receipt, or Discord failed."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file and, for a picture, the words that say the same."""

    name: str
    content: bytes
    alt: str | None = None

    def opened(self) -> discord.File:
        """For one attempt to send it: discord.py closes what it has tried to send."""
        return discord.File(io.BytesIO(self.content), self.name, description=self.alt)


async def insist(attempt: Callable[[], Awaitable[T]]) -> T:
    """What the attempt comes to, made up to three times if the connection breaks or Discord fails.

    Only for what Discord takes once however often it comes (a message with a nonce, an edit, a deletion), and for what
    had better come twice than not at all.
    """
    for pause in PAUSES:
        try:
            return await attempt()
        except BROKEN:
            await asyncio.sleep(pause)
    return await attempt()


async def acknowledge(attempt: Callable[[], Awaitable[object]]) -> None:
    """The same for an acknowledgement: one that got through although its receipt was lost is as good."""
    try:
        await insist(attempt)
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED:
            raise


async def put(
    interaction: discord.Interaction[Any], *, files: Sequence[Attachment] | None = None, **shown: Any
) -> discord.InteractionMessage:
    """The same for what stands in place of 'thinking …' or of what the message showed before.

    With `files` it has exactly these.
    """

    def attached() -> dict[str, Any]:
        return {} if files is None else {"attachments": [each.opened() for each in files]}

    return await insist(lambda: interaction.edit_original_response(**shown, **attached()))
