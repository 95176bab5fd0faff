"""The button that shows a cited sentence among its neighbours."""

from __future__ import annotations

import discord

from cogs.buttons import Button, Outliving
from cogs.delivery import answer
from cogs.host import Interaction
from cogs.languages import defer
from cogs.places import guild_id_of
from cogs.presentation.passages import present_passage
from cogs.presentation.tongue import say
from knowledge import Citation


class ContextButton(
    Outliving,
    discord.ui.DynamicItem[Button],
    template=r"context:(?P<number>\d+):(?P<sentence>\d+):(?P<slug>.+)",
):
    """Shows the cited sentence among its neighbours, privately, and whether the article has changed since."""

    def __init__(self, number: str, sentence: str, slug: str) -> None:
        super().__init__(Button(label=say("Context"), emoji="🔎", custom_id=f"context:{number}:{sentence}:{slug}"))
        self.number, self.sentence, self.slug = int(number), int(sentence), slug

    @classmethod
    def of(cls, citation: Citation) -> ContextButton:
        """The button for a citation; its id stays below 100 characters, since a slug has at most 60."""
        return cls(str(citation.revision), str(citation.sentence), citation.article)

    async def press(self, interaction: Interaction) -> None:
        """Quotes the revision that was cited, whatever became of the article."""
        settings = await defer(interaction, private=True)
        base, guild_id = interaction.client.base, guild_id_of(interaction)
        cited = await base.article(self.slug, guild_id=guild_id, number=self.number)
        newest = await base.article(self.slug, guild_id=guild_id)
        passage = present_passage(cited, newest, await base.sentences(cited), self.sentence)
        await answer(interaction, passage, settings)
