"""A follow-up is understood by its own conversation, and the questions of a message one by one."""

from __future__ import annotations

from typing import Any

from knowledge import Draft, KnowledgeBase
from tests.knowledge.asking import QUESTION
from tests.knowledge.fakes import GUILD, Clock, draft


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


async def test_an_order_to_the_bot_is_no_part_of_a_conversation(base: KnowledgeBase) -> None:
    for name in ("Harbour", "Quay"):
        await base.add(draft(name))
    await base.ask(QUESTION, conversation="a")
    order = await base.ask("Save this: Quay lost nothing.", conversation="a")
    assert (order.understood, order.citations) == (None, ())
    follow_up = await base.ask("And of Quay?", conversation="a")
    assert follow_up.carried
    assert "Save" not in follow_up.carried


async def test_any_question_drops_the_conversations_that_were_silent_for_long(sqlite_url: str, clock: Clock) -> None:
    """Even one that belongs to no conversation."""
    async with KnowledgeBase.open(sqlite_url, seeded=False, clock=clock) as base:
        await base.add(draft("Harbour"))
        await base.ask(QUESTION, conversation="a")
        assert base._conversations._turns
        clock.wait(minutes=31)
        await base.ask(QUESTION)
        assert not base._conversations._turns


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

    assert (answer.understood, answer.carried) == ("And by whom?", "ferry Marit found")


async def test_a_reply_to_an_earlier_answer_goes_on_from_there(base: KnowledgeBase) -> None:
    scope: dict[str, Any] = {"conversation": "here"}
    await base.add(Draft("Storm", "The ferry Marit sank on 9 May. The mayor of Ostwick resigned in June."))
    await base.ask("When did the ferry Marit sink?", **scope)
    await base.ask("When did the mayor of Ostwick resign?", **scope)

    answer = await base.ask("and when was it found?", after="When did the ferry Marit sink?", **scope)

    assert answer.carried == "ferry Marit sink"


async def test_a_follow_up_to_an_answer_whose_article_was_retracted_since_is_refused(base: KnowledgeBase) -> None:
    scope: dict[str, Any] = {"conversation": "here"}
    article = await base.add(Draft("Storm", "Divers found the ferry Marit on 9 May. It lay in a cove near Ostwick."))
    await base.ask("Who found the ferry Marit?", **scope)
    before = await base.ask("and where did it lie?", **scope)
    await base.retract(article.slug)

    after = await base.ask("and where did it lie?", **scope)

    assert "near Ostwick" in before.citations[0].text
    assert (after.citations, after.carried) == ((), before.carried)
