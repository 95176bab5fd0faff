"""`/timeline`: what happened when."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.choices import article_meant, complete_article
from cogs.downloads import Downloadable, download_buttons
from cogs.host import Host, Interaction
from cogs.insistence import Attachment
from cogs.languages import defer
from cogs.mentions import subject_typed
from cogs.pacing import count_command
from cogs.presentation.dates import in_words
from cogs.presentation.pictures import draw_timeline
from cogs.presentation.reply import Reply, Tone
from cogs.presentation.requests import Request
from cogs.presentation.timelines import Span, present_timeline, span_of, title_of
from knowledge import Event


class Timeline(Downloadable):
    """The dated events of the articles."""

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
        await count_command(interaction)
        settings = await defer(interaction, private=False)
        subject = subject_typed(interaction, about)
        slug = await article_meant(interaction, article)
        await self.show(interaction, ("Timeline", subject, since or "", until or "", slug or ""), settings)

    async def compile(self, request: Request, guild_id: int) -> Reply:
        """The events of now that fit the request."""
        span = span_of(request)
        return present_timeline(await self._events(span, guild_id), span)

    def extras(self, request: Request, reply: Reply) -> list[discord.ui.Item[Any]]:
        """The files as which it can be had, if there is an event."""
        return [] if reply.tone is Tone.REFUSAL else [*download_buttons(request)]

    async def file(self, kind: str, request: Request, guild_id: int) -> Attachment:
        """The events of now as a picture, a calendar, or for TimelineJS."""
        span = span_of(request)
        events = await self._events(span, guild_id)
        return await asyncio.to_thread(_made, kind, title_of(span), events)  # the event loop must not wait for it

    async def _events(self, span: Span, guild_id: int) -> Sequence[Event]:
        return await self.base.timeline(
            guild_id=guild_id, about=span.about, since=span.since, until=span.until, article=span.article
        )


def _made(kind: str, title: str, events: Sequence[Event]) -> Attachment:
    from knowledge.timeline import to_ics, to_timelinejs  # a calendar library that few need

    match kind:
        case "image":
            picture = draw_timeline(title, events)
            return Attachment("timeline.png", picture.png, picture.alt)
        case "ics":
            return Attachment("timeline.ics", to_ics(events).encode())
    return Attachment("timeline.json", json.dumps(to_timelinejs(events, in_words), ensure_ascii=False).encode())


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Timeline(host))
