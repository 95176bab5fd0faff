"""Questions in plain messages: a mention, a reply, a direct message, a question in an ask channel, a forum post."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import discord
import structlog
from discord.ext import commands

from cogs.aftermath import answer_buttons
from cogs.answered import Answered, Exchange
from cogs.delivery import can_speak, medium_at, permissions_at, permissions_in, remove, send_below, send_instead
from cogs.host import Host
from cogs.intake import Heard, Manner, conversation_of, hear, is_conversation_of, places_of
from cogs.languages import speak_below
from cogs.pacing import Asker
from cogs.presentation.answers import present_answers
from cogs.presentation.guides import present_hint
from cogs.presentation.pages import Page, compose
from cogs.recollection import question_behind
from knowledge import SHARED, Answer, GuildSettings, LimitReached, Status
from knowledge.courtesy import is_courtesy
from knowledge.limits import check_question

log = structlog.get_logger(__name__)

_BY_PEOPLE = frozenset({discord.MessageType.default, discord.MessageType.reply})

LATE = (1.0, 4.0)
"""Seconds that are waited, one after the other, until the message that opens a thread is fetched, if it did not arrive
by itself: after one, and if it is not there yet, four later.
"""


class Messages(commands.Cog):
    """Questions that are asked in conversation."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.base = host.base
        self.answered = Answered()
        self._mute: set[int] = set()

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answers a message that asks the bot, or asks where it is to answer; all others are none of its business."""
        heard = self._hear(message)
        if heard is None or not self._may_answer(message, heard):
            return
        try:
            async with self.answered.answering(message.id):
                await self._answer_if_wanted(message, heard)
        except Exception as error:
            await self.host.apologise(error, None if heard.is_overheard else message)

    @commands.Cog.listener()
    async def on_person_forgotten(self, person_id: int) -> None:
        """Forgets what a person asked, once they had it deleted (see cogs.forgetting)."""
        self.answered.forget_texts(lambda conversation: is_conversation_of(conversation, person_id))

    @commands.Cog.listener()
    async def on_thread_create(self, thread: discord.Thread) -> None:
        """Looks for the message that opens a forum's thread, if it came before the thread or not at all."""
        if not isinstance(thread.parent, discord.ForumChannel) or not permissions_in(thread).read_message_history:
            return
        for seconds in LATE:
            await asyncio.sleep(seconds)
            if self.answered.is_begun(thread.id):
                return
            with suppress(discord.NotFound):
                await self.on_message(await thread.fetch_message(thread.id))
                return

    @commands.Cog.listener()
    async def on_raw_message_edit(self, edit: discord.RawMessageUpdateEvent) -> None:
        """Answers an edited question again, in the same place. A link's preview, added by Discord, is no edit."""
        message = edit.message
        heard = self._hear(message)
        if message.author.bot or message.edited_at is None or not can_speak(message):
            return
        async with self.answered.answering(message.id):
            before = await self._answered_before(message)
            if before is not None and (heard is None or before.text != heard.text):
                await self._answer_again(message, heard, before)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, deletion: discord.RawMessageDeleteEvent) -> None:
        """Removes the answer with its question, and what the base keeps of either."""
        await self._forget(deletion.guild_id, deletion.channel_id, [deletion.message_id])

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, deletion: discord.RawBulkMessageDeleteEvent) -> None:
        """Removes the answers with their questions."""
        await self._forget(deletion.guild_id, deletion.channel_id, sorted(deletion.message_ids))

    async def _answer_if_wanted(self, message: discord.Message, heard: Heard) -> None:
        settings = await self.base.settings(_guild_of(message))
        if not heard.is_wanted(settings.of_channel(*places_of(message.channel)).mode):
            return
        speak_below(message, settings, heard.text)
        if self._admits(message, heard, settings) and self.answered.begin(message.id):
            await self._answer(message, heard, settings)

    async def _answer(self, message: discord.Message, heard: Heard, settings: GuildSettings) -> None:
        if is_courtesy(heard.text) and heard.manner is Manner.REPLY:
            return
        if not heard.text or is_courtesy(heard.text):
            pages = compose(present_hint(self.host.command_ids), medium_at(message, settings))
            await send_below(message, pages)
        elif (answer := await self._ask(message, heard, settings)) is not None:
            sent = await send_below(message, *answer)
            self.answered.note(message.id, Exchange(heard.text, tuple(sent), _conversation_of(message)))

    async def _answer_again(self, message: discord.Message, heard: Heard | None, before: Exchange) -> None:
        """The new answer in the old one's place; where there is none to give, the old one goes."""
        answer = None
        self._take_back(before, _guild_of(message))
        if heard is not None and heard.text:
            settings = await self.base.settings(_guild_of(message))
            speak_below(message, settings, heard.text)
            if not self._admits(message, heard, settings):
                return
            answer = await self._ask(message, heard, settings)
        if answer is None:
            self.answered.forget(message.id)
            await remove(before.sent)
        else:
            sent = await send_instead(message, before.sent, *answer)
            text = heard.text if heard else ""
            self.answered.note(message.id, Exchange(text, tuple(sent), _conversation_of(message)))

    async def _ask(
        self, message: discord.Message, heard: Heard, settings: GuildSettings
    ) -> tuple[list[Page], discord.ui.View] | None:
        """The pages and buttons to send; None where silence is the better answer."""
        guild_id = _guild_of(message)
        conversation = _conversation_of(message) if settings.follow_ups else None
        after = await self._before(message) if settings.follow_ups and heard.manner is Manner.REPLY else None
        found = await self.base.ask_each(
            check_question(heard.text), guild_id=guild_id, conversation=conversation, after=after
        )
        for each in found:
            await self.base.count(guild_id, each.status)
        given = [each for each in found if each.status is Status.ANSWERED] if heard.is_overheard else found
        if not given or (not heard.is_answered_always and _is_all_unknown(given)):
            self._take_back(Exchange(heard.text, (), conversation), guild_id)
            return None
        buttons = answer_buttons(given, message.author.id, settings if message.guild else None)
        return compose(present_answers(given), medium_at(message, settings)), buttons

    async def _before(self, message: discord.Message) -> str | None:
        """The question whose answer a message replies to."""
        replied = message.reference.resolved if message.reference else None
        return await question_behind(replied) if isinstance(replied, discord.Message) else None

    async def _forget(self, guild_id: int | None, channel_id: int, message_ids: list[int]) -> None:
        """One request to the base, and one to Discord for answers of an earlier process."""
        for number in message_ids:
            await self.answered.settled(number)
        gone = [exchange for number in message_ids if (exchange := self.answered.forget(number))]
        if len(message_ids) == 1 and not gone:
            gone += await self._answered_by_earlier(channel_id, message_ids[0])
        sent = [message for exchange in gone for message in exchange.sent]
        await remove(sent)
        for exchange in gone:
            self._take_back(exchange, guild_id or SHARED)
        if guild_id is not None:
            await self.base.forget_messages(guild_id, [*message_ids, *(message.id for message in sent)])

    def _take_back(self, exchange: Exchange, guild_id: int) -> None:
        """A follow-up must not lean on a question that its asker changed or deleted, or that met with silence."""
        if exchange.conversation is not None:
            self.base.take_back(exchange.text, exchange.conversation, guild_id=guild_id)

    async def _answered_by_earlier(self, channel_id: int, question_id: int) -> list[Exchange]:
        channel = self.host.get_channel(channel_id)
        if self.host.user is None or not isinstance(channel, discord.abc.Messageable):
            return []
        if not permissions_in(channel).read_message_history:
            return []
        found = await self.answered.recall(question_id, channel, self.host.user.id)
        return [found] if found else []

    def _hear(self, message: discord.Message) -> Heard | None:
        is_by_person = not message.author.bot and message.type in _BY_PEOPLE
        return hear(self.host.user.id, message) if is_by_person and self.host.user else None

    async def _answered_before(self, message: discord.Message) -> Exchange | None:
        if self.host.user is None or not permissions_at(message).read_message_history:
            return None
        return await self.answered.recall(message.id, message.channel, self.host.user.id)

    def _may_answer(self, message: discord.Message, heard: Heard) -> bool:
        """Where the bot may not speak it keeps silent, and says so in the log once a channel."""
        is_mute = not can_speak(message)
        if is_mute and not heard.is_overheard and message.channel.id not in self._mute:
            self._mute.add(message.channel.id)
            log.warning("may_not_speak", guild=message.guild and message.guild.id, channel=message.channel.id)
        return not is_mute

    def _admits(self, message: discord.Message, heard: Heard, settings: GuildSettings) -> bool:
        """Raises LimitReached for the first message that is too many; the next ones meet silence, not a flood."""
        asker = Asker(message.author.id, _guild_of(message), places_of(message.channel))
        try:
            self.host.pace.admit(asker, settings)
        except LimitReached:
            if not heard.is_overheard and self.host.pace.should_tell(message.author.id):
                raise
            return False
        return True


def _is_all_unknown(answers: list[Answer]) -> bool:
    return all(each.status is Status.UNKNOWN for each in answers)


def _conversation_of(message: discord.Message) -> str:
    return conversation_of(message.channel.id, message.author.id)


def _guild_of(message: discord.Message) -> int:
    return message.guild.id if message.guild else SHARED


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Messages(host))
