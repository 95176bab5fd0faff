"""Draws the pictures of this folder: real messages of the real bot, in a pretend Discord as wide as a phone.

    pip install -e . 'simcord[screenshot]'
    CHROMIUM=/usr/bin/chromium python docs/pictures.py [FOLDER] [NAME...]

Without CHROMIUM, the browser that `playwright install chromium` puts in place is used.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import discord
import simcord
from playwright.async_api import async_playwright
from simcord.preview import _capture, _markdown

from bot.client import FootnoteBot
from knowledge import Draft, GuildSettings, KnowledgeBase

WIDTH, HEIGHT = 420, 900

HARBOUR = Draft(
    "Storm sinks boats in Orlen",
    "A storm sank nineteen boats in the harbour of Orlen on Tuesday, mayor Ana Petri said. "
    "Rescuers brought 43 sailors ashore.",
    source="Orlen Gazette",
    published=date(2024, 4, 3),
    url="https://gazette.example/storm",
)
COAST = Draft(
    "Harbour of Orlen counts its losses",
    "The storm of Tuesday sank 23 boats in the harbour of Orlen, the coast service said. The quay reopens in June.",
    source="Norland Wire",
    published=date(2024, 4, 5),
    url="https://wire.example/orlen",
)


FERRY = b"""title: Ferry aground near Tarn Island
source: Norland Wire
published: 2024-05-14

A ferry with 212 passengers ran aground near Tarn Island on Tuesday at dawn.
Captain Lise Brandt blamed a broken compass.

Nobody drowned. Six passengers were treated for bruises on May 15.
"""


@dataclass
class Picture:
    """A command, its options, and the language of the server."""

    command: str
    options: dict[str, Any] = field(default_factory=dict)
    language: str = "en"
    click: str | None = None


PICTURES = {
    "answer": Picture("ask", {"question": "When was the state of emergency lifted?"}),
    "guess": Picture("ask", {"question": "Why were peacekeepers sent?"}),
    "refusal": Picture("ask", {"question": "Who won the chess world cup?"}),
    "differ": Picture("ask", {"question": "How many boats sank?"}),
    "context": Picture("ask", {"question": "When was the state of emergency lifted?"}, click="Context"),
    "more": Picture("ask", {"question": "How many sailors were rescued?"}, click="More"),
    "editors": Picture("ask", {"question": "Who won the chess world cup?"}, click="Ask the editors"),
    "supported": Picture("check", {"claim": "Tokayev called the events an attempted coup."}),
    "contradicted": Picture("check", {"claim": "The storm sank 30 boats in Orlen."}),
    "timeline": Picture("timeline", {}),
    "articles": Picture("articles", {}),
    "article": Picture("article", {"article": "storm-sinks-boats-in-orlen"}),
    "help": Picture("help", {}),
    "error": Picture("quote", {"article": "storm-sinks-boats-in-orlen", "sentence": 9}),
    "preview": Picture("kb add", {"file": ("ferry.txt", FERRY)}),
    "correction": Picture(
        "kb correct",
        {
            "article": "storm-sinks-boats-in-orlen",
            "sentence": "2",
            "text": "Rescuers brought 47 sailors ashore.",
            "note": "The harbour office corrected its count.",
        },
    ),
    "history": Picture("kb history", {"article": "storm-sinks-boats-in-orlen"}),
    "setup": Picture("setup", {}),
    "diagnose": Picture("diagnose", {}),
    "privacy": Picture("privacy show", {}),
    "russian": Picture("ask", {"question": "When was the state of emergency lifted?"}, language="ru"),
    "kazakh": Picture("ask", {"question": "Who won the chess world cup?"}, language="kk"),
}


async def main(folder: Path, *wanted: str) -> None:
    """Runs each command as a member of its own, and saves the reply as a picture of the same name."""
    show_as_discord_does()
    with tempfile.TemporaryDirectory() as place:
        async with (
            KnowledgeBase.open(f"sqlite+aiosqlite:///{place}/pictures.db") as base,
            simcord.run(FootnoteBot(base)) as env,
        ):
            env.settle_timeout = 60.0  # a file is read in a process of its own
            env.backend.bot_user.name = "Footnote"
            for name in wanted or PICTURES:
                await draw(env, base, PICTURES[name], folder / f"{name}.png")


async def draw(env: simcord.Env, base: KnowledgeBase, picture: Picture, file: Path) -> None:
    """One picture, on a server of its own."""
    guild = env.create_guild("News club")
    role = guild.create_role("editors", permissions=discord.Permissions(manage_guild=True))
    await base.change_settings(guild.id, GuildSettings(language=picture.language, editor_role_id=role.id))
    for draft in (HARBOUR, COAST):
        await base.add(draft, guild_id=guild.id)
    channel = guild.create_text_channel("news")
    member = guild.add_member(env.create_user(f"alice-{file.stem}", global_name="Alice"), roles=[role])
    shown = await member.slash(channel, picture.command, **picture.options)
    if picture.click:
        shown = await member.click(shown.response, label=picture.click)
    async with env.preview(channel, viewers=[member], width=WIDTH, height=HEIGHT) as page:
        await page.screenshot(file, target=shown.response)


def show_as_discord_does() -> None:
    """Lets simcord draw small print and commands in embeds, as Discord does since 2024, with the browser at hand."""
    _markdown._FIELD_POLICIES["embed_description"] |= {"subtext": True, "commands": True}

    async def launch(capture: Any) -> Any:
        if capture._browser is None:
            capture._playwright = await async_playwright().start()
            options = {"executable_path": os.environ.get("CHROMIUM"), "args": ["--no-sandbox"]}
            capture._browser = await capture._playwright.chromium.launch(**options)
        return capture._browser

    _capture.ManagedCapture._ensure_browser = launch


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent, *sys.argv[2:]))
