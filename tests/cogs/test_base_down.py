"""While the base can't be read, members are told so where they asked, and no more often than helps them."""

from __future__ import annotations

import pytest

from bot.errors import BASE_FAILS
from knowledge import BaseUnavailable, ChannelMode, ChannelSettings, GuildSettings
from tests.cogs.conftest import Scene


async def _unreadable(guild_id: int) -> GuildSettings:
    raise BaseUnavailable("The base can't be read just now.")


async def test_an_unavailable_base_is_told_with_a_reference(scene: Scene) -> None:
    scene.base.answer = BaseUnavailable("The base can't be read just now.")

    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    assert scene.channel.last_message.content.startswith(f"⚠️ {BASE_FAILS}\n-# Reference")


async def test_silent_channels_stay_silent(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    quiet = scene.guild.create_text_channel("quiet")
    scene.base.chosen = GuildSettings(channels={quiet.id: ChannelSettings(ChannelMode.SILENT)})
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    monkeypatch.setattr(scene.base, "settings", _unreadable)

    asked = await scene.alice.send(quiet, f"{scene.bot_mention} How many boats?")

    assert quiet.last_message.id == asked.id


async def test_it_says_so_in_the_servers_language_and_once_a_minute(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.base.chosen = GuildSettings(language="ru")
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    monkeypatch.setattr(scene.base, "settings", _unreadable)

    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    assert "Номер для оператора бота" in scene.channel.last_message.content

    again = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    assert scene.channel.last_message.id == again.id


async def test_a_direct_message_is_met_in_its_own_language(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scene.base, "settings", _unreadable)

    await scene.alice.send_dm("Сколько лодок потеряно во время шторма?")

    assert "Номер для оператора бота" in scene.alice.user.dm_channel.last_message.content
