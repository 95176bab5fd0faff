"""`/diagnose`: each thing that keeps the bot from answering is named with its remedy."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from simcord.builders import ChannelHandle
from simcord.enums import ChannelType
from structlog.testing import capture_logs

from bot.client import FootnoteBot
from cogs.pacing import BURST
from knowledge import BaseUnavailable, ChannelMode, ChannelSettings, GuildSettings
from tests.cogs.conftest import Scene
from tests.cogs.fakes import article


@pytest.fixture
def admin(scene: Scene) -> object:
    role = scene.guild.create_role("admins", permissions=discord.Permissions(manage_guild=True))
    scene.base.library = [article()]
    return scene.guild.add_member(scene.env.create_user("admin"), roles=[role])


async def diagnosis(scene: Scene, admin: object, channel: object = None) -> str:
    options = {"channel": channel} if channel else {}
    result = await admin.slash(scene.channel, "diagnose", **options)
    assert result.ephemeral
    shown = result.response
    return shown.embeds[0].description if shown.embeds else shown.content


def closed(scene: Scene, **denied: bool) -> object:
    overwrite = discord.PermissionOverwrite(**denied)
    whose = scene.guild.me if "view_channel" in denied else scene.guild.default_role  # the administrator must see it
    return scene.guild.create_text_channel("closed", overwrites={whose: overwrite})


async def test_where_all_is_well_it_says_so(scene: Scene, admin: object) -> None:
    text = await diagnosis(scene, admin)

    assert text.startswith(f"**Nothing keeps me from answering in <#{scene.channel.id}>.**")
    assert "❌" not in text
    assert "1 article to answer from" in text


@pytest.mark.parametrize(
    ("permission", "sign", "words"),
    [
        ("view_channel", "❌", "View Channel"),
        ("send_messages", "❌", "Send Messages"),
        ("embed_links", "💡", "Embed Links"),
        ("read_message_history", "💡", "Read Message History"),
        ("attach_files", "💡", "Attach Files"),
    ],
)
async def test_each_missing_permission_is_named_with_its_remedy(
    scene: Scene, admin: object, permission: str, sign: str, words: str
) -> None:
    text = await diagnosis(scene, admin, closed(scene, **{permission: False}))

    assert f"{sign} {words}:" in text
    assert f"allow *{words}*" in text
    assert ("✅ I answer mentions" in text) is (sign == "💡")


async def unseen_thread(scene: Scene, kind: ChannelType) -> Any:
    """A thread that the bot does not have in memory, as archived ones and those that it was not added to."""
    thread = scene.env.backend.create_thread(scene.channel.id, "talk", scene.alice.id, type=kind)
    await scene.env.settle()
    guild = scene.env.bot.get_guild(scene.guild.id)
    guild._remove_thread(guild.get_thread(thread.id))
    return thread


@pytest.mark.parametrize("is_locked", [False, True])
async def test_of_an_archived_thread_only_a_lock_is_a_problem(scene: Scene, admin: object, is_locked: bool) -> None:
    thread = await unseen_thread(scene, ChannelType.PUBLIC_THREAD)
    thread.thread_metadata.archived, thread.thread_metadata.locked = True, is_locked

    text = await diagnosis(scene, admin, ChannelHandle(scene.env, scene.guild, thread))

    assert f"<#{thread.id}>" in text
    assert ("❌ The thread is locked." in text) is is_locked
    assert ("✅ I answer mentions" in text) is not is_locked
    assert ("❌" in text) is is_locked


async def test_of_a_private_thread_without_the_bot_it_asks_to_be_added(scene: Scene) -> None:
    thread = await unseen_thread(scene, ChannelType.PRIVATE_THREAD)
    scene.env.inject_error("GET", "/channels/*", status=403, code=50001)
    role = scene.guild.create_role("admins", permissions=discord.Permissions(manage_guild=True, manage_threads=True))
    admin = scene.guild.add_member(scene.env.create_user("admin"), roles=[role])

    text = await diagnosis(scene, admin, ChannelHandle(scene.env, scene.guild, thread))

    assert "I am not in that private thread" in text
    assert len(scene.env.errors) == 1


async def test_members_who_may_not_use_commands_are_named(scene: Scene, admin: object) -> None:
    text = await diagnosis(scene, admin, closed(scene, use_application_commands=False))

    assert "💡 Members can't use commands here" in text


async def test_a_silent_channel_is_named_with_the_page_that_changes_it(scene: Scene, admin: object) -> None:
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(ChannelMode.SILENT)})

    text = await diagnosis(scene, admin)

    assert "❌ Silent channel" in text
    assert "</setup:" in text


@pytest.mark.parametrize(("mode", "sign"), [(ChannelMode.MENTION, "💡"), (ChannelMode.ASK, "❌")])
async def test_a_missing_intent_matters_most_in_an_ask_channel(scene: Scene, mode: ChannelMode, sign: str) -> None:
    await scene.env.restart_bot(FootnoteBot(scene.base, reads_messages=False))
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(mode)})
    role = scene.guild.create_role("admins", permissions=discord.Permissions(manage_guild=True))

    text = await diagnosis(scene, scene.guild.add_member(scene.env.create_user("admin"), roles=[role]))

    assert f"{sign} I can't read plain messages" in text
    assert "Message Content Intent" in text


async def test_no_article_and_a_base_that_fails_are_told_apart(scene: Scene, admin: object) -> None:
    scene.base.library = []
    assert "❌ There is no article to answer from." in await diagnosis(scene, admin)

    async def fail(*, guild_id: int) -> list[object]:
        raise BaseUnavailable("The base /srv/footnote.db can't be used: the disk is full.")

    scene.base.articles = fail
    with capture_logs() as logs:
        assert "❌ I can't get at my articles.\n" in await diagnosis(scene, admin)
    assert [entry["reason"] for entry in logs] == ["The base /srv/footnote.db can't be used: the disk is full."]


async def test_who_asked_too_often_learns_it_and_slow_channels_are_named(scene: Scene, admin: object) -> None:
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=30)})
    await admin.slash(scene.channel, "ask", question="How many?")

    text = await diagnosis(scene, admin)

    assert "❌ Right now you have asked too often. You can ask again <t:" in text
    assert "💡 Slow channel: 30 seconds between two questions." in text
    assert BURST[0] > 1


async def test_the_latest_errors_are_named_by_reference(scene: Scene, admin: object) -> None:
    scene.base.answer = RuntimeError("secret")
    broken = await admin.slash(scene.channel, "ask", question="How many?")
    reference = broken.response.content.rsplit("`", 2)[1]

    text = await diagnosis(scene, admin)

    assert f"reference `{reference}`" in text
    assert "secret" not in text
    assert len(scene.env.errors) == 1
