"""An editor sees what a change does before and after it, corrects one sentence, and can undo anything."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from knowledge import ArticleNotFound, EditConflict, InputError, KnowledgeBase
from knowledge.differences import Change
from tests.knowledge.fakes import Clock, draft

GUILD, OTHER = 71, 72
SLUG = "harbour-closed-after-the-storm"
BOATS = "Thirty-one boats of Harbour were lost, officials said."
FEWER = "Thirty boats of Harbour were lost, officials said."


async def test_one_sentence_is_corrected_and_the_rest_stays_to_the_letter(base: KnowledgeBase, clock: Clock) -> None:
    await base.add(draft(), guild_id=GUILD)
    clock.wait(hours=1)
    saved = await base.correct(SLUG, 2, f" {FEWER}\n", seen=1, guild_id=GUILD, editor_id=9, note="Miscounted")
    assert saved.body == draft().body.replace(BOATS, FEWER)
    assert (saved.number, saved.editor_id, saved.note, saved.created_at) == (2, 9, "Miscounted", clock.now)
    assert (saved.headline, saved.source, saved.url) == (draft().headline, draft().source, draft().url)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Thir\u00adty boats\u200b of\u202e Harbour were lost\u202c.", "Thirty boats of Harbour were lost."),
        (
            "The cafe\u0301 of <b>Harbour</b> &amp; <s>thirty</s> nine boats\nwere lost.",
            "The café of Harbour & nine boats were lost.",
        ),
        ("Thirty boats[1] were lost.<sup>2</sup>", "Thirty boats were lost."),
    ],
)
async def test_a_corrected_sentence_is_cleaned_like_a_file(base: KnowledgeBase, typed: str, kept: str) -> None:
    await base.add(draft())
    assert (await base.correct(SLUG, 2, typed, seen=1)).body == draft().body.replace(BOATS, kept)


async def test_a_clash_is_told_with_both_versions_and_loses_nothing(base: KnowledgeBase) -> None:
    await base.add(draft())
    theirs = await base.revise(SLUG, draft(source="Trend"), seen=1)
    with pytest.raises(EditConflict, match="Revision 2") as caught:
        await base.correct(SLUG, 2, FEWER, seen=1)
    assert caught.value.theirs == theirs
    assert caught.value.yours is not None
    assert FEWER in caught.value.yours.body
    assert await base.article(SLUG) == theirs
    with pytest.raises(EditConflict) as caught:
        await base.undo(SLUG, seen=1)
    assert caught.value.theirs == theirs


BAD_CORRECTIONS = {
    "no such sentence": (3, FEWER, "has no sentence 3: the last is 2"),
    "sentence nought": (0, FEWER, "has no sentence 0"),
    "invisible": (2, "\u200b<b></b>", "The corrected sentence is empty"),
    "empty": (2, " \n ", "The corrected sentence is empty"),
    "unchanged": (2, BOATS, "That is what the sentence says already"),
    "too long": (2, "x" * 2_001, "A sentence may have at most 2,000 characters"),
    "unstorable": (2, "\ud800", "halves of a surrogate pair"),
}


@pytest.mark.parametrize(("sentence", "text", "told"), BAD_CORRECTIONS.values(), ids=BAD_CORRECTIONS)
async def test_a_correction_that_corrects_nothing_is_refused(
    sqlite_url: str, sentence: int, text: str, told: str
) -> None:
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
        await base.add(draft())
        with pytest.raises(InputError, match=told):
            await base.correct(SLUG, sentence, text, seen=1)
        assert len(await base.history(SLUG)) == 1


async def test_only_its_own_guild_corrects_an_article(base: KnowledgeBase) -> None:
    await base.add(draft())
    with pytest.raises(ArticleNotFound, match="a server can hide those, not change them"):
        await base.correct(SLUG, 2, FEWER, seen=1, guild_id=GUILD)
    with pytest.raises(ArticleNotFound, match="has no revision 5; its newest is 1"):
        await base.correct(SLUG, 2, FEWER, seen=5)


async def test_undo_takes_the_last_change_back_and_again_brings_it_back(base: KnowledgeBase) -> None:
    first = await base.add(draft())
    second = await base.correct(SLUG, 2, FEWER, seen=1)
    undone = await base.undo(SLUG, seen=2, editor_id=9, note="It was right")
    assert (undone.number, undone.body, undone.editor_id, undone.note) == (3, first.body, 9, "It was right")
    assert (await base.undo(SLUG)).body == second.body


async def test_undo_takes_a_retraction_back_and_a_restoration_too(base: KnowledgeBase) -> None:
    await base.add(draft())
    await base.retract(SLUG)
    assert (await base.undo(SLUG)).body == draft().body
    assert (await base.undo(SLUG)).is_retraction
    assert await base.articles() == []


async def test_the_first_revision_has_nothing_before_it(base: KnowledgeBase) -> None:
    await base.add(draft())
    with pytest.raises(InputError, match="no earlier revision to go back to; it can be retracted"):
        await base.undo(SLUG)


async def test_diff_compares_the_newest_revision_with_the_one_before(base: KnowledgeBase) -> None:
    await base.add(draft())
    await base.correct(SLUG, 2, FEWER, seen=1)
    await base.revise(SLUG, draft(source="Trend"), seen=2)
    newest = await base.diff(SLUG)
    assert ([field.name for field in newest.fields], newest.old.number, newest.new.number) == (["source"], 2, 3)
    middle = await base.diff(SLUG, old=1, new=2)
    assert [change.change for change in middle.sentences] == [Change.SAME, Change.CHANGED]
    assert (await base.diff(SLUG, old=3)).is_empty
    with pytest.raises(ArticleNotFound):
        await base.diff(SLUG, guild_id=GUILD, old=9)


@pytest.mark.parametrize("new", [None, 1])
async def test_a_first_revision_has_nothing_to_be_compared_with(base: KnowledgeBase, new: int | None) -> None:
    await base.add(draft())
    if new:
        await base.correct(SLUG, 2, FEWER, seen=1)
    with pytest.raises(InputError, match="Nothing comes before the first revision of “"):
        await base.diff(SLUG, new=new)


async def test_a_preview_shows_how_a_draft_would_be_read_and_saves_nothing(base: KnowledgeBase) -> None:
    body = "PORT CITY, May 9. The storm came on Monday. It went on Tuesday."
    shown = await base.preview(draft(body=body), guild_id=GUILD)
    assert shown.dateline == "PORT CITY, May 9."
    assert [sentence.text for sentence in shown.sentences[1:]] == ["The storm came on Monday.", "It went on Tuesday."]
    assert {"2024-04-29", "2024-04-30"} <= {event.date for event in shown.events}
    assert shown.resembles == ()
    assert await base.articles(guild_id=GUILD) == []


async def test_a_preview_warns_of_an_article_that_is_there_already(base: KnowledgeBase) -> None:
    told = " ".join(f"Boat {number} was found at pier {number * 7} by the crew of the tug." for number in range(20))
    await base.add(draft(body=told), guild_id=GUILD)
    await base.add(
        draft(headline="No flights on Sunday", body="Nothing flew on Sunday because of the snow that fell."),
        guild_id=GUILD,
    )
    again = draft("Port", body=told.replace("crew", "men") + " More follows.")
    [like] = (await base.preview(again, guild_id=GUILD)).resembles
    assert (like.slug, like.has_same_headline) == (SLUG, False)
    assert like.share >= 0.4
    assert (await base.preview(again, guild_id=OTHER)).resembles == ()
    assert (await base.preview(again, guild_id=GUILD, besides=SLUG)).resembles == ()
    await base.retract(SLUG, guild_id=GUILD)
    assert (await base.preview(again, guild_id=GUILD)).resembles == ()


async def test_an_old_citation_tells_whether_its_sentence_still_stands(base: KnowledgeBase) -> None:
    first = await base.add(draft(), guild_id=GUILD)
    newest = await base.correct(SLUG, 2, FEWER, seen=1, guild_id=GUILD)
    kept, changed = [await base.standing(first.id, number, guild_id=GUILD) for number in (1, 2)]
    assert (kept.stands, changed.stands) == (True, False)
    assert (changed.sentence.text, changed.cited, changed.newest) == (BOATS, first, newest)
    assert not (await base.standing(newest.id, 2, guild_id=GUILD)).has_changed
    await base.retract(SLUG, guild_id=GUILD)
    gone = await base.standing(first.id, 1, guild_id=GUILD)
    assert gone.has_changed
    assert gone.newest.is_retraction
    with pytest.raises(ArticleNotFound, match="The cited article is not there any more"):
        await base.standing(first.id, 1, guild_id=OTHER)
    with pytest.raises(InputError, match="has no sentence 9"):
        await base.standing(first.id, 9, guild_id=GUILD)


async def test_what_an_editor_saved_of_a_draft_since_a_moment_is_found(base: KnowledgeBase, clock: Clock) -> None:
    saved = await base.add(draft(), guild_id=GUILD, editor_id=9)
    found = partial(base.saved_since, guild_id=GUILD, editor_id=9)
    assert await found(draft(), clock.now) == saved
    assert await found(draft(), clock.now + timedelta(seconds=1)) is None
    assert await found(draft(source="Trend"), clock.now) is None
    assert await base.saved_since(draft(), clock.now, guild_id=GUILD, editor_id=8) is None
    assert await base.saved_since(draft(), clock.now, guild_id=GUILD + 1, editor_id=9) is None
