"""`/figures`: the numbers in the articles and what they count."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.choices import article_meant, complete_article
from cogs.host import Host, Interaction
from cogs.languages import defer
from cogs.mentions import subject_typed
from cogs.pacing import count_command
from cogs.paging import Listing
from cogs.presentation.figures import present_figures, scope_of
from cogs.presentation.reply import Reply
from cogs.presentation.requests import Request


class Figures(Listing):
    """The numbers of the articles."""

    @app_commands.command(name=_("figures"), description=_("The numbers in the articles and what they count"))
    @app_commands.describe(article=_("Look only in this article"), about=_("Only sentences that have to do with this"))
    @app_commands.autocomplete(article=complete_article)
    async def figures(
        self,
        interaction: Interaction,
        article: app_commands.Range[str, 1, 100] | None = None,
        about: app_commands.Range[str, 1, 100] | None = None,
    ) -> None:
        """Lists the figures page by page, to the person alone: the list is long."""
        await count_command(interaction)
        settings = await defer(interaction, private=True)
        slug = await article_meant(interaction, article)
        await self.show(interaction, ("Figures", slug or "", subject_typed(interaction, about)), settings)

    async def compile(self, request: Request, guild_id: int) -> Reply:
        """The figures of now that fit the request."""
        scope = scope_of(request)
        figures = await self.base.figures(guild_id=guild_id, article=scope.article, about=scope.about)
        return present_figures(figures, scope)


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Figures(host))
