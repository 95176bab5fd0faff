"""`/help`: how to use the bot."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import locale_str as _
from discord.ext import commands

from cogs.delivery import fields, medium_of
from cogs.host import Host, Interaction
from cogs.presentation.guides import present_help
from cogs.presentation.pages import compose
from knowledge.model import GuildSettings


class Guidance(commands.Cog):
    """What the bot says of itself."""

    @app_commands.command(name=_("help"), description=_("How to ask, and how to read an answer"))
    async def help(self, interaction: Interaction) -> None:
        """Explains the bot to the person alone; it needs nothing from the base, so it answers at once."""
        page, *_rest = compose(present_help(interaction.client.command_ids), medium_of(interaction, GuildSettings()))
        await interaction.response.send_message(**fields(page), ephemeral=True)


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Guidance())
