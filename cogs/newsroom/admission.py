"""Who may change the base: asked anew at each command, form, button, menu and list of choices.

Discord sends the person's present roles and permissions along with each interaction, so that one who lost the role in
between is refused at the next step.
"""

from __future__ import annotations

import discord

from cogs.host import Interaction
from cogs.insistence import acknowledge
from cogs.languages import speak_to
from cogs.places import guild_id_of
from knowledge import SHARED, GuildSettings, InputError, Revision
from knowledge.slugs import quoted


async def is_editor(interaction: Interaction) -> bool:
    """Whether the person has the editor role of this server, or may manage the server."""
    return may_edit(interaction, await interaction.client.base.settings(guild_id_of(interaction)))


async def admit_editor(interaction: Interaction) -> GuildSettings:
    """The settings that hold here. Raises InputError, telling who may, for anybody who is no editor."""
    speak_to(interaction)
    if guild_id_of(interaction) == SHARED:
        raise InputError("Articles are changed in a server that has added me, not here.")
    settings = await interaction.client.base.settings(guild_id_of(interaction))
    if not may_edit(interaction, settings):
        role = f"<@&{settings.editor_role_id}>" if settings.editor_role_id else None
        if role:
            raise InputError("Only editors may do that: who has the role {role} or may manage the server.", role=role)
        raise InputError("Only editors may do that: who may manage the server. /setup can name a role for editors.")
    return settings


async def defer_for_editor(interaction: Interaction) -> GuildSettings:
    """'thinking …' first, since the base may be busy, then the same: an editor's work is seen by the editor alone."""
    await acknowledge(lambda: interaction.response.defer(ephemeral=True, thinking=True))
    return await admit_editor(interaction)


async def defer_press_for_editor(interaction: Interaction) -> GuildSettings:
    """The same for a button: what comes of it is shown in the message that has the button."""
    await acknowledge(lambda: interaction.response.defer())
    return await admit_editor(interaction)


async def own_article(interaction: Interaction, slug: str) -> Revision:
    """The newest revision of an article that the server may change.

    Raises ArticleNotFound, also for a shared one, and InputError for a retracted one.
    """
    found = await interaction.client.base.own_article(slug, guild_id=guild_id_of(interaction))
    if found.is_retraction:
        raise InputError("{slug} is retracted: restore it first.", slug=quoted(found.slug))
    return found


async def admit_to_article(interaction: Interaction, slug: str) -> tuple[GuildSettings, Revision]:
    """The settings that hold here and the article, for an editor."""
    return await admit_editor(interaction), await own_article(interaction, slug)


def may_edit(interaction: Interaction, settings: GuildSettings) -> bool:
    """Whether the person may change articles where these settings hold, by role or by managing the server."""
    if guild_id_of(interaction) == SHARED:
        return False
    if interaction.permissions.manage_guild or interaction.permissions.administrator:
        return True
    person = interaction.user
    role = settings.editor_role_id
    return role is not None and isinstance(person, discord.Member) and person.get_role(role) is not None
