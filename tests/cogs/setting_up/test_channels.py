"""Choosing what is done in which channel, also of channels that are gone or that a menu can't show."""

from __future__ import annotations

import discord

from cogs.presentation.limits import SELECT_VALUES
from knowledge import ChannelMode, ChannelSettings, GuildSettings
from tests.cogs.setting_up.conftest import Office


async def test_ask_channels_are_chosen_said_back_and_can_be_taken_off(office: Office) -> None:
    other = office.guild.create_text_channel("news")
    await office.go("channels")

    said = await office.select("setup:channels:ask:", [office.channel, other])
    assert f"✅ I answer questions without a mention in: <#{office.channel.id}> <#{other.id}>" in said
    assert (await office.settings()).of_channel(other.id).mode is ChannelMode.ASK

    await office.select("setup:channels:ask:", [other])
    said = await office.select("setup:channels:silent:", [office.channel])
    chosen = await office.settings()
    assert "I answer no messages in:" in said
    assert {number: each.mode for number, each in chosen.channels.items()} == {
        office.channel.id: ChannelMode.SILENT,
        other.id: ChannelMode.ASK,
    }
    assert "There is no ask channel any more." in await office.select("setup:channels:ask:", [])
    assert other.id not in (await office.settings()).channels


async def test_a_forum_is_chosen(office: Office) -> None:
    forum = office.guild.create_forum_channel("questions")
    await office.go("channels")

    assert "I answer new posts in:" in await office.select("setup:channels:forum:", [forum])
    assert (await office.settings()).of_channel(forum.id).mode is ChannelMode.FORUM


async def test_an_ask_channel_where_the_bot_may_not_write_is_named(office: Office) -> None:
    closed = office.guild.create_text_channel(
        "closed", overwrites={office.guild.default_role: discord.PermissionOverwrite(send_messages=False)}
    )
    await office.go("channels")

    said = await office.select("setup:channels:ask:", [closed])

    assert f"⚠️ I may not write in <#{closed.id}>" in said


async def test_a_channel_is_slowed_down(office: Office) -> None:
    await office.go("limits")
    await office.select("setup:limits:channel:", [office.channel])
    number = office.channel.id

    said = await office.select(f"setup:limits:pause:{number}", ["30"])
    assert f"✅ In <#{number}> I pause for 30 seconds after each question." in said
    said = await office.select(f"setup:limits:an_hour:{number}", ["10"])
    assert f"- <#{number}>: 30 seconds · 10 questions an hour" in said
    assert (await office.settings()).channels == {number: ChannelSettings(pause=30, an_hour=10)}
    await office.select(f"setup:limits:pause:{number}", ["0"])
    await office.select(f"setup:limits:an_hour:{number}", ["0"])
    assert (await office.settings()).channels == {}


async def test_nothing_is_chosen_for_a_channel_that_went_since_the_page_was_shown(office: Office) -> None:
    slow = office.guild.create_text_channel("slow")
    await office.go("limits")
    await office.select("setup:limits:channel:", [slow])
    office.env.backend.delete_channel(slow.id)
    await office.env.settle()

    result = await office.admin.select(office.shown, ["30"], custom_id=f"setup:limits:pause:{slow.id}")

    assert "That channel is gone" in result.followups[0].content
    assert (await office.settings()).channels == {}
    office.env.errors.clear()


async def test_channels_and_roles_that_are_gone_are_not_shown(office: Office) -> None:
    chosen = GuildSettings(editor_role_id=1, channels={2: ChannelSettings(ChannelMode.ASK)})
    await office.base.change_settings(office.guild.id, chosen)

    assert "- Ask channels: none" in await office.open()
    await office.go("channels")
    assert office.chosen == []


async def test_a_channel_that_the_menu_can_not_show_stays_when_the_list_is_changed(office: Office) -> None:
    archived = 2  # of a thread that is archived Discord tells nothing
    await office.base.change_settings(
        office.guild.id, GuildSettings(channels={archived: ChannelSettings(ChannelMode.ASK)})
    )
    await office.open()
    await office.go("channels")

    await office.select("setup:channels:ask:", [office.channel])
    await office.select("setup:channels:ask:", [])

    assert (await office.settings()).channels == {archived: ChannelSettings(ChannelMode.ASK)}


async def test_a_channel_behind_many_that_are_gone_can_be_taken_off_the_list(office: Office) -> None:
    gone = range(1, SELECT_VALUES + 1)
    chosen = {number: ChannelSettings(ChannelMode.ASK) for number in (*gone, office.channel.id)}
    await office.base.change_settings(office.guild.id, GuildSettings(channels=chosen))
    await office.open()
    await office.go("channels")
    assert office.chosen == [office.channel.id]

    await office.select("setup:channels:ask:", [])

    assert office.channel.id not in (await office.settings()).channels


async def test_what_was_chosen_for_a_channel_goes_with_it(office: Office) -> None:
    other = office.guild.create_text_channel("news")
    thread = office.env.backend.create_thread(office.channel.id, "the storm", office.admin.id)
    chosen = dict.fromkeys((office.channel.id, other.id, thread.id), ChannelSettings(mode=ChannelMode.ASK))
    await office.base.change_settings(office.guild.id, GuildSettings(channels=chosen))
    await office.env.settle()

    for gone in (other, thread):
        office.env.backend.delete_channel(gone.id)
    await office.env.settle()

    assert list((await office.settings()).channels) == [office.channel.id]
