"""A new base starts with one article, once, unless it is to be bare."""

from __future__ import annotations

import asyncio

from knowledge import KnowledgeBase
from tests.knowledge.asking import said
from tests.knowledge.fakes import GUILD


async def test_the_starter_article_has_two_figures(sqlite_url: str) -> None:
    async with KnowledgeBase.open(sqlite_url) as base:
        assert [each.expression for each in await base.figures()] == ["225 deaths", "over 4,500 injuries"]


async def test_the_starter_article_answers_in_a_new_base(sqlite_url: str) -> None:
    async with KnowledgeBase.open(sqlite_url) as base:
        (starter,) = await base.articles()
        assert (starter.slug, starter.source) == (
            "tokayev-on-the-csto-peacekeepers-and-the-january-2022-events",
            "Trend News Agency",
        )
        assert "225 deaths" in (await said(base, "How many people died?"))[0]
        assert await base.articles(guild_id=GUILD) == [starter]


async def test_a_new_base_gets_the_starter_article_once(url: str) -> None:
    async def start() -> None:
        async with KnowledgeBase.open(url):
            pass

    await asyncio.gather(*(start() for _ in range(4)))
    async with KnowledgeBase.open(url) as base:
        (starter,) = await base.articles()
        await base.retract(starter.slug)
    async with KnowledgeBase.open(url) as base:
        assert await base.articles() == []


async def test_a_bare_base_stays_bare(sqlite_url: str) -> None:
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
        assert await base.articles() == []
    async with KnowledgeBase.open(sqlite_url) as base:
        assert await base.articles() == []
