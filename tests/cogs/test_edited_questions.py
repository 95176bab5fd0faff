"""An edited question gets another answer, and a deleted one takes its answer along."""

from __future__ import annotations

from dataclasses import replace

import discord
import pytest

from bot.client import FootnoteBot
from tests.cogs.conftest import Scene
from tests.cogs.fakes import CITATION, answered, refused


async def test_a_deleted_question_is_forgotten_by_the_base_too(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    answer = scene.channel.last_message

    await scene.alice.delete(question)

    assert set(scene.base.forgotten) == {question.id, answer.id}


async def test_a_question_deleted_after_a_restart_takes_its_answer_along(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))

    await scene.alice.delete(question)

    assert scene.channel.history() == []


async def test_an_edited_question_gets_its_answer_in_the_same_place(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    scene.base.answer = refused()

    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")

    assert len(scene.channel.history()) == 2
    assert scene.channel.last_message.embeds[0].description.startswith("**No article here answers that.**")


async def test_an_edit_is_followed_after_a_restart_too(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))
    scene.base.answer = refused()

    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")

    assert len(scene.channel.history()) == 2
    assert scene.channel.last_message.embeds[0].description.startswith("**No article here answers that.**")


async def test_a_preview_that_discord_adds_is_no_edit(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.edit(question, question.content)

    assert len(scene.base.asked) == 1


async def test_an_edited_message_that_was_never_answered_stays_so(scene: Scene) -> None:
    message = await scene.alice.send(scene.channel, "How many boats?")

    await scene.alice.edit(message, f"{scene.bot_mention} How many boats?")

    assert len(scene.channel.history()) == 1


async def test_an_edit_of_other_talk_asks_discord_nothing(scene: Scene) -> None:
    message = await scene.alice.send(scene.channel, "It rained.")
    before = len(scene.env.http_requests)

    await scene.alice.edit(message, "It rained all day.")

    assert len(scene.env.http_requests) == before


async def test_a_long_answer_that_becomes_short_leaves_nothing_behind(scene: Scene) -> None:
    scene.base.answer = answered(citations=(replace(CITATION, text="A very long sentence. " * 400),))
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    assert len(scene.channel.history()) > 2
    scene.base.answer = answered()

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    assert len(scene.channel.history()) == 2


async def test_a_deleted_question_takes_its_answer_along(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.delete(question)

    assert scene.channel.history() == []


@pytest.mark.parametrize("step", ["settings", "ask"])
async def test_a_question_deleted_while_it_is_being_answered_takes_its_answer_along(scene: Scene, step: str) -> None:
    def delete() -> None:
        gone = {"id": scene.channel.last_message.id, "channel_id": scene.channel.id, "guild_id": scene.guild.id}
        scene.env.bot.dispatch("raw_message_delete", discord.RawMessageDeleteEvent(gone))

    scene.base.meanwhile[step] = delete
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    assert [message.id for message in scene.channel.history()] == [question.id]


async def test_no_follow_up_leans_on_a_question_that_was_edited_or_deleted(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")
    await scene.alice.delete(question)

    assert [message for message, _ in scene.base.taken_back] == ["How many boots?", "How many boats?"]
    assert {conversation for _, conversation in scene.base.taken_back} == {scene.base.asked[0]["conversation"]}
