from __future__ import annotations

from dataclasses import dataclass

import discord
import pytest

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


async def test_of_a_thread_whose_channel_is_unknown_its_own_settings_hold(scene: Scene) -> None:
    """Where only a person installed the bot, Discord sends the thread alone."""
    thread = {
        "id": "300", "type": 11, "guild_id": str(scene.guild.id), "name": "talk", "parent_id": "200", "owner_id": "5",
        "last_message_id": None, "message_count": 1, "member_count": 1, "rate_limit_per_user": 0, "flags": 0,
        "thread_metadata": {
            "archived": False, "locked": False, "auto_archive_duration": 60,
            "archive_timestamp": "2024-01-01T00:00:00+00:00",
        },
    }  # fmt: skip
    guild = scene.env.bot.guilds[0]

    assert places_of(discord.Thread(guild=guild, state=guild._state, data=thread)) == (300, 200, None)


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
