"""An edit counts in the limits, and waits for no pause but that which its question was told to wait for."""

from __future__ import annotations

import pytest

from knowledge import BaseUnavailable, ChannelSettings, GuildSettings
from tests.cogs.conftest import Scene
from tests.cogs.fakes import answered, refused


async def test_a_pause_keeps_no_edit_waiting(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60)})
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    scene.base.answer = refused()

    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")

    assert len(scene.channel.history()) == 2
    assert "No article here answers that" in scene.channel.last_message.embeds[0].description


async def test_an_edit_that_is_one_too_many_leaves_no_answer_to_another_question_and_is_told_once(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(an_hour=1)
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")

    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")
    [_, told] = scene.channel.history()
    assert "as many questions as this server allows" in told.content

    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup at last?")
    assert [message.id for message in scene.channel.history()] == [question.id]


async def test_who_was_told_to_wait_gets_no_answer_by_an_edit_before(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60)})
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} And when?")
    assert "This channel is slow" in scene.channel.last_message.content

    await scene.alice.edit(question, f"{scene.bot_mention} And where?")
    assert scene.channel.last_message.id == question.id

    scene.base.chosen = GuildSettings()
    await scene.alice.edit(question, f"{scene.bot_mention} And who?")
    assert scene.channel.last_message.embeds


async def test_an_edit_that_was_one_too_many_is_mended_without_a_pause_as_its_question_was_answered(
    scene: Scene,
) -> None:
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60, an_hour=1)})
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")
    assert "as many questions as this server allows" in scene.channel.last_message.content

    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60)})
    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    assert scene.channel.last_message.embeds


async def test_a_question_that_met_a_fault_before_it_was_counted_is_counted_with_its_edit(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(guild_id: int) -> GuildSettings:
        raise BaseUnavailable("The base can't be read just now.")

    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60)})
    with monkeypatch.context() as broken:
        broken.setattr(scene.base, "settings", fail)
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")
    assert scene.channel.last_message.embeds

    await scene.alice.send(scene.channel, f"{scene.bot_mention} And when?")

    assert "This channel is slow" in scene.channel.last_message.content


async def test_an_edit_that_was_counted_and_met_a_fault_is_not_kept_waiting_by_its_own_pause(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60)})
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} And when?")
    assert "This channel is slow" in scene.channel.last_message.content
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=30)})
    scene.base.answer = BaseUnavailable("The base can't be read just now.")
    await scene.alice.edit(question, f"{scene.bot_mention} And where?")
    scene.base.answer = answered()

    await scene.alice.edit(question, f"{scene.bot_mention} And who?")

    assert scene.channel.last_message.embeds
