"""More: what else the articles hold of a question, page by page."""

from __future__ import annotations

import discord

from cogs.buttons import Button, Outliving
from cogs.host import Interaction
from cogs.languages import defer
from cogs.paging import Listing, listing_of
from cogs.presentation.further import present_further
from cogs.presentation.reply import Reply
from cogs.presentation.requests import LONGEST, Request, written
from cogs.presentation.tongue import say
from cogs.recollection import understood_behind
from knowledge import InputError


class Furthering(Listing):
    """The sentences that hold something of a question."""

    async def compile(self, request: Request, guild_id: int) -> Reply:
        """The sentences of now."""
        return present_further(request[1], await self.base.evidence(request[1], guild_id=guild_id))


class MoreButton(Outliving, discord.ui.DynamicItem[Button], template="more"):
    """Shows further evidence, privately. The question stands in the answer, or in the message it replied to."""

    def __init__(self) -> None:
        super().__init__(Button(label=say("More"), emoji="📚", custom_id="more"))

    async def press(self, interaction: Interaction) -> None:
        """Raises InputError where the question is gone."""
        assert interaction.message is not None
        settings = await defer(interaction, private=True)
        asked = await understood_behind(interaction.message)
        if asked is None:
            raise InputError("The question of this answer is gone: ask it again.")
        request = ("Furthering", _fitting(asked))
        await listing_of(interaction, request).show(interaction, request, settings)


def _fitting(question: str) -> str:
    """As much of the question as the ids of the page buttons carry."""
    kept = question
    while len(written(("Furthering", kept))) > LONGEST:
        kept = kept[: len(kept) * 9 // 10]
    return kept
