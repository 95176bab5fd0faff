"""Sending replies: how a place shows them, and whether it lets us speak at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord

from cogs.host import Interaction
from cogs.presentation.pages import Medium, Page, compose
from cogs.presentation.reply import Reply
from knowledge import GuildSettings


async def answer(
    interaction: Interaction, reply: Reply, settings: GuildSettings, view: discord.ui.View | None = None
) -> None:
    """Shows the reply in place of 'thinking …'; what does not fit one message follows in further ones."""
    first, *rest = compose(reply, medium_of(interaction, settings))
    shown = await interaction.edit_original_response(**fields(first), view=view)
    for page in rest:
        await interaction.followup.send(**fields(page), ephemeral=shown.flags.ephemeral)


async def send_below(
    message: discord.Message, pages: Sequence[Page], view: discord.ui.View | None = None
) -> list[discord.Message]:
    """Sends the pages, the first as a reply to the message, with the buttons; nothing where the bot may not speak."""
    if not can_speak(message):
        return []
    extras: dict[str, Any] = {"view": view} if view else {}
    if permissions_at(message).read_message_history:
        extras["reference"] = message.to_reference(fail_if_not_exists=False)
    sent = []
    for page in pages:
        is_text = page.embed is None
        sent.append(await message.channel.send(**fields(page), **extras, mention_author=False, suppress_embeds=is_text))
        extras = {}
    return sent


async def send_instead(
    question: discord.Message, before: Sequence[discord.Message], pages: Sequence[Page], view: discord.ui.View
) -> list[discord.Message]:
    """Shows the pages in the messages of the answer before; deletes those that are too many and sends what is more."""
    for message in before[len(pages) :]:
        await message.delete()
    kept = list(before[: len(pages)])
    for message, page in zip(kept, pages, strict=False):
        buttons = view if message is kept[0] else None
        await message.edit(content=page.content, embed=page.embed, view=buttons)
    return [*kept, *(await send_below(question, pages[len(kept) :]))]


def medium_of(interaction: Interaction, settings: GuildSettings) -> Medium:
    """Plain text where the server wants it or embeds are not allowed; in a DM they always are."""
    is_barred = interaction.guild_id is not None and not interaction.app_permissions.embed_links
    return Medium.TEXT if settings.text_only or is_barred else Medium.EMBED


def medium_at(message: discord.Message, settings: GuildSettings) -> Medium:
    """The same for a reply to a message."""
    is_barred = not permissions_at(message).embed_links
    return Medium.TEXT if settings.text_only or is_barred else Medium.EMBED


def permissions_at(message: discord.Message) -> discord.Permissions:
    """What the bot may do where the message stands."""
    if message.guild is None:
        return discord.Permissions.all()
    return message.channel.permissions_for(message.guild.me)


def can_speak(message: discord.Message) -> bool:
    """Whether an answer may be sent there: requests that Discord refuses count towards a ban of the address."""
    permissions = permissions_at(message)
    if isinstance(message.channel, discord.Thread):
        return permissions.view_channel and permissions.send_messages_in_threads and not message.channel.locked
    return permissions.view_channel and permissions.send_messages


def fields(page: Page) -> dict[str, Any]:
    """The page as arguments of discord.py's sending methods."""
    return {"content": page.content} if page.embed is None else {"embed": page.embed}
