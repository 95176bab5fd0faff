"""The desk of the editors: all of `/kb` put together."""

from __future__ import annotations

from typing import Any

from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.host import Host
from cogs.newsroom.adding import add, add_message
from cogs.newsroom.complaints import CloseVotesButton
from cogs.newsroom.correcting import correct
from cogs.newsroom.editing import FileButton, edit
from cogs.newsroom.explaining import Reasoning, why
from cogs.newsroom.heading import header
from cogs.newsroom.looking_back import Differences, Histories, Revisions, diff, history, show
from cogs.newsroom.moving import export, import_
from cogs.newsroom.open_questions import CloseButton, PinButton, TellButton
from cogs.newsroom.pending import CancelButton, EditButton, SaveButton
from cogs.newsroom.questions import Questions, questions
from cogs.newsroom.statistics import stats
from cogs.newsroom.teaching import Lessons, alias, pin
from cogs.newsroom.undoing import UndoButton, restore, retract, undo

IN_SERVERS = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)
BY_SERVERS = app_commands.AppInstallationType(guild=True, user=False)

COMMANDS: tuple[app_commands.Command[Any, ..., Any] | app_commands.Group, ...] = (
    *(add, edit, correct, header, retract, restore, undo),
    *(history, diff, show),
    *(alias, pin, questions, why, stats, export, import_),
)
LISTINGS = (Histories, Differences, Revisions, Lessons, Questions, Reasoning)
BUTTONS = (
    *(SaveButton, EditButton, CancelButton, UndoButton, FileButton),
    *(TellButton, PinButton, CloseButton, CloseVotesButton),
)


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded.

    The group is seen by all members of a server: Discord can hide a command by permission, but not by a role that a
    bot chose, and editors have a role.
    """
    group = app_commands.Group(
        name=_("kb"),
        description=_("Keep the articles right (for editors)"),
        allowed_contexts=IN_SERVERS,
        allowed_installs=BY_SERVERS,
    )
    for command in COMMANDS:
        group.add_command(command)
    host.tree.add_command(group)
    host.tree.add_command(
        app_commands.ContextMenu(
            name=_("Add to the base"), callback=add_message, allowed_contexts=IN_SERVERS, allowed_installs=BY_SERVERS
        )
    )
    for listing in LISTINGS:
        await host.add_cog(listing(host))
    host.add_dynamic_items(*BUTTONS)
