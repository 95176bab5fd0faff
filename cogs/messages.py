"""Questions in plain messages: a mention of the bot, a reply to it, or a direct message."""

from __future__ import annotations

from contextlib import suppress

import discord
import structlog
from discord.ext import commands

from cogs.aftermath import answer_buttons
from cogs.answered import Answered, Exchange
from cogs.delivery import can_speak, medium_at, permissions_at, send_below, send_instead
from cogs.host import Host
from cogs.intake import Heard, conversation_of, hear
from cogs.languages import speak_below
from cogs.presentation.answers import present_answer
from cogs.presentation.guides import present_hint
from cogs.presentation.pages import Page, compose
from knowledge import SHARED, LimitReached, Status
from knowledge.limits import check_question

log = structlog.get_logger(__name__)

_BY_PEOPLE = frozenset({discord.MessageType.default, discord.MessageType.reply})


class Messages(commands.Cog):
    """Questions that are asked in conversation."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.base = host.base
        self.answered = Answered()
        self._mute: set[int] = set()

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answers a message that speaks to the bot; all others are none of its business."""
        heard = self._hear(message)
        if heard is None or not (self._may_answer(message) and self._admits(message.author.id)):
            return
        if not heard.text:
            settings = await self.base.settings(_guild_of(message))
            speak_below(message, settings, heard.text)
            await send_below(message, compose(present_hint(self.host.command_ids), medium_at(message, settings)))
        elif (answer := await self._ask(message, heard)) is not None:
            sent = await send_below(message, *answer)
            self.answered.note(message.id, Exchange(heard.text, tuple(sent)))

    @commands.Cog.listener()
    async def on_raw_message_edit(self, edit: discord.RawMessageUpdateEvent) -> None:
        """Answers an edited question again, in the same place. A link's preview, added by Discord, is no edit."""
        message = edit.message
        heard = self._hear(message)
        if heard is None or not heard.text or message.edited_at is None or not self._may_answer(message):
            return
        before = await self._answered_before(message)
        if before is None or before.text == heard.text or not self._admits(message.author.id):
            return
        if (answer := await self._ask(message, heard)) is not None:
            sent = await send_instead(message, before.sent, *answer)
            self.answered.note(message.id, Exchange(heard.text, tuple(sent)))

    @commands.Cog.listener()
    async def on_raw_message_delete(self, deletion: discord.RawMessageDeleteEvent) -> None:
        """Removes the answer with its question."""
        await self._remove_answer(deletion.message_id)

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, deletion: discord.RawBulkMessageDeleteEvent) -> None:
        """Removes the answers with their questions."""
        for question_id in deletion.message_ids:
            await self._remove_answer(question_id)

    async def _remove_answer(self, question_id: int) -> None:
        exchange = self.answered.forget(question_id)
        for message in exchange.sent if exchange else ():
            with suppress(discord.NotFound):  # somebody was quicker
                await message.delete()

    def _hear(self, message: discord.Message) -> Heard | None:
        is_by_person = not message.author.bot and message.type in _BY_PEOPLE
        return hear(self.host.user.id, message) if is_by_person and self.host.user else None

    async def _answered_before(self, message: discord.Message) -> Exchange | None:
        if self.host.user is None or not permissions_at(message).read_message_history:
            return None
        return await self.answered.recall(message, self.host.user.id)

    async def _ask(self, message: discord.Message, heard: Heard) -> tuple[list[Page], discord.ui.View] | None:
        """The pages and buttons to send; None where silence is the better answer."""
        guild_id = _guild_of(message)
        settings = await self.base.settings(guild_id)
        speak_below(message, settings, heard.text)
        conversation = conversation_of(message.channel.id, message.author.id)
        found = await self.base.ask(check_question(heard.text), guild_id=guild_id, conversation=conversation)
        if found.status is Status.UNKNOWN and not heard.is_question:
            return None
        medium = medium_at(message, settings)
        return compose(present_answer(found), medium), answer_buttons(found, message.author.id)

    def _may_answer(self, message: discord.Message) -> bool:
        """Where the bot may not speak it keeps silent, and says so in the log once a channel."""
        is_mute = not can_speak(message)
        if is_mute and message.channel.id not in self._mute:
            self._mute.add(message.channel.id)
            log.warning("may_not_speak", guild=message.guild and message.guild.id, channel=message.channel.id)
        return not is_mute

    def _admits(self, person_id: int) -> bool:
        """Raises LimitReached for the first message that is too many; the next ones meet silence, not a flood."""
        try:
            self.host.pace.admit(person_id)
        except LimitReached:
            if self.host.pace.should_tell(person_id):
                raise
            return False
        return True


def _guild_of(message: discord.Message) -> int:
    return message.guild.id if message.guild else SHARED


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Messages(host))
