"""`/help` and `/about`: what the bot says of itself, to the person alone."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import locale_str as _
from discord.ext import commands

from cogs.delivery import fields, medium_of
from cogs.host import Host, Interaction
from cogs.insistence import acknowledge
from cogs.newsroom.admission import may_edit
from cogs.patience import soon
from cogs.places import guild_id_of
from cogs.presentation.guides import present_about, present_help
from cogs.presentation.pages import compose
from cogs.presentation.reply import Reply
from knowledge import GuildSettings


class Guidance(commands.Cog):
    """Replies that need next to nothing from the base: they come at once, and also while it does not answer."""

    @app_commands.command(name=_("help"), description=_("How to ask, and how to read an answer"))
    async def help(self, interaction: Interaction) -> None:
        """Explains the bot."""
        settings = await _settings(interaction)
        reply = present_help(interaction.client.command_ids, is_editor=may_edit(interaction, settings))
        await _tell(interaction, reply, settings)

    @app_commands.command(name=_("about"), description=_("What this bot is"))
    async def about(self, interaction: Interaction) -> None:
        """Says what the bot is."""
        await _tell(interaction, present_about(), await _settings(interaction))


async def _settings(interaction: Interaction) -> GuildSettings:
    """Those that hold here; those of a new server where the base does not tell them at once."""
    return await soon(interaction.client.base.settings(guild_id_of(interaction))) or GuildSettings()


async def _tell(interaction: Interaction, reply: Reply, settings: GuildSettings) -> None:
    """In private; what does not fit one message, as in a language of longer words, follows in further ones."""
    first, *rest = compose(reply, medium_of(interaction, settings))
    await acknowledge(lambda: interaction.response.send_message(**fields(first), ephemeral=True))
    for page in rest:
        await interaction.followup.send(**fields(page), ephemeral=True)


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Guidance())
