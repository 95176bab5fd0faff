"""`/kb edit`: an article's headline and text, in a form or, where that is too long for one, as a file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.buttons import Button, Outliving
from cogs.host import Interaction
from cogs.insistence import acknowledge
from cogs.newsroom.admission import admit_editor, admit_to_article, defer_for_editor, own_article
from cogs.newsroom.choosing import complete_own
from cogs.newsroom.forms import Form
from cogs.newsroom.options import Slug
from cogs.newsroom.pending import DraftForm, preview
from cogs.newsroom.receiving import draft_of_file
from cogs.newsroom.showing import show
from cogs.patience import in_time
from cogs.places import guild_id_of
from cogs.presentation import limits
from cogs.presentation.drafts import Pending
from cogs.presentation.revising import present_long
from cogs.presentation.tongue import say
from knowledge import Draft, Revision
from knowledge.limits import MAX_NOTE
from knowledge.readers import write_text


@app_commands.command(name=_("edit"), description=_("Change the headline and the text of an article"))
@app_commands.describe(article=_("Which article?"), file=_("The changed text as a file; without one a form opens"))
@app_commands.autocomplete(article=complete_own)
async def edit(interaction: Interaction, article: Slug, file: discord.Attachment | None = None) -> None:
    """Opens the form; a text too long for one is given as a file and comes back as one."""
    if file is not None:
        settings = await defer_for_editor(interaction)
        present = await own_article(interaction, article)
        await preview(interaction, _pending(present, await draft_of_file(file, present.draft)), settings)
        return
    settings, present = await in_time(admit_to_article(interaction, article))
    if len(present.body) <= limits.FORM_TEXT:
        form = DraftForm(_pending(present, present.draft))
        await acknowledge(lambda: interaction.response.send_modal(form))
        return
    await acknowledge(lambda: interaction.response.defer(ephemeral=True, thinking=True))
    text = (f"{present.slug}.txt", write_text(present.draft).encode())
    await show(interaction, present_long(present), settings, [FileButton(str(present.number), present.slug)], [text])


def _pending(present: Revision, draft: Draft) -> Pending:
    return Pending(draft, present.slug, present.number)


class FileButton(Outliving, discord.ui.DynamicItem[Button], template=r"kb-file:(?P<number>\d+):(?P<slug>.+)"):
    """Takes a changed text as a file; the button knows which revision the editor had."""

    def __init__(self, number: str, slug: str) -> None:
        super().__init__(Button(label=say("Send the changed file"), emoji="📄", custom_id=f"kb-file:{number}:{slug}"))
        self.number, self.slug = int(number), slug

    async def press(self, interaction: Interaction) -> None:
        """Opens the form for the file."""
        await in_time(admit_editor(interaction))
        await acknowledge(lambda: interaction.response.send_modal(FileForm(self.slug, self.number)))


class FileForm(Form):
    """A file, and what changes in it."""

    def __init__(self, slug: str, seen: int) -> None:
        super().__init__(say("Change the article"))
        self._slug, self._seen = slug, seen
        self._upload: discord.ui.FileUpload[Any] = discord.ui.FileUpload(custom_id="file")
        self.add_item(discord.ui.Label(text=say("The changed text"), component=self._upload))
        self.ask("note", say("What changes, and why?"), max_length=MAX_NOTE)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Shows the preview."""
        settings = await defer_for_editor(interaction)
        seen = await interaction.client.base.article(self._slug, guild_id=guild_id_of(interaction), number=self._seen)
        draft = await draft_of_file(self._upload.values[0], seen.draft)
        pending = replace(_pending(seen, draft), note=self.typed()["note"] or None)
        await preview(interaction, pending, settings)
