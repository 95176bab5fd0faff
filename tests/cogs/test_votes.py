"""Votes on answers, with the reasons of those against."""

from __future__ import annotations

from bot.client import FootnoteBot
from knowledge import GuildSettings
from tests.cogs.conftest import Scene, ids_of


async def test_a_vote_for_an_answer_is_kept_and_thanked_for(scene: Scene) -> None:
    answer = await scene.ask()
    await scene.env.restart_bot(FootnoteBot(scene.base))

    thanks = await scene.alice.click(answer, custom_id="vote:up:1:3")

    [vote] = scene.base.votes
    assert thanks.ephemeral
    assert (vote["is_up"], vote["citation"], vote["message_id"]) == (True, (1, 3), answer.id)


async def test_a_vote_against_asks_why_and_keeps_the_reason(scene: Scene) -> None:
    asked_why = await scene.alice.click(await scene.ask(), custom_id="vote:down:1:3")
    await scene.env.restart_bot(FootnoteBot(scene.base))

    thanks = await scene.alice.select(asked_why.response, ["old"])

    assert scene.base.votes[-1]["reason"] == "It is out of date"
    assert "the editors of this server see it" in thanks.response.content


async def test_a_vote_can_be_taken_back(scene: Scene) -> None:
    asked_why = await scene.alice.click(await scene.ask(), custom_id="vote:down:1:3")

    await scene.alice.select(asked_why.response, ["none"])

    assert scene.base.votes == []


async def test_a_server_that_keeps_no_votes_offers_none(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(keeps_votes=False)

    assert not [each for each in ids_of(await scene.ask()) if each.startswith("vote")]


async def test_in_a_direct_message_there_is_nobody_to_vote_for(scene: Scene) -> None:
    await scene.alice.send_dm("How many boats?")

    shown = scene.alice.user.dm_channel.last_message
    assert not [each for each in ids_of(shown) if each.startswith("vote")]
