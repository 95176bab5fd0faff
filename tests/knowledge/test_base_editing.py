"""Articles change by new revisions, and never behind an editor's back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from knowledge import DuplicateArticle, EditConflict, InputError, KnowledgeBase
from tests.knowledge.fakes import GUILD, SLUG, Clock, draft


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
    with pytest.raises(EditConflict, match=f"Revision 2 of “{SLUG}”"):
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


async def test_an_edit_that_changes_nothing_makes_no_revision_and_says_so(base: KnowledgeBase) -> None:
    first = await base.add(draft())
    for edit in (
        base.revise(SLUG, first.draft, seen=1, note="Looked at it again"),
        base.restore_article(SLUG, number=1),
        base.preview(first.draft, besides=SLUG),
    ):
        with pytest.raises(InputError, match=f"Nothing is different in “{SLUG}”, so nothing was saved."):
            await edit
    assert await base.history(SLUG) == [first]


async def test_what_somebody_else_saved_alike_is_still_a_clash(base: KnowledgeBase) -> None:
    first = await base.add(draft())
    await base.revise(SLUG, draft(body="Mine."), seen=1)
    for body in ("Mine.", first.body):
        with pytest.raises(EditConflict):
            await base.revise(SLUG, draft(body=body), seen=1)


async def test_the_text_before_a_retraction_brings_an_article_back(base: KnowledgeBase) -> None:
    first = await base.add(draft())
    await base.retract(SLUG)
    assert (await base.revise(SLUG, first.draft, seen=2)).number == 3


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
