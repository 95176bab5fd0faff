"""What Discord writes as ids, in words: people, roles, channels and commands by name."""

from __future__ import annotations

import re

import discord

from knowledge.gate import reads_as_question

_PERSON, _ROLE, _CHANNEL = r"<@!?(?P<person>\d+)>", r"<@&(?P<role>\d+)>", r"<\#(?P<channel>\d+)>"
_COMMAND, _EMOJI = r"</(?P<command>[^:>]+):\d+>", r"<a?:\w+:\d+>"
_ID = re.compile("|".join((_PERSON, _ROLE, _CHANNEL, _COMMAND, _EMOJI)))
_SOMEBODY = r"(?:\s*<@[!&]?\d+>)+\s*"
_CALLED = re.compile(rf"\A(?:{_SOMEBODY}[,:])+|(?<=[.?!…？]){_SOMEBODY}\Z")
"""Mentions set off before all else, or behind the last sentence: whom it is said to, nothing of the matter."""
_FIRST = re.compile(rf"\A{_SOMEBODY}")


def named(text: str, message: discord.Message) -> str:
    """The text as the client shows it, without those that it is addressed to and without emoji of servers: as words
    they would be taken for what is asked or claimed (`:sad:` before a claim halves its confidence).
    """
    return _ID.sub(lambda found: _name(found, message), _unaddressed(text)).strip()


def _unaddressed(text: str) -> str:
    """Whom it begins with stays where the text may be about them ("@Ann resigned"), or it would be said of anybody."""
    said = _CALLED.sub("", text).lstrip()
    rest = _FIRST.sub("", said)
    return said if rest[:1].islower() and not reads_as_question(rest) else rest


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
