"""What nobody answers any more: forms from before a restart, buttons of an older version. They get a sentence too."""

from __future__ import annotations

from typing import Any

import discord
from discord.ext import commands

from cogs.awaited import Awaited, give_back
from cogs.host import Host, Interaction
from cogs.languages import speak_to
from knowledge import InputError


class Unclaimed(commands.Cog):
    """Answers what no form and no button of this process answers; Discord would say that the application failed."""

    def __init__(self, host: Host) -> None:
        self.host = host

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Called by discord.py for every interaction, after whoever it is meant for."""
        sent: Any = interaction.data or {}
        custom_id = str(sent.get("custom_id", ""))
        if interaction.type is discord.InteractionType.modal_submit and not Awaited.is_awaited(custom_id):
            lapsed = InputError("I was restarted since you opened this form, and nothing was kept: open it again.")
            await give_back(interaction, lapsed)
        elif interaction.type is discord.InteractionType.component and not self._is_claimed(interaction, custom_id):
            speak_to(interaction)
            outdated = InputError("This button is of an older version of me and does nothing any more: ask again.")
            await self.host.apologise(outdated, interaction)

    def _is_claimed(self, interaction: Interaction, custom_id: str) -> bool:
        """Whether a button of ours answers; discord.py asks none whose id is not below the message that was pressed."""
        return self.host.has_button(custom_id) and _is_below(interaction.message, interaction.data)


def _is_below(message: discord.Message | None, pressed: Any) -> bool:
    if message is None:
        return False
    kind = discord.ui.LayoutView if message.flags.components_v2 else discord.ui.View
    wanted = pressed["component_type"], pressed["custom_id"]
    shown = kind.from_message(message, timeout=None)
    shown.stop()
    return any((item.type.value, getattr(item, "custom_id", None)) == wanted for item in shown.walk_children())


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Unclaimed(host))
