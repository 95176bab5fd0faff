"""A pretend Discord on this machine and the bot in it as a process of its own: where conversation.py plays."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]

QUESTION = "How many people died?"
ANSWER = "225"
OTHER, OTHERS = "When was the state of emergency lifted?", "January 19"
UNANSWERED = "Who won the chess olympiad in Budapest?"

CHOOSE = """
import asyncio, sys
from knowledge import ChannelMode, ChannelSettings, GuildSettings, KnowledgeBase

async def choose():
    async with KnowledgeBase.open(sys.argv[1]) as base:
        pairs = (argument.split("=") for argument in sys.argv[3:])
        channels = {int(number): ChannelSettings(ChannelMode(mode)) for number, mode in pairs}
        await base.change_settings(int(sys.argv[2]), GuildSettings(channels=channels))

asyncio.run(choose())
"""


@dataclass
class Stage:
    """A pretend Discord, the bot in it, and how to start it again."""

    discord: Any
    guild: Any
    start: Callable[[], Awaitable[Any]]
    choose: Callable[..., None]
    bot: Any = None

    @property
    def general(self) -> Any:
        return self.guild.channel("general")

    @property
    def alice(self) -> Any:
        return self.guild.member("alice")

    async def restart(self) -> None:
        await self.bot.stop()
        self.bot = await self.start()


@asynccontextmanager
async def staged(blackbox: Any, python: str, **options: Any) -> AsyncIterator[Stage]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/base.db"
        async with blackbox.Discord(**options) as discord:
            env = {"DISCORD_TOKEN": discord.token, "DATABASE_URL": url, "PYTHONPATH": str(ROOT)}

            async def start() -> Any:
                return await discord.start([python, "-m", "bot", "run"], env=env, cwd=folder)

            def choose(**modes: str) -> None:
                channels = [f"{guild.channel(name).id}={mode}" for name, mode in modes.items()]
                command = [python, "-c", CHOOSE, url, str(guild.id), *channels]
                subprocess.run(command, check=True, cwd=folder, env={"PYTHONPATH": str(ROOT)})

            guild = discord.guild()
            stage = Stage(discord, guild, start, choose)
            stage.bot = await start()
            yield stage
