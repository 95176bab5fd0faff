"""The buttons below an answer: its context, sharing it, removing it."""

from __future__ import annotations

import discord

from cogs.buttons import Button, Outliving, ids_below, row_of
from cogs.delivery import answer
from cogs.host import Interaction
from cogs.intake import edition_of
from cogs.languages import defer
from cogs.presentation.passages import present_passage
from cogs.presentation.tongue import say
from knowledge import Answer, Citation, InputError


def answer_buttons(found: Answer, asker_id: int, *, private: bool = False) -> discord.ui.View:
    """The buttons that fit an answer: a private one can be shared, a public one removed."""
    context = [ContextButton.of(found.citations[0])] if found.citations else []
    return row_of(*context, ShareButton() if private else RemoveButton(str(asker_id)))


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
        base, guild_id = interaction.client.base, edition_of(interaction)
        cited = await base.article(self.slug, guild_id=guild_id, number=self.number)
        newest = await base.article(self.slug, guild_id=guild_id)
        passage = present_passage(cited, newest, await base.sentences(cited), self.sentence)
        await answer(interaction, passage, settings)


class ShareButton(Outliving, discord.ui.DynamicItem[Button], template="share"):
    """Shows a private answer to everybody."""

    def __init__(self) -> None:
        super().__init__(Button(label=say("Share"), emoji="📣", custom_id="share"))

    async def press(self, interaction: Interaction) -> None:
        """Sends the same message publicly, with the buttons of a public answer."""
        assert interaction.message is not None
        context = [
            ContextButton(**found.groupdict())
            for found in map(ContextButton.__discord_ui_compiled_template__.fullmatch, ids_below(interaction.message))
            if found
        ]
        await interaction.response.send_message(
            content=interaction.message.content,
            embeds=interaction.message.embeds,
            view=row_of(*context, RemoveButton(str(interaction.user.id))),
        )


class RemoveButton(Outliving, discord.ui.DynamicItem[Button], template=r"remove:(?P<asker>\d+)"):
    """Removes an answer, for who asked and for moderators."""

    def __init__(self, asker: str) -> None:
        super().__init__(Button(emoji="🗑️", custom_id=f"remove:{asker}"))
        self.asker_id = int(asker)

    async def press(self, interaction: Interaction) -> None:
        """Raises InputError for anybody else."""
        if interaction.user.id != self.asker_id and not interaction.permissions.manage_messages:
            raise InputError("Only the person who asked, or a moderator, can remove this answer.")
        await interaction.response.defer()
        await interaction.delete_original_response()
