from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import discord
import pytest

from cogs.permissions import permissions_in
from cogs.places import guild_id_of, places_of
from knowledge import SHARED
from tests.cogs.conftest import Scene


@dataclass
class Place:
    """Where an interaction happens, and who installed the bot."""

    guild_id: int | None
    by_guild: bool
    by_user: bool

    def is_guild_integration(self) -> bool:
        return self.by_guild

    def is_user_integration(self) -> bool:
        return self.by_user


THREAD: dict[str, Any] = {
    "id": "300", "type": 11, "name": "talk", "parent_id": "200", "owner_id": "5", "rate_limit_per_user": 0, "flags": 0,
    "last_message_id": None, "message_count": 1, "member_count": 1,
    "thread_metadata": {
        "archived": False, "locked": False, "auto_archive_duration": 60,
        "archive_timestamp": "2024-01-01T00:00:00+00:00",
    },
}  # fmt: skip
"""A thread in a channel that the bot does not know: where only a person installed it, Discord sends no more."""


async def test_of_a_thread_whose_channel_is_unknown_its_own_settings_hold_and_nothing_is_allowed(scene: Scene) -> None:
    guild = scene.env.bot.guilds[0]
    thread = discord.Thread(guild=guild, state=guild._state, data=THREAD | {"guild_id": str(guild.id)})

    assert places_of(thread) == (300, 200, None)
    assert permissions_in(thread) == discord.Permissions.none()


async def test_a_visitor_is_answered_in_a_thread_in_the_servers_language(
    scene: Scene, visit: Callable[..., None]
) -> None:
    visit(channel=THREAD | {"guild_id": str(scene.guild.id)})

    answer = await scene.ask()

    assert "Уверен" in answer.embeds[0].footer.text


@pytest.mark.parametrize(
    ("place", "edition"),
    [
        (Place(7, by_guild=True, by_user=False), 7),
        (Place(7, by_guild=True, by_user=True), 7),
        (Place(7, by_guild=False, by_user=True), SHARED),
        (Place(None, by_guild=False, by_user=True), SHARED),
    ],
)
def test_only_a_server_that_installed_the_bot_answers_from_its_own_articles(place: Place, edition: int) -> None:
    assert guild_id_of(place) == edition
