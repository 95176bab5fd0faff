"""What is deleted in Discord is deleted from the base, whatever Discord does meanwhile."""

from __future__ import annotations

from typing import Any

import aiohttp
import discord
import pytest

from bot.client import FootnoteBot
from cogs import insistence
from cogs.delivery import remove
from knowledge import BaseUnavailable
from tests.cogs.conftest import Scene


class Lost:
    """A message whose deletion never comes through."""

    async def delete(self) -> None:
        raise aiohttp.ServerDisconnectedError


class Kept:
    """A message that can be deleted."""

    is_deleted = False

    async def delete(self) -> None:
        self.is_deleted = True


async def test_a_line_that_breaks_at_one_message_keeps_the_next_from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(insistence, "PAUSES", (0.0, 0.0))
    other: Any = Kept()
    lost: Any = Lost()

    await remove([lost, other])

    assert other.is_deleted


async def test_what_the_base_keeps_goes_even_where_discord_does_not_let_the_answer_go(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    scene.env.inject_error("DELETE", "/channels/*", status=403, code=50013, times=None)

    await scene.alice.delete(question)

    assert scene.base.forgotten[0] == question.id
    assert len(scene.channel.history()) == 1


async def test_what_the_base_keeps_goes_even_where_the_answer_of_an_earlier_process_is_not_to_be_found(
    scene: Scene,
) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))
    scene.env.inject_error("GET", "/channels/*/messages", status=403, code=50001)

    await scene.alice.delete(question)

    assert scene.base.forgotten == [question.id]


async def test_where_the_base_does_not_answer_the_answer_goes_and_the_base_is_told_later(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(guild_id: int, message_ids: list[int]) -> int:
        raise BaseUnavailable("The base can't be written just now.")

    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    with monkeypatch.context() as patch:
        patch.setattr(scene.base, "forget_messages", fail)
        await scene.alice.delete(question)
    assert scene.channel.history() == []
    assert {type(error) for error in scene.env.errors} == {BaseUnavailable}

    other = await scene.alice.send(scene.channel, "It rained.")
    await scene.alice.delete(other)

    assert {question.id, other.id} <= set(scene.base.forgotten)


async def test_where_the_base_does_not_answer_it_is_told_with_the_next_purge(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(guild_id: int, which: object) -> int:
        raise BaseUnavailable("The base can't be written just now.")

    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    gone = scene.guild.create_text_channel("gone")
    with monkeypatch.context() as patch:
        patch.setattr(scene.base, "forget_messages", fail)
        patch.setattr(scene.base, "forget_channel", fail)
        await scene.alice.delete(question)
        scene.env.backend.delete_channel(gone.id)
        await scene.env.settle()
    assert {type(error) for error in scene.env.errors} == {BaseUnavailable}
    assert (scene.base.forgotten, scene.base.forgotten_channels) == ([], [])

    for _ in range(2):
        await scene.env.bot.get_cog("Housekeeping").purge()
        await scene.env.settle()

    assert question.id in scene.base.forgotten
    assert scene.base.forgotten_channels == [(scene.guild.id, gone.id)]
    deleting = scene.env.bot.get_cog("Deleting")
    assert not deleting._owed
    assert not deleting._owed_channels


async def test_what_was_asked_in_a_deleted_channel_is_forgotten(scene: Scene) -> None:
    elsewhere = scene.guild.create_text_channel("elsewhere")
    for channel in (scene.channel, elsewhere):
        await scene.alice.send(channel, f"{scene.bot_mention} How many boats?")
    answered = scene.env.bot.get_cog("Messages").answered

    scene.env.backend.delete_channel(scene.channel.id)
    await scene.env.settle()

    assert scene.base.forgotten_channels == [(scene.guild.id, scene.channel.id)]
    assert [asked["conversation"] for asked in scene.base.asked] == [f"{elsewhere.id}:{scene.alice.id}"]
    assert [exchange.conversation for exchange in answered._exchanges.values()] == [f"{elsewhere.id}:{scene.alice.id}"]


async def test_what_was_asked_in_a_deleted_thread_is_forgotten(scene: Scene) -> None:
    thread = scene.env.backend.create_thread(scene.channel.id, "the storm", scene.alice.id)
    await scene.env.settle()

    scene.env.backend.delete_channel(thread.id)
    await scene.env.settle()

    assert scene.base.forgotten_channels == [(scene.guild.id, thread.id)]


async def test_many_messages_deleted_at_once_take_their_answers_along(scene: Scene) -> None:
    asked = [
        await scene.alice.send(scene.channel, f"{scene.bot_mention} How many {what}?") for what in ("boats", "men")
    ]

    scene.env.backend.bulk_delete_messages(scene.channel.id, [message.id for message in asked])
    await scene.env.settle()

    assert scene.channel.history() == []
    assert {message.id for message in asked} <= set(scene.base.forgotten)


async def test_a_page_that_a_moderator_deletes_is_not_mended(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    role = scene.guild.create_role("mods", permissions=discord.Permissions(manage_messages=True))
    moderator = scene.guild.add_member(scene.env.create_user("mod"), roles=[role])
    await moderator.delete(scene.channel.last_message)

    await scene.alice.delete(question)

    assert not [each for each in scene.env.http_requests if each.method == "DELETE"]
