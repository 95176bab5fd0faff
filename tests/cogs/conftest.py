"""A pretend Discord with one server, one channel and one member."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import simcord

from bot.client import FootnoteBot
from cogs.presentation import tongue
from tests.cogs.fakes import FakeBase


@dataclass
class Scene:
    """Where a test plays."""

    env: simcord.Env
    base: FakeBase
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    alice: simcord.MemberActor

    @property
    def bot_mention(self) -> str:
        return f"<@{self.env.bot.user.id}>"


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """What a test outside the event loop lets be spoken is no matter of the next."""
    yield
    tongue.speak(tongue.ENGLISH)


@pytest.fixture
def base() -> FakeBase:
    return FakeBase()


@pytest.fixture
def simcord_bot(base: FakeBase) -> FootnoteBot:
    return FootnoteBot(base)


@pytest.fixture
def scene(simcord_env: simcord.Env, base: FakeBase) -> Scene:
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("general")
    return Scene(simcord_env, base, guild, channel, guild.add_member(simcord_env.create_user("alice")))
