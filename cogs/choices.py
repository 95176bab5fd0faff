"""What is offered while somebody types."""

from __future__ import annotations

from discord.app_commands import Choice

from cogs.host import Interaction
from cogs.places import guild_id_of
from cogs.presentation.articles import article_choices


async def complete_article(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The articles that fit what is typed; anything else may still be sent."""
    articles = await interaction.client.base.articles(guild_id=guild_id_of(interaction))
    return [Choice(name=name, value=slug) for name, slug in article_choices(articles, typed)]
