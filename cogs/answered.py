"""Which message was answered by which: so that an answer follows its question when that is edited or deleted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import discord
import structlog
from discord.utils import time_snowflake, utcnow

from cogs.delivery import UNREACHED, may_read_history
from cogs.insistence import insist
from cogs.latest import Latest
from cogs.places import is_conversation_in
from cogs.recollection import SEARCHED, messages_behind, replies_to

if TYPE_CHECKING:
    from discord.abc import Messageable

    from knowledge import KnowledgeBase

log = structlog.get_logger(__name__)

REMEMBERED = 1000
"""Questions kept in memory, as many as discord.py keeps messages: older ones are hardly ever edited."""

SEARCHED_FOR_MANY = 100
"""Messages behind the first of many deleted questions that are searched for answers: Discord's most in one request."""

_RECENT = timedelta(days=1)
"""How old a question may be whose answer is searched for: to search is a request to Discord for each change."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question, what was sent below it (an answer, a hint or an excuse), and the conversation that it went into."""

    text: str
    sent: tuple[discord.Message, ...]
    conversation: str | None = None
    is_counted: bool = True
    """False if it was one too many: then it is still to be counted when an edit asks it again."""


class Answered:
    """The latest exchanges, in memory only: questions are private."""

    def __init__(self, started: datetime | None = None) -> None:
        self._exchanges = Latest[int, Exchange](REMEMBERED)
        self._begun = Latest[int, None](REMEMBERED)
        self._under_way: dict[int, asyncio.Event] = {}
        self._started = time_snowflake(started or utcnow())

    def begin(self, question_id: int) -> bool:
        """Whether nobody began to answer the question yet; Discord may tell of one message twice."""
        is_new = question_id not in self._begun
        self._begun.keep(question_id, None)
        return is_new

    @asynccontextmanager
    async def answering(self, question_id: int) -> AsyncIterator[None]:
        """Inside, nobody else answers the question; who comes later waits, as does who asks for `settled`."""
        await self.settled(question_id)
        ended = self._under_way[question_id] = asyncio.Event()
        try:
            yield
        finally:
            del self._under_way[question_id]
            ended.set()

    async def settled(self, question_id: int) -> None:
        """Waits until the question is answered, if it is just being: an answer under way follows its question too."""
        while (under_way := self._under_way.get(question_id)) is not None:
            await under_way.wait()

    def is_begun(self, question_id: int) -> bool:
        """Whether somebody began to answer it."""
        return question_id in self._begun

    def is_noted(self, question_id: int) -> bool:
        """Whether its exchange is kept."""
        return question_id in self._exchanges

    def note(self, question_id: int, exchange: Exchange) -> None:
        """Keeps an exchange; the oldest is forgotten when there are too many."""
        self._exchanges.keep(question_id, exchange)

    def forget(self, question_id: int) -> Exchange | None:
        """The exchange, which is kept no longer."""
        return self._exchanges.pop(question_id, None)

    def forget_sent(self, message_ids: Collection[int]) -> None:
        """Keeps of an answer only the messages that are not among these, since they are gone."""
        for question_id, exchange in self._exchanges.items():
            left = tuple(message for message in exchange.sent if message.id not in message_ids)
            if len(left) < len(exchange.sent):
                self._exchanges[question_id] = replace(exchange, sent=left)

    def forget_channel(self, channel_id: int) -> None:
        """Keeps nothing of what was said in a channel."""
        for question_id, exchange in list(self._exchanges.items()):
            if exchange.conversation and is_conversation_in(exchange.conversation, channel_id):
                self.forget(question_id)

    def forget_texts(self, is_theirs: Callable[[str], bool]) -> None:
        """Keeps nothing of what was said in the conversations that are `theirs`, only which message answers which."""
        for question_id, exchange in self._exchanges.items():
            if exchange.conversation and is_theirs(exchange.conversation):
                self._exchanges[question_id] = replace(exchange, text="", conversation=None)

    def from_before(self, question_ids: Iterable[int]) -> list[int]:
        """Those that an earlier process may have answered, not long ago."""
        oldest = time_snowflake(utcnow() - _RECENT)
        return [number for number in question_ids if oldest < number < self._started]

    async def recall(self, question_id: int, channel: Messageable, bot_id: int) -> Exchange | None:
        """The exchange, after a restart as far as the channel shows it; its text is then unknown, thus empty. None also
        where Discord does not show the channel: what stands there is left as it is.
        """
        if question_id in self._exchanges:
            return self._exchanges[question_id]
        sent = await self.sent_earlier([question_id], channel, bot_id) if self.from_before([question_id]) else []
        return Exchange("", tuple(sent)) if sent else None

    async def sent_earlier(
        self, question_ids: Collection[int], channel: Messageable, bot_id: int
    ) -> list[discord.Message]:
        """What stands below the questions, as far as the channel shows it, which is read once for all of them."""
        if not may_read_history(channel):
            return []
        most = SEARCHED if len(question_ids) == 1 else SEARCHED_FOR_MANY
        try:
            behind = await insist(lambda: messages_behind(min(question_ids), channel, most))
        except UNREACHED as error:
            log.warning("answer_not_found", kind=type(error).__name__, code=getattr(error, "code", None))
            return []
        ours = [message for message in behind if message.author.id == bot_id]
        return [message for message in ours if any(replies_to(message, number) for number in question_ids)]


def take_back(base: KnowledgeBase, exchange: Exchange, guild_id: int) -> None:
    """A follow-up must not lean on a question that its asker changed or deleted, or that met with silence."""
    if exchange.conversation is not None:
        base.take_back(exchange.text, exchange.conversation, guild_id=guild_id)
