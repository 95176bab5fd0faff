"""Sending replies: how a place shows them, and whether it lets us speak at all."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

import aiohttp
import discord
import structlog

from cogs.host import Interaction
from cogs.insistence import Attachment, insist, put
from cogs.permissions import may_speak_in, permissions_in
from cogs.presentation.pages import Medium, Page, compose, written_out
from cogs.presentation.reply import Reply
from knowledge import GuildSettings

log = structlog.get_logger(__name__)

MOST_MESSAGES = 4
"""Messages of one reply; the rest goes into a file. A user-installed app may send five more beside the first."""

UNREACHED = (discord.HTTPException, aiohttp.ClientError, TimeoutError)
"""What a request to Discord raises that is refused, or lost on the way however often it is made."""


async def answer(
    interaction: Interaction, reply: Reply, settings: GuildSettings, view: discord.ui.View | None = None
) -> None:
    """Shows the reply in place of 'thinking …'; what does not fit one message follows in further ones."""
    pages = compose(reply, medium_of(interaction, settings))
    first, *rest = pages[:MOST_MESSAGES]
    sent: list[discord.Message] = [await put(interaction, **fields(first), view=view)]
    is_private = sent[0].flags.ephemeral
    sent += [await interaction.followup.send(**fields(page), ephemeral=is_private, wait=True) for page in rest]
    if len(pages) > MOST_MESSAGES and interaction.app_permissions.attach_files:
        sent.append(await interaction.followup.send(file=file_of(pages).opened(), ephemeral=is_private, wait=True))
    if not is_private:
        interaction.client.continued.note(sent)


def count_messages(interaction: Interaction, reply: Reply, settings: GuildSettings) -> int:
    """How many messages the reply needs."""
    return len(compose(reply, medium_of(interaction, settings)))


async def send_below(
    message: discord.Message,
    pages: Sequence[Page],
    view: discord.ui.View | None = None,
    *,
    shown: int = 0,
    is_first: bool = True,
) -> list[discord.Message]:
    """Sends the pages but those that are `shown` already, each as a reply to the message, the first with the buttons;
    nothing where the bot may not speak.

    Each has a nonce: Discord takes it once, however often it is sent on a bad line. What is sent first has one made
    from the message's id; what comes later, in place of it or as an excuse, needs one that Discord does not know yet.
    Where a page is lost for good, those before it are deleted again; without the file the pages stay.
    """
    if not can_speak(message):
        return []
    stem = message.id if is_first else secrets.token_hex(8)
    below: dict[str, Any] = {}
    if permissions_at(message).read_message_history:
        below["reference"] = message.to_reference(fail_if_not_exists=False)
    sent: list[discord.Message] = []
    try:
        for number, page in enumerate(pages[:MOST_MESSAGES][shown:], shown):
            extras = below | {"nonce": f"{stem}:{number}"} | ({"view": view} if view and number == 0 else {})
            sent.append(await _send(message, fields(page) | extras, suppress_embeds=page.embed is None))
    except Exception:
        await remove(sent)
        raise
    if len(pages) > MOST_MESSAGES and permissions_at(message).attach_files:
        sent += await _send_file(message, file_of(pages), below | {"nonce": f"{stem}:file"})
    return sent


async def _send(message: discord.Message, content: dict[str, Any], **options: Any) -> discord.Message:
    return await insist(lambda: message.channel.send(**content, **options, mention_author=False))


async def _send_file(message: discord.Message, file: Attachment, options: dict[str, Any]) -> list[discord.Message]:
    """The message with the file; none where it is lost: the pages stay without it."""
    try:
        return [await insist(lambda: message.channel.send(file=file.opened(), mention_author=False, **options))]
    except UNREACHED as error:
        log.warning("file_not_sent", kind=type(error).__name__, code=getattr(error, "code", None))
        return []


async def send_instead(
    question: discord.Message, before: Sequence[discord.Message], pages: Sequence[Page], view: discord.ui.View | None
) -> list[discord.Message]:
    """Shows the pages in the messages of the answer before; deletes those that are too many and sends what is more.

    A file can't take another text, so it is sent anew; and so is everything where one of the messages is gone.
    """
    kept = [message for message in before if not message.attachments][: min(len(pages), MOST_MESSAGES)]
    await remove([message for message in before if message not in kept])
    try:
        for message, page in zip(kept, pages, strict=False):
            await _change(message, page, view if message is kept[0] else None)
    except discord.NotFound:
        await remove(kept)
        kept = []
    return [*kept, *(await send_below(question, pages, view, shown=len(kept), is_first=False))]


async def _change(message: discord.Message, page: Page, view: discord.ui.View | None) -> None:
    is_text = page.embed is None  # as in sending: of an address in a text no preview is shown
    await insist(lambda: message.edit(content=page.content, embed=page.embed, view=view, suppress=is_text))


async def remove(messages: Sequence[discord.Message | discord.PartialMessage]) -> None:
    """Deletes messages of ours, as far as they are still there."""
    for message in messages:
        try:
            await insist(message.delete)
        except UNREACHED as error:  # already gone, closed to us, or archived; or Discord is not there
            log.warning("not_removed", kind=type(error).__name__, code=getattr(error, "code", None))


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


def may_read_history(channel: object) -> bool:
    """Whether the bot may look at earlier messages there, and refer to them; between others it may not."""
    return isinstance(channel, discord.DMChannel) or permissions_in(channel).read_message_history


def can_speak(message: discord.Message) -> bool:
    """Whether an answer may be sent where the message stands."""
    return message.guild is None or may_speak_in(message.channel)


def fields(page: Page) -> dict[str, Any]:
    """The page as arguments of discord.py's sending methods."""
    return {name: part for name, part in (("content", page.content), ("embed", page.embed)) if part is not None}


def file_of(pages: Sequence[Page]) -> Attachment:
    """All pages as one text file: nothing is cut, however long an article's sentences are."""
    return Attachment("answer.md", written_out(pages).encode())
