"""`/articles`: what the bot knows."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.host import Host, Interaction
from cogs.languages import defer
from cogs.pacing import count_command
from cogs.paging import Listing
from cogs.presentation.articles import present_articles
from cogs.presentation.reply import Reply
from cogs.presentation.requests import Request


class Articles(Listing):
    """The articles of a server."""

    @app_commands.command(name=_("articles"), description=_("The articles that answers are quoted from"))
    async def articles(self, interaction: Interaction) -> None:
        """Lists the articles, newest first."""
        await count_command(interaction)
        settings = await defer(interaction, private=False)
        await self.show(interaction, ("Articles",), settings)

    async def compile(self, request: Request, guild_id: int) -> Reply:
        """The articles of now."""
        return present_articles(await self.base.articles(guild_id=guild_id))


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Articles(host))
