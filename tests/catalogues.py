"""The texts in the code and their translations: `make messages` brings the catalogues up to date with the code.

What the code no longer says is dropped; what is new stands untranslated, to be filled in by hand.
"""

from __future__ import annotations

import ast
import asyncio
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import discord
import pytest
from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po
from discord import app_commands

import knowledge.errors
from bot.client import EXTENSIONS, FootnoteBot
from bot.registration import context_of
from cogs.presentation.tongue import CATALOGUES, ENGLISH, LANGUAGES
from tests.cogs.fakes import FakeBase
from tests.sources import modules

ROOT = Path(__file__).parents[1]
ERRORS = [name for name, each in vars(knowledge.errors).items() if isinstance(each, type)]
CALLS = {"say": 1, "mark": 1, "say_many": 2, **dict.fromkeys(ERRORS, 1)}
"""Calls whose first text (and plural) is said to people."""

OPERATORS = {
    *(f"knowledge/{name}.py" for name in ("addresses", "database", "outages")),
    *(f"knowledge/backup/{name}.py" for name in ("files", "making", "restoring", "soundness")),
    "knowledge/migrations/__init__.py",
}
"""What only the command line and the log say, which speak English."""

TRANSLATED = tuple(language for language in LANGUAGES if language != ENGLISH)

languages = pytest.mark.parametrize("language", TRANSLATED)
"""Runs a test in each language but English."""


def extract() -> Catalog:
    """Every text that the code may say to members, with the files that say it."""
    catalogue = Catalog(fuzzy=False)
    for file, text in sorted(_texts(), key=lambda found: (found[0], str(found[1]))):
        catalogue.add(text, locations=[(file, 0)])
    for context, text in sorted(asyncio.run(_commands())):
        catalogue.add(text, locations=[("commands", 0)], context=context or None)
    return catalogue


def read(language: str) -> Catalog:
    """The catalogue as it lies in the tree."""
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def update(language: str) -> int:
    """Brings a catalogue up to date; returns how many texts wait for their translation."""
    catalogue = read(language)
    catalogue.update(extract(), no_fuzzy_matching=True, update_creation_date=False)
    path = CATALOGUES / f"{language}.po"
    entries = io.BytesIO()
    write_po(
        entries,
        catalogue,
        width=120,
        omit_header=True,
        ignore_obsolete=True,
        sort_by_file=True,
        include_lineno=False,
    )
    header = path.read_text(encoding="utf-8").split("\n\n", 1)[0]  # babel's own would change at each run
    path.write_text(f"{header.rstrip()}\n\n{entries.getvalue().decode()}", encoding="utf-8")
    return sum(not is_translated(message.string) for message in catalogue if message.id)


def is_translated(string: str | tuple[str, ...] | list[str]) -> bool:
    """Whether every form is there."""
    return bool(string) and (isinstance(string, str) or all(string))


def saying_calls() -> Iterator[tuple[str, ast.Call]]:
    """(file, call) of all that is said to people. babel's own search would miss what is said inside of an f-string."""
    for module in modules("bot", "cogs", "knowledge"):
        file = module.file.relative_to(ROOT).as_posix()
        if file not in OPERATORS and (not file.startswith("bot/") or file == "bot/errors.py"):
            calls = (node for node in ast.walk(module.tree) if isinstance(node, ast.Call) and node.args)
            yield from ((file, call) for call in calls if getattr(call.func, "id", "") in CALLS)


def _texts() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for file, call in saying_calls():
        count = CALLS[ast.unparse(call.func)]
        texts = tuple(each.value for each in call.args[:count] if isinstance(each, ast.Constant))
        if texts:
            yield file, texts if len(texts) > 1 else texts[0]


class _Listener(app_commands.Translator):
    """Hears what discord.py would have translated."""

    def __init__(self) -> None:
        self.heard: set[tuple[str, str]] = set()

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> None:
        self.heard.add((context_of(context), string.message))


async def _commands() -> set[tuple[str, str]]:
    """(context, text) of all commands, options and choices."""
    listener = _Listener()
    await payloads(listener)
    return listener.heard


async def payloads(translator: app_commands.Translator) -> list[dict[str, Any]]:
    """What Discord is sent of each command, with its translations."""
    async with FootnoteBot(FakeBase()) as bot:
        for name in EXTENSIONS:
            await bot.load_extension(name)
        return [await command.get_translated_payload(bot.tree, translator) for command in bot.tree.get_commands()]


if __name__ == "__main__":
    for each in TRANSLATED:
        print(f"{each}: {update(each)} to translate")  # noqa: T201
