"""`/setup`: every page, every change said back, who may, and what is off."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord

from bot.client import FootnoteBot
from cogs.presentation.limits import SELECT_VALUES
from cogs.presentation.setups import SECTIONS
from knowledge import ChannelMode, ChannelSettings, GuildSettings, KnowledgeBase


@pytest.fixture
async def base(tmp_path: Path) -> AsyncIterator[KnowledgeBase]:
    async with KnowledgeBase.open(f"sqlite:///{tmp_path}/base.db") as base:
        await base.ask("Who?")  # loads what the engine needs; under load that outlasts simcord's patience
        yield base


@pytest.fixture
def simcord_bot(base: KnowledgeBase) -> FootnoteBot:
    return FootnoteBot(base)


@dataclass
class Office:
    """A server with an administrator, who has `/setup` before them."""

    env: simcord.Env
    base: KnowledgeBase
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    admin: simcord.MemberActor
    role: simcord.RoleHandle
    shown: Any = None

    async def open(self) -> str:
        result = await self.admin.slash(self.channel, "setup")
        assert result.ephemeral
        self.shown = result.response
        return self.text

    async def go(self, section: str) -> str:
        return await self.select(f"setup:{self.section}:go:", [section])

    async def select(self, custom_id: str, values: list[Any]) -> str:
        result = await self.admin.select(self.shown, values, custom_id=custom_id)
        self.shown = result.response or self.shown
        return self.text

    async def click(self, custom_id: str) -> str:
        result = await self.admin.click(self.shown, custom_id=custom_id)
        self.shown = result.response or self.shown
        return self.text

    @property
    def ids(self) -> list[str]:
        return [part["custom_id"] for part in parts(self.shown.components) if "custom_id" in part]

    @property
    def chosen(self) -> list[int]:
        """The channels that menus show as chosen."""
        shown = [value for part in parts(self.shown.components) for value in part.get("default_values", [])]
        return [int(value["id"]) for value in shown]

    @property
    def section(self) -> str:
        return next(each for each in self.ids if ":go:" in each).split(":")[1]

    @property
    def text(self) -> str:
        return "\n".join(part["content"] for part in parts(self.shown.components) if "content" in part)

    async def settings(self) -> GuildSettings:
        return await self.base.settings(self.guild.id)


def parts(components: list[Any]) -> list[dict[str, Any]]:
    """All components, nested ones too."""
    found = []
    for each in components:
        found += [each, *parts(each.get("components", [])), *parts([each["accessory"]] if "accessory" in each else [])]
    return found


@pytest.fixture
async def office(simcord_env: simcord.Env, base: KnowledgeBase) -> Office:
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("general")
    role = guild.create_role("admins", permissions=discord.Permissions(manage_guild=True))
    admin = guild.add_member(simcord_env.create_user("admin"), roles=[role])
    made = Office(simcord_env, base, guild, channel, admin, role)
    await made.open()
    return made


async def test_the_overview_tells_what_is_chosen_and_leads_to_every_page(office: Office) -> None:
    assert "Overview" in office.text
    assert "- Language: English" in office.text
    for section in SECTIONS:
        text = await office.go(section)
        assert SECTIONS[section] in text
        assert office.section == section


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


async def test_the_editors_role_is_chosen_and_given_up_but_never_everyone(office: Office) -> None:
    role = office.guild.create_role("editors")
    await office.go("editors")

    assert f"<@&{role.id}>" in await office.select("setup:editors:editors:", [role])
    assert (await office.settings()).editor_role_id == role.id
    refused = await office.admin.select(office.shown, [office.guild.default_role], custom_id="setup:editors:editors:")
    assert "everybody could change the articles" in refused.followups[-1].content
    assert (await office.settings()).editor_role_id == role.id
    assert "Only members with *Manage Server*" in await office.select("setup:editors:editors:", [])
    assert (await office.settings()).editor_role_id is None


async def test_language_strictness_retention_and_limits_are_chosen(office: Office) -> None:
    await office.go("language")
    assert "✅ Public answers are in: Русский" in await office.select("setup:language:language:", ["ru"])
    await office.go("strictness")
    assert "✅ How strict I am: Careful" in await office.select("setup:strictness:strictness:", ["0.05"])
    await office.go("storage")
    assert "is kept for 30 days" in await office.select("setup:storage:retention:", ["30"])
    await office.go("limits")
    assert "✅ Each person: 20 questions an hour" in await office.select("setup:limits:an_hour:", ["20"])

    chosen = await office.settings()
    assert (chosen.language, chosen.strictness, chosen.retention_days, chosen.an_hour) == ("ru", 0.05, 30, 20)


async def test_strictness_shows_what_becomes_of_a_question_at_each_level(office: Office) -> None:
    text = await office.go("strictness")

    assert "asked of the starter article" in text
    assert len({line[0] for line in text.split("\n") if line[:1] in "●○–"}) >= 2


async def test_switches_turn_on_and_off(office: Office) -> None:
    for section, name in [("replies", "text_only"), ("replies", "hides_shared"), ("storage", "keeps_votes")]:
        before = getattr(await office.settings(), name)
        await office.go(section)
        turned = "off" if before else "on"
        assert "✅" in await office.click(f"setup:{section}:{name}::{turned}")
        assert getattr(await office.settings(), name) is not before
        assert f"setup:{section}:{name}::{'on' if before else 'off'}" in office.ids


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


async def test_the_page_works_after_a_restart(office: Office) -> None:
    await office.go("replies")
    await office.env.restart_bot(FootnoteBot(office.base))

    assert "✅ Answers are plain text" in await office.click("setup:replies:text_only::on")


async def test_a_missing_intent_is_told_on_the_overview_and_beside_the_channels(office: Office) -> None:
    await office.env.restart_bot(FootnoteBot(office.base, reads_messages=False))

    assert "I can't read plain messages" in await office.open()
    assert "I can't read plain messages" in await office.go("channels")


async def test_who_lost_the_right_changes_nothing_any_more(office: Office) -> None:
    await office.go("replies")
    office.role._role.permissions = 0  # withdrawn while the page stands open

    refused = await office.admin.click(office.shown, custom_id="setup:replies:text_only::on")

    assert refused.response.content == "⚠️ Only members with Manage Server may do that."
    assert not (await office.settings()).text_only


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
