"""Forms that editors fill in. Whatever goes wrong, what was typed into one is given back."""

from __future__ import annotations

import io
from typing import Any

import discord

from cogs.host import Interaction
from cogs.languages import speak_to
from cogs.presentation.tongue import say

OPEN_FOR = 3600.0
"""Seconds that a form is waited for: Discord does not tell when somebody closes it."""

_WORTH_A_FILE = 200
"""Characters from which what was typed is given back: less is typed again as fast."""


class Form(discord.ui.Modal):
    """Fields with labels, each of which may be asked for its text. discord.py gives each form an id of its own."""

    def __init__(self, title: str) -> None:
        super().__init__(title=title, timeout=OPEN_FOR)
        self._inputs: dict[str, discord.ui.TextInput[Any]] = {}

    def ask(self, name: str, label: str, **options: Any) -> None:
        """Adds a field; it need not be filled in unless `required=True`."""
        made: discord.ui.TextInput[Any] = discord.ui.TextInput(custom_id=name, **{"required": False, **options})
        self._inputs[name] = made
        self.add_item(discord.ui.Label(text=label, component=made))

    def typed(self) -> dict[str, str]:
        """What was filled in, by the names of the fields."""
        return {name: made.value.strip() for name, made in self._inputs.items()}

    async def on_error(  # type: ignore[override]  # a modal's takes no item
        self, interaction: Interaction, error: Exception, /
    ) -> None:
        """Called by discord.py for what `on_submit` raised: a sentence, and the text that was typed."""
        speak_to(interaction)
        await interaction.client.apologise(error, interaction)
        text = "\n\n".join(value for value in self.typed().values() if value)
        if len(text) >= _WORTH_A_FILE and interaction.response.is_done():
            file = discord.File(io.BytesIO(text.encode()), "your-text.txt")
            await interaction.followup.send(say("What you typed is in this file."), file=file, ephemeral=True)
