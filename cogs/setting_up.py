"""`/setup`: an administrator sees and changes what the bot does in the server, each change at once."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import discord
from discord import app_commands
from discord.app_commands import locale_str as _
from discord.ext import commands

from cogs.host import Host, Interaction
from cogs.insistence import acknowledge, put
from cogs.permissions import may_speak_in
from cogs.preferences import Choice, choose, listed
from cogs.presentation.examples import QUESTIONS, Example, most_telling
from cogs.presentation.guides import command_mention
from cogs.presentation.levels import LEVELS
from cogs.presentation.said_back import say_back
from cogs.presentation.setup_situation import Situation
from cogs.presentation.setups import present_setup
from cogs.setup_controls import Settling, lay_out
from knowledge import SHARED, ChannelMode, GuildSettings, InputError

MOST_NAMED = 10
"""Channels that are named as closed to the bot: enough to begin with."""


class SettingUp(Settling):
    """The pages of `/setup`, which only the administrator sees."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.base = host.base
        self._turn = asyncio.Lock()  # of two administrators' changes none is lost

    @app_commands.command(name=_("setup"), description=_("Choose what I do here: channels, editors, language …"))
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_installs(guilds=True, users=False)
    async def setup(self, interaction: Interaction) -> None:
        """Shows the overview."""
        guild = _administered(interaction)
        await acknowledge(lambda: interaction.response.defer(ephemeral=True, thinking=True))
        settings = await self.base.settings(guild.id)
        panel = present_setup("start", _existing(settings, guild), await self._situation("start", settings, guild))
        await put(interaction, view=lay_out(panel))

    async def settle(self, interaction: Interaction, section: str, choice: Choice) -> None:
        """Turns to another page, or changes a setting and says so on the page."""
        guild = _administered(interaction)
        await acknowledge(lambda: interaction.response.defer())
        if choice.target and guild.get_channel_or_thread(choice.target) is None:  # since the page was shown
            raise InputError("That channel is gone: choose another one.")
        said = None
        settings = await self.base.settings(guild.id)
        if choice.name == "go":
            section = choice.values[0]
        elif choice.name != "channel":
            async with self._turn:
                settings = await self.base.settings(guild.id)
                settings = choose(settings, choice, guild.id, listed(_existing(settings, guild), choice.name))
                await self.base.change_settings(guild.id, settings)
            said = say_back(choice, settings)
        target = choice.target or (int(next(iter(choice.values), 0)) if choice.name == "channel" else 0)
        situation = await self._situation(section, settings, guild, target)
        panel = present_setup(section, _existing(settings, guild), situation, said)
        await put(interaction, view=lay_out(panel))

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Drops what was chosen for a channel: no menu shows it any more."""
        await self._drop(channel.guild.id, channel.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, deletion: discord.RawThreadDeleteEvent) -> None:
        """The same for a thread."""
        await self._drop(deletion.guild_id, deletion.thread_id)

    async def _drop(self, guild_id: int, channel_id: int) -> None:
        async with self._turn:
            settings = await self.base.settings(guild_id)
            left = {number: chosen for number, chosen in settings.channels.items() if number != channel_id}
            if len(left) < len(settings.channels):
                await self.base.change_settings(guild_id, replace(settings, channels=left))

    async def _situation(
        self, section: str, settings: GuildSettings, guild: discord.Guild, target: int = 0
    ) -> Situation:
        names = ("diagnose", "privacy show")
        return Situation(
            reads_messages=self.host.intents.message_content,
            barred=tuple(_barred(settings, guild)),
            examples=await self._examples() if section == "strictness" else (),
            target=target,
            commands={name: command_mention(name, self.host.command_ids) for name in names},
        )

    async def _examples(self) -> tuple[Example, ...]:
        """A question on the starter article that the levels treat differently."""
        return most_telling(
            [
                Example(
                    question,
                    {level: await self.base.ask(question, guild_id=SHARED, strictness=level) for level in LEVELS},
                )
                for question in QUESTIONS
            ]
        )


def _administered(interaction: Interaction) -> discord.Guild:
    """The server. Raises InputError for who may not manage it: Discord's own check can be changed, and roles go."""
    if interaction.guild is None or not interaction.permissions.manage_guild:
        raise InputError("Only members with Manage Server may do that.")
    return interaction.guild


def _existing(settings: GuildSettings, guild: discord.Guild) -> GuildSettings:
    """Without channels and roles that are gone: Discord would refuse a menu that names one."""
    channels = {number: chosen for number, chosen in settings.channels.items() if guild.get_channel_or_thread(number)}
    role_id = settings.editor_role_id
    known = role_id if role_id and guild.get_role(role_id) else None
    return replace(settings, channels=channels, editor_role_id=known)


def _barred(settings: GuildSettings, guild: discord.Guild) -> list[int]:
    """Ask channels and forums in which the bot may not answer."""
    asked = [number for number, chosen in settings.channels.items() if chosen.mode in _ANSWERING]
    found = [channel for number in asked if (channel := guild.get_channel_or_thread(number))]
    return [channel.id for channel in found if not may_speak_in(channel)][:MOST_NAMED]


_ANSWERING = (ChannelMode.ASK, ChannelMode.FORUM)


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(SettingUp(host))
