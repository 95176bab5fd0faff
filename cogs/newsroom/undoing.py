"""`/kb retract`, `restore` and `undo`, and the way back below every change."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.buttons import Button, Outliving
from cogs.host import Interaction
from cogs.newsroom.admission import defer_for_editor
from cogs.newsroom.choosing import complete_own, complete_retracted, complete_revision
from cogs.newsroom.options import Note, Number, Slug
from cogs.newsroom.showing import show
from cogs.places import guild_id_of
from cogs.presentation.differences import present_change
from cogs.presentation.tongue import say
from knowledge import GuildSettings, Revision


class UndoButton(Outliving, discord.ui.DynamicItem[Button], template=r"kb-undo:(?P<number>\d+):(?P<slug>.+)"):
    """Goes back to the state before the revision it stands below, unless there is a newer one."""

    def __init__(self, number: str, slug: str) -> None:
        super().__init__(Button(label=say("Undo"), emoji="↩️", custom_id=f"kb-undo:{number}:{slug}"))
        self.number, self.slug = int(number), slug

    async def press(self, interaction: Interaction) -> None:
        """Shows what changed back, in a message of its own. Raises EditConflict if somebody saved since."""
        settings = await defer_for_editor(interaction)
        undone = await interaction.client.base.undo(
            self.slug, seen=self.number, guild_id=guild_id_of(interaction), editor_id=interaction.user.id
        )
        await show_change(interaction, undone, settings)


async def show_change(interaction: Interaction, saved: Revision, settings: GuildSettings) -> None:
    """What a new revision changed, with a way back."""
    found = await interaction.client.base.diff(
        saved.slug, old=saved.number - 1, new=saved.number, guild_id=guild_id_of(interaction)
    )
    await show(interaction, present_change(found), settings, [UndoButton(str(saved.number), saved.slug)])


@app_commands.command(name=_("retract"), description=_("Take an article back: it answers nothing, its history stays"))
@app_commands.describe(article=_("Which article?"), note=_("Why? Shown in the history"))
@app_commands.autocomplete(article=complete_own)
async def retract(interaction: Interaction, article: Slug, note: Note | None = None) -> None:
    """Retracts an article."""
    settings = await defer_for_editor(interaction)
    saved = await interaction.client.base.retract(
        article, guild_id=guild_id_of(interaction), editor_id=interaction.user.id, note=note
    )
    await show_change(interaction, saved, settings)


@app_commands.command(name=_("restore"), description=_("Bring a retracted article or an earlier revision back"))
@app_commands.describe(
    article=_("Which article?"), revision=_("Which revision? Without one, the retraction ends"), note=_("Why?")
)
@app_commands.autocomplete(article=complete_retracted)
@app_commands.autocomplete(revision=complete_revision)
async def restore(
    interaction: Interaction, article: Slug, revision: Number | None = None, note: Note | None = None
) -> None:
    """Restores an article."""
    settings = await defer_for_editor(interaction)
    saved = await interaction.client.base.restore_article(
        article, number=revision, guild_id=guild_id_of(interaction), editor_id=interaction.user.id, note=note
    )
    await show_change(interaction, saved, settings)


@app_commands.command(name=_("undo"), description=_("Take the last change of an article back; twice does it again"))
@app_commands.describe(article=_("Which article?"), note=_("Why? Shown in the history"))
@app_commands.autocomplete(article=complete_retracted)
async def undo(interaction: Interaction, article: Slug, note: Note | None = None) -> None:
    """Undoes the last change."""
    settings = await defer_for_editor(interaction)
    saved = await interaction.client.base.undo(
        article, guild_id=guild_id_of(interaction), editor_id=interaction.user.id, note=note
    )
    await show_change(interaction, saved, settings)
