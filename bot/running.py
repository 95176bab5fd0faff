"""Running the bot: one process a token, without the message-content intent if need be, stopped cleanly."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Protocol

import discord
import structlog
from pydantic import SecretStr

from bot.client import FootnoteBot
from bot.errors import BotError
from bot.health import keep_reporting
from bot.leasing import claim_of, held
from bot.refusals import refusals_explained
from bot.tokens import MALFORMED, is_token
from bot.waiting import until_in_reach

if TYPE_CHECKING:
    from knowledge import KnowledgeBase

log = structlog.get_logger(__name__)


class TokenHolder(Protocol):
    """The part of the settings that running the bot needs."""

    @property
    def discord_token(self) -> SecretStr | None:
        """The bot's token."""


SWITCH = 0.001
"""Seconds after which the thread that thinks hands over to the loop that acknowledges; Python's own are 0.005."""


OpenBase = Callable[[], AbstractAsyncContextManager["KnowledgeBase"]]


async def run_bot(settings: TokenHolder, open_base: OpenBase) -> None:
    """Runs until SIGTERM or SIGINT; waits while another process answers with the token, or the base or Discord is out
    of reach.

    Raises BotError and BaseUnavailable for what only the operator can put right.
    """
    sys.setswitchinterval(SWITCH)
    token = _token(settings)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # it would miss libraries for voice
    running = asyncio.create_task(_serve_with(open_base, token))
    with _cancelled_by_signals(running):
        await asyncio.wait([running])
    if not running.cancelled():
        running.result()


async def sync_commands(settings: TokenHolder, base: KnowledgeBase) -> int:
    """Makes the commands known to Discord now, whatever was known before; returns how many. Raises BotError."""
    bot = FootnoteBot(base, registers_anew=True)
    async with bot:
        with refusals_explained():
            await bot.login(_token(settings))
    return len(bot.command_ids)


def _token(settings: TokenHolder) -> str:
    token = settings.discord_token.get_secret_value().strip() if settings.discord_token else ""
    if not token:
        raise BotError("There is no Discord token: put it into DISCORD_TOKEN.")
    if not is_token(token):
        raise BotError(MALFORMED)
    return token


async def _serve_with(open_base: OpenBase, token: str) -> None:
    async with AsyncExitStack() as opened:
        base = await until_in_reach(lambda: opened.enter_async_context(open_base()))
        await _serve_while_leased(base, token)


async def _serve_while_leased(base: KnowledgeBase, token: str) -> None:
    """Serves as long as the lease is ours; if it is lost, stops and waits for it again."""
    claim = claim_of(token)
    while True:
        async with held(base, claim) as losing:
            serving = asyncio.create_task(until_in_reach(lambda: _serve_as_allowed(base, token)))
            try:
                await asyncio.wait({losing, serving}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                serving.cancel()
                await asyncio.wait({serving})
        if not serving.cancelled():
            return serving.result()


async def _serve_as_allowed(base: KnowledgeBase, token: str) -> None:
    """Without the message-content intent the bot answers commands, mentions and direct messages all the same."""
    with suppress(discord.PrivilegedIntentsRequired):
        return await _serve(FootnoteBot(base), token)
    log.warning(
        "message_content_intent_is_off",
        effect="plain messages without a mention can't be read; all else works",
        remedy="developer portal > Bot > Message Content Intent",
    )
    try:
        await _serve(FootnoteBot(base, reads_messages=False), token)
    except discord.PrivilegedIntentsRequired as error:
        raise BotError("Discord does not let the bot in with the intents that it can't do without.") from error


async def _serve(bot: FootnoteBot, token: str) -> None:
    async with bot:
        reporting = asyncio.create_task(keep_reporting(bot, bot.base, token))
        with refusals_explained():
            try:
                await bot.start(token)
            except asyncio.CancelledError:
                log.info("stopping")
                await _finish_answers()
                raise
            finally:
                reporting.cancel()


_ANSWERING = ("discord.py: on_", "CommandTree-", "discord-ui-")
"""How discord.py names the tasks in which a message, a command or a button is answered."""

_GRACE = 3.0
"""Seconds for answers under way when the bot is told to stop; supervisors kill after ten."""


async def _finish_answers() -> None:
    answering = [task for task in asyncio.all_tasks() if task.get_name().startswith(_ANSWERING)]
    if answering:
        await asyncio.wait(answering, timeout=_GRACE)


@contextmanager
def _cancelled_by_signals(running: asyncio.Task[None]) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # Windows has no signal handlers in its loop; there Ctrl-C interrupts
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, running.cancel)
    try:
        yield
    finally:
        with suppress(NotImplementedError):
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.remove_signal_handler(number)
        running.cancel()
