"""Timelines, figures, checks and evidence are of what the guild sees."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from knowledge import ArticleNotFound, Draft, GuildSettings, InputError, KnowledgeBase, Verdict
from knowledge.figures import Figures
from knowledge.mentions import mentions
from knowledge.model import Figure
from tests.knowledge.fakes import GUILD, OTHER, SLUG, draft


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


async def test_figures_are_gathered_off_the_event_loop(base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    await base.add(draft())
    threads: list[int] = []
    gather = Figures.of

    def gather_here(*told: Any) -> list[Figure]:
        threads.append(threading.get_ident())
        return gather(*told)

    monkeypatch.setattr(Figures, "of", gather_here)
    assert [figure.expression for figure in await base.figures()] == ["Thirty-one boats"]
    assert threads != [threading.get_ident()]


async def test_figures_are_those_of_the_articles_that_were_there_when_they_were_asked_for(
    base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, let = threading.Event(), threading.Event()

    def find_at_leisure(*told: Any) -> frozenset[tuple[int, int]]:
        begun.set()
        assert let.wait(10)
        return mentions(*told)

    await base.add(draft())
    monkeypatch.setattr("knowledge.base.mentions", find_at_leisure)
    asked = asyncio.create_task(base.figures(about="boats"))
    assert await asyncio.to_thread(begun.wait, 10)
    await base.retract(SLUG)
    await base.articles()  # somebody else asks
    let.set()
    assert [figure.expression for figure in await asked] == ["Thirty-one boats"]
    assert await base.figures(about="boats") == []


@pytest.mark.parametrize("bounds", [{"since": "the other day"}, {"until": ""}, {"since": "2024", "until": "2023"}])
async def test_dates_that_mean_nothing_are_told(base: KnowledgeBase, bounds: dict[str, Any]) -> None:
    with pytest.raises(InputError, match=r"is no date that I can read|is later than"):
        await base.timeline(**bounds)


async def test_a_claim_is_checked_against_what_the_guild_sees(base: KnowledgeBase) -> None:
    await base.add(draft(), guild_id=GUILD)
    claim = "Thirty-one boats of Harbour were lost."
    assert (await base.check(claim, guild_id=GUILD)).verdict is Verdict.SUPPORTED
    assert (await base.check(claim)).verdict is Verdict.NOT_FOUND
    with pytest.raises(InputError, match="The claim has no words"):
        await base.check(" ")


async def test_evidence_holds_the_sentences_of_a_question_best_first(base: KnowledgeBase) -> None:
    await base.add(
        Draft("Storm", "The storm sank 31 boats. Boats are dear. It rained on the hills of Aalto for a week.")
    )

    found = await base.evidence("How many boats did the storm sink?")

    assert found[0].text == "The storm sank 31 boats."
    assert [cited.n for cited in found] == list(range(1, len(found) + 1))
