"""Lists as files: each button compiles its list anew and gives the file to who pressed it."""

from __future__ import annotations

from abc import abstractmethod

import discord

from cogs.buttons import Button, Outliving, ids_below
from cogs.host import Interaction
from cogs.insistence import Attachment, put
from cogs.languages import defer
from cogs.paging import Listing, listing_of
from cogs.places import guild_id_of
from cogs.presentation import limits
from cogs.presentation.requests import DOWNLOAD_ID, Request, button_ids, request_of
from cogs.presentation.tongue import mark, say
from knowledge import InputError, LimitReached

FORMATS = {
    "image": ("🖼️", mark("Picture")),
    "ics": ("📅", mark("Calendar file")),
    "json": ("🗂️", mark("TimelineJS file")),
}
"""What a list may be given as: the sign and the label of the button."""


class Downloadable(Listing):
    """A listing that can be had as a file as well."""

    @abstractmethod
    async def file(self, kind: str, request: Request, guild_id: int) -> Attachment:
        """The whole list of now in that format."""


class DownloadButton(Outliving, discord.ui.DynamicItem[Button], template=DOWNLOAD_ID):
    """Gives the list above it as a file, privately."""

    def __init__(self, slot: str, target: str, chunk: str) -> None:
        sign, label = FORMATS.get(target, ("", ""))
        custom_id = f"form:{slot}:{target}:{chunk}"
        super().__init__(Button(label=say(label) or None, emoji=sign or None, custom_id=custom_id, row=1))
        self.kind = target

    async def press(self, interaction: Interaction) -> None:
        """Makes the file anew."""
        assert interaction.message is not None
        request = request_of(DOWNLOAD_ID, ids_below(interaction.message))
        listing = listing_of(interaction, request)
        if not isinstance(listing, Downloadable) or self.kind not in FORMATS:
            raise InputError("This list is no longer kept: ask for it again.")
        await defer(interaction, private=True)
        await listing.admit_reader(interaction)
        made = await listing.file(self.kind, request, guild_id_of(interaction))
        if len(made.content) > limits.UPLOAD:
            raise LimitReached("That is too much for one file: ask for a shorter timeline with “from” and “to”.")
        await put(interaction, files=[made])


def download_buttons(request: Request) -> list[DownloadButton]:
    """A button for each format; none where the request is too long to travel in their ids."""
    ids = button_ids("form", request, list(FORMATS)) or ()
    return [DownloadButton(**found.groupdict()) for found in map(DOWNLOAD_ID.fullmatch, ids) if found]
