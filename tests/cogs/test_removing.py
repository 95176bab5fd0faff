"""Removing an answer: who may, and how much of it goes."""

from __future__ import annotations

from collections.abc import Callable

import discord
import pytest

from knowledge import GuildSettings
from tests.cogs.conftest import Scene
from tests.cogs.fakes import LONG


async def test_the_asker_removes_the_answer(scene: Scene) -> None:
    answer = await scene.ask()

    await scene.alice.click(answer, custom_id=f"remove:{scene.alice.id}")

    assert scene.channel.last_message is None


async def test_a_bystander_may_not_remove_an_answer(scene: Scene) -> None:
    answer = await scene.ask()
    bob = scene.guild.add_member(scene.env.create_user("bob"))

    refusal = await bob.click(answer, custom_id=f"remove:{scene.alice.id}")

    assert refusal.ephemeral
    assert "Only the person who asked" in refusal.response.content
    assert answer.embeds


async def test_a_moderator_removes_any_answer(scene: Scene) -> None:
    answer = await scene.ask()
    role = scene.guild.create_role("mods", permissions=discord.Permissions(manage_messages=True))
    moderator = scene.guild.add_member(scene.env.create_user("mod"), roles=[role])

    await moderator.click(answer, custom_id=f"remove:{scene.alice.id}")

    assert scene.channel.last_message is None


async def test_an_answer_to_a_mention_can_be_removed_too(scene: Scene) -> None:
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.click(scene.channel.last_message, custom_id=f"remove:{scene.alice.id}")

    assert len(scene.channel.history()) == 1


@pytest.mark.parametrize("way", ["mention", "command"])
async def test_the_bin_takes_all_messages_of_an_answer_and_no_news_of_the_question(scene: Scene, way: str) -> None:
    scene.base.chosen, scene.base.answer = GuildSettings(text_only=True), LONG
    if way == "command":
        first = await scene.ask()
    else:
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
        first = scene.channel.history()[1]
        room = scene.env.bot.get_channel(scene.channel.id)
        news = await room.send(f"<@{scene.alice.id}> it is known now.", reference=room.get_partial_message(question.id))
    other = await scene.alice.send(scene.channel, "What a storm.")
    assert len(scene.channel.history()) > 4

    await scene.alice.click(first, custom_id=f"remove:{scene.alice.id}")

    left = [other.id] if way == "command" else [question.id, news.id, other.id]
    assert [message.id for message in scene.channel.history()] == left


@pytest.mark.parametrize("way", ["mention", "command"])
async def test_where_the_bot_may_not_look_back_the_bin_takes_the_messages_that_it_remembers(
    scene: Scene, way: str
) -> None:
    scene.base.chosen, scene.base.answer = GuildSettings(text_only=True), LONG
    denied = {scene.env.bot.user: discord.PermissionOverwrite(read_message_history=False)}
    channel = scene.guild.create_text_channel("brief", overwrites=denied)
    if way == "command":
        first = (await scene.alice.slash(channel, "ask", question="How many boats?")).response
    else:
        await scene.alice.send(channel, f"{scene.bot_mention} How many boats?")
        first = channel.history()[1]
    assert len(channel.history()) > 3

    await scene.alice.click(first, custom_id=f"remove:{scene.alice.id}")

    assert len(channel.history()) == (0 if way == "command" else 1)
    assert not [each for each in scene.env.http_requests if each.method == "GET" and "/messages" in each.path]


async def test_where_the_bot_is_not_itself_the_bin_takes_the_messages_that_it_remembers(
    scene: Scene, visit: Callable[..., None]
) -> None:
    scene.base.chosen, scene.base.answer = GuildSettings(text_only=True), LONG
    visit()
    first = await scene.ask()
    assert len(scene.channel.history()) > 3

    await scene.alice.click(first, custom_id=f"remove:{scene.alice.id}")

    assert scene.channel.history() == []
    assert not [each for each in scene.env.http_requests if each.method == "GET" and each.path.endswith("/messages")]
