"""Sending replies: how a place shows them, and whether it lets us speak at all."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import discord
import structlog

from cogs.host import Interaction
from cogs.insistence import insist
from cogs.presentation.pages import Medium, Page, compose, written_out
from cogs.presentation.reply import Reply
from knowledge import GuildSettings

log = structlog.get_logger(__name__)

MOST_MESSAGES = 4
"""Messages of one reply; the rest goes into a file. A user-installed app may send five more beside the first."""


async def answer(
    interaction: Interaction, reply: Reply, settings: GuildSettings, view: discord.ui.View | None = None
) -> None:
    """Shows the reply in place of 'thinking …'; what does not fit one message follows in further ones."""
    pages = compose(reply, medium_of(interaction, settings))
    first, *rest = pages[:MOST_MESSAGES]
    shown = await insist(lambda: interaction.edit_original_response(**fields(first), view=view))
    for page in rest:
        await interaction.followup.send(**fields(page), ephemeral=shown.flags.ephemeral)
    if len(pages) > MOST_MESSAGES and interaction.app_permissions.attach_files:
        await interaction.followup.send(file=file_of(pages), ephemeral=shown.flags.ephemeral)


async def send_below(
    message: discord.Message,
    pages: Sequence[Page],
    view: discord.ui.View | None = None,
    *,
    is_first: bool = True,
) -> list[discord.Message]:
    """Sends the pages, the first as a reply to the message, with the buttons; nothing where the bot may not speak.

    Each has a nonce made from the message's id: Discord takes it once, however often it is sent on a bad line.
    """
    if not can_speak(message):
        return []
    extras: dict[str, Any] = {"view": view} if view else {}
    if permissions_at(message).read_message_history:
        extras["reference"] = message.to_reference(fail_if_not_exists=False)
    sent = []
    for number, page in enumerate(pages[:MOST_MESSAGES]):
        nonce = {"nonce": f"{message.id}:{number}"} if is_first else {}
        sent.append(await _send(message, fields(page) | extras | nonce, suppress_embeds=page.embed is None))
        extras = {}
    if len(pages) > MOST_MESSAGES and permissions_at(message).attach_files:
        sent.append(await _send(message, {"file": file_of(pages)}))
    return sent


async def _send(message: discord.Message, content: dict[str, Any], **options: Any) -> discord.Message:
    async def attempt() -> discord.Message:
        return await message.channel.send(**content, **options, mention_author=False)

    return await insist(attempt) if "nonce" in content else await attempt()


async def send_instead(
    question: discord.Message, before: Sequence[discord.Message], pages: Sequence[Page], view: discord.ui.View
) -> list[discord.Message]:
    """Shows the pages in the messages of the answer before; deletes those that are too many and sends what is more."""
    await remove(before[len(pages) :])
    kept = list(before[: len(pages)])
    for message, page in zip(kept, pages, strict=False):
        buttons = view if message is kept[0] else None
        await insist(lambda m=message, p=page, b=buttons: m.edit(content=p.content, embed=p.embed, view=b))  # type: ignore[misc]
    return [*kept, *(await send_below(question, pages[len(kept) :], is_first=False))]


async def remove(messages: Sequence[discord.Message]) -> None:
    """Deletes messages of ours, as far as they are still there."""
    for message in messages:
        try:
            await insist(message.delete)
        except discord.HTTPException as error:  # already gone, closed to us, or archived
            log.warning("not_removed", status=error.status, code=error.code)


def medium_of(interaction: Interaction, settings: GuildSettings) -> Medium:
    """Plain text where the server wants it or embeds are not allowed; in a DM they always are."""
    is_barred = interaction.guild_id is not None and not interaction.app_permissions.embed_links
    return Medium.TEXT if settings.text_only or is_barred else Medium.EMBED


def medium_at(message: discord.Message, settings: GuildSettings) -> Medium:
    """The same for a reply to a message."""
    is_barred = not permissions_at(message).embed_links
    return Medium.TEXT if settings.text_only or is_barred else Medium.EMBED


def permissions_at(message: discord.Message) -> discord.Permissions:
    """What the bot may do where the message stands; nothing in a channel that it does not know."""
    if message.guild is None:
        return discord.Permissions.all()
    return permissions_in(message.channel)


def permissions_in(channel: object) -> discord.Permissions:
    """What the bot may do in a channel of a server."""
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return discord.Permissions.none()
    return channel.permissions_for(channel.guild.me)


def can_speak(message: discord.Message) -> bool:
    """Whether an answer may be sent there: requests that Discord refuses count towards a ban of the address."""
    permissions = permissions_at(message)
    if isinstance(message.channel, discord.Thread):
        return permissions.view_channel and permissions.send_messages_in_threads and not message.channel.locked
    return permissions.view_channel and permissions.send_messages


def fields(page: Page) -> dict[str, Any]:
    """The page as arguments of discord.py's sending methods."""
    return {name: part for name, part in (("content", page.content), ("embed", page.embed)) if part is not None}


def file_of(pages: Sequence[Page]) -> discord.File:
    """All pages as one text file: nothing is cut, however long an article's sentences are."""
    return discord.File(io.BytesIO(written_out(pages).encode()), "answer.md")
