"""An import brings in what is new, once and as a whole, and hides or replaces nothing."""

from __future__ import annotations

import asyncio

import pytest

from knowledge import Allowance, DuplicateArticle, GuildSettings, KnowledgeBase, LessonKind, LimitReached
from tests.knowledge.fakes import GUILD, OTHER, SLUG, draft
from tests.knowledge.transfer.histories import EMPTY


async def test_importing_twice_changes_nothing_the_second_time(full: KnowledgeBase) -> None:
    text = await full.export(guild_id=GUILD)
    before = await full.edition(guild_id=GUILD)
    assert await full.import_(text, guild_id=GUILD) == 0
    assert await full.edition(guild_id=GUILD) == before


async def test_a_later_export_brings_what_is_new_and_an_earlier_one_nothing(full: KnowledgeBase) -> None:
    earlier = await full.export(guild_id=GUILD)
    await full.restore_article(SLUG, guild_id=GUILD)
    later = await full.export(guild_id=GUILD)
    assert await full.import_(earlier, guild_id=EMPTY) == 8
    assert await full.import_(later, guild_id=EMPTY) == 1
    assert await full.import_(earlier, guild_id=EMPTY) == 0
    assert await full.export(guild_id=EMPTY) == later


async def test_articles_that_grew_apart_are_told_and_nothing_is_imported(full: KnowledgeBase) -> None:
    text = await full.export(guild_id=GUILD)
    await full.add(draft(body="Another story."), guild_id=EMPTY, slug="pier-closed-after-the-storm")
    before = await full.export(guild_id=EMPTY)
    with pytest.raises(DuplicateArticle, match="Revision 1 of “pier-closed-after-the-storm” is another here"):
        await full.import_(text, guild_id=EMPTY)
    assert await full.export(guild_id=EMPTY) == before


async def test_settings_that_a_guild_chose_stay(full: KnowledgeBase) -> None:
    mine = GuildSettings(language="kk")
    await full.change_settings(EMPTY, mine)
    await full.import_(await full.export(guild_id=GUILD), guild_id=EMPTY)
    assert await full.settings(EMPTY) == mine


async def test_a_guild_needs_no_copy_of_a_shared_article(base: KnowledgeBase) -> None:
    await base.add(draft())
    earlier = await base.export()
    await base.retract(SLUG)
    for text in (earlier, await base.export()):
        assert await base.import_(text, guild_id=GUILD) == 0
    assert [revision.guild_id for revision in await base.history(SLUG, guild_id=GUILD)] == [0, 0]


async def test_a_guild_cannot_import_what_would_hide_a_shared_article(base: KnowledgeBase) -> None:
    await base.add(draft(), guild_id=OTHER)
    await base.revise(SLUG, draft(body="Later."), seen=1, guild_id=OTHER)
    await base.add(draft())
    with pytest.raises(DuplicateArticle, match="is shared and has fewer revisions here"):
        await base.import_(await base.export(guild_id=OTHER), guild_id=GUILD)


async def test_progress_is_told_article_by_article(full: KnowledgeBase) -> None:
    heard: list[tuple[int, int]] = []
    text = await full.export(guild_id=GUILD)
    await full.import_(text, guild_id=EMPTY, on_progress=lambda done, total: heard.append((done, total)))
    assert heard == [(1, 2), (2, 2)]


async def test_an_import_may_not_exceed_what_a_guild_may_have(url: str) -> None:
    async with KnowledgeBase.open(url, seeded=False, allowance=Allowance(articles=1)) as base:
        await base.add(draft("Quay"), guild_id=GUILD)
        text = await base.export(guild_id=GUILD)
        await base.add(draft("Dock"), guild_id=EMPTY)
        with pytest.raises(LimitReached, match="The limit of articles is 1"):
            await base.import_(text, guild_id=EMPTY)
        assert len(await base.articles(guild_id=EMPTY)) == 1


async def test_an_import_may_not_bring_more_history_than_a_guild_may_have(full: KnowledgeBase, url: str) -> None:
    text = await full.export(guild_id=GUILD)
    async with KnowledgeBase.open(url, seeded=False, allowance=Allowance(history=4_000)) as base:
        with pytest.raises(LimitReached, match="All versions of all articles together may have 4,000 characters"):
            await base.import_(text, guild_id=EMPTY)
        assert await base.articles(guild_id=EMPTY) == []


async def test_a_base_closed_in_the_middle_of_an_import_holds_nothing_of_it(url: str) -> None:
    async with KnowledgeBase.open(url, seeded=False) as base:
        for number in range(40):
            await base.add(draft(f"Place {number}"), guild_id=GUILD)
        text = await base.export(guild_id=GUILD)
    begun = asyncio.Event()
    async with KnowledgeBase.open(url) as base:
        importing = asyncio.create_task(base.import_(text, guild_id=EMPTY, on_progress=lambda done, total: begun.set()))
        await begun.wait()
    with pytest.raises((asyncio.CancelledError, RuntimeError)):
        await importing
    async with KnowledgeBase.open(url) as base:
        assert await base.articles(guild_id=EMPTY) == []
        assert await base.import_(text, guild_id=EMPTY) == 40


async def test_lessons_that_grew_apart_are_not_imported(full: KnowledgeBase) -> None:
    text = await full.export(guild_id=GUILD)
    await full.teach_alias("the «old» port", ["airport"], guild_id=EMPTY)
    with pytest.raises(DuplicateArticle, match="“the «old» port” is another here than in the export"):
        await full.import_(text, guild_id=EMPTY)
    assert await full.articles(guild_id=EMPTY) == []
    await full.teach_alias("new", ["newer"], guild_id=GUILD)
    assert await full.import_(text, guild_id=GUILD) == 0
    assert len(await full.lessons(LessonKind.ALIAS, guild_id=GUILD)) == 2


async def test_an_import_keeps_to_the_allowed_number_of_sentences(full: KnowledgeBase, url: str) -> None:
    text = await full.export(guild_id=GUILD)
    allowance = Allowance(sentences=1)
    async with KnowledgeBase.open(url, seeded=False, allowance=allowance) as base:
        with pytest.raises(LimitReached, match="where 1 is the limit"):
            await base.import_(text, guild_id=EMPTY)
