"""What a base does not keep, and how much of all else: told in one sentence, and nothing is changed."""

from __future__ import annotations

import pytest

from knowledge import Allowance, ArticleNotFound, InputError, KnowledgeBase, LimitReached, limits
from knowledge.limits import REVISION_SIZE
from tests.knowledge.fakes import GUILD, OTHER, SLUG, draft

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


async def test_a_guilds_versions_together_may_be_so_long_and_it_can_still_retract(url: str) -> None:
    allowance = Allowance(history=3 * REVISION_SIZE + 500)
    async with KnowledgeBase.open(url, seeded=False, allowance=allowance) as base:
        await base.add(draft(body="x" * 200), slug="long")
        await base.add(draft(body="x" * 1_000), guild_id=OTHER)
        await base.revise("long", draft(body="y" * 200), seen=1)
        with pytest.raises(LimitReached, match="All versions of all articles together may have 3,500 characters"):
            await base.revise("long", draft(body="x" * 200), seen=2)
        await base.revise("long", draft(body="x" * 100), seen=2)
        await base.retract("long")
        with pytest.raises(LimitReached, match="only my operator can allow more"):
            await base.restore_article("long")
        assert len(await base.history("long")) == 4


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
    await base.revise(SLUG, draft(source="Herald"), seen=1)
    with pytest.raises(LimitReached, match="has 2 revisions, the most allowed"):
        await base.revise(SLUG, draft(), seen=2)


async def test_an_article_with_all_its_revisions_can_be_retracted_and_taken_elsewhere(
    base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    for reader in ("editing", "exports", "store"):
        monkeypatch.setattr(f"knowledge.{reader}.MAX_REVISIONS", 2)
    await base.add(draft(), guild_id=GUILD)
    await base.revise(SLUG, draft(source="Herald"), seen=1, guild_id=GUILD)
    assert (await base.retract(SLUG, guild_id=GUILD)).number == 3
    assert (await base.article(SLUG, guild_id=GUILD, number=3)).is_retraction
    for again in (base.undo, base.restore_article):
        with pytest.raises(LimitReached, match="has 2 revisions, the most allowed"):
            await again(SLUG, guild_id=GUILD)
    text = await base.export(guild_id=GUILD)
    assert await base.import_(text, guild_id=OTHER) == 3
    monkeypatch.setattr("knowledge.exports.MAX_REVISIONS", 1)
    with pytest.raises(InputError, match="must have from 1 to 1 revisions"):
        await base.import_(text, guild_id=OTHER)


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
