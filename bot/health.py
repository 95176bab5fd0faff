"""Whether the bot can do its work: a living process alone proves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from knowledge import BaseUnavailable

if TYPE_CHECKING:
    from knowledge import KnowledgeBase


async def is_healthy(bot: discord.Client, base: KnowledgeBase) -> bool:
    """Whether the gateway session is ready and the base answers."""
    if bot.is_closed() or not bot.is_ready():
        return False
    try:
        await base.health()
    except BaseUnavailable:
        return False
    return True
