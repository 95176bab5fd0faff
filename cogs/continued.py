"""Which messages an answer goes on in, where they can't be looked up: the history is closed, or the bot not there."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

import discord

REMEMBERED = 1000
"""Answers of several messages kept in memory: most answers are one."""


class Continued:
    """The latest answers of several messages."""

    def __init__(self) -> None:
        self._behind: OrderedDict[int, tuple[discord.Message, ...]] = OrderedDict()

    def note(self, sent: Sequence[discord.Message]) -> None:
        """Keeps which messages are behind the first."""
        if len(sent) < 2:
            return
        self._behind[sent[0].id] = tuple(sent[1:])
        if len(self._behind) > REMEMBERED:
            self._behind.popitem(last=False)

    def behind(self, first_id: int) -> tuple[discord.Message, ...]:
        """Those behind the first message of an answer, as far as they are known."""
        return self._behind.get(first_id, ())
