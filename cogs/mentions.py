"""What Discord writes as ids, in words: people, roles, channels and commands by name, moments by their date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

import discord

from cogs.host import Interaction
from knowledge.gate import reads_as_question
from knowledge.limits import check_question

_PERSON, _ROLE, _CHANNEL = r"<@!?(?P<person>\d+)>", r"<@&(?P<role>\d+)>", r"<\#(?P<channel>\d+)>"
_COMMAND, _EMOJI = r"</(?P<command>[^:>]+):\d+>", r"<a?:\w+:\d+>"
_MOMENT = r"<t:(?P<moment>-?\d{1,13})(?::(?P<style>[tTdDfFR]))?>"
_ID = re.compile("|".join((_PERSON, _ROLE, _CHANNEL, _COMMAND, _EMOJI, _MOMENT)))
_SPOILER = re.compile(r"\|\|(?=\S)(.{1,2000}?)(?<=\S)\|\|", re.DOTALL)
_SOMEBODY = r"(?:\s*<@[!&]?\d+>)+\s*"
_CALLED = re.compile(rf"\A(?:{_SOMEBODY}[,:])+|(?<=[.?!…？]){_SOMEBODY}\Z")
"""Mentions set off before all else, or behind the last sentence: whom it is said to, nothing of the matter."""
_FIRST = re.compile(rf"\A{_SOMEBODY}")


def named(text: str, guild: discord.Guild | None, people: Iterable[discord.abc.User]) -> str:
    """The text as the client shows it, spoilers too, without those that it is addressed to and without emoji of
    servers: as words they would be taken for what is asked or claimed (`:sad:` before a claim halves its confidence).
    """
    known = {person.id: person for person in people}
    plain = _SPOILER.sub(r"\1", _unaddressed(text))
    return _ID.sub(lambda found: _name(found, guild, known), plain).strip()


def said_in(message: discord.Message, text: str) -> str:
    """The same of a text that stands in a message, which brings along the people that it mentions."""
    return named(text, message.guild, message.mentions)


def typed_by(interaction: Interaction, text: str) -> str:
    """The same of a text that was typed into a command: of people only who typed it is known."""
    return named(text, interaction.guild, [interaction.user])


def subject_typed(interaction: Interaction, about: str | None) -> str:
    """The same of what a list is to be about, nothing where nothing was typed. Raises InputError where nothing is left:
    the list would be of everything.
    """
    return check_question(typed_by(interaction, about), "subject") if about else ""


def _unaddressed(text: str) -> str:
    """Whom it begins with stays where the text may be about them ("@Ann resigned"), or it would be said of anybody."""
    said = _CALLED.sub("", text).lstrip()
    rest = _FIRST.sub("", said)
    return said if rest[:1].islower() and not reads_as_question(rest) else rest


def _name(found: re.Match[str], guild: discord.Guild | None, people: Mapping[int, discord.abc.User]) -> str:
    """The name; a space for what has none or is not known."""
    if number := found["person"]:
        person = people.get(int(number))
        return f"@{person.display_name}" if person else " "
    if number := found["role"]:
        role = guild.get_role(int(number)) if guild else None
        return f"@{role.name}" if role else " "
    if number := found["channel"]:
        channel = guild.get_channel_or_thread(int(number)) if guild else None
        return f"#{channel.name}" if channel else " "
    if number := found["moment"]:
        return _moment(int(number), found["style"] or "f")
    return f"/{found['command']}" if found["command"] else " "


def _moment(seconds: int, style: str) -> str:
    """Day or time of day or both, in UTC and as ISO 8601 has them, which is read in every language; a space for a
    moment that no calendar has.
    """
    try:
        moment = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return " "
    return moment.isoformat(" ", "minutes")[_STYLES[style]]


_STYLES = dict.fromkeys("tT", slice(11, 16)) | dict.fromkeys("dDR", slice(10)) | dict.fromkeys("fF", slice(16))
"""What is shown of "2024-01-03 09:30", by Discord's letters; of what is relative ("in 3 hours") the day."""
