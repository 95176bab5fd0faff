"""A guild sees its own articles and the shared ones, and changes its own only."""

from __future__ import annotations

import pytest

from knowledge import SHARED, ArticleNotFound, DuplicateArticle, GuildSettings, KnowledgeBase
from tests.knowledge.fakes import GUILD, OTHER, SLUG, draft


async def test_a_guild_sees_its_own_articles_and_the_shared_ones(base: KnowledgeBase) -> None:
    shared = await base.add(draft("Quay"))
    mine = await base.add(draft("Pier"), guild_id=GUILD)
    theirs = await base.add(draft("Dock"), guild_id=OTHER)
    assert {*await base.articles(guild_id=GUILD)} == {mine, shared}
    assert {*await base.articles(guild_id=OTHER)} == {theirs, shared}
    assert await base.articles() == [shared]
    for look in (base.article, base.history, base.retract, base.restore_article):
        with pytest.raises(ArticleNotFound, match=f"There is no article “{theirs.slug}”"):
            await look(theirs.slug, guild_id=GUILD)


async def test_a_guild_may_hide_the_shared_articles(base: KnowledgeBase) -> None:
    shared = await base.add(draft("Quay"))
    mine = await base.add(draft("Pier"), guild_id=GUILD)
    await base.change_settings(GUILD, GuildSettings(hides_shared=True))
    assert await base.articles(guild_id=GUILD) == [mine]
    with pytest.raises(ArticleNotFound):
        await base.article(shared.slug, guild_id=GUILD)
    await base.change_settings(GUILD, GuildSettings())
    assert {*await base.articles(guild_id=GUILD)} == {mine, shared}


async def test_only_the_operator_changes_shared_articles(base: KnowledgeBase) -> None:
    await base.add(draft())
    sentence = f"“{SLUG}” is a shared article: a server can hide those, not change them."
    with pytest.raises(ArticleNotFound, match=sentence):
        await base.revise(SLUG, draft(), seen=1, guild_id=GUILD)
    with pytest.raises(ArticleNotFound, match=sentence):
        await base.retract(SLUG, guild_id=GUILD)
    await base.retract(SLUG, guild_id=SHARED)


async def test_a_guilds_slug_never_hides_a_shared_article(base: KnowledgeBase) -> None:
    await base.add(draft())
    mine = await base.add(draft(), guild_id=GUILD)
    assert mine.slug == f"{SLUG}-2"
    with pytest.raises(DuplicateArticle):
        await base.add(draft(), guild_id=GUILD, slug=SLUG)
    assert (await base.add(draft(), guild_id=OTHER)).slug == f"{SLUG}-2"


async def test_a_shared_article_added_later_leaves_a_guilds_own_of_that_name(base: KnowledgeBase) -> None:
    mine = await base.add(draft(), guild_id=GUILD)
    shared = await base.add(draft())
    assert shared.slug == mine.slug
    assert await base.article(SLUG, guild_id=GUILD) == mine
    assert {*await base.articles(guild_id=GUILD)} == {mine, shared}
