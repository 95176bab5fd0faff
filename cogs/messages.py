"""Questions in plain messages: a mention, a reply, a direct message, a question in an ask channel, a forum post."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import discord
import structlog
from discord.ext import commands

from cogs.answered import Answered, Exchange, take_back
from cogs.deleting import Deleting
from cogs.delivery import UNREACHED, can_speak, may_read_history, remove, send_below, send_instead
from cogs.hearing import Heard, hear
from cogs.host import Host
from cogs.languages import speak_below
from cogs.pacing import Asker
from cogs.places import conversation_at, guild_id_at, places_of
from cogs.presentation.pages import Page
from cogs.replying import reply_to
from knowledge import BaseUnavailable, ChannelMode, GuildSettings, LimitReached

log = structlog.get_logger(__name__)

_BY_PEOPLE = frozenset({discord.MessageType.default, discord.MessageType.reply})

LATE = (1.0, 4.0)
"""Seconds that are waited, one after the other, until the message that opens a thread is fetched, if it did not arrive
by itself: after one, and if it is not there yet, four later.
"""


class Messages(commands.Cog):
    """Questions that are asked in conversation."""

    def __init__(self, host: Host, answered: Answered) -> None:
        self.host = host
        self.base = host.base
        self.answered = answered
        self._mute: set[int] = set()

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answers a message that asks the bot, or asks where it is to answer; all others are none of its business."""
        heard = self._hear(message)
        if heard is None or not self._may_answer(message, heard):
            return
        async with self.answered.answering(message.id):
            is_counted = False
            try:
                settings = await self._settings_if_admitted(message, heard)
                is_counted = settings is not None
                if settings:
                    await self._answer(message, heard, settings)
            except Exception as error:
                await self._own_up(error, message, heard, is_counted=is_counted)

    @commands.Cog.listener()
    async def on_thread_create(self, thread: discord.Thread) -> None:
        """Looks for the message that opens an ask forum's thread, if it came before the thread or not at all."""
        if not isinstance(thread.parent, discord.ForumChannel) or not may_read_history(thread):
            return
        settings = await self.base.settings(thread.guild.id)
        if settings.of_channel(*places_of(thread)).mode is not ChannelMode.FORUM:
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
        if self.host.user is None or message.author.bot or message.edited_at is None or not can_speak(message):
            return
        async with self.answered.answering(message.id):
            before = await self.answered.recall(message.id, message.channel, self.host.user.id)
            heard = self._hear(message, is_answered=before is not None)
            if before is not None and (heard is None or before.text != heard.text):
                await self._answer_again(message, heard, before)

    async def _settings_if_admitted(self, message: discord.Message, heard: Heard) -> GuildSettings | None:
        """Those that hold for a message that is to be answered; None for others."""
        settings = await self._settings_at(message)
        if not _is_wanted(message, heard, settings) or not self.answered.begin(message.id):
            return None
        speak_below(message, settings, heard.text)
        pace = self.host.pace
        count = pace.count_question if heard.is_answered_always else pace.count_overheard
        return settings if self._admits(message, heard, settings, count) else None

    async def _settings_at(self, message: discord.Message) -> GuildSettings:
        """Those of the server, kept for when the base can't be read."""
        guild_id = guild_id_at(message)
        settings = self.host.pace.known[guild_id] = await self.base.settings(guild_id)
        return settings

    async def _answer(self, message: discord.Message, heard: Heard, settings: GuildSettings) -> None:
        said = await reply_to(self.host, message, heard, settings)
        asked = Exchange(heard.text, (), conversation_at(message))
        if said is None:
            return
        if heard.is_answered_always or self._admits(message, heard, settings, self.host.pace.count_overheard_answer):
            sent = await send_below(message, *said)
            self.answered.note(message.id, replace(asked, sent=tuple(sent)))
            self.host.continued.note(sent)
        else:
            take_back(self.base, asked, guild_id_at(message))

    async def _answer_again(self, message: discord.Message, heard: Heard | None, before: Exchange) -> None:
        """The new answer in the old one's place; where there is none to give, the old one goes."""
        take_back(self.base, before, guild_id_at(message))
        now = replace(before, text=heard.text if heard else "", sent=(), conversation=conversation_at(message))
        try:
            settings = await self._settings_if_admitted_again(message, heard, before) if heard else None
            now = replace(now, is_counted=before.is_counted or settings is not None)
            said = await reply_to(self.host, message, heard, settings) if heard and settings else None
            sent = await send_instead(message, before.sent, *(said or ([], None)))
        except Exception as error:
            self.answered.note(message.id, now)
            await remove(before.sent)
            await self._own_up(error, message, heard, is_counted=now.is_counted)
        else:
            self.answered.note(message.id, replace(now, sent=tuple(sent)))
            self.host.continued.note(sent)

    async def _settings_if_admitted_again(
        self, message: discord.Message, heard: Heard, before: Exchange
    ) -> GuildSettings | None:
        settings = await self._settings_at(message)
        if not _is_wanted(message, heard, settings):
            return None
        speak_below(message, settings, heard.text)
        pace = self.host.pace
        count = pace.count_edit if before.is_counted else pace.count_question
        return settings if self._admits(message, heard, settings, count) else None

    async def _own_up(
        self, error: Exception, message: discord.Message, heard: Heard | None, *, is_counted: bool
    ) -> None:
        """Tells what went wrong to who spoke to the bot; what is told stays with the question, as an answer would."""
        known = self.host.pace.known.get(guild_id_at(message), GuildSettings())
        speak_below(message, known, heard.text if heard else "")
        said = self.host.account_for(error, message)
        if said is None or heard is None or not self._is_to_be_told(error, message, heard, known):
            return
        try:
            sent = await send_below(message, [Page(content=said)], is_first=False)
        except UNREACHED as failure:
            log.warning("excuse_failed", kind=type(failure).__name__)
        else:
            told = Exchange(heard.text, tuple(sent), conversation_at(message), is_counted)
            self.answered.note(message.id, told)

    def _is_to_be_told(self, error: Exception, message: discord.Message, heard: Heard, known: GuildSettings) -> bool:
        """Whether an excuse is wanted there, as far as the settings are known; of a base that can't be read, once in a
        while: while it counts nobody's questions it would be told at each.
        """
        if not heard.is_answered_always or not _is_wanted(message, heard, known):
            return False
        return not isinstance(error, BaseUnavailable) or self.host.pace.should_tell(message.author.id, "fault")

    def _hear(self, message: discord.Message, *, is_answered: bool = False) -> Heard | None:
        is_by_person = not message.author.bot and message.type in _BY_PEOPLE
        return hear(self.host.user.id, message, is_answered=is_answered) if is_by_person and self.host.user else None

    def _may_answer(self, message: discord.Message, heard: Heard) -> bool:
        """Where the bot may not speak it keeps silent, and says so in the log once a channel."""
        is_mute = not can_speak(message)
        if is_mute and not heard.is_overheard and message.channel.id not in self._mute:
            self._mute.add(message.channel.id)
            log.warning("may_not_speak", guild=message.guild and message.guild.id, channel=message.channel.id)
        return not is_mute

    def _admits(
        self,
        message: discord.Message,
        heard: Heard,
        settings: GuildSettings,
        count: Callable[[Asker, GuildSettings], None],
    ) -> bool:
        """Raises LimitReached for the first message that is too many; the next ones meet silence, not a flood."""
        asker = Asker(message.author.id, guild_id_at(message), places_of(message.channel))
        try:
            count(asker, settings)
        except LimitReached:
            if heard.is_answered_always and self.host.pace.should_tell(message.author.id):
                raise
            return False
        return True


def _is_wanted(message: discord.Message, heard: Heard, settings: GuildSettings) -> bool:
    """Whether the channel wants it answered, and there is anything to answer."""
    return heard.is_wanted(settings.of_channel(*places_of(message.channel)).mode) and not heard.is_courtesy


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    answered = Answered()
    await host.add_cog(Messages(host, answered))
    await host.add_cog(Deleting(host, answered))
