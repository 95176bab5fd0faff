"""Draws the pictures of this folder: real messages of the real bot on the starter article, in a pretend Discord.

    pip install -e . 'simcord[screenshot]'
    CHROMIUM=/usr/bin/chromium python docs/pictures.py

Without CHROMIUM, the browser that `playwright install chromium` puts in place is used.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path
from typing import Any

import simcord
from playwright.async_api import async_playwright
from simcord.preview import _capture, _markdown

from bot.client import FootnoteBot
from knowledge import KnowledgeBase

HERE = Path(__file__).parent
WIDTH, HEIGHT = 600, 900

PICTURES = {
    "answer": ("ask", {"question": "Who held the CSTO chairmanship back then?"}),
    "refusal": ("ask", {"question": "Who won the chess world cup?"}),
    "timeline": ("timeline", {}),
}


async def main() -> None:
    """Runs each command as a member of its own, and saves the reply as a picture of the same name."""
    show_as_discord_does()
    with tempfile.TemporaryDirectory() as folder:
        async with (
            KnowledgeBase.open(f"sqlite+aiosqlite:///{folder}/pictures.db") as base,
            simcord.run(FootnoteBot(base)) as env,
        ):
            env.backend.bot_user.name = "Footnote"
            guild = env.create_guild("News club")
            channel = guild.create_text_channel("news")
            for name, (command, options) in PICTURES.items():
                member = guild.add_member(env.create_user(name, global_name="Alice"))
                shown = await member.slash(channel, command, **options)
                async with env.preview(channel, viewers=[member], width=WIDTH, height=HEIGHT) as page:
                    await page.screenshot(HERE / f"{name}.png", target=shown.response)


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
    asyncio.run(main())
