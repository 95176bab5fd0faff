"""What an answer answered: read from the answer itself, so that buttons and replies understand it after a restart."""

from __future__ import annotations

from contextlib import suppress

import discord

from cogs.delivery import UNREACHED
from cogs.hearing import replied_to, said_to
from cogs.permissions import permissions_in
from cogs.presentation.answers import read_refused, read_understood
from cogs.presentation.markup import unescape
from cogs.presentation.pages import is_one_of_many

SEARCHED = 20
"""Messages behind a question or an answer that are searched for the rest: it comes at once."""


async def question_behind(answer: discord.Message) -> str | None:
    """The question that a message of ours answered: the message it replied to, or its title; None if neither is there.

    A title is shortened where a question was longer than it may be.
    """
    if answer.reference is not None and answer.interaction_metadata is None:
        asked = await _referenced(answer)
        return said_to(answer.author.id, asked) or None if asked else None
    return title_of(answer)


async def understood_behind(answer: discord.Message) -> str | None:
    """The same as the answer says that it was understood, if it was a follow-up: alone it would say too little."""
    return read_understood(_body_of(answer)) or await question_behind(answer)


async def refused_behind(answer: discord.Message) -> str | None:
    """The same of what no article answered: of several questions in one message those that were refused, if the whole
    answer stands in one message of ours.
    """
    refused = [] if is_one_of_many(_footer_of(answer)) else read_refused(_shown_in(answer))
    return "\n".join(refused) or await understood_behind(answer)


async def further_messages(answer: discord.Message) -> list[discord.Message]:
    """The messages in which an answer of ours goes on: those behind it to the same question, or of the same command."""
    behind = await messages_behind(answer.id, answer.channel)
    return [message for message in behind if message.author.id == answer.author.id and _goes_on(message, answer)]


async def messages_behind(
    message_id: int, channel: discord.abc.Messageable, most: int = SEARCHED
) -> list[discord.Message]:
    """The next messages, oldest first."""
    return [each async for each in channel.history(after=discord.Object(message_id), limit=most)]


def replies_to(message: discord.Message, question_id: int) -> bool:
    """Whether a message of ours is a reply to the question; one that names members brings them news of it instead."""
    reference = message.reference
    return reference is not None and reference.message_id == question_id and not message.raw_mentions


def _goes_on(message: discord.Message, answer: discord.Message) -> bool:
    by, before = message.interaction_metadata, answer.interaction_metadata
    if by is not None and before is not None:
        return by.id == before.id or by.original_response_message_id == answer.id
    question_id = answer.reference.message_id if answer.reference else None
    return by is before is None and question_id is not None and replies_to(message, question_id)


def title_of(answer: discord.Message) -> str | None:
    """The title of a message of ours, as embed or as the first line in bold."""
    if answer.embeds:
        return unescape(answer.embeds[0].title) if answer.embeds[0].title else None
    first = answer.content.split("\n", 1)[0]
    return unescape(first[2:-2]) if first.startswith("**") and first.endswith("**") and len(first) > 4 else None


def _shown_in(answer: discord.Message) -> str:
    return answer.embeds[0].description or "" if answer.embeds else answer.content


def _footer_of(answer: discord.Message) -> str:
    if answer.embeds:
        return answer.embeds[0].footer.text or ""
    return answer.content.rsplit("\n", 1)[-1].removeprefix("-# ")


def _body_of(answer: discord.Message) -> str:
    shown = _shown_in(answer)
    return shown.split("\n", 1)[-1] if not answer.embeds and title_of(answer) else shown


async def _referenced(answer: discord.Message) -> discord.Message | None:
    assert answer.reference is not None
    if known := replied_to(answer):
        return known
    number = answer.reference.message_id
    if number is None or not (answer.guild is None or permissions_in(answer.channel).read_message_history):
        return None
    with suppress(*UNREACHED):  # deleted meanwhile, closed to us, or the line broke
        return await answer.channel.fetch_message(number)
    return None
