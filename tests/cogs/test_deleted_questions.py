"""A deleted question takes along whatever was said below it."""

from __future__ import annotations

import discord
import pytest

from bot.client import FootnoteBot
from knowledge import BaseUnavailable, GuildSettings
from tests.cogs.conftest import Scene
from tests.cogs.fakes import LONG


async def test_a_deleted_question_takes_its_answer_along(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.delete(question)

    assert scene.channel.history() == []


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


async def test_many_questions_deleted_after_a_restart_take_their_answers_along_in_one_look(scene: Scene) -> None:
    asked = [
        await scene.alice.send(scene.channel, f"{scene.bot_mention} How many {what}?") for what in ("boats", "men")
    ]
    other = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many storms?")
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))

    scene.env.backend.bulk_delete_messages(scene.channel.id, [message.id for message in asked])
    await scene.env.settle()

    assert [message.id for message in scene.channel.history()][:1] == [other.id]
    assert len(scene.channel.history()) == 2
    assert len([each for each in scene.env.http_requests if each.method == "GET" and "/messages" in each.path]) == 1


async def test_a_direct_question_deleted_after_a_restart_takes_its_answer_along(scene: Scene) -> None:
    question = await scene.alice.send_dm("How many boats?")
    room = scene.alice.user.dm_channel
    other = await scene.alice.send_dm("And when?")
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))
    count = len(room.history())

    await scene.alice.user.delete(question)

    assert len(room.history()) == count - 2
    assert room.history()[0].id == other.id


async def test_an_answer_after_a_restart_is_known_with_all_its_messages(scene: Scene) -> None:
    scene.base.chosen, scene.base.answer = GuildSettings(text_only=True), LONG
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    count = len(scene.channel.history())
    assert count > 3
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")
    assert len(scene.channel.history()) == count
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))
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


async def test_an_excuse_goes_with_its_question(scene: Scene) -> None:
    scene.base.answer = BaseUnavailable("The base can't be read just now.")
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")

    await scene.alice.delete(question)

    assert scene.channel.history() == []


async def test_a_hint_goes_with_the_message_it_is_for(scene: Scene) -> None:
    greeting = await scene.alice.send(scene.channel, f"{scene.bot_mention} hi!")

    await scene.alice.delete(greeting)

    assert scene.channel.history() == []
