"""Answers follow the articles at once, whoever changed them, and come from those of the asker's guild only."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from knowledge import (
    ArticleNotFound,
    BaseUnavailable,
    Draft,
    GuildSettings,
    InputError,
    KnowledgeBase,
    LimitReached,
    Status,
    Verdict,
)
from knowledge.database import Database, connect
from knowledge.editions import Editions
from knowledge.index import Index
from knowledge.worker import Worker
from tests.knowledge.fakes import Clock, FragileIndex, draft

GUILD, OTHER = 71, 72
QUESTION = "How many boats of Harbour were lost?"
SENTENCE = "Thirty-one boats of Harbour were lost, officials said."
SLUG = "harbour-closed-after-the-storm"


async def said(base: KnowledgeBase, question: str = QUESTION, **where: object) -> list[str]:
    """The sentences that an answer cites, and those it calls nearest."""
    answer = await base.ask(question, **where)  # type: ignore[arg-type]
    return [citation.text for citation in (*answer.citations, *answer.nearest)]


@pytest.fixture
async def worker() -> AsyncIterator[Worker]:
    """The engine's thread."""
    made = Worker()
    yield made
    made.close()


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    """A second connection to the base."""
    made = connect(sqlite_url)
    yield made
    await made.close()


@pytest.fixture
async def filled(sqlite_url: str) -> AsyncIterator[KnowledgeBase]:
    """A base with one article of two sentences."""
    async with KnowledgeBase.open(sqlite_url, seeded=False) as opened:
        await opened.add(draft())
        yield opened


async def indexed(editions: Editions, guild_id: int = 0, kind: type[Index] = Index) -> Index:
    """The guild's index, up to date."""
    async with editions.held(guild_id) as reading:
        return await editions.derive(reading, kind)


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
    with pytest.raises(InputError, match="The question is empty"):
        await base.ask(question)


async def test_a_long_question_is_refused_with_both_lengths(base: KnowledgeBase) -> None:
    with pytest.raises(LimitReached, match=r"A question may have at most 2,000 characters; this one has 4,000\."):
        await base.ask("x" * 4_000)


async def test_a_question_that_is_no_text_is_refused(base: KnowledgeBase) -> None:
    with pytest.raises(InputError, match="halves of a surrogate pair"):
        await base.ask("Who\ud800?")


async def test_a_follow_up_is_understood_within_its_own_conversation(sqlite_url: str, clock: Clock) -> None:
    async with KnowledgeBase.open(sqlite_url, seeded=False, clock=clock) as base:
        for name in ("Harbour", "Quay"):
            await base.add(draft(name))
        await base.ask(QUESTION, conversation="a")
        follow_up = await base.ask("And of Quay?", conversation="a")
        assert follow_up.understood is not None
        assert (await base.ask("And of Quay?", conversation="b")).understood is None
        assert (await base.ask("And of Quay?", conversation="a", guild_id=GUILD)).understood is None
        clock.wait(minutes=31)
        assert (await base.ask("And of Quay?", conversation="a")).understood is None


async def test_many_ask_while_others_edit_and_nobody_fails(base: KnowledgeBase) -> None:
    await base.add(draft())

    async def edit(number: int) -> None:
        await base.add(draft(f"Place {number}"))
        await said(base)

    answers = await asyncio.gather(*(said(base) for _ in range(10)), *(edit(number) for number in range(5)))
    assert all(SENTENCE in answer for answer in answers if answer)
    assert len(await base.articles()) == 6


async def add_and_ask(base: KnowledgeBase) -> None:
    """Goes on for ever."""
    while True:
        await base.add(draft())
        await base.ask(QUESTION)


async def test_an_asker_who_gives_up_harms_nobody(base: KnowledgeBase) -> None:
    for number in range(10):
        await base.add(draft(f"Place {number}"))
    for delay in (0.0, 0.001, 0.002, 0.004, 0.008, 0.016):
        with suppress(TimeoutError):
            async with asyncio.timeout(delay):
                await add_and_ask(base)
    await base.add(draft(), slug="after-all")
    assert SENTENCE in await said(base, article="after-all")


async def test_the_engine_works_off_the_event_loop(worker: Worker) -> None:
    threads = set()
    for _ in range(3):
        threads.add(await worker.run(threading.get_ident))
    assert len(threads) == 1
    assert threading.get_ident() not in threads


async def test_only_changed_articles_are_indexed_again(
    filled: KnowledgeBase, database: Database, worker: Worker
) -> None:
    await filled.add(draft("Quay"), slug="quay")
    editions = Editions(database, worker)
    before = dict((await indexed(editions)).documents)
    await filled.revise("quay", draft("Quay", body="Open again."), seen=1)
    after = (await indexed(editions)).documents
    assert after[1] is before[1]
    assert after[2] is not before[2]


async def test_an_article_that_cannot_be_indexed_is_tried_again_at_the_next_question(
    filled: KnowledgeBase, database: Database, worker: Worker
) -> None:
    editions = Editions(database, worker)
    fragile = await filled.add(draft(headline="This breaks"))
    for _ in range(2):
        with pytest.raises(RuntimeError, match="no index for this one"):
            await indexed(editions, kind=FragileIndex)
    await filled.retract(fragile.slug)
    assert len(await indexed(editions, kind=FragileIndex)) == 2


async def test_guilds_that_were_not_asked_for_long_are_forgotten(
    filled: KnowledgeBase, database: Database, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.editions.MAX_GUILDS_IN_MEMORY", 2)
    editions = Editions(database, worker)
    first, second = await editions.newest(1), await editions.newest(2)
    assert await editions.newest(1) is first
    await editions.newest(3)
    assert await editions.newest(1) is first
    assert await editions.newest(2) is not second


async def test_guilds_are_forgotten_when_their_sentences_are_too_many_but_not_in_use(
    filled: KnowledgeBase, database: Database, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.editions.MAX_SENTENCES_IN_MEMORY", 3)
    editions = Editions(database, worker)
    first = await indexed(editions, 1)
    async with editions.held(1):
        second = await indexed(editions, 2)
        assert (len(first), len(second)) == (2, 2)
        await editions.newest(3)
    assert await indexed(editions, 1) is first
    assert await indexed(editions, 2) is not second


async def test_a_base_that_lost_its_tables_is_told(filled: KnowledgeBase, sqlite_url: str) -> None:
    await filled.health()
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as other:
        other.execute("ALTER TABLE revision RENAME TO lost")
    with pytest.raises(BaseUnavailable, match="no such table: revision"):
        await filled.health()


async def test_a_timeline_tells_what_happened_when_oldest_first(base: KnowledgeBase) -> None:
    await base.add(
        draft(
            published=date(2024, 5, 1),
            body="The quay is new.\n\nOn 3 May 2023 the pier burned.\n\nIt opened in June 2022.",
        )
    )
    assert [event.date for event in await base.timeline()] == ["2022-06", "2023-05-03", "2024-05-01"]
    assert [event.date for event in await base.timeline(since="2023", until="2023")] == ["2023-05-03"]
    assert [event.date for event in await base.timeline(about="the pier", since="2022")] == ["2023-05-03"]
    assert await base.timeline(about="zeppelin") == []
    await base.retract(SLUG)
    assert await base.timeline() == []


async def test_a_timeline_keeps_to_what_the_guild_sees(base: KnowledgeBase) -> None:
    await base.add(draft(), guild_id=OTHER)
    mine = await base.add(draft("Quay"), guild_id=GUILD)
    assert {event.citation.article for event in await base.timeline(guild_id=GUILD)} == {mine.slug}
    assert await base.timeline() == []
    with pytest.raises(ArticleNotFound):
        await base.timeline(article=SLUG, guild_id=GUILD)


async def test_figures_come_in_the_order_of_articles_and_sentences(base: KnowledgeBase) -> None:
    old = draft("Pier", published=date(2023, 1, 1), body="The pier cost 5 crowns.\n\nIt has 12 lamps and 3 bells.")
    slug = (await base.add(old)).slug
    await base.add(draft(), guild_id=GUILD)

    async def told(**scope: Any) -> list[str]:
        return [figure.expression for figure in await base.figures(guild_id=GUILD, **scope)]

    assert await told() == ["Thirty-one boats", "5 crowns", "12 lamps", "3 bells"]
    assert await told(article=slug) == ["5 crowns", "12 lamps", "3 bells"]
    assert await told(about="bell") == ["12 lamps", "3 bells"]
    assert await told(about="bell", article=SLUG) == []
    await base.revise(slug, replace(old, body="It has 13 lamps."), seen=1)
    assert await told(article=slug) == ["13 lamps"]
    await base.change_settings(GUILD, GuildSettings(hides_shared=True))
    assert await told() == ["Thirty-one boats"]
    with pytest.raises(ArticleNotFound):
        await told(article=slug)
    with pytest.raises(InputError):
        await told(about=" ")


async def test_the_starter_article_has_two_figures(sqlite_url: str) -> None:
    async with KnowledgeBase.open(sqlite_url) as base:
        assert [each.expression for each in await base.figures()] == ["225 deaths", "over 4,500 injuries"]


@pytest.mark.parametrize("bounds", [{"since": "the other day"}, {"until": ""}, {"since": "2024", "until": "2023"}])
async def test_dates_that_mean_nothing_are_told(base: KnowledgeBase, bounds: dict[str, Any]) -> None:
    with pytest.raises(InputError, match=r"is no date that I can read|is later than"):
        await base.timeline(**bounds)


async def test_a_claim_is_checked_against_what_the_guild_sees(base: KnowledgeBase) -> None:
    await base.add(draft(), guild_id=GUILD)
    claim = "Thirty-one boats of Harbour were lost."
    assert (await base.check(claim, guild_id=GUILD)).verdict is Verdict.SUPPORTED
    assert (await base.check(claim)).verdict is Verdict.NOT_FOUND
    with pytest.raises(InputError, match="The claim is empty"):
        await base.check(" ")


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


async def test_the_questions_of_a_message_are_answered_one_by_one(base: KnowledgeBase) -> None:
    await base.add(Draft("Storm", "The storm began on 9 May. Mayor Lina Aalto led the rescue of 31 boats."))

    first, second = await base.ask_each("When did the storm begin? And who led the rescue?")

    assert "9 May" in first.citations[0].text
    assert "Lina Aalto" in second.citations[0].text


async def test_a_message_with_one_question_has_one_answer(base: KnowledgeBase) -> None:
    assert len(await base.ask_each("Who led the rescue?")) == 1


async def test_a_follow_up_without_a_conversation_leans_on_the_question_it_comes_after(base: KnowledgeBase) -> None:
    await base.add(
        Draft("Storm", "The ferry Marit was found on the next morning by divers. The harbour reopened in June.")
    )

    answer = await base.ask("And by whom?", after="When was the ferry Marit found?")

    assert answer.understood is not None
    assert "Marit" in answer.understood


async def test_evidence_holds_the_sentences_of_a_question_best_first(base: KnowledgeBase) -> None:
    await base.add(
        Draft("Storm", "The storm sank 31 boats. Boats are dear. It rained on the hills of Aalto for a week.")
    )

    found = await base.evidence("How many boats did the storm sink?")

    assert found[0].text == "The storm sank 31 boats."
    assert [cited.n for cited in found] == list(range(1, len(found) + 1))


async def test_a_reply_to_an_earlier_answer_goes_on_from_there(base: KnowledgeBase) -> None:
    scope: dict[str, Any] = {"conversation": "here"}
    await base.add(Draft("Storm", "The ferry Marit sank on 9 May. The mayor of Ostwick resigned in June."))
    await base.ask("When did the ferry Marit sink?", **scope)
    await base.ask("When did the mayor of Ostwick resign?", **scope)

    answer = await base.ask("and when was it found?", after="When did the ferry Marit sink?", **scope)

    assert answer.understood is not None
    assert "Marit" in answer.understood
    assert "mayor" not in answer.understood
