"""Lists with pages: each is compiled anew when it is turned to, so it outlives a restart and shows no old news."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from typing import Any

import discord
from discord.ext import commands

from cogs.buttons import Button, Outliving, ids_below, row_of
from cogs.delivery import fields, medium_of
from cogs.host import Host, Interaction
from cogs.insistence import acknowledge, put
from cogs.languages import speak_here
from cogs.places import guild_id_of
from cogs.presentation.pages import Medium, compose
from cogs.presentation.reply import Reply
from cogs.presentation.requests import PAGE_ID, Request, button_ids, request_of
from knowledge import GuildSettings, InputError, LimitReached

_SIGNS = ("⏮", "◀", "{number} / {total}", "▶", "⏭")


class Listing(commands.Cog):
    """A cog whose reply may have many pages; a request begins with the cog's name."""

    def __init__(self, host: Host) -> None:
        self.base = host.base

    @abstractmethod
    async def compile(self, request: Request, guild_id: int) -> Reply:
        """The whole reply as of now."""

    async def admit_reader(self, interaction: Interaction) -> None:
        """Raises InputError for a person who may not turn its pages (any more); asked at each press."""

    def extras(self, request: Request, reply: Reply) -> list[discord.ui.Item[Any]]:
        """Buttons of its own, below those that turn the pages."""
        return []

    async def show(self, interaction: Interaction, request: Request, settings: GuildSettings) -> None:
        """The first page, in place of 'thinking …'; `settings` are those that hold here."""
        await _turn(interaction, self, request, 1, medium_of(interaction, settings))


def listing_of(interaction: Interaction, request: Request) -> Listing:
    """The cog whose list is asked for. Raises InputError where only an older version had it."""
    listing = interaction.client.get_cog(request[0])
    if not isinstance(listing, Listing):
        raise InputError("This list is no longer kept: ask for it again.")
    return listing


class PageButton(Outliving, discord.ui.DynamicItem[Button], template=PAGE_ID):
    """Turns to the page that its id names."""

    def __init__(self, slot: str, target: str, chunk: str) -> None:
        super().__init__(Button(custom_id=f"page:{slot}:{target}:{chunk}"))
        self.target = int(target)

    async def press(self, interaction: Interaction) -> None:
        """Shows that page in the same message."""
        assert interaction.message is not None
        request = request_of(PAGE_ID, ids_below(interaction.message))
        listing = listing_of(interaction, request)
        await acknowledge(lambda: interaction.response.defer())
        await listing.admit_reader(interaction)
        await speak_here(interaction, private=interaction.message.flags.ephemeral)
        medium = Medium.EMBED if interaction.message.embeds else Medium.TEXT
        await _turn(interaction, listing, request, self.target, medium)


async def _turn(interaction: Interaction, listing: Listing, request: Request, number: int, medium: Medium) -> None:
    reply = await listing.compile(request, guild_id_of(interaction))
    pages = await asyncio.to_thread(compose, reply, medium)  # of a long list: the event loop must not wait for it
    number = min(number, len(pages))
    buttons = [*_turners(request, number, len(pages)), *listing.extras(request, reply)]
    view = row_of(*buttons) if buttons else None
    await put(interaction, **fields(pages[number - 1]), view=view)


def _turners(request: Request, number: int, total: int) -> list[Button]:
    """The buttons that turn to other pages, none where there is only one."""
    if total == 1:
        return []
    targets = (1, max(number - 1, 1), number, min(number + 1, total), total)
    ids = button_ids("page", request, targets)
    if ids is None:
        raise LimitReached("That is too much to filter by: use fewer words.")
    signs = (sign.format(number=number, total=total) for sign in _SIGNS)
    return [
        Button(label=sign, custom_id=custom_id, disabled=target == number, row=0)
        for sign, custom_id, target in zip(signs, ids, targets, strict=True)
    ]
