"""Taking in: what a person means, whom they speak for, and how often they may. Nothing is sent from here."""

from __future__ import annotations

import math
import re
import time
from dataclasses import dataclass

import discord
from discord.ext import commands

from knowledge import SHARED, LimitReached

PACE = (30, 60.0)
"""Questions a person may ask in how many seconds: faster than anybody reads answers."""


def edition_of(interaction: discord.Interaction[discord.Client]) -> int:
    """The guild whose articles answer here: the shared edition in DMs and where only the person installed the bot."""
    is_visitor = interaction.is_user_integration() and not interaction.is_guild_integration()
    return SHARED if interaction.guild_id is None or is_visitor else interaction.guild_id


def conversation_of(channel_id: int | None, person_id: int) -> str:
    """The key of one person's conversation in one channel."""
    return f"{channel_id}:{person_id}"


def text_of(message: discord.Message) -> str:
    """What a message says; a forwarded one counts as its text, and one that has only embeds as theirs."""
    forwarded = " ".join(snapshot.content for snapshot in message.message_snapshots)
    embedded = " ".join(part for embed in message.embeds for part in (embed.title, embed.description) if part)
    return message.content or forwarded or embedded


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message says to the bot. `is_question` tells that silence would be no reply to it."""

    text: str
    is_question: bool


def hear(bot_id: int, message: discord.Message) -> Heard | None:
    """What a message says to the bot, without its mention; None if it speaks to others.

    A direct message or a mention asks. A reply to the bot may also be thanks or talk, unless it ends like a question.
    """
    text = text_of(message)
    mention = re.compile(rf"<@!?{bot_id}>")
    if message.guild is None or mention.search(text):
        return Heard(mention.sub(" ", text).strip(), is_question=True)
    if text and _replied_author(message) == bot_id:
        return Heard(text, is_question=text.rstrip().endswith(_QUESTION_MARKS))
    return None


_QUESTION_MARKS = ("?", "？", "؟", ";")  # Latin and Cyrillic, CJK, Arabic, Greek


def _replied_author(message: discord.Message) -> int | None:
    resolved = message.reference.resolved if message.reference else None
    return resolved.author.id if isinstance(resolved, discord.Message) else None


class Pace:
    """Counts questions by person, in memory."""

    def __init__(self, questions: int = PACE[0], seconds: float = PACE[1]) -> None:
        self._asked = commands.CooldownMapping[int].from_cooldown(questions, seconds, _by_person)
        self._refused = commands.CooldownMapping[int].from_cooldown(1, seconds, _by_person)

    def admit(self, person_id: int, now: float | None = None) -> None:
        """Counts one question. Raises LimitReached, with the time to wait, for one too many."""
        now = time.monotonic() if now is None else now
        wait = self._asked.update_rate_limit(person_id, now)
        if wait:
            raise LimitReached(
                "Those were many questions in a short time: ask again in {seconds} s.", seconds=math.ceil(wait)
            )

    def should_tell(self, person_id: int, now: float | None = None) -> bool:
        """Whether a refusal is still news; in a channel it is said once, not at each message."""
        return self._refused.update_rate_limit(person_id, time.monotonic() if now is None else now) is None


def _by_person(person_id: int) -> int:
    return person_id
