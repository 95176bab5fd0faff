"""Where the bot may speak: one answer for messages, for the set-up and for telling who asked."""

from __future__ import annotations

import discord
import pytest
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from cogs.permissions import may_speak_in, permissions_in
from tests.cogs.conftest import Scene


@pytest.mark.parametrize(
    ("kind", "denied", "speaks"),
    [
        ("text", discord.Permissions(), True),
        ("text", discord.Permissions(send_messages=True), False),
        ("text", discord.Permissions(view_channel=True), False),
        ("text", discord.Permissions(send_messages_in_threads=True), True),
        ("forum", discord.Permissions(send_messages=True), True),
        ("forum", discord.Permissions(send_messages_in_threads=True), False),
        ("thread", discord.Permissions(send_messages=True), True),
        ("thread", discord.Permissions(send_messages_in_threads=True), False),
    ],
)
async def test_the_bot_speaks_where_it_may_see_and_write(
    scene: Scene, kind: str, denied: discord.Permissions, speaks: bool
) -> None:
    parent = scene.guild.create_forum_channel("place") if kind == "forum" else scene.channel
    everyone = Overwrite(scene.guild.default_role.id, OverwriteType.ROLE, deny=denied.value)
    scene.env.backend.set_overwrite(parent.id, everyone)
    await scene.env.settle()

    place = await thread_in(scene) if kind == "thread" else scene.env.bot.get_channel(parent.id)

    assert may_speak_in(place) is speaks


async def test_in_a_locked_thread_the_bot_does_not_speak(scene: Scene) -> None:
    thread = await thread_in(scene)
    thread.locked = True

    assert not may_speak_in(thread)


def test_in_what_is_no_channel_of_a_server_nothing_is_allowed() -> None:
    assert permissions_in(None) == discord.Permissions.none()
    assert not may_speak_in(None)


async def thread_in(scene: Scene) -> discord.Thread:
    made = scene.env.backend.create_thread(scene.channel.id, "talk", scene.alice.id)
    await scene.env.settle()
    thread = scene.env.bot.get_channel(made.id)
    assert isinstance(thread, discord.Thread)
    return thread
