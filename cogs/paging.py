"""Lists with pages: each is compiled anew when it is turned to, so it outlives a restart and shows no old news."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Iterator
from re import Match
from typing import Any, Self

import discord
from discord.ext import commands

from cogs.buttons import Outliving
from cogs.delivery import fields, medium_of
from cogs.host import Interaction
from cogs.intake import edition_of
from cogs.presentation.pages import Medium, compose
from cogs.presentation.reply import Reply
from cogs.presentation.requests import BUTTON_ID, Request, button_ids, request_of
from knowledge.errors import InputError, LimitReached

_SIGNS = ("⏮", "◀", "{number} / {total}", "▶", "⏭")


class Listing(commands.Cog):
    """A cog whose reply may have many pages; a request begins with the cog's name."""

    @abstractmethod
    async def compile(self, request: Request, guild_id: int) -> Reply:
        """The whole reply as of now."""

    async def show(self, interaction: Interaction, request: Request) -> None:
        """The first page, in place of 'thinking …'."""
        settings = await interaction.client.base.settings(edition_of(interaction))
        await _turn(interaction, self, request, 1, medium_of(interaction, settings))


class PageButton(Outliving, discord.ui.DynamicItem[discord.ui.Button[Any]], template=BUTTON_ID):
    """Turns to the page that its id names."""

    def __init__(self, button: discord.ui.Button[Any], target: int) -> None:
        super().__init__(button)
        self.target = target

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: Match[str], /
    ) -> Self:
        """Called by discord.py for a press on a button that it doesn't remember."""
        assert isinstance(item, discord.ui.Button)
        return cls(item, int(match["target"]))

    async def press(self, interaction: Interaction) -> None:
        """Shows that page in the same message."""
        await interaction.response.defer()
        assert interaction.message is not None
        request = request_of(_ids(interaction.message))
        listing = interaction.client.get_cog(request[0])
        if not isinstance(listing, Listing):
            raise InputError("This list is no longer kept: ask for it again.")
        medium = Medium.EMBED if interaction.message.embeds else Medium.TEXT
        await _turn(interaction, listing, request, self.target, medium)


async def _turn(interaction: Interaction, listing: Listing, request: Request, number: int, medium: Medium) -> None:
    reply = await listing.compile(request, edition_of(interaction))
    pages = await asyncio.to_thread(
        compose, reply, medium
    )  # a long list takes longer than the event loop may stand still
    number = min(number, len(pages))
    view = _buttons(request, number, len(pages)) if len(pages) > 1 else None
    await interaction.edit_original_response(**fields(pages[number - 1]), view=view)


def _buttons(request: Request, number: int, total: int) -> discord.ui.View:
    targets = (1, max(number - 1, 1), number, min(number + 1, total), total)
    ids = button_ids(request, targets)
    if ids is None:
        raise LimitReached("That is too much to filter by: use fewer words.")
    view = discord.ui.View(timeout=None)
    for target, custom_id, sign in zip(targets, ids, _SIGNS, strict=True):
        label = sign.format(number=number, total=total)
        view.add_item(discord.ui.Button(label=label, custom_id=custom_id, disabled=target == number))
    view.stop()  # the pages are turned by PageButton; discord.py need not remember this view
    return view


def _ids(message: discord.Message) -> Iterator[str]:
    for row in message.components:
        for child in getattr(row, "children", ()):
            yield getattr(child, "custom_id", None) or ""


async def setup(host: commands.Bot) -> None:
    """Called by discord.py when the extension is loaded."""
    host.add_dynamic_items(PageButton)
