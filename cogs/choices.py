"""What is offered while somebody types, and what is meant where nothing of it was chosen."""

from __future__ import annotations

from contextlib import suppress

from discord.app_commands import Choice

from cogs.host import Interaction
from cogs.places import guild_id_of
from cogs.presentation.articles import article_choices, only_fitting
from knowledge import ArticleNotFound


async def complete_article(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The articles that fit what is typed; anything else may still be sent."""
    articles = await interaction.client.base.articles(guild_id=guild_id_of(interaction))
    return [Choice(name=name, value=slug) for name, slug in article_choices(articles, typed)]


async def article_meant(interaction: Interaction, typed: str | None) -> str | None:
    """The slug that was chosen or, as on a phone where nobody taps the list, that of the only article which holds the
    words typed; else the text as it is, which the base will not know.
    """
    base, guild_id = interaction.client.base, guild_id_of(interaction)
    if typed is None:
        return None
    with suppress(ArticleNotFound):
        return (await base.article(typed, guild_id=guild_id)).slug
    return only_fitting(await base.articles(guild_id=guild_id), typed) or typed
