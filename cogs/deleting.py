"""What goes with a deleted message, thread or channel: answers, and what is kept of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

import discord
from discord.ext import commands

from cogs.answered import Answered, take_back
from cogs.delivery import UNREACHED, remove
from cogs.host import Host
from cogs.insistence import insist
from cogs.places import is_conversation_in, is_conversation_of
from knowledge import SHARED, BaseUnavailable

MOST_OWED = 10_000
"""Messages, and channels, that are kept in memory for a base that does not answer: what is beyond goes by age."""


class Deleting(commands.Cog):
    """Follows what people delete. What is kept goes first: Discord may fail, and be tried by hand."""

    def __init__(self, host: Host, answered: Answered) -> None:
        self.host = host
        self.base = host.base
        self.answered = answered
        self._owed: defaultdict[int, set[int]] = defaultdict(set)
        """By server: messages that the base could not be told of; it is told with the next ones, or the next day."""
        self._owed_channels: set[tuple[int, int]] = set()
        """Servers and channels that the base could not be told of."""
        self._ours: set[int] = set()
        """Messages of ours that are being removed: below those nothing is searched for, when Discord tells of it."""

    @commands.Cog.listener()
    async def on_person_forgotten(self, person_id: int) -> None:
        """Forgets what a person asked, once they had it deleted (see cogs.forgetting)."""
        self.answered.forget_texts(lambda conversation: is_conversation_of(conversation, person_id))

    @commands.Cog.listener()
    async def on_raw_message_delete(self, deletion: discord.RawMessageDeleteEvent) -> None:
        """Removes the answer with its question, and what the base keeps of either."""
        await self._forget(deletion.guild_id, deletion.channel_id, [deletion.message_id])

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, deletion: discord.RawBulkMessageDeleteEvent) -> None:
        """Removes the answers with their questions."""
        await self._forget(deletion.guild_id, deletion.channel_id, sorted(deletion.message_ids))

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Forgets what was asked in a channel: Discord does not tell of each message."""
        await self._forget_channel(channel.guild.id, channel.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, deletion: discord.RawThreadDeleteEvent) -> None:
        """The same for a thread."""
        await self._forget_channel(deletion.guild_id, deletion.thread_id)

    @commands.Cog.listener()
    async def on_purge(self) -> None:
        """Tells the base once a day what it could not be told (see cogs.housekeeping)."""
        for guild_id, channel_id in sorted(self._owed_channels):
            await self._erase_channel(guild_id, channel_id)
        for guild_id, owed in list(self._owed.items()):
            await self._erase(guild_id, owed)

    async def _forget(self, guild_id: int | None, channel_id: int, message_ids: list[int]) -> None:
        for number in message_ids:
            await self.answered.settled(number)
        unknown = [number for number in message_ids if number not in self._ours and not self.answered.is_noted(number)]
        self._ours.difference_update(message_ids)
        gone = [exchange for number in message_ids if (exchange := self.answered.forget(number))]
        for exchange in gone:
            take_back(self.base, exchange, guild_id or SHARED)
        self.answered.forget_sent(message_ids)
        sent = [message for exchange in gone for message in exchange.sent]
        try:
            await self._erase(guild_id, message_ids)
        finally:
            sent += await self._sent_earlier(channel_id, unknown)
            self._ours |= {message.id for message in sent[: MOST_OWED - len(self._ours)]}
            await remove(sent)
        await self._erase(guild_id, [message.id for message in sent])

    async def _erase(self, guild_id: int | None, message_ids: Collection[int]) -> None:
        if guild_id is None or not message_ids:
            return
        owed = self._owed.pop(guild_id, set()) | {*message_ids}
        try:
            await self.base.forget_messages(guild_id, sorted(owed))
        except BaseUnavailable:
            room = MOST_OWED - sum(map(len, self._owed.values()))
            self._owed[guild_id] |= {*sorted(owed)[:room]}
            raise

    async def _sent_earlier(self, channel_id: int, question_ids: Collection[int]) -> list[discord.Message]:
        """What an earlier process answered, as far as Discord shows it."""
        earlier = self.answered.from_before(question_ids)
        channel = await self._channel(channel_id) if earlier else None
        if self.host.user is None or not isinstance(channel, discord.abc.Messageable):
            return []
        return await self.answered.sent_earlier(earlier, channel, self.host.user.id)

    async def _channel(self, channel_id: int) -> object:
        """The channel; None where Discord does not tell. A direct one, or an archived thread, is not in memory."""
        try:
            return self.host.get_channel(channel_id) or await insist(lambda: self.host.fetch_channel(channel_id))
        except (*UNREACHED, discord.InvalidData):
            return None

    async def _forget_channel(self, guild_id: int, channel_id: int) -> None:
        self.answered.forget_channel(channel_id)
        self.base.forget_conversations(lambda conversation: is_conversation_in(conversation, channel_id))
        await self._erase_channel(guild_id, channel_id)

    async def _erase_channel(self, guild_id: int, channel_id: int) -> None:
        try:
            await self.base.forget_channel(guild_id, channel_id)
        except BaseUnavailable:
            if len(self._owed_channels) < MOST_OWED:
                self._owed_channels.add((guild_id, channel_id))
            raise
        self._owed_channels.discard((guild_id, channel_id))
