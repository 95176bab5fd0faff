"""Making the slash commands known to Discord, only when they changed: it allows 200 creations a day."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import discord
import structlog
from discord import app_commands

from cogs.presentation.tongue import learn, translated, understood

if TYPE_CHECKING:
    from knowledge import KnowledgeBase


log = structlog.get_logger(__name__)


class CommandTranslator(app_commands.Translator):
    """Commands, options and choices from the catalogues, for those of Discord's languages that we speak."""

    async def load(self) -> None:
        """Called by discord.py before the first command is translated."""
        learn()

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        """Called by discord.py; None leaves the English."""
        language = understood(locale.value)
        return translated(string.message, language, context_of(context)) if language else None


def context_of(context: app_commands.TranslationContextTypes) -> str:
    """What tells names from texts that are alike in English: the option `about`, the command `about`, the word."""
    return "" if isinstance(context.data, app_commands.ContextMenu) else _NAMES.get(context.location, "")


_NAMES = {
    app_commands.TranslationContextLocation.command_name: "command",
    app_commands.TranslationContextLocation.group_name: "command",
    app_commands.TranslationContextLocation.parameter_name: "option",
}


async def register_commands(
    tree: app_commands.CommandTree[Any], base: KnowledgeBase, *, anew: bool = False
) -> Mapping[str, int]:
    """The id of each command by name. What was registered last is remembered in the base, by application.

    A refusal by Discord is logged, not raised: the commands of before go on working, and the next start tries again.
    """
    key = f"commands:{tree.client.application_id}"
    digest = await _digest(tree)
    known = json.loads(await base.recall(key) or "{}")
    if known.get("digest") == digest and not anew:
        return dict(known["ids"])
    try:
        ids = {command.name: command.id for command in await tree.sync()}
    except discord.HTTPException as error:
        if anew:
            raise
        log.warning("commands_not_registered", status=error.status, code=error.code)
        return dict(known.get("ids", {}))
    await base.remember(key, json.dumps({"digest": digest, "ids": ids}))
    log.info("commands_registered", count=len(ids))
    return ids


async def _digest(tree: app_commands.CommandTree[Any]) -> str:
    """A hash of all that Discord would be sent, translations included."""
    translator = tree.translator
    payload = [
        await command.get_translated_payload(tree, translator) if translator else command.to_dict(tree)
        for command in tree.get_commands()
    ]
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
