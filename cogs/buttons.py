"""What every button of ours has in common: it outlives a restart, and its errors are told like all others."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

import discord

from cogs.host import Interaction


class Outliving:
    """To be mixed into a DynamicItem, whose errors discord.py would only log."""

    @abstractmethod
    async def press(self, interaction: Interaction) -> None:
        """What the button does."""

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Called by discord.py when the button is pressed."""
        try:
            await self.press(interaction)
        except Exception as error:
            await interaction.client.apologise(error, interaction)
