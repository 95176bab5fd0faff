"""`/kb add`, and *Add to the base* in the menu of a message."""

from __future__ import annotations

from dataclasses import replace

import discord
from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.hearing import check_author
from cogs.host import Interaction
from cogs.insistence import acknowledge
from cogs.newsroom.admission import admit_editor, defer_for_editor
from cogs.newsroom.pending import DraftForm, preview
from cogs.newsroom.receiving import draft_of_file, draft_of_message, files_of, is_readable
from cogs.patience import in_time
from cogs.presentation.drafts import Pending
from cogs.presentation.tongue import say
from knowledge import Draft, InputError
from knowledge.readers import read_language, read_url

EMPTY = Draft("", "")


@app_commands.command(name=_("add"), description=_("Add an article: type it, or give a file or a link"))
@app_commands.describe(
    file=_("txt, md, html, pdf, docx or json; without a file or a link a form opens"),
    link=_("The address of a page, text or PDF"),
    language=_("Its language as a code such as en, ru or kk, if it is not recognised"),
)
async def add(
    interaction: Interaction,
    file: discord.Attachment | None = None,
    link: app_commands.Range[str, 1, 2000] | None = None,
    language: app_commands.Range[str, 2, 10] | None = None,
) -> None:
    """Opens the form, or shows the preview of a file or a page."""
    if file is None and link is None:
        await in_time(admit_editor(interaction))
        form = DraftForm(Pending(replace(EMPTY, language=read_language(language) if language else "")))
        await acknowledge(lambda: interaction.response.send_modal(form))
        return
    settings = await defer_for_editor(interaction)
    if file is not None and link is not None:
        raise InputError("Give a file or a link, not both.")
    chosen = read_language(language) if language else None
    draft = await draft_of_file(file) if file else await read_url(link or "")
    await preview(interaction, Pending(replace(draft, language=chosen) if chosen else draft), settings)


async def add_message(interaction: Interaction, message: discord.Message) -> None:
    """Shows the preview of what a message holds."""
    settings = await defer_for_editor(interaction)
    assert interaction.client.user is not None
    check_author(interaction.client.user.id, message)
    draft = await draft_of_message(message)
    readable = sum(map(is_readable, files_of(message)))
    warnings = [say("⚠️ Only the first of {number} files was read.", number=readable)] if readable > 1 else []
    await preview(interaction, Pending(draft), settings, warnings)
