"""`/kb header`: what stands above an article: source, date, link, language."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.host import Interaction
from cogs.insistence import acknowledge
from cogs.newsroom.admission import admit_to_article, defer_for_editor
from cogs.newsroom.choosing import complete_own
from cogs.newsroom.forms import Form
from cogs.newsroom.options import Slug
from cogs.newsroom.showing import show
from cogs.newsroom.undoing import show_change
from cogs.patience import in_time
from cogs.places import guild_id_of
from cogs.presentation.revising import present_clash
from cogs.presentation.tongue import say
from knowledge import EditConflict, Revision
from knowledge.limits import MAX_NOTE, MAX_SOURCE, MAX_URL
from knowledge.readers import read_fields


@app_commands.command(name=_("header"), description=_("Change source, date, link and language of an article"))
@app_commands.describe(article=_("Which article?"))
@app_commands.autocomplete(article=complete_own)
async def header(interaction: Interaction, article: Slug) -> None:
    """Opens the form with the header."""
    _settings, present = await in_time(admit_to_article(interaction, article))
    await acknowledge(lambda: interaction.response.send_modal(HeaderForm(present)))


class HeaderForm(Form):
    """What stands above an article."""

    def __init__(self, present: Revision) -> None:
        super().__init__(say("Source, date, link"))
        self._present = present
        published = present.published.isoformat() if present.published else None
        self.ask("source", say("Source"), default=present.source, max_length=MAX_SOURCE)
        self.ask("published", say("Date of publication"), default=published, max_length=40, placeholder="2024-01-31")
        self.ask("url", say("Link"), default=present.url, max_length=MAX_URL, placeholder="https://…")
        self.ask("language", say("Language"), default=present.language, max_length=10, placeholder="en, ru, kk …")
        self.ask("note", say("What changes, and why?"), max_length=MAX_NOTE)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Saves the header; after a clash shows what somebody else changed."""
        settings = await defer_for_editor(interaction)
        typed, present = self.typed(), self._present
        note = typed.pop("note") or None
        fields = {**typed, "headline": present.headline}
        read = await asyncio.to_thread(read_fields, fields, present.body, is_new=False)
        draft = replace(read, headline=present.headline, body=present.body)
        base, guild_id = interaction.client.base, guild_id_of(interaction)
        try:
            saved = await base.revise(
                present.slug, draft, seen=present.number, guild_id=guild_id, editor_id=interaction.user.id, note=note
            )
        except EditConflict:
            found = await base.diff(present.slug, old=present.number, guild_id=guild_id)
            await show(interaction, present_clash(found, "\n".join(filter(None, typed.values()))), settings)
            return
        await show_change(interaction, saved, settings)
