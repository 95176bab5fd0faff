"""What the bot may do in a channel."""

from __future__ import annotations

from typing import Any

import discord

Channel = discord.abc.GuildChannel | discord.Thread


def permissions_in(channel: object) -> discord.Permissions:
    """What the bot may do there; nothing in what is no channel of a server, or in one that it does not know, be it that
    a thread of it is all that Discord sent.
    """
    me: discord.Member | None = channel.guild.me if isinstance(channel, Channel) else None
    if not isinstance(channel, Channel) or me is None or (isinstance(channel, discord.Thread) and not channel.parent):
        return discord.Permissions.none()
    return channel.permissions_for(me)


def may_speak_in(channel: object) -> bool:
    """Whether an answer may be sent there, in a forum to its threads.

    Requests that Discord refuses count towards a ban of the address, and a locked thread refuses them.
    """
    return _allows_speech(permissions_in(channel), channel)


def may_speak_at(interaction: discord.Interaction[Any]) -> bool:
    """The same where a person did something, also in a channel that the bot does not see: Discord tells it then."""
    return _allows_speech(interaction.app_permissions, interaction.channel)


def _allows_speech(allowed: discord.Permissions, channel: object) -> bool:
    if isinstance(channel, discord.Thread) and channel.locked:
        return False
    return allowed.view_channel and (
        allowed.send_messages_in_threads if is_threaded(channel) else allowed.send_messages
    )


def is_threaded(channel: object) -> bool:
    """Whether what is said there is said in threads."""
    return isinstance(channel, discord.Thread | discord.ForumChannel)
