"""Answers follow the articles at once, whoever changed them, and come from those of the asker's guild only."""

from __future__ import annotations

import pytest

from knowledge import ArticleNotFound, GuildSettings, InputError, KnowledgeBase, LimitReached, Status
from tests.knowledge.asking import QUESTION, SENTENCE, said
from tests.knowledge.fakes import GUILD, OTHER, SLUG, draft


async def test_an_answer_quotes_the_article_and_says_which_revision(base: KnowledgeBase) -> None:
    added = await base.add(draft())
    answer = await base.ask(QUESTION)
    first = answer.citations[0]
    assert first.text == SENTENCE
    assert (first.article, first.revision, first.revision_id) == (SLUG, 1, added.id)
    assert (await base.sentences(added))[first.sentence - 1].text == SENTENCE


async def test_an_empty_base_abstains(base: KnowledgeBase) -> None:
    assert (await base.ask(QUESTION)).status is Status.UNKNOWN


async def test_an_edit_is_in_the_next_answer(base: KnowledgeBase) -> None:
    await base.add(draft())
    assert SENTENCE in await said(base)
    revised = "Seventeen boats of Harbour were lost, officials said."
    await base.revise(SLUG, draft(body=revised), seen=1)
    assert await said(base) == [revised]


async def test_a_retracted_article_is_never_cited_until_it_is_restored(base: KnowledgeBase) -> None:
    await base.add(draft())
    before = await said(base)
    await base.retract(SLUG)
    assert await said(base) == []
    await base.restore_article(SLUG)
    assert await said(base) == before


async def test_an_edit_of_another_process_is_in_the_next_answer(url: str) -> None:
    async with KnowledgeBase.open(url, seeded=False) as ours, KnowledgeBase.open(url, seeded=False) as theirs:
        assert await said(ours) == []
        await theirs.add(draft())
        assert SENTENCE in await said(ours)
        await ours.retract(SLUG)
        assert await said(theirs) == []


async def test_a_guild_is_answered_from_its_own_articles_and_the_shared_ones(base: KnowledgeBase) -> None:
    await base.add(draft(), guild_id=OTHER)
    assert await said(base, guild_id=GUILD) == []
    assert await said(base) == []
    await base.add(draft())
    assert SENTENCE in await said(base, guild_id=GUILD)
    await base.change_settings(GUILD, GuildSettings(hides_shared=True))
    assert await said(base, guild_id=GUILD) == []


async def test_a_question_may_keep_to_one_article(base: KnowledgeBase) -> None:
    await base.add(draft())
    other = await base.add(draft("Quay"))
    assert SENTENCE not in await said(base, article=other.slug)
    assert SENTENCE in await said(base, article=SLUG)
    with pytest.raises(ArticleNotFound, match="There is no article “nowhere”"):
        await base.ask(QUESTION, article="nowhere")
    await base.retract(other.slug)
    with pytest.raises(ArticleNotFound):
        await base.ask(QUESTION, article=other.slug)


@pytest.mark.parametrize("question", ["", " \n\t"])
async def test_an_empty_question_is_refused(base: KnowledgeBase, question: str) -> None:
    with pytest.raises(InputError, match="The question has no words"):
        await base.ask(question)


@pytest.mark.parametrize("question", ["?", "🤔 …!", "🇰🇿🇦🇲❓❓"])
async def test_what_has_no_words_is_answered_by_no_article_and_follows_nothing_up(
    base: KnowledgeBase, question: str
) -> None:
    await base.add(draft())
    await base.ask(QUESTION, conversation="c")
    found = await base.ask(question, conversation="c")
    assert found.status is Status.UNKNOWN
    assert not found.nearest


async def test_a_long_question_is_refused_with_both_lengths(base: KnowledgeBase) -> None:
    with pytest.raises(LimitReached, match=r"A question may have at most 2,000 characters; this one has 4,000\."):
        await base.ask("x" * 4_000)


async def test_a_question_that_is_no_text_is_refused(base: KnowledgeBase) -> None:
    with pytest.raises(InputError, match="halves of a surrogate pair"):
        await base.ask("Who\ud800?")
