"""`/timeline`: what happened when."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.choices import complete_article
from cogs.host import Host, Interaction
from cogs.languages import defer
from cogs.pacing import admit
from cogs.paging import Listing
from cogs.presentation.reply import Reply
from cogs.presentation.requests import Request
from cogs.presentation.timelines import Span, present_timeline


class Timeline(Listing):
    """The dated events of the articles."""

    def __init__(self, host: Host) -> None:
        self.base = host.base

    @app_commands.command(name=_("timeline"), description=_("What happened when, with the sentence that says so"))
    @app_commands.describe(
        about=_("Only events that have to do with this"),
        since=_("From this date on, for example: January 2022"),
        until=_("Up to this date, for example: 7 January 2022"),
        article=_("Look only in this article"),
    )
    @app_commands.rename(since=_("from"), until=_("to"))
    @app_commands.autocomplete(article=complete_article)
    async def timeline(
        self,
        interaction: Interaction,
        about: app_commands.Range[str, 1, 100] | None = None,
        since: app_commands.Range[str, 1, 50] | None = None,
        until: app_commands.Range[str, 1, 50] | None = None,
        article: str | None = None,
    ) -> None:
        """Lists the dated events, oldest first."""
        await admit(interaction)
        await defer(interaction, private=False)
        await self.show(interaction, ("Timeline", about or "", since or "", until or "", article or ""))

    async def compile(self, request: Request, guild_id: int) -> Reply:
        """The events of now that fit the request."""
        about, since, until, article = (part or None for part in request[1:])
        span = Span(about, since, until, article)
        events = await self.base.timeline(
            guild_id=guild_id, about=span.about, since=span.since, until=span.until, article=span.article
        )
        return present_timeline(events, span)


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Timeline(host))
