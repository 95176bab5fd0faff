"""What is said to a message that asks: an answer, a refusal, a hint, or nothing."""

from __future__ import annotations

import discord

from cogs.answer_buttons import answer_buttons, last_buttons
from cogs.answered import Exchange, take_back
from cogs.delivery import medium_at, permissions_at
from cogs.hearing import Heard, asks_nothing, replied_to
from cogs.host import Host
from cogs.places import conversation_at, guild_id_at
from cogs.presentation.answers import present_answers
from cogs.presentation.guides import present_hint
from cogs.presentation.pages import Page, compose
from cogs.recollection import question_behind
from knowledge import Answer, GuildSettings, Status
from knowledge.limits import check_question

Said = tuple[list[Page], discord.ui.View | None]
"""The pages of a reply, and the buttons below it."""


async def reply_to(host: Host, message: discord.Message, heard: Heard, settings: GuildSettings) -> Said | None:
    """What to send below a message; None where silence is the better answer."""
    if asks_nothing(heard.text):
        if not heard.is_answered_always:
            return None
        return compose(present_hint(host.command_ids), medium_at(message, settings)), None
    return await _ask(host, message, heard, settings)


async def _ask(host: Host, message: discord.Message, heard: Heard, settings: GuildSettings) -> Said | None:
    guild_id = guild_id_at(message)
    conversation = conversation_at(message) if settings.follow_ups else None
    after = heard.topic or await _before(host, message) if settings.follow_ups else None
    found = await host.base.ask_each(
        check_question(heard.text), guild_id=guild_id, conversation=conversation, after=after
    )
    for each in found:
        await host.base.count(guild_id, each.status)
    given = [each for each in found if each.status is Status.ANSWERED] if heard.is_overheard else found
    if not given or (not heard.is_answered_always and _is_all_unknown(given)):
        take_back(host.base, Exchange(heard.text, (), conversation), guild_id)
        return None
    buttons = answer_buttons(given, last_buttons(message.author.id), settings if message.guild else None)
    asked = None if permissions_at(message).read_message_history else heard.text  # then nothing else would show it
    return compose(present_answers(given, asked=asked), medium_at(message, settings)), buttons


async def _before(host: Host, message: discord.Message) -> str | None:
    """The question whose answer a message replies to, be it also in a DM or with a mention."""
    replied = replied_to(message)
    return await question_behind(replied) if replied and replied.author == host.user else None


def _is_all_unknown(answers: list[Answer]) -> bool:
    return all(each.status is Status.UNKNOWN for each in answers)
