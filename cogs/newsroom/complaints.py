"""Votes against an answer, shown with their reasons and the sentence that was cited; closing them."""

from __future__ import annotations

from contextlib import suppress

import discord

from cogs.buttons import Button, Outliving
from cogs.host import Interaction
from cogs.newsroom.admission import defer_press_for_editor
from cogs.newsroom.showing import show
from cogs.places import guild_id_of
from cogs.presentation.complaints import Complaint, gathered, present_complaint, present_complaint_closed
from cogs.presentation.tongue import say
from knowledge import ArticleNotFound, GuildSettings, InputError, KnowledgeBase


async def complaints_of(base: KnowledgeBase, guild_id: int) -> list[Complaint]:
    """What members voted down and no editor has closed, the most votes first."""
    votes = await base.complaints(guild_id)
    return gathered(votes, await base.headlines({vote.revision_id for vote in votes}, guild_id=guild_id))


async def _complaint(interaction: Interaction, key: str) -> Complaint:
    complaints = await complaints_of(interaction.client.base, guild_id_of(interaction))
    found = next((each for each in complaints if each.key == key), None)
    if found is None:
        raise InputError("These votes are closed already: choose others from the list.")
    return found


async def show_complaint(interaction: Interaction, key: str, settings: GuildSettings) -> None:
    """Shows the votes with that key, and the button that closes them."""
    complaint = await _complaint(interaction, key)
    standing = None  # as of an article that is hidden by now: its votes can still be closed
    with suppress(ArticleNotFound):
        standing = await interaction.client.base.standing(
            complaint.revision_id, complaint.sentence, guild_id=guild_id_of(interaction)
        )
    await show(interaction, present_complaint(complaint, standing), settings, [CloseVotesButton(key)])


class CloseVotesButton(Outliving, discord.ui.DynamicItem[Button], template=r"(?P<key>vote:\d+:\d+:close)"):
    """Takes votes against an answer off the list."""

    def __init__(self, key: str) -> None:
        self.key = key.removesuffix(":close")
        super().__init__(Button(label=say("Close"), emoji="🗂️", custom_id=f"{self.key}:close"))

    async def press(self, interaction: Interaction) -> None:
        """They still count in the statistics."""
        settings = await defer_press_for_editor(interaction)
        complaint = await _complaint(interaction, self.key)
        await interaction.client.base.close_complaints(guild_id_of(interaction), complaint.ids)
        await show(interaction, present_complaint_closed(), settings)
