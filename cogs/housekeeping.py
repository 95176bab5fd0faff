"""What happens by itself: greeting a new server, noting those that left, deleting what is old, telling who asked."""

from __future__ import annotations

from dataclasses import replace

import discord
import structlog
from discord.ext import commands, tasks

from cogs.delivery import fields
from cogs.host import Host
from cogs.newsroom.telling import tell_askers
from cogs.permissions import may_speak_in
from cogs.presentation import tongue
from cogs.presentation.pages import Medium, compose
from cogs.presentation.welcomes import present_welcome
from knowledge import BaseUnavailable, GuildSettings

log = structlog.get_logger(__name__)


class Housekeeping(commands.Cog):
    """Servers that come and go, the daily purge, and news that did not arrive."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.base = host.base

    async def cog_load(self) -> None:
        """Called by discord.py."""
        self.purge.start()
        self.bring_news.start()

    async def cog_unload(self) -> None:
        """Called by discord.py."""
        self.purge.cancel()
        self.bring_news.cancel()

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Greets a new server, once and never in private; one that comes back loses nothing."""
        await self.base.note_joined(guild.id)
        channel = _place_to_speak(guild)
        if channel is None or await self.base.is_welcomed(guild.id):
            return
        await self.base.note_welcome(guild.id)  # before it is sent: better no greeting than two
        language = tongue.speak(guild.preferred_locale.value)
        chosen = await self.base.settings(guild.id)
        if chosen == GuildSettings() and language != chosen.language:
            await self.base.change_settings(guild.id, replace(chosen, language=language))
        medium = Medium.EMBED if channel.permissions_for(guild.me).embed_links else Medium.TEXT
        for page in compose(present_welcome(self.host.command_ids), medium):
            await channel.send(**fields(page))

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """From now on the grace period runs."""
        await self.base.note_left(guild.id)

    @tasks.loop(hours=24)
    async def purge(self) -> None:
        """Deletes what is older than each server keeps, and servers that are gone for longer than the grace period."""
        self.host.dispatch("purge")  # what is deleted elsewhere, too (see cogs.deleting)
        try:
            await self.base.note_present({guild.id for guild in self.host.guilds})
            records, guilds = await self.base.purge()
        except BaseUnavailable as error:
            log.warning("not_purged", reason=str(error), effect="tried again tomorrow")
        except Exception as error:  # whatever it is: what this raised would end the loop, and nothing be deleted again
            await self.host.apologise(error, None)
        else:
            log.info("purged", records=records, guilds=guilds)

    @tasks.loop(hours=24)
    async def bring_news(self) -> None:
        """Tells askers of answers that did not reach them before: the line broke, or their channel was closed."""
        for guild in list(self.host.guilds):
            try:
                await tell_askers(self.host, guild.id)
            except BaseUnavailable as error:
                log.warning("askers_not_told", reason=str(error), effect="tried again tomorrow")
                return
            except Exception as error:  # whatever it is: it would end the loop
                await self.host.apologise(error, None)

    @bring_news.before_loop
    @purge.before_loop
    async def _wait(self) -> None:
        """Which servers there are is known only then; a server missed would count as gone."""
        await self.host.wait_until_ready()


def _place_to_speak(guild: discord.Guild) -> discord.TextChannel | None:
    """The system channel, or the first one in the list in which the bot may write."""
    channels = [guild.system_channel, *sorted(guild.text_channels, key=lambda channel: channel.position)]
    return next((channel for channel in channels if channel and may_speak_in(channel)), None)


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Housekeeping(host))
