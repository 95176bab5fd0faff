"""Articles change by new revisions, seen by those who may see them, and never behind an editor's back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from knowledge import (
    SHARED,
    Allowance,
    ArticleNotFound,
    DuplicateArticle,
    EditConflict,
    GuildSettings,
    InputError,
    KnowledgeBase,
    LimitReached,
    limits,
)
from tests.knowledge.fakes import Clock, draft

GUILD, OTHER = 71, 72
SLUG = "harbour-closed-after-the-storm"


async def test_what_was_added_is_read_back_unchanged(base: KnowledgeBase, clock: Clock) -> None:
    body = "  Odd   spacing\r\nstays.\n\n\n«И кавычки» — too.\n"
    added = await base.add(draft(body=body), guild_id=GUILD, editor_id=2**62, note="From the wire")
    assert added.body == body
    assert (added.slug, added.number, added.created_at) == (SLUG, 1, clock())
    assert (added.editor_id, added.note, added.guild_id) == (2**62, "From the wire", GUILD)
    assert await base.article(SLUG, guild_id=GUILD) == added
    assert await base.articles(guild_id=GUILD) == [added]


async def test_an_edit_adds_a_revision_and_keeps_the_former(base: KnowledgeBase, clock: Clock) -> None:
    first = await base.add(draft())
    clock.wait(hours=1)
    second = await base.revise(SLUG, draft(body="Quite another text."), seen=1, note="Corrected")
    assert (second.number, second.note, second.created_at) == (2, "Corrected", clock())
    assert await base.history(SLUG) == [first, second]
    assert await base.article(SLUG, number=1) == first
    assert await base.articles() == [second]


async def test_of_two_edits_of_one_revision_the_second_is_refused_and_told(base: KnowledgeBase) -> None:
    await base.add(draft())
    await base.revise(SLUG, draft(body="Mine."), seen=1)
    with pytest.raises(EditConflict, match=f"Somebody else saved revision 2 of “{SLUG}”"):
        await base.revise(SLUG, draft(body="Yours."), seen=1)
    assert [revision.body for revision in await base.history(SLUG)] == [draft().body, "Mine."]


async def test_of_many_edits_at_once_one_wins_and_all_others_hear_of_it(base: KnowledgeBase) -> None:
    await base.add(draft())
    edits = [base.revise(SLUG, draft(body=f"Text of editor {n}."), seen=1, editor_id=n) for n in range(8)]
    outcomes = await asyncio.gather(*edits, return_exceptions=True)
    assert sum(isinstance(outcome, EditConflict) for outcome in outcomes) == 7
    (winner,) = [outcome for outcome in outcomes if not isinstance(outcome, EditConflict)]
    assert [revision.number for revision in await base.history(SLUG)] == [1, 2]
    assert await base.article(SLUG) == winner


async def test_an_edit_of_a_revision_that_nobody_made_is_refused(base: KnowledgeBase) -> None:
    await base.add(draft())
    for seen in (0, 2):
        with pytest.raises(InputError, match=f"has no revision {seen}; its newest is 1"):
            await base.revise(SLUG, draft(), seen=seen)


async def test_a_retracted_article_is_gone_but_its_history_stays(base: KnowledgeBase) -> None:
    await base.add(draft())
    retraction = await base.retract(SLUG, editor_id=5, note="Not true")
    assert (retraction.number, retraction.is_retraction, retraction.body) == (2, True, "")
    assert await base.articles() == []
    assert await base.article(SLUG) == retraction
    assert [revision.is_retraction for revision in await base.history(SLUG)] == [False, True]
    with pytest.raises(InputError, match="is retracted already"):
        await base.retract(SLUG)


async def test_undo_brings_back_the_text_before_a_retraction(base: KnowledgeBase) -> None:
    first = await base.add(draft())
    await base.retract(SLUG)
    restored = await base.restore_article(SLUG, editor_id=9)
    assert restored == replace(first, id=restored.id, number=3, editor_id=9)
    assert await base.articles() == [restored]


async def test_undo_brings_back_any_earlier_text(base: KnowledgeBase) -> None:
    await base.add(draft())
    await base.revise(SLUG, draft(body="Worse.", headline="Worse"), seen=1)
    restored = await base.restore_article(SLUG, number=1)
    assert (restored.number, restored.body, restored.headline) == (3, draft().body, draft().headline)


async def test_there_is_nothing_to_restore_where_nothing_was_lost(base: KnowledgeBase) -> None:
    await base.add(draft())
    with pytest.raises(InputError, match="is not retracted"):
        await base.restore_article(SLUG)
    await base.retract(SLUG)
    for number in (2, 3):
        with pytest.raises(InputError, match=f"has no revision {number} with a text"):
            await base.restore_article(SLUG, number=number)


async def test_a_revision_of_a_retracted_article_brings_it_back(base: KnowledgeBase) -> None:
    await base.add(draft())
    await base.retract(SLUG)
    revised = await base.revise(SLUG, draft(body="True now."), seen=2)
    assert not revised.is_retraction
    assert await base.articles() == [revised]


async def test_articles_come_newest_published_first_and_undated_last(base: KnowledgeBase) -> None:
    days = [date(2024, 1, 2), None, date(2024, 3, 1), date(2023, 1, 1)]
    for day in days:
        await base.add(draft(published=day))
    assert [revision.published for revision in await base.articles()] == [days[2], days[0], days[3], None]


async def test_articles_of_one_headline_get_slugs_of_their_own(base: KnowledgeBase) -> None:
    slugs = [(await base.add(draft())).slug for _ in range(3)]
    assert slugs == [SLUG, f"{SLUG}-2", f"{SLUG}-3"]


async def test_an_editor_may_choose_a_free_slug_only(base: KnowledgeBase) -> None:
    assert (await base.add(draft(), slug="storm")).slug == "storm"
    with pytest.raises(DuplicateArticle, match="There is an article “storm” already"):
        await base.add(draft(), slug="storm")
    with pytest.raises(InputError, match="“Big Storm” is no slug"):
        await base.add(draft(), slug="Big Storm")
    assert len(await base.articles()) == 1


async def test_many_editors_adding_at_once_all_succeed(base: KnowledgeBase) -> None:
    added = await asyncio.gather(*(base.add(draft(), guild_id=GUILD) for _ in range(12)))
    assert len({revision.slug for revision in added}) == 12


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


BAD_DRAFTS = {
    "no headline": (draft(headline=" "), "The article has no headline."),
    "headline of two lines": (draft(headline="One\nTwo"), "A headline is one line."),
    "long headline": (draft(headline="x" * 301), "A headline may have at most 300 characters; this one has 301."),
    "no text": (draft(body="\n \n"), "The article has no text."),
    "long text": (draft(body="x" * 1_000_001), "An article may have at most 1,000,000 characters"),
    "null character": (draft(body="a\0b"), "An article may not hold null characters"),
    "half a character": (draft(body="a\ud800b"), "halves of a surrogate pair"),
    "long source": (draft(source="x" * 201), "A source may have at most 200 characters"),
    "no address": (draft(url="javascript:alert(1)"), "The address must begin with http"),
    "address with a gap": (draft(url="https://news.example/a b"), "The address must begin with http"),
    "long address": (draft(url="https://news.example/" + "x" * 2_000), "An address may have at most 2,000 characters"),
    "no language": (draft(language="English"), "The language must be a code"),
}


@pytest.mark.parametrize(("wrong", "sentence"), BAD_DRAFTS.values(), ids=BAD_DRAFTS)
async def test_a_draft_that_cannot_be_kept_is_refused_in_one_sentence(
    sqlite_url: str, wrong: object, sentence: str
) -> None:
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
        await base.add(draft())
        before = await base.edition()
        with pytest.raises(InputError, match=sentence) as caught:
            await base.add(wrong)  # type: ignore[arg-type]
        with pytest.raises(InputError, match=sentence):
            await base.revise(SLUG, wrong, seen=1)  # type: ignore[arg-type]
        assert len(str(caught.value)) < 200
        assert await base.edition() == before


async def test_a_note_has_a_limit(base: KnowledgeBase) -> None:
    with pytest.raises(LimitReached, match=r"A note may have at most 1,000 characters; this one has 1,001\."):
        await base.add(draft(), note="x" * 1_001)


async def test_a_guild_may_have_so_many_articles(url: str) -> None:
    async with KnowledgeBase.open(url, seeded=False, allowance=Allowance(articles=2)) as base:
        await base.add(draft(), guild_id=OTHER)
        for _ in range(2):
            await base.add(draft(), guild_id=GUILD)
        with pytest.raises(LimitReached, match="The limit of articles is 2: retract one first"):
            await base.add(draft(), guild_id=GUILD)
        await base.retract(SLUG + "-2", guild_id=GUILD)
        await base.add(draft(), guild_id=GUILD)
        with pytest.raises(LimitReached):
            await base.restore_article(SLUG + "-2", guild_id=GUILD)
        assert len(await base.articles(guild_id=GUILD)) == 2


async def test_a_guilds_texts_together_may_be_so_long(url: str) -> None:
    async with KnowledgeBase.open(url, seeded=False, allowance=Allowance(all_characters=1_000)) as base:
        await base.add(draft(body="x" * 900), slug="long")
        with pytest.raises(LimitReached, match="All articles together may have 1,000 characters"):
            await base.add(draft(body="x" * 200))
        with pytest.raises(LimitReached):
            await base.revise("long", draft(body="x" * 1_001), seen=1)
        assert len(await base.history("long")) == 1


async def test_one_article_may_have_so_many_characters_and_sentences(url: str) -> None:
    async with KnowledgeBase.open(url, seeded=False, allowance=Allowance(characters=100, sentences=3)) as base:
        with pytest.raises(LimitReached, match="An article may have at most 100 characters; this one has 101"):
            await base.preview(draft(body="x" * 101))
        with pytest.raises(LimitReached, match="too many sentences for one article: 4, where 3 is the limit"):
            await base.add(draft(body="It is so. " * 4))
        added = await base.add(draft(body="It is so. " * 3))
        with pytest.raises(LimitReached):
            await base.correct(added.slug, 1, "It was. It is not.", seen=1)
        assert len(await base.history(added.slug)) == 1


async def test_an_article_may_have_so_many_revisions(base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.editing.MAX_REVISIONS", 2)
    await base.add(draft())
    await base.revise(SLUG, draft(), seen=1)
    with pytest.raises(LimitReached, match="has 2 revisions, the most allowed"):
        await base.revise(SLUG, draft(), seen=2)


async def test_a_name_in_an_error_is_short_and_printable(base: KnowledgeBase) -> None:
    with pytest.raises(ArticleNotFound) as caught:
        await base.article("x" * 50 + "\ud800" + "y" * 5_000)
    assert len(str(caught.value).encode()) < 200


def test_limits_are_those_of_the_documents() -> None:
    assert (limits.MAX_QUESTION, limits.MAX_BODY, limits.MAX_HEADLINE, limits.MAX_ARTICLES) == (
        2_000,
        1_000_000,
        300,
        5_000,
    )
