"""What Discord writes as ids, in words: people, roles, channels and commands by name."""

from __future__ import annotations

import re

import discord

_PERSON, _ROLE, _CHANNEL = r"<@!?(?P<person>\d+)>", r"<@&(?P<role>\d+)>", r"<\#(?P<channel>\d+)>"
_COMMAND, _EMOJI = r"</(?P<command>[^:>]+):\d+>", r"<a?:\w+:\d+>"
_ID = re.compile("|".join((_PERSON, _ROLE, _CHANNEL, _COMMAND, _EMOJI)))
_ADDRESS = re.compile(r"\A(?:\s*<@[!&]?\d+>[\s,:]*)+|(?<=[.?!…？])(?:\s*<@[!&]?\d+>)+\s*\Z")
"""Mentions before all else, or behind the last sentence: they say whom it is said to, nothing of the matter."""


def named(text: str, message: discord.Message) -> str:
    """The text as the client shows it, without those that it is addressed to and without emoji of servers: as words
    they would be taken for what is asked or claimed (`:sad:` before a claim halves its confidence).
    """
    return _ID.sub(lambda found: _name(found, message), _ADDRESS.sub("", text)).strip()


def _name(found: re.Match[str], message: discord.Message) -> str:
    """The name; a space for what has none or is not known."""
    guild = message.guild
    if number := found["person"]:
        person = discord.utils.get(message.mentions, id=int(number))
        return f"@{person.display_name}" if person else " "
    if number := found["role"]:
        role = guild.get_role(int(number)) if guild else None
        return f"@{role.name}" if role else " "
    if number := found["channel"]:
        channel = guild.get_channel_or_thread(int(number)) if guild else None
        return f"#{channel.name}" if channel else " "
    return f"/{found['command']}" if found["command"] else " "
