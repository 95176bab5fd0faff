"""A pretend Discord with one server, one channel and one member."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import simcord
from simcord.backend import Backend

from bot.client import FootnoteBot
from cogs.presentation import tongue
from knowledge import ChannelMode, ChannelSettings, GuildSettings, KnowledgeBase
from tests.cogs.fakes import FakeBase
from tests.cogs.line import Line


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

    async def ask(self, question: str = "How many boats?", **options: object) -> Any:
        """What Alice gets for `/ask`."""
        return (await self.alice.slash(self.channel, "ask", question=question, **options)).response

    def choose(self, channel_id: int, mode: ChannelMode, *, pause: int = 0) -> None:
        """From now on the server wants that of the channel, and nothing of others."""
        self.base.chosen = GuildSettings(channels={channel_id: ChannelSettings(mode, pause=pause)})


def ids_of(message: Any) -> list[str]:
    """The ids of the buttons below a message, as a person in Discord has it."""
    rows = [row if isinstance(row, dict) else row.to_dict() for row in message.components]
    return [child["custom_id"] for row in rows for child in row["components"]]


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """What a test outside the event loop lets be spoken is no matter of the next."""
    yield
    tongue.speak(tongue.ENGLISH)


@pytest.fixture(autouse=True)
def deleted_thinking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord takes what follows a 'thinking …' that was deleted as a message of its own (discord-api-docs no. 2739);
    simcord still as an edit of it.
    """
    delete = Backend.delete_message

    def deleted(backend: Backend, channel_id: int, message_id: int) -> None:
        delete(backend, channel_id, message_id)
        for interaction in backend.interactions.values():
            if interaction.message_id == message_id and interaction.loading:
                interaction.complete_deferred()

    monkeypatch.setattr(Backend, "delete_message", deleted)


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lets all commands come from a server in Russian in which only the person installed the bot."""
    make = simcord.interactions.base_payload

    def visiting(**changes: Any) -> None:
        def payload(backend: Any, **given: Any) -> Any:
            record, made = make(backend, **given)
            owners = {"1": str(given["user_id"])}
            return record, made | {"authorizing_integration_owners": owners, "guild_locale": "ru"} | changes

        monkeypatch.setattr(simcord.interactions, "base_payload", payload)

    return visiting


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch) -> Line:
    return Line(monkeypatch)


@pytest.fixture
def base() -> FakeBase:
    return FakeBase()


@pytest.fixture
async def real_base(tmp_path: Path) -> AsyncIterator[KnowledgeBase]:
    """A base with its starter article, to be the `base` of whoever wants no fake."""
    async with KnowledgeBase.open(f"sqlite:///{tmp_path}/base.db") as base:
        await base.ask("Who?")  # loads what the engine needs; under load that outlasts simcord's patience
        yield base


@pytest.fixture
def simcord_bot(base: FakeBase | KnowledgeBase) -> FootnoteBot:
    return FootnoteBot(base)


@pytest.fixture
def scene(simcord_env: simcord.Env, base: FakeBase) -> Scene:
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("general")
    return Scene(simcord_env, base, guild, channel, guild.add_member(simcord_env.create_user("alice")))


@pytest.fixture
def asking(scene: Scene) -> Scene:
    """The scene, with its channel made one in which questions are overheard."""
    scene.choose(scene.channel.id, ChannelMode.ASK)
    return scene
