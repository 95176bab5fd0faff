"""Whom the news of an answer misses, by a closed channel, a broken line or a fault: they wait, nobody else does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import aiohttp
import pytest

from cogs.insistence import insist
from cogs.newsroom import announcing
from cogs.newsroom.announcing import MOST_NAMED
from cogs.newsroom.telling import tell_askers
from knowledge import BaseUnavailable, HandedQuestion, Place, QuestionState
from tests.cogs.newsroom.conftest import Newsroom, text_of
from tests.cogs.newsroom.handed_in import LIKE_IT, PILOT, answered_to_many, card, hand_in, make_answerable, named_in


async def two_to_tell(newsroom: Newsroom) -> tuple[HandedQuestion, HandedQuestion]:
    """Two answered questions whose askers were not told, the older one in other words."""
    await make_answerable(newsroom)
    older = await newsroom.base.hand_in(LIKE_IT, Place(newsroom.guild.id, newsroom.channel.id), newsroom.editor.id)
    newer = await hand_in(newsroom)
    await newsroom.base.resolve([older.id, newer.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    return older, newer


async def test_only_who_was_named_counts_as_told(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    people = await answered_to_many(newsroom, MOST_NAMED + 1)
    before = len(newsroom.channel.history())
    newsroom.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)

    first = await tell_askers(newsroom.env.bot, newsroom.guild.id)
    [named] = named_in(newsroom.channel.history()[before:])
    left = {each.asker_id for each in await newsroom.base.untold(newsroom.guild.id)}
    second = await tell_askers(newsroom.env.bot, newsroom.guild.id)

    assert (first.told, first.missed, second.told) == (1, MOST_NAMED, MOST_NAMED)
    assert left == people - named
    assert sorted(map(len, named_in(newsroom.channel.history()[before:]))) == [1, MOST_NAMED]


async def test_who_was_named_is_not_named_again_because_a_further_page_failed(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = await newsroom.base.settings(newsroom.guild.id)
    await newsroom.base.change_settings(newsroom.guild.id, replace(chosen, text_only=True))
    await make_answerable(newsroom, f"Pilot Berg lost his licence in June{', and in vain he wrote letters' * 80}.")
    await hand_in(newsroom)

    async def insist_once(attempt: Callable[[], Awaitable[Any]]) -> Any:
        sent = await insist(attempt)
        newsroom.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
        return sent

    monkeypatch.setattr(announcing, "insist", insist_once)
    [asked] = await newsroom.base.handed_in(newsroom.guild.id)
    await newsroom.base.resolve([asked.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)

    assert (await tell_askers(newsroom.env.bot, newsroom.guild.id)).told == 1
    assert await newsroom.base.untold(newsroom.guild.id) == []


async def test_whose_channel_is_gone_is_not_told_and_stays_to_be_told(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    await newsroom.base.hand_in(PILOT, Place(newsroom.guild.id, 999, None), newsroom.member.id)
    shown = await card(newsroom)

    await newsroom.editor.click(shown, label="Tell who asked")

    assert "1 person could not be told" in text_of(shown)
    assert len(await newsroom.base.untold(newsroom.guild.id)) == 1


async def test_a_broken_line_keeps_nobody_else_from_being_told(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    await make_answerable(newsroom)
    await hand_in(newsroom)
    other = newsroom.guild.add_member(newsroom.env.create_user("bob"))
    elsewhere = newsroom.guild.create_text_channel("talk")
    await newsroom.base.hand_in(PILOT, Place(newsroom.guild.id, elsewhere.id), other.id)

    async def break_once(attempt: Callable[[], Awaitable[Any]]) -> Any:
        monkeypatch.setattr(announcing, "insist", insist)
        raise aiohttp.ServerDisconnectedError

    shown = await card(newsroom)
    monkeypatch.setattr(announcing, "insist", break_once)
    await newsroom.editor.click(shown, label="Tell who asked")

    assert "1 person was told" in text_of(shown)
    assert "1 person could not be told" in text_of(shown)
    assert named_in([elsewhere.last_message]) == [{other.id}]
    assert [each.asker_id for each in await newsroom.base.untold(newsroom.guild.id)] == [newsroom.member.id]


@pytest.mark.parametrize("failure", [RuntimeError("no"), BaseUnavailable("The base can't be read just now.")])
@pytest.mark.parametrize("is_seen", [True, False])
async def test_a_question_at_which_the_base_fails_keeps_no_other_waiting(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, is_seen: bool, failure: Exception
) -> None:
    older, newer = await two_to_tell(newsroom)
    seen = {newer.id: await newsroom.base.ask(PILOT, guild_id=newsroom.guild.id)} if is_seen else None
    ask = newsroom.base.ask

    async def fail(question: str, **scope: Any) -> Any:
        if question == LIKE_IT:
            raise failure
        return await ask(question, **scope)

    monkeypatch.setattr(newsroom.base, "ask", fail)
    outcome = await tell_askers(newsroom.env.bot, newsroom.guild.id, seen)

    assert (outcome.told, outcome.missed) == (1, 0)
    assert [each.id for each in await newsroom.base.untold(newsroom.guild.id)] == [older.id]


async def test_what_nothing_answers_any_more_is_no_news(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    asked = await hand_in(newsroom)
    await newsroom.base.resolve([asked.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    await newsroom.base.retract("pilot-loses-licence", guild_id=newsroom.guild.id)
    before = len(newsroom.channel.history())

    outcome = await tell_askers(newsroom.env.bot, newsroom.guild.id)

    assert (outcome.told, outcome.missed) == (0, 0)
    assert len(newsroom.channel.history()) == before
    assert [each.id for each in await newsroom.base.untold(newsroom.guild.id)] == [asked.id]


async def test_who_deletes_their_question_meanwhile_is_not_told(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, newer = await two_to_tell(newsroom)
    before = len(newsroom.channel.history())
    ask = newsroom.base.ask

    async def delete_and_ask(question: str, **scope: Any) -> Any:
        await newsroom.base.forget_messages(newsroom.guild.id, [newer.place.message_id or 0])
        return await ask(question, **scope)

    monkeypatch.setattr(newsroom.base, "ask", delete_and_ask)
    outcome = await tell_askers(newsroom.env.bot, newsroom.guild.id)

    assert outcome.missed == 0
    assert named_in(newsroom.channel.history()[before:]) == [{newsroom.editor.id}]


async def test_of_a_place_that_is_closed_the_base_is_not_asked(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = await newsroom.base.hand_in(PILOT, Place(newsroom.guild.id, 999), newsroom.member.id)
    await newsroom.base.resolve([asked.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    questions_asked = []

    async def ask(question: str, **scope: Any) -> None:
        questions_asked.append(question)

    monkeypatch.setattr(newsroom.base, "ask", ask)
    await tell_askers(newsroom.env.bot, newsroom.guild.id)

    assert questions_asked == []
