"""A pretend Discord in which an administrator has `/setup` before them, on a real base."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import discord
import pytest
import simcord

from knowledge import GuildSettings, KnowledgeBase


@pytest.fixture
def base(real_base: KnowledgeBase) -> KnowledgeBase:
    return real_base


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
