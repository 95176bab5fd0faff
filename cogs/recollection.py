"""What an answer answered: read from the answer itself, so that buttons and replies understand it after a restart."""

from __future__ import annotations

from contextlib import suppress

import discord

from cogs.delivery import permissions_in
from cogs.intake import text_of, without_mention
from cogs.presentation.answers import read_understood
from cogs.presentation.markup import unescape


async def question_behind(answer: discord.Message) -> str | None:
    """The question that a message of ours answered: the message it replied to, or its title; None if neither is there.

    A title is shortened where a question was longer than it may be.
    """
    if answer.reference is not None and answer.interaction_metadata is None:
        asked = await _referenced(answer)
        return without_mention(text_of(asked), answer.author.id) or None if asked else None
    return title_of(answer)


async def understood_behind(answer: discord.Message) -> str | None:
    """The same as the answer says that it was understood, if it was a follow-up: alone it would say too little."""
    return read_understood(_body_of(answer)) or await question_behind(answer)


def title_of(answer: discord.Message) -> str | None:
    """The title of a message of ours, as embed or as the first line in bold."""
    if answer.embeds:
        return unescape(answer.embeds[0].title) if answer.embeds[0].title else None
    first = answer.content.split("\n", 1)[0]
    return unescape(first[2:-2]) if first.startswith("**") and first.endswith("**") and len(first) > 4 else None


def _body_of(answer: discord.Message) -> str:
    if answer.embeds:
        return answer.embeds[0].description or ""
    return answer.content.split("\n", 1)[-1] if title_of(answer) else answer.content


async def _referenced(answer: discord.Message) -> discord.Message | None:
    assert answer.reference is not None
    known = answer.reference.resolved or answer.reference.cached_message
    if isinstance(known, discord.Message):
        return known
    number = answer.reference.message_id
    if number is None or not (answer.guild is None or permissions_in(answer.channel).read_message_history):
        return None
    with suppress(discord.HTTPException):  # deleted meanwhile, or the channel was closed to us
        return await answer.channel.fetch_message(number)
    return None
