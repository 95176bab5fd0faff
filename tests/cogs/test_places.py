from __future__ import annotations

from dataclasses import dataclass

import pytest

from cogs.places import guild_id_of
from knowledge import SHARED


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
