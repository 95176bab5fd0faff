from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import discord
import pytest
import simcord

from cogs.presentation import tongue
from knowledge import BaseUnavailable, GuildSettings
from tests.cogs.conftest import Scene


async def test_help_links_the_commands(scene: Scene) -> None:
    result = await scene.alice.slash(scene.channel, "help")

    assert "</ask:" in result.response.embeds[0].description


@pytest.mark.parametrize("command", ["help", "about"])
async def test_what_the_bot_says_of_itself_is_private_and_works_in_direct_messages(scene: Scene, command: str) -> None:
    in_channel = await scene.alice.slash(scene.channel, command)
    in_private = await scene.alice.user.slash(command)

    assert in_channel.ephemeral
    assert in_private.response.embeds


@pytest.mark.parametrize("command", ["help", "about"])
async def test_where_answers_are_plain_text_so_is_what_the_bot_says_of_itself(scene: Scene, command: str) -> None:
    scene.base.chosen = GuildSettings(text_only=True)

    result = await scene.alice.slash(scene.channel, command)

    assert result.response.content
    assert not result.response.embeds


async def fail() -> GuildSettings:
    raise BaseUnavailable("The base does not answer.")


async def hang() -> GuildSettings:
    await asyncio.sleep(60)
    return GuildSettings()


@pytest.mark.parametrize("settings", [fail, hang])
@pytest.mark.parametrize("command", ["help", "about"])
async def test_the_bot_explains_itself_while_the_base_does_not_answer(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, command: str, settings: Callable[[], Awaitable[GuildSettings]]
) -> None:
    monkeypatch.setattr(scene.base, "settings", lambda guild_id: settings())

    result = await scene.alice.slash(scene.channel, command)

    assert result.response.embeds


async def test_who_may_manage_the_server_reads_how_to_edit_while_the_base_does_not_answer(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scene.base, "settings", lambda guild_id: fail())

    told = await boss_of(scene).slash(scene.channel, "help")
    hidden = await scene.alice.slash(scene.channel, "help")

    assert "Keep the articles right" in told.response.embeds[0].description
    assert "Keep the articles right" not in hidden.response.embeds[0].description


def boss_of(scene: Scene) -> simcord.MemberActor:
    """A member who may manage the server, and thereby edit."""
    role = scene.guild.create_role("boss", permissions=discord.Permissions(manage_guild=True))
    return scene.guild.add_member(scene.env.create_user("boss"), roles=[role])


@pytest.mark.parametrize("text_only", [False, True])
@pytest.mark.parametrize("language", tongue.LANGUAGES)
async def test_editors_read_the_whole_help_in_every_language(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, language: str, text_only: bool
) -> None:
    monkeypatch.setattr(tongue, "understood", lambda code: language)
    scene.base.chosen = GuildSettings(text_only=text_only)

    told = await boss_of(scene).slash(scene.channel, "help")

    shown = [told.response, *told.followups]
    text = "\n".join(each.content or each.embeds[0].description for each in shown)
    assert "</kb questions:" in text
    assert "🗑️" in text
    assert all(each.flags.ephemeral for each in shown)
    assert not scene.env.errors
