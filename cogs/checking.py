"""Claims: `/check`, and *Check this claim* in the menu of a message."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str as _
from discord.ext import commands

from cogs.answer_buttons import last_buttons, verdict_buttons
from cogs.delivery import answer, count_messages
from cogs.hearing import shown_by
from cogs.host import Host, Interaction
from cogs.languages import defer
from cogs.mentions import typed_by
from cogs.pacing import count_command
from cogs.places import guild_id_of
from cogs.presentation.checks import present_check
from knowledge.limits import check_question


class Checking(commands.Cog):
    """Claims that are held against the articles."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.base = host.base

    @app_commands.command(name=_("check"), description=_("Do the articles support a claim, contradict it, or neither?"))
    @app_commands.describe(claim=_("A sentence that somebody says is so"), private=_("Show the verdict only to me"))
    async def check(self, interaction: Interaction, claim: str, private: bool = False) -> None:
        """Shows the verdict with the sentence it rests on."""
        await self._check(interaction, check_question(typed_by(interaction, claim), "claim"), private=private)

    async def check_message(self, interaction: Interaction, message: discord.Message) -> None:
        """Checks what a message says, privately: nobody is shown up unless the asker shares it."""
        assert self.host.user is not None
        said = check_question(shown_by(self.host.user.id, message), "message")
        await self._check(interaction, said, private=True)

    async def _check(self, interaction: Interaction, claim: str, *, private: bool) -> None:
        await count_command(interaction)
        settings = await defer(interaction, private=private, written=claim)
        guild_id = guild_id_of(interaction)
        found = await self.base.check(claim, guild_id=guild_id)
        await self.base.count(guild_id, "checked")
        reply = present_check(found)
        last = last_buttons(interaction.user.id, private=private, messages=count_messages(interaction, reply, settings))
        await answer(interaction, reply, settings, verdict_buttons(found, last))


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded; a cog's menus are not added by themselves."""
    cog = Checking(host)
    await host.add_cog(cog)
    host.tree.add_command(app_commands.ContextMenu(name=_("Check this claim"), callback=cog.check_message))
