"""Where somebody is: the guild whose articles answer there, the key of their conversation, the ids of the place."""

from __future__ import annotations

import discord

from knowledge import SHARED


def guild_id_of(interaction: discord.Interaction[discord.Client]) -> int:
    """The guild whose articles answer here: the shared edition in DMs and where only the person installed the bot."""
    return SHARED if interaction.guild_id is None or is_visitor(interaction) else interaction.guild_id


def guild_id_at(message: discord.Message) -> int:
    """The same for a message."""
    return message.guild.id if message.guild else SHARED


def is_visitor(interaction: discord.Interaction[discord.Client]) -> bool:
    """Whether the bot is not there itself: only the person installed it."""
    return interaction.is_user_integration() and not interaction.is_guild_integration()


def conversation_of(channel_id: int | None, person_id: int) -> str:
    """The key of one person's conversation in one channel."""
    return f"{channel_id}:{person_id}"


def conversation_at(message: discord.Message) -> str:
    """The key of the conversation that a message is part of."""
    return conversation_of(message.channel.id, message.author.id)


def is_conversation_of(key: str, person_id: int) -> bool:
    """Whether a conversation's key is one of that person's."""
    return key.endswith(f":{person_id}")


def is_conversation_in(key: str, channel_id: int) -> bool:
    """Whether a conversation's key is of that channel."""
    return key.startswith(f"{channel_id}:")


def places_of(channel: object) -> tuple[int | None, ...]:
    """The ids by which a channel's settings are looked up: its own, that of the channel of a thread, the group's. Where
    the bot is not there itself, nothing is known of the channel that a thread is in, and to ask for its group raises.
    """
    channel_of = channel.parent if isinstance(channel, discord.Thread) else channel
    return getattr(channel, "id", None), getattr(channel, "parent_id", None), getattr(channel_of, "category_id", None)
