"""What a cog may expect of the bot that loads it."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

import discord
from discord.ext import commands

from cogs.continued import Continued
from cogs.faults import Faults
from cogs.pacing import Pace

if TYPE_CHECKING:
    from knowledge import KnowledgeBase


class Host(commands.Bot, ABC):
    """The bot as cogs see it: the base, the pace it allows, faults, answers that go on, ids of commands, one way to own
    up to an error.
    """

    base: KnowledgeBase
    pace: Pace
    faults: Faults
    continued: Continued
    command_ids: Mapping[str, int]
    telling: defaultdict[int, asyncio.Lock]
    """By server: of two editors who tell askers at once, the second finds nobody left to tell."""

    @abstractmethod
    def has_button(self, custom_id: str) -> bool:
        """Whether a button or a menu of that id is answered."""

    @abstractmethod
    def account_for(self, error: Exception, at: Interaction | discord.Message | None) -> str | None:
        """The sentence that tells a person what went wrong, None where nobody can be told; the log learns the rest."""

    @abstractmethod
    async def apologise(self, error: Exception, to: Interaction | discord.Message | None) -> bool:
        """Tells the person in one calm sentence what went wrong, and the log the rest. Never raises.

        None is told nothing: nobody asked. Returns whether the person was told.
        """


Interaction: TypeAlias = discord.Interaction[Host]
"""What a person did with a command, a menu or a button of this bot."""
