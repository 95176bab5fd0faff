"""Showing editors a reply with its buttons and files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord

from cogs.buttons import row_of
from cogs.delivery import MOST_MESSAGES, fields, file_of, medium_of
from cogs.host import Interaction
from cogs.insistence import Attachment, put
from cogs.presentation.pages import compose
from cogs.presentation.reply import Reply
from knowledge import GuildSettings


async def show(
    interaction: Interaction,
    reply: Reply,
    settings: GuildSettings,
    buttons: Sequence[discord.ui.Item[Any]] = (),
    files: Sequence[tuple[str, bytes]] = (),
) -> None:
    """The reply in place of 'thinking …' or of what the message showed before, with exactly these buttons and files."""
    pages = compose(reply, medium_of(interaction, settings))
    await put(
        interaction,
        **{"content": None, "embed": None, **fields(pages[0])},
        view=row_of(*buttons) if buttons else None,
        files=[Attachment(name, content) for name, content in files],
    )
    for page in pages[1:MOST_MESSAGES]:
        await interaction.followup.send(**fields(page), ephemeral=True)
    if len(pages) > MOST_MESSAGES:
        await interaction.followup.send(file=file_of(pages).opened(), ephemeral=True)


async def show_further(interaction: Interaction, reply: Reply, settings: GuildSettings) -> None:
    """The first page of a reply in a message of its own, to the editor alone."""
    await interaction.followup.send(**fields(compose(reply, medium_of(interaction, settings))[0]), ephemeral=True)
