"""Telling a person what went wrong: in place of what was to come, once, whatever was acknowledged before."""

from __future__ import annotations

from contextlib import suppress

import discord

from cogs.delivery import send_below
from cogs.host import Interaction
from cogs.insistence import ALREADY_ACKNOWLEDGED, insist, put
from cogs.presentation.pages import Page


async def tell(to: Interaction | discord.Message, text: str, *, is_private: bool = False) -> bool:
    """Tells it privately, or below the message; False where it may not be told there. Raises what Discord refuses.

    Where everybody sees 'thinking …' it is told in its place, unless it is private: what somebody typed wrong, and is
    said back, is nobody else's.
    """
    if isinstance(to, discord.Message):
        return bool(await send_below(to, [Page(content=text)], is_first=False))
    if not await _begin_with(to, text):
        await _go_on_with(to, text, is_private=is_private)
    return True


async def _begin_with(interaction: Interaction, text: str) -> bool:
    """Tells it privately as the first response; False where there was one, be it that its receipt was lost."""
    if interaction.response.is_done():
        return False
    try:
        await insist(lambda: interaction.response.send_message(text, ephemeral=True))
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED:
            raise
        return False
    return True


async def _go_on_with(interaction: Interaction, text: str, *, is_private: bool) -> None:
    """In place of 'thinking …' as long as that is shown, else privately below. What is shown, Discord alone knows."""
    shown = await _shown(interaction)
    if shown and shown.flags.loading and not shown.flags.ephemeral and is_private:
        with suppress(discord.NotFound):  # deleted before, and only the receipt was lost
            await insist(interaction.delete_original_response)
        await interaction.followup.send(text, ephemeral=True)
    elif shown and shown.flags.loading:
        await put(interaction, content=text)
    elif shown is None or shown.content != text:  # else only its receipt was lost
        await interaction.followup.send(text, ephemeral=True)


async def _shown(interaction: Interaction) -> discord.Message | None:
    """What stands there as the response; None where that was a form, is gone, or Discord does not tell."""
    try:
        return await insist(interaction.original_response)
    except discord.DiscordException:
        return None
