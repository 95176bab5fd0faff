"""The button that deletes what is kept of a person."""

from __future__ import annotations

import discord

from cogs.buttons import Button, Outliving
from cogs.delivery import answer
from cogs.host import Interaction
from cogs.insistence import acknowledge
from cogs.places import is_conversation_of
from cogs.presentation.privacy import present_deleted
from cogs.presentation.tongue import say
from knowledge import GuildSettings, InputError


class ForgetButton(Outliving, discord.ui.DynamicItem[Button], template=r"forget:(?P<person>\d+)"):
    """Deletes what is kept of the person."""

    def __init__(self, person: str) -> None:
        style = discord.ButtonStyle.danger
        super().__init__(Button(label=say("Delete it"), style=style, custom_id=f"forget:{person}"))
        self.person_id = int(person)

    async def press(self, interaction: Interaction) -> None:
        """Says what went. Raises InputError for anybody else: the message was private, but ids can be forged."""
        if interaction.user.id != self.person_id:
            raise InputError("Only you can delete what is kept of you.")
        await acknowledge(lambda: interaction.response.defer())
        base = interaction.client.base
        base.forget_conversations(lambda key: is_conversation_of(key, self.person_id))
        interaction.client.dispatch("person_forgotten", self.person_id)
        questions, votes = await base.forget_person(self.person_id)
        await answer(interaction, present_deleted(questions, votes), GuildSettings())
