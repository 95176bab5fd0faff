"""The button that removes an answer."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import discord

from cogs.buttons import Button, Outliving
from cogs.delivery import UNREACHED, remove
from cogs.host import Interaction
from cogs.insistence import acknowledge, insist
from cogs.places import is_visitor
from cogs.recollection import further_messages
from knowledge import InputError


class RemoveButton(Outliving, discord.ui.DynamicItem[Button], template=r"remove:(?P<asker>\d+)"):
    """Removes an answer, for who asked and for moderators."""

    def __init__(self, asker: str) -> None:
        super().__init__(Button(emoji="🗑️", custom_id=f"remove:{asker}"))
        self.asker_id = int(asker)

    async def press(self, interaction: Interaction) -> None:
        """Raises InputError for anybody else."""
        if interaction.user.id != self.asker_id and not interaction.permissions.manage_messages:
            raise InputError("Only the person who asked, or a moderator, can remove this answer.")
        await acknowledge(lambda: interaction.response.defer())
        further = await _further(interaction)
        await insist(interaction.delete_original_response)
        await remove(further)


async def _further(interaction: Interaction) -> Sequence[discord.Message | discord.PartialMessage]:
    """The answer's further messages; where the bot may not look for them, those that it remembers."""
    shown = interaction.message
    assert shown is not None
    is_seen = interaction.app_permissions.read_message_history and not is_visitor(interaction)
    may_look = is_seen if interaction.guild_id else interaction.context.dm_channel
    if may_look:
        with suppress(*UNREACHED):
            return await insist(lambda: further_messages(shown))
    remembered = interaction.client.continued.behind(shown.id)
    if is_visitor(interaction) or not interaction.app_permissions.view_channel:
        return remembered  # an answer to a command removes itself, for a quarter of an hour
    channel = interaction.client.get_partial_messageable(shown.channel.id)
    return [channel.get_partial_message(message.id) for message in remembered]
