"""What the bot may do in a channel."""

from __future__ import annotations

import discord

Place = discord.abc.GuildChannel | discord.Thread


def may_speak_in(channel: Place) -> bool:
    """Whether an answer may be sent there; in a forum answers stand in its threads."""
    allowed = channel.permissions_for(channel.guild.me)
    return allowed.view_channel and (
        allowed.send_messages_in_threads if is_threaded(channel) else allowed.send_messages
    )


def is_threaded(channel: Place) -> bool:
    """Whether what is said there is said in threads."""
    return isinstance(channel, discord.Thread | discord.ForumChannel)
