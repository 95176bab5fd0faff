"""Where nobody speaks to the bot: channels in which a server wants questions answered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge import BaseUnavailable, ChannelMode, GuildSettings, Status
from tests.cogs.conftest import Scene
from tests.cogs.fakes import QUESTION, answered, refused


async def test_a_question_in_an_ask_channel_is_answered_in_reply(asking: Scene) -> None:
    asked = await asking.alice.send(asking.channel, QUESTION)

    assert asking.channel.last_message.reference.message_id == asked.id
    assert "**31 boats**" in asking.channel.last_message.embeds[0].description


async def test_threads_of_an_ask_channel_are_ask_channels(asking: Scene) -> None:
    backend = asking.env.backend
    backend.create_thread(asking.channel.id, "the storm", asking.alice.id)
    await asking.env.settle()
    [thread] = asking.channel.threads

    await asking.alice.send(thread, QUESTION)

    assert "**31 boats**" in thread.last_message.embeds[0].description


async def test_a_forwarded_question_counts_as_its_text(asking: Scene) -> None:
    elsewhere = asking.guild.create_text_channel("elsewhere")
    message = await asking.alice.send(elsewhere, QUESTION)

    await asking.alice.forward(message, asking.channel)

    assert asking.base.asked[0]["question"] == QUESTION


@pytest.mark.parametrize("talk", ["what a storm that was", "are you here?", "lol", "<@1> how many boats were lost?"])
async def test_talk_in_an_ask_channel_is_left_alone(asking: Scene, talk: str) -> None:
    await asking.alice.send(asking.channel, talk)

    assert asking.base.asked == []


async def test_a_reply_to_another_member_is_talk(asking: Scene) -> None:
    said = await asking.alice.send(asking.channel, "It rained.")

    await asking.alice.send(asking.channel, QUESTION, reply_to=said)

    assert asking.base.asked == []


async def test_a_locked_thread_is_left_alone(asking: Scene) -> None:
    backend = asking.env.backend
    thread = backend.create_thread(asking.channel.id, "the storm", asking.alice.id, broadcast=False)
    thread.thread_metadata.locked = True
    backend.announce_thread_create(thread)
    await asking.env.settle()

    backend.create_message(thread.id, asking.alice.id, QUESTION)
    await asking.env.settle()

    assert asking.base.asked == []


@pytest.mark.parametrize("found", [refused(), replace(answered(), status=Status.UNSURE)])
async def test_what_is_not_surely_answered_meets_silence_there(asking: Scene, found: object) -> None:
    asking.base.answer = found

    await asking.alice.send(asking.channel, QUESTION)

    assert len(asking.base.asked) == 1
    assert len(asking.channel.history()) == 1
    assert asking.base.taken_back == [(QUESTION, asking.base.asked[0]["conversation"])]


async def test_of_several_questions_only_those_that_are_answered_are_posted(asking: Scene) -> None:
    asking.base.further_answers = [refused("Who won the cup?")]

    await asking.alice.send(asking.channel, f"{QUESTION} Who won the cup?")

    assert "cup" not in asking.channel.last_message.embeds[0].description


async def test_a_mention_there_is_refused_aloud(asking: Scene) -> None:
    asking.base.answer = refused()

    await asking.alice.send(asking.channel, f"{asking.bot_mention} {QUESTION}")

    assert "No article here answers that" in asking.channel.last_message.embeds[0].description


async def test_a_silent_channel_hears_not_even_mentions(scene: Scene) -> None:
    scene.choose(scene.channel.id, ChannelMode.SILENT)

    await scene.alice.send(scene.channel, f"{scene.bot_mention} {QUESTION}")

    assert scene.base.asked == []


async def test_a_fault_there_is_told_to_the_log_alone(asking: Scene) -> None:
    asking.base.answer = BaseUnavailable("The base can't be read just now.")

    await asking.alice.send(asking.channel, QUESTION)

    assert len(asking.channel.history()) == 1


async def test_while_the_base_is_down_nobody_is_told_who_spoke_to_others(
    asking: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(guild_id: int) -> GuildSettings:
        raise BaseUnavailable("The base can't be read just now.")

    monkeypatch.setattr(asking.base, "settings", fail)

    await asking.alice.send(asking.channel, QUESTION)

    assert len(asking.channel.history()) == 1
