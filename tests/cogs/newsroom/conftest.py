"""A pretend Discord in which an editor and a member share a server, on a real base."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import simcord

from knowledge import Draft, GuildSettings, KnowledgeBase, Revision
from knowledge.semantic import no_encoder

SLUG = "storm-closes-harbour"
BODY = """The harbour of Ostwick was closed on 9 May 2023 after a storm had torn two ferries from their moorings.

Mayor Lina Aalto said that 31 boats were lost in the storm. Divers found the ferry Marit on the next morning.

The harbour was opened again on 14 May 2023."""


@pytest.fixture
async def base(tmp_path: Path) -> AsyncIterator[KnowledgeBase]:
    async with KnowledgeBase.open(f"sqlite+aiosqlite:///{tmp_path}/base.db", seeded=False, encoder=no_encoder) as base:
        yield base


@dataclass
class Newsroom:
    """A server with an editor role, somebody who has it, and somebody who has not."""

    env: simcord.Env
    base: KnowledgeBase
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    role: simcord.RoleHandle
    editor: simcord.MemberActor
    member: simcord.MemberActor

    async def kb(self, command: str, **options: Any) -> Any:
        """What the editor gets for a command of `/kb`."""
        return await self.editor.slash(self.channel, f"kb {command}", **options)

    async def say(self, command: str, **options: Any) -> str:
        """The same as text."""
        return text_of((await self.kb(command, **options)).response)

    def refusal(self, result: Any) -> str:
        """What was said instead of doing it, privately; the errors behind it are thereby accounted for."""
        assert self.env.errors
        return told(result)

    def withdraw_role(self) -> None:
        """From now on the editor is a member like others."""
        self.env.backend.remove_member_role(self.guild.id, self.editor.id, self.role.id)

    async def add(self, **changes: Any) -> Revision:
        """The article that most tests work on."""
        draft = Draft(**{"headline": "Storm closes harbour", "body": BODY, "source": "Ostwick Post"} | changes)
        return await self.base.add(draft, guild_id=self.guild.id)

    async def newest(self, slug: str = SLUG) -> Revision:
        """What the base holds now."""
        return await self.base.article(slug, guild_id=self.guild.id)


def told(result: Any) -> str:
    """All that was said in answer to a command, a form or a button, privately."""
    shown = [result.response, *result.followups]
    assert all(each.ephemeral for each in shown)
    return "\n".join(map(text_of, shown))


def text_of(shown: Any) -> str:
    """All that a message of the bot says."""
    parts = [shown.content or "", *(f"{embed.title}\n{embed.description}" for embed in shown.embeds)]
    return "\n".join(parts)


def buttons_of(shown: Any) -> list[str]:
    """The labels of its buttons."""
    return [each.get("label") for row in shown.components for each in row["components"]]


@pytest.fixture
async def newsroom(simcord_env: simcord.Env, base: KnowledgeBase) -> Newsroom:
    simcord_env.settle_timeout = 30.0  # files are read in a process of their own, which takes a second to start
    guild = simcord_env.create_guild()
    role = guild.create_role("editors")
    await base.change_settings(guild.id, GuildSettings(editor_role_id=role.id))
    return Newsroom(
        simcord_env,
        base,
        guild,
        guild.create_text_channel("news"),
        role,
        guild.add_member(simcord_env.create_user("ed"), roles=[role]),
        guild.add_member(simcord_env.create_user("mo")),
    )
