"""What every button of ours has in common: its id carries all it needs, so it outlives a restart."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from re import Match
from typing import Any, Self

import discord

from cogs.host import Interaction
from cogs.languages import speak_to

Button = discord.ui.Button[Any]


class Outliving:
    """To be mixed into a DynamicItem, whose constructor takes the groups of its template."""

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: Match[str], /
    ) -> Self:
        """Called by discord.py for a press on a button that it doesn't remember; what this raises it would only log."""
        speak_to(interaction)
        try:
            return cls(**match.groupdict())
        except Exception as error:
            await interaction.client.apologise(error, interaction)
            raise

    @abstractmethod
    async def press(self, interaction: Interaction) -> None:
        """What the button does."""

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Called by discord.py when the button is pressed; it would only log what this raises."""
        speak_to(interaction)
        try:
            await self.press(interaction)
        except Exception as error:
            await interaction.client.apologise(error, interaction)


def row_of(*buttons: discord.ui.Item[Any]) -> discord.ui.View:
    """The buttons below one message. discord.py need not remember them: their classes are registered."""
    view = discord.ui.View(timeout=None)
    for button in buttons:
        view.add_item(button)
    view.stop()
    return view


def ids_below(message: discord.Message) -> Iterator[str]:
    """The ids of the buttons below a message."""
    for row in message.components:
        for child in getattr(row, "children", ()):
            if custom_id := getattr(child, "custom_id", None):
                yield custom_id
