"""`/diagnose`: why the bot doesn't answer in a channel."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import structlog
from discord import app_commands
from discord.app_commands import locale_str as _
from discord.ext import commands

from cogs.delivery import UNREACHED, answer
from cogs.host import Host, Interaction
from cogs.insistence import acknowledge, insist
from cogs.pacing import Asker
from cogs.permissions import Channel, is_threaded, may_speak_in
from cogs.places import places_of
from cogs.presentation.diagnoses import Condition, present_diagnosis
from cogs.presentation.guides import command_mention
from knowledge import BaseUnavailable, GuildSettings, InputError

log = structlog.get_logger(__name__)

FAULTS = 3
"""Faults that are shown: the latest; more would push the findings off a phone's screen."""


NamedPlace = app_commands.AppCommandChannel | app_commands.AppCommandThread


class Talkable(app_commands.Transformer):
    """A channel where people write, which the bot need not see. Discord's API document knows no media channels."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        """Called by discord.py."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """What Discord offers."""
        kinds = discord.ChannelType
        return [kinds.text, kinds.news, kinds.voice, kinds.forum, kinds.public_thread, kinds.private_thread]

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> NamedPlace:
        """The channel as it was sent."""
        named: NamedPlace = value
        return named


class Diagnosing(commands.Cog):
    """Looks at everything that an answer needs."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.base = host.base

    @app_commands.command(name=_("diagnose"), description=_("Why I don't answer here: permissions, settings, limits"))
    @app_commands.describe(channel=_("Which channel? This one, if none is named"))
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_installs(guilds=True, users=False)
    async def diagnose(
        self,
        interaction: Interaction,
        channel: app_commands.Transform[NamedPlace, Talkable] | None = None,
    ) -> None:
        """Tells the administrator alone, also where the base does not answer."""
        if not interaction.permissions.manage_guild or interaction.guild is None:
            raise InputError("Only members with Manage Server may do that.")
        await acknowledge(lambda: interaction.response.defer(ephemeral=True, thinking=True))
        place = await _place(interaction.guild, channel or interaction.channel)
        settings, articles = await self._ask_base(place.guild.id)
        condition = self._look(place, settings, Asker(interaction.user.id, place.guild.id, places_of(place)))
        found = present_diagnosis(
            replace(condition, articles=articles), command_mention("setup", self.host.command_ids)
        )
        await answer(interaction, found, settings)

    async def _ask_base(self, guild_id: int) -> tuple[GuildSettings, int | None]:
        """The settings and the number of articles; the defaults and None where the base can't be used."""
        try:
            settings = await self.base.settings(guild_id)
            return settings, len(await self.base.articles(guild_id=guild_id))
        except BaseUnavailable as error:
            log.warning("base_unavailable", reason=str(error))
            return GuildSettings(), None

    def _look(self, place: Channel, settings: GuildSettings, asker: Asker) -> Condition:
        now = datetime.now(UTC)
        everyone = place.permissions_for(place.guild.default_role)
        return Condition(
            channel=place.mention,
            chosen=settings.of_channel(*asker.places),
            permissions=place.permissions_for(place.guild.me),
            is_threaded=is_threaded(place),
            is_locked=isinstance(place, discord.Thread) and place.locked,
            is_mute=not may_speak_in(place),
            members_have_commands=everyone.use_application_commands,
            reads_messages=self.host.intents.message_content,
            an_hour=settings.an_hour,
            waits=tuple(now + timedelta(seconds=wait) for _, wait in self.host.pace.waits(asker, settings)),
            latency_ms=round(self.host.latency * 1000) if math.isfinite(self.host.latency) else None,
            faults=tuple(self.host.faults.of_guild(place.guild.id)[:FAULTS]),
        )


async def _place(guild: discord.Guild, named: object) -> Channel:
    """The channel itself; a thread that is archived, or that nobody wrote in since the bot started, is not in memory.

    Raises InputError with the remedy where the bot does not see it.
    """
    number = getattr(named, "id", 0)
    known = guild.get_channel_or_thread(number)
    if known is not None:
        return known
    try:
        return await insist(lambda: guild.fetch_channel(number))
    except (*UNREACHED, discord.InvalidData):
        if getattr(named, "type", None) is discord.ChannelType.private_thread:
            raise InputError("I am not in that private thread: mention me there to add me.") from None
        raise InputError("I can't see that channel at all: allow *View Channel* for my role there.") from None


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Diagnosing(host))
