"""Commands and labels fit Discord in every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any

import discord
from discord import app_commands

from bot.registration import context_of
from cogs.presentation import limits, tongue
from tests.catalogues import languages, payloads
from tests.sources import modules


class Pretender(app_commands.Translator):
    """Gives Discord's Russian clients one of our languages, Kazakh too, which Discord does not have."""

    def __init__(self, language: str) -> None:
        self.language = language

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        is_asked = locale is discord.Locale.russian
        return tongue.translated(string.message, self.language, context_of(context)) if is_asked else None


def nodes(payload: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A command, its subcommands, their options and choices."""
    yield payload
    for inner in (*payload.get("options", ()), *payload.get("choices", ())):
        yield from nodes(inner)


def shown(node: dict[str, Any], what: str) -> str:
    return str(node[f"{what}_localizations"]["ru"])


def is_worded(node: dict[str, Any], what: str) -> bool:
    """Whether it has words: the description of a group of commands is shown nowhere, and may be an ellipsis."""
    return re.search(r"\w", node.get(what) or "") is not None


SLASH_NAME = re.compile(r"[-_\w]{1,32}")


@languages
async def test_commands_fit_discord_in_every_language(language: str) -> None:
    for command in await payloads(Pretender(language)):
        texts = [
            shown(node, what) for node in nodes(command) for what in ("name", "description") if is_worded(node, what)
        ]
        assert sum(map(len, texts)) <= limits.COMMAND
        for node in nodes(command):
            name, is_choice = shown(node, "name"), "value" in node
            assert len(name) <= (limits.CHOICE if is_choice else limits.COMMAND_NAME), name
            if is_worded(node, "description"):
                assert 1 <= len(shown(node, "description")) <= limits.DESCRIPTION, shown(node, "description")
                assert SLASH_NAME.fullmatch(name), name
                assert name == name.lower()
            siblings = [shown(option, "name") for option in node.get("options", ())]
            assert len(siblings) == len(set(siblings)), siblings


@languages
async def test_no_two_commands_have_the_same_name(language: str) -> None:
    names = [(command["type"], shown(command, "name")) for command in await payloads(Pretender(language))]

    assert len(names) == len(set(names))


FITTING = {
    ("Button", "label"): limits.BUTTON_LABEL,
    ("SelectOption", "label"): limits.CHOICE,
    ("SelectOption", "description"): limits.CHOICE,
    ("Label", "text"): limits.MODAL_LABEL,
    ("Label", "description"): limits.DESCRIPTION,
    ("TextInput", "label"): limits.MODAL_LABEL,
    ("TextInput", "placeholder"): limits.DESCRIPTION,
    ("Select", "placeholder"): limits.SELECT_PLACEHOLDER,
    ("__init__", "title"): limits.MODAL_TITLE,
}
"""Arguments of discord.py's that are not measured anywhere else."""


def measured() -> Iterator[tuple[int, str]]:
    """(limit, English text) of each label that is said where it is built."""
    calls = (node for module in modules("cogs") for node in ast.walk(module.tree) if isinstance(node, ast.Call))
    for call in calls:
        callee = getattr(call.func, "attr", getattr(call.func, "id", ""))
        for argument in call.keywords:
            limit, value = FITTING.get((callee, str(argument.arg))), argument.value
            if limit and isinstance(value, ast.Call) and isinstance(value.args[0], ast.Constant):
                yield limit, str(value.args[0].value)


@languages
def test_labels_fit_discord_in_every_language(language: str) -> None:
    assert len(list(measured())) > 1
    for limit, english in measured():
        assert len(english) <= limit
        assert len(tongue.translated(english, language) or "") <= limit, english
