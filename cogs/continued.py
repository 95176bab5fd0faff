"""Which messages an answer goes on in, where they can't be looked up: the history is closed, or the bot not there."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from cogs.latest import Latest

REMEMBERED = 1000
"""Answers of several messages kept in memory: most answers are one."""


class Continued:
    """The latest answers of several messages."""

    def __init__(self) -> None:
        self._behind = Latest[int, tuple[discord.Message, ...]](REMEMBERED)

    def note(self, sent: Sequence[discord.Message]) -> None:
        """Keeps which messages are behind the first."""
        if len(sent) > 1:
            self._behind.keep(sent[0].id, tuple(sent[1:]))

    def behind(self, first_id: int) -> tuple[discord.Message, ...]:
        """Those behind the first message of an answer, as far as they are known."""
        return self._behind.get(first_id, ())
