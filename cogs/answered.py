"""Which message was answered by which: so that an answer follows its question when that is edited or deleted."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import discord

REMEMBERED = 1000
"""Questions kept in memory, as many as discord.py keeps messages: older ones are hardly ever edited."""

_SEARCHED = 20
"""Messages behind a question that are searched for its answer after a restart: an answer comes at once."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question as it was answered, and the messages of the answer."""

    text: str
    sent: tuple[discord.Message, ...]


class Answered:
    """The latest exchanges, in memory only: questions are private."""

    def __init__(self) -> None:
        self._exchanges: OrderedDict[int, Exchange] = OrderedDict()

    def note(self, question_id: int, exchange: Exchange) -> None:
        """Keeps an exchange; the oldest is forgotten when there are too many."""
        self._exchanges[question_id] = exchange
        self._exchanges.move_to_end(question_id)
        if len(self._exchanges) > REMEMBERED:
            self._exchanges.popitem(last=False)

    def forget(self, question_id: int) -> Exchange | None:
        """The exchange, which is kept no longer."""
        return self._exchanges.pop(question_id, None)

    async def recall(self, question: discord.Message, bot_id: int) -> Exchange | None:
        """The exchange, after a restart as far as the channel shows it; its text is then unknown, thus empty."""
        if question.id in self._exchanges:
            return self._exchanges[question.id]
        sent = [
            message
            async for message in question.channel.history(after=question, limit=_SEARCHED)
            if message.author.id == bot_id and _is_reply(message, question)
        ]
        return Exchange("", tuple(sent)) if sent else None


def _is_reply(message: discord.Message, question: discord.Message) -> bool:
    return message.reference is not None and message.reference.message_id == question.id
