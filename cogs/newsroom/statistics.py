"""`/kb stats`: what the base holds and how it is used, with a picture."""

from __future__ import annotations

import asyncio

from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.host import Interaction
from cogs.newsroom.admission import defer_for_editor
from cogs.newsroom.showing import show
from cogs.places import guild_id_of
from cogs.presentation.charts import draw_weeks
from cogs.presentation.statistics import present_statistics, weeks_of


@app_commands.command(name=_("stats"), description=_("How much there is, and how often it was asked, by week"))
async def stats(interaction: Interaction) -> None:
    """Shows the figures, and a picture where there is something to draw."""
    settings = await defer_for_editor(interaction)
    found = await interaction.client.base.statistics(guild_id_of(interaction))
    weeks = weeks_of(found)
    files = [("weeks.png", await asyncio.to_thread(draw_weeks, weeks))] if weeks else []
    await show(interaction, present_statistics(found, weeks, keeps=settings.keeps_counts), settings, files=files)
