"""Running: signals, what keeps the bot from starting, and the intent that may be missing."""

from __future__ import annotations

import asyncio
import os
import signal
from types import SimpleNamespace

import discord
import pytest
from discord import app_commands
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot.client import FootnoteBot
from bot.errors import BotError
from bot.running import run_bot, sync_commands
from knowledge import BaseOutOfReach
from tests.bot.serving import Token, opened, serve
from tests.cogs.fakes import FakeBase


def refused(status: int, message: str = "", code: int = 0) -> discord.HTTPException:
    """What discord.py raises for an answer of Discord's with that status."""
    kind = (
        discord.DiscordServerError if status >= 500 else discord.Forbidden if status == 403 else discord.HTTPException
    )
    return kind(SimpleNamespace(status=status, reason="No"), {"message": message, "code": code})  # type: ignore[arg-type]


def closed(code: int) -> discord.ConnectionClosed:
    """What discord.py raises when the gateway closes for good."""
    return discord.ConnectionClosed(SimpleNamespace(close_code=code), shard_id=None)  # type: ignore[arg-type]


async def test_a_missing_message_content_intent_is_survived_and_told_once(
    monkeypatch: pytest.MonkeyPatch, base: FakeBase
) -> None:
    async def start(bot: FootnoteBot, token: str) -> None:
        if bot.reads_messages:
            raise discord.PrivilegedIntentsRequired(None)

    made = serve(monkeypatch, start)
    with capture_logs() as logs:
        await run_bot(Token(), opened(base))

    assert [bot.reads_messages for bot in made] == [True, False]
    assert [entry["event"] for entry in logs] == ["message_content_intent_is_off"]


@pytest.mark.parametrize("code", [4013, 4014])
async def test_intents_that_are_refused_are_done_without_and_then_told(
    monkeypatch: pytest.MonkeyPatch, base: FakeBase, code: int
) -> None:
    async def start(bot: FootnoteBot, token: str) -> None:
        raise discord.PrivilegedIntentsRequired(None) if code == 4014 else closed(code)

    made = serve(monkeypatch, start)
    with pytest.raises(BotError, match="intents that it can't do without"):
        await run_bot(Token(), opened(base))
    assert [bot.reads_messages for bot in made] == [True, False]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_stops_the_bot_cleanly(
    monkeypatch: pytest.MonkeyPatch, base: FakeBase, number: signal.Signals
) -> None:
    async def start(bot: FootnoteBot, token: str) -> None:
        os.kill(os.getpid(), number)
        await asyncio.sleep(60)

    made = serve(monkeypatch, start)
    await asyncio.wait_for(run_bot(Token(), opened(base)), 5)

    assert made[0].is_closed()


async def test_an_answer_under_way_is_finished_before_the_bot_stops(
    monkeypatch: pytest.MonkeyPatch, base: FakeBase
) -> None:
    answered = asyncio.Event()
    under_way: list[asyncio.Task[None]] = []

    async def answer_slowly(bot: FootnoteBot) -> None:
        await asyncio.sleep(0.05)
        assert not bot.is_closed()
        answered.set()

    async def start(bot: FootnoteBot, token: str) -> None:
        under_way.append(asyncio.create_task(answer_slowly(bot), name="CommandTree-invoker"))
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(60)

    serve(monkeypatch, start)
    await asyncio.wait_for(run_bot(Token(), opened(base)), 5)

    assert answered.is_set()


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (discord.LoginFailure("no"), "does not accept the token"),
        (closed(4004), "does not accept the token"),
        (closed(4011), "run in several parts"),
        (closed(4012), "update Footnote"),
        (closed(4999), "code 4999"),
        (refused(400, "Invalid Form Body", 50035), "HTTP 400, code 50035.*: Invalid Form Body"),
        (refused(403), "HTTP 403.*is the bot disabled"),
    ],
)
async def test_what_keeps_the_bot_from_starting_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, base: FakeBase, refusal: Exception, words: str
) -> None:
    async def start(bot: FootnoteBot, token: str) -> None:
        raise refusal

    serve(monkeypatch, start)
    with pytest.raises(BotError, match=words):
        await run_bot(Token(), opened(base))


@pytest.mark.parametrize(
    ("hindrance", "words"),
    [
        (discord.GatewayNotFound(), "can't be reached"),
        (ConnectionRefusedError("no"), "can't be reached"),
        (refused(503), "trouble of its own (HTTP 503)"),
        (refused(429), "asked too much (HTTP 429)"),
        (BaseOutOfReach("The base can't be used: another process is writing to it."), "another process is writing"),
    ],
)
async def test_what_may_pass_by_itself_is_waited_for_and_told(
    monkeypatch: pytest.MonkeyPatch, base: FakeBase, hindrance: Exception, words: str
) -> None:
    monkeypatch.setattr("bot.waiting.PAUSES", (0.01, 0.02))
    attempts = iter([hindrance, hindrance, hindrance, None])

    async def start(bot: FootnoteBot, token: str) -> None:
        if error := next(attempts):
            raise error

    made = serve(monkeypatch, start)
    with capture_logs() as logs:
        await run_bot(Token(), opened(base))

    assert len(made) == 4
    assert all(bot.is_closed() for bot in made)
    assert [entry["effect"] for entry in logs] == [f"tried again in {pause} s" for pause in (0.01, 0.02, 0.02)]
    assert words in logs[0]["reason"]


async def test_a_signal_ends_the_wait_for_what_may_pass(monkeypatch: pytest.MonkeyPatch, base: FakeBase) -> None:
    async def start(bot: FootnoteBot, token: str) -> None:
        asyncio.get_running_loop().call_later(0.05, os.kill, os.getpid(), signal.SIGTERM)
        raise ConnectionRefusedError

    made = serve(monkeypatch, start)
    await asyncio.wait_for(run_bot(Token(), opened(base)), 3)  # less than the first pause

    assert [bot.is_closed() for bot in made] == [True]


@pytest.mark.parametrize(
    "token", [None, "", "  ", "pasted\nwith a line", "токен", "a1b2c3d4e5f6", "two.parts", "a.b.c.d", "a..c", "a b.c.d"]
)
async def test_an_unusable_token_is_one_sentence_before_any_request(token: str | None, base: FakeBase) -> None:
    with pytest.raises(BotError, match="DISCORD_TOKEN"):
        await run_bot(Token(SecretStr(token) if token is not None else None), opened(base))


async def test_sync_without_a_token_is_one_sentence(base: FakeBase) -> None:
    with pytest.raises(BotError, match="DISCORD_TOKEN"):
        await sync_commands(Token(None), base)


async def test_sync_registers_the_commands_once_even_if_discord_knows_them(
    monkeypatch: pytest.MonkeyPatch, base: FakeBase
) -> None:
    sent: list[str] = []

    async def login(bot: FootnoteBot, token: str) -> None:
        await bot.setup_hook()

    async def sync(tree: app_commands.CommandTree[FootnoteBot]) -> list[SimpleNamespace]:
        sent.append("all")
        names = [command.name for command in tree.get_commands()]
        return [SimpleNamespace(name=name, id=number) for number, name in enumerate(names, 1)]

    monkeypatch.setattr(FootnoteBot, "login", login)
    monkeypatch.setattr(app_commands.CommandTree, "sync", sync)

    first = await sync_commands(Token(), base)
    again = await sync_commands(Token(), base)

    assert first == again > 10
    assert sent == ["all", "all"]
