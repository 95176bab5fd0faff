"""Forms that editors fill in."""

from __future__ import annotations

from typing import Any

import discord

from cogs.awaited import Awaited


class Form(Awaited):
    """Fields with labels, each of which may be asked for its text."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._inputs: dict[str, discord.ui.TextInput[Any]] = {}

    def ask(self, name: str, label: str, **options: Any) -> None:
        """Adds a field; it need not be filled in unless `required=True`."""
        made: discord.ui.TextInput[Any] = discord.ui.TextInput(custom_id=name, **{"required": False, **options})
        self._inputs[name] = made
        self.add_item(discord.ui.Label(text=label, component=made))

    def typed(self) -> dict[str, str]:
        """What was filled in, by the names of the fields."""
        return {name: made.value.strip() for name, made in self._inputs.items()}
