"""Forms that somebody has open. Whatever goes wrong with one, what was typed into it is given back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar
from weakref import WeakValueDictionary

import discord

from cogs.host import Interaction
from cogs.insistence import Attachment, insist
from cogs.languages import speak_to
from cogs.presentation.tongue import say

OPEN_FOR = 3600.0
"""Seconds that a form is waited for: Discord does not tell when somebody closes it."""

_WORTH_A_FILE = 200
"""Characters from which what was typed is given back: less is typed again as fast."""


class Awaited(discord.ui.Modal):
    """A form whose answer is waited for, in memory: of one from before a restart only what was typed is known."""

    _open: ClassVar[WeakValueDictionary[str, Awaited]] = WeakValueDictionary()

    def __init__(self, title: str) -> None:
        super().__init__(title=title, timeout=OPEN_FOR)  # its id is its own: several may be open
        self._open[self.custom_id] = self

    @classmethod
    def is_awaited(cls, custom_id: str) -> bool:
        """Whether the form of that id will be answered by itself."""
        form = cls._open.get(custom_id)
        return form is not None and not form.is_finished()

    async def on_error(  # type: ignore[override]  # a modal's takes no item
        self, interaction: Interaction, error: Exception, /
    ) -> None:
        """Called by discord.py for what `on_submit` raised."""
        await give_back(interaction, error)


async def give_back(interaction: Interaction, error: Exception) -> None:
    """Tells what went wrong with a form that was sent, and gives back what was typed into it, if that was long."""
    speak_to(interaction)
    is_told = await interaction.client.apologise(error, interaction)
    text = "\n\n".join(value for value in _typed(interaction.data) if value.strip())
    if is_told and len(text) >= _WORTH_A_FILE:
        file = Attachment("your-text.txt", text.encode())
        said = say("What you typed is in this file.")
        await insist(lambda: interaction.followup.send(said, file=file.opened(), ephemeral=True))


def _typed(sent: Any) -> Iterator[str]:
    """The texts in the fields of a form, in order."""
    if isinstance(sent, dict):
        if isinstance(sent.get("value"), str):
            yield sent["value"]
        for part in (*sent.get("components", ()), sent.get("component")):
            yield from _typed(part)
