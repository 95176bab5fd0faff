"""`/kb export` and `/kb import`: everything out as one file, and in again."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import discord
from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.delivery import UNREACHED
from cogs.host import Interaction
from cogs.newsroom.admission import defer_for_editor
from cogs.newsroom.receiving import read_attachment
from cogs.newsroom.showing import show
from cogs.places import guild_id_of
from cogs.presentation import limits
from cogs.presentation.moving import present_export, present_import, present_progress
from knowledge import GuildSettings, LimitReached
from knowledge.readers.decoding import decode

EVERY = 2.0
"""Seconds between two progress messages: Discord takes five edits in five seconds."""


@app_commands.command(name=_("export"), description=_("All articles with their history, aliases, pins and settings"))
async def export(interaction: Interaction) -> None:
    """Gives the export as a file."""
    settings = await defer_for_editor(interaction)
    text = await interaction.client.base.export(guild_id=guild_id_of(interaction))
    content = text.encode()
    if len(content) > min(max(limits.UPLOAD, interaction.filesize_limit), limits.LARGEST_UPLOAD):
        raise LimitReached(
            "The export has {size} MiB, more than Discord takes here: the operator can make it with footnote export.",
            size=format(len(content) / 2**20, ".1f"),
        )
    await show(interaction, present_export(len(content)), settings, files=[("footnote-export.json", content)])


@app_commands.command(name=_("import"), description=_("Bring an export in: all of it or nothing; twice does no harm"))
@app_commands.describe(file=_("What /kb export made, here or elsewhere"))
async def import_(interaction: Interaction, file: discord.Attachment) -> None:
    """Imports, and says how far it is."""
    settings = await defer_for_editor(interaction)
    text = await asyncio.to_thread(decode, await read_attachment(file, limits.LARGEST_UPLOAD), file.filename)
    progress: list[tuple[int, int]] = []
    telling = asyncio.create_task(_tell(interaction, settings, progress))
    try:
        saved = await interaction.client.base.import_(
            text, guild_id=guild_id_of(interaction), on_progress=lambda done, total: progress.append((done, total))
        )
    finally:
        telling.cancel()
        with suppress(asyncio.CancelledError):
            await telling
    await show(interaction, present_import(saved), settings)


async def _tell(interaction: Interaction, settings: GuildSettings, progress: list[tuple[int, int]]) -> None:
    """Shows the latest progress every few seconds, until cancelled; that it could not be shown once is no matter."""
    while True:
        await asyncio.sleep(EVERY)
        if progress:
            with suppress(*UNREACHED):
                await show(interaction, present_progress(*progress[-1]), settings)
