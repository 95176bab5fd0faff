"""An edit that meets a fault, or an answer that is not to be found."""

from __future__ import annotations

import pytest

from bot.client import FootnoteBot
from bot.errors import BASE_FAILS
from knowledge import BaseUnavailable
from tests.cogs.conftest import Scene, ids_of
from tests.cogs.fakes import answered, refused


@pytest.mark.parametrize("code", [500, 403])
async def test_where_the_old_answer_can_not_be_found_it_stays_and_nothing_is_said(scene: Scene, code: int) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    answer = scene.channel.last_message
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))
    scene.env.inject_error("GET", "/channels/*/messages", status=code, times=9)

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")
    assert [message.id for message in scene.channel.history()] == [question.id, answer.id]

    scene.env.backend.faults.clear()
    scene.base.answer = refused()
    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")
    [_, mended] = scene.channel.history()
    assert "No article here answers that" in mended.embeds[0].description


async def test_a_fault_with_an_edit_is_told_anew_and_the_old_answer_goes(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    scene.base.answer = BaseUnavailable("The base can't be read just now.")

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    [_, told] = scene.channel.history()
    assert told.content.startswith(f"⚠️ {BASE_FAILS}")
    sent = [each.json for each in scene.env.http_requests if each.method == "POST" and each.path.endswith("/messages")]
    assert len({each["nonce"] for each in sent}) == len(sent) == 2


async def test_a_question_that_met_a_fault_is_answered_in_its_place_once_it_is_edited(scene: Scene) -> None:
    scene.base.answer = BaseUnavailable("The base can't be read just now.")
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    scene.base.answer = answered()

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    [_, answer] = scene.channel.history()
    assert "**31 boats**" in answer.embeds[0].description
    assert not answer.content
    assert not answer.flags.suppress_embeds
    assert f"remove:{scene.alice.id}" in ids_of(answer)


async def test_an_answer_that_is_found_gone_is_sent_anew(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    old = scene.channel.last_message
    scene.env.inject_error("PATCH", "/channels/*/messages/*", status=404, code=10008)

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    [_, answer] = scene.channel.history()
    assert answer.id != old.id
    assert answer.reference.message_id == question.id
    assert f"remove:{scene.alice.id}" in ids_of(answer)
