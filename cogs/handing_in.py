"""Ask the editors: a question that no article answered is kept for them, if the asker agrees to it."""

from __future__ import annotations

from typing import Any

import discord

from cogs.awaited import Awaited
from cogs.buttons import Button, Outliving
from cogs.delivery import fields, medium_of
from cogs.host import Interaction
from cogs.insistence import acknowledge, put
from cogs.languages import speak_here
from cogs.patience import PATIENCE, soon
from cogs.permissions import may_speak_at
from cogs.places import guild_id_of
from cogs.presentation.handing_in import present_consent, present_thanks
from cogs.presentation.limits import MODAL_TEXT
from cogs.presentation.pages import compose
from cogs.presentation.tongue import say
from cogs.recollection import refused_behind
from knowledge import Place


class EditorsButton(Outliving, discord.ui.DynamicItem[Button], template="editors"):
    """Opens the form in which a member hands a question in."""

    def __init__(self) -> None:
        super().__init__(Button(label=say("Ask the editors"), emoji="📨", custom_id="editors"))

    async def press(self, interaction: Interaction) -> None:
        """Shows the question, to be changed or sent, and what is kept of it."""
        assert interaction.message is not None
        asked = await soon(refused_behind(interaction.message), PATIENCE)
        await acknowledge(lambda: interaction.response.send_modal(HandingIn(interaction, asked or "")))


class HandingIn(Awaited):
    """The form: sending it is the consent."""

    def __init__(self, interaction: Interaction, asked: str) -> None:
        super().__init__(say("Ask the editors"))
        self._answer = answer = interaction.message
        self._is_told = may_speak_at(interaction)
        self._is_private = bool(answer and answer.flags.ephemeral)
        self._text: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="question", style=discord.TextStyle.paragraph, default=asked[:MODAL_TEXT], max_length=MODAL_TEXT
        )
        self.add_item(discord.ui.TextDisplay(present_consent(is_private=self._is_private, is_told=self._is_told)))
        self.add_item(discord.ui.Label(text=say("Your question"), component=self._text))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Keeps the question, and says privately that it is kept."""
        await acknowledge(lambda: interaction.response.defer(ephemeral=True, thinking=True))
        settings = await speak_here(interaction, private=True)
        await interaction.client.base.hand_in(self._text.value, self._place(interaction), interaction.user.id)
        [page] = compose(
            present_thanks(settings.retention_days, is_told=self._is_told), medium_of(interaction, settings)
        )
        await put(interaction, **fields(page))

    def _place(self, interaction: Interaction) -> Place:
        """The message that disappears if the member takes the question back: their own, else the answer."""
        answer = self._answer
        asked = answer.reference.message_id if answer and answer.reference else None
        return Place(
            guild_id_of(interaction),
            interaction.channel_id or 0,
            asked or (answer.id if answer else None),
            is_private=self._is_private,
        )
