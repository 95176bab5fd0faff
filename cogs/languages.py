"""Which language a reply is in: a private one the person's, a public one the server's.

Discord has no Kazakh, so nobody's Discord can tell that they read it: who writes Kazakh is answered in Kazakh.
"""

from __future__ import annotations

import discord

from cogs.host import Interaction
from cogs.insistence import acknowledge
from cogs.places import guild_id_of, is_visitor
from cogs.presentation import tongue
from knowledge import GuildSettings
from knowledge.text.languages import detect_language


def speak_to(interaction: Interaction, written: str = "") -> None:
    """The language of a private reply: the person's own, or the one they wrote in where Discord doesn't have it."""
    kazakh = detect_language(written) == "kk" if written else False
    tongue.speak("kk" if kazakh else interaction.locale.value)


def speak_privately(interaction: Interaction) -> None:
    """The same where it is told privately after all, to who waits for what everybody sees."""
    speak_to(interaction, interaction.extras.get(_WRITTEN, ""))


_WRITTEN = "written"
"""What a person wrote, kept with the interaction."""


async def defer(interaction: Interaction, *, private: bool, written: str = "") -> GuildSettings:
    """Acknowledges with 'thinking …' and chooses the language of the reply; returns the settings that hold here."""
    await acknowledge(lambda: interaction.response.defer(ephemeral=private, thinking=True))
    return await speak_here(interaction, private=private, written=written)


async def speak_here(interaction: Interaction, *, private: bool, written: str = "") -> GuildSettings:
    """The same where the interaction was acknowledged before, or is not to be."""
    interaction.extras[_WRITTEN] = written
    settings = await interaction.client.base.settings(guild_id_of(interaction))
    if private or interaction.guild_id is None:
        speak_to(interaction, written)
    elif is_visitor(interaction):  # the language of a server that the bot is not in only Discord knows
        tongue.speak((interaction.guild_locale or interaction.locale).value)
    else:
        tongue.speak(settings.language)
    return settings


def speak_below(message: discord.Message, settings: GuildSettings, written: str) -> None:
    """The language of a reply to a message; in a DM that of the message: Discord does not tell the writer's there."""
    tongue.speak(settings.language if message.guild else detect_language(written))
