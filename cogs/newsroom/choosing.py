"""What editors are offered while they type: nothing to anybody else."""

from __future__ import annotations

from discord.app_commands import Choice

from cogs.host import Interaction
from cogs.newsroom.admission import is_editor
from cogs.places import guild_id_of
from cogs.presentation import limits
from cogs.presentation.articles import article_choices
from cogs.presentation.histories import revision_choices, sentence_choices, write_place
from knowledge import KnowledgeError, Revision

MOST_OFFERED = 1_000
"""Revisions that are looked through at each key: the newest; the number of an older one can be typed."""


async def complete_own(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The server's own present articles that fit what is typed."""
    if not await is_editor(interaction):
        return []
    return _choices(article_choices(await _own(interaction), typed))


async def complete_retracted(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The server's retracted articles that fit, then the present ones; none that fits but for slips where one does."""
    if not await is_editor(interaction):
        return []
    retracted = await interaction.client.base.retractions(guild_id=guild_id_of(interaction))
    return _choices(article_choices([*retracted, *await _own(interaction)], typed))


async def complete_any(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """Every article that the server sees or has retracted: its history can be looked at."""
    if not await is_editor(interaction):
        return []
    base, guild_id = interaction.client.base, guild_id_of(interaction)
    articles = [*await base.articles(guild_id=guild_id), *await base.retractions(guild_id=guild_id)]
    return _choices(article_choices(articles, typed))


async def complete_revision(interaction: Interaction, typed: str) -> list[Choice[int]]:
    """The revisions of the article that was chosen before, the newest first."""
    if not await is_editor(interaction) or not interaction.namespace.article:
        return []
    try:
        history = await interaction.client.base.history_entries(
            interaction.namespace.article, guild_id=guild_id_of(interaction), most=MOST_OFFERED
        )
    except KnowledgeError:
        return []
    return [Choice(name=name, value=number) for name, number in revision_choices(history, typed)]


async def complete_sentence(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The sentences of the article that was chosen before, by number or by words, each with the revision it is of."""
    revision, found = await _sentences(interaction, typed)
    return [Choice(name=name, value=write_place(number, revision)) for name, number in found]


async def complete_pinnable(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The same as texts: several numbers may be typed, of which the last is completed."""
    *before, last = typed.split(",")
    chosen = "".join(f"{number.strip()}, " for number in before)
    _revision, found = await _sentences(interaction, last.strip())
    whole = ((f"{chosen}{name}"[: limits.CHOICE], f"{chosen}{number}"[: limits.CHOICE]) for name, number in found)
    return [Choice(name=name, value=value) for name, value in whole]


async def _sentences(interaction: Interaction, typed: str) -> tuple[int, list[tuple[str, int]]]:
    """The newest revision's number, and (name, number) of those of its sentences that fit what is typed."""
    if not await is_editor(interaction) or not interaction.namespace.article:
        return 0, []
    base = interaction.client.base
    try:
        article = await base.article(interaction.namespace.article, guild_id=guild_id_of(interaction))
    except KnowledgeError:
        return 0, []
    return article.number, sentence_choices(await base.sentences(article), typed)


async def _own(interaction: Interaction) -> list[Revision]:
    guild_id = guild_id_of(interaction)
    articles = await interaction.client.base.articles(guild_id=guild_id)
    return [each for each in articles if each.guild_id == guild_id]


def _choices(named: list[tuple[str, str]]) -> list[Choice[str]]:
    return [Choice(name=name, value=value) for name, value in named]
