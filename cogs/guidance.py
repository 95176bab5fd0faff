"""`/help` and `/about`: what the bot says of itself, to the person alone."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import locale_str as _
from discord.ext import commands

from cogs.delivery import fields, medium_of
from cogs.host import Host, Interaction
from cogs.newsroom.admission import is_editor
from cogs.presentation.guides import present_about, present_help
from cogs.presentation.pages import compose
from cogs.presentation.reply import Reply
from knowledge import GuildSettings


class Guidance(commands.Cog):
    """Replies that need next to nothing from the base, so that they come at once."""

    @app_commands.command(name=_("help"), description=_("How to ask, and how to read an answer"))
    async def help(self, interaction: Interaction) -> None:
        """Explains the bot."""
        reply = present_help(interaction.client.command_ids, is_editor=await is_editor(interaction))
        await _tell(interaction, reply)

    @app_commands.command(name=_("about"), description=_("What this bot is"))
    async def about(self, interaction: Interaction) -> None:
        """Says what the bot is."""
        await _tell(interaction, present_about())


async def _tell(interaction: Interaction, reply: Reply) -> None:
    [page] = compose(reply, medium_of(interaction, GuildSettings()))
    await interaction.response.send_message(**fields(page), ephemeral=True)


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Guidance())
