"""The Discord client: composed from a base, told what it may read, calm about errors."""

from __future__ import annotations

import asyncio
import gc
import re
import sys
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import discord
import structlog
from discord import app_commands
from discord.ext import commands

from bot.errors import cause_of, explain, is_untellable
from bot.excuses import tell
from bot.logs import traces
from bot.registration import CommandTranslator, register_commands
from cogs.continued import Continued
from cogs.delivery import UNREACHED
from cogs.faults import Fault, Faults
from cogs.host import Host, Interaction
from cogs.languages import speak_privately, speak_to
from cogs.pacing import Pace
from knowledge import BaseUnavailable, InputError

if TYPE_CHECKING:
    from knowledge import KnowledgeBase

log = structlog.get_logger(__name__)

EXTENSIONS = (
    "cogs.articles",
    "cogs.asking",
    "cogs.checking",
    "cogs.diagnosing",
    "cogs.figures",
    "cogs.guidance",
    "cogs.housekeeping",
    "cogs.messages",
    "cogs.newsroom.desk",
    "cogs.known_buttons",
    "cogs.privacy",
    "cogs.reading",
    "cogs.setting_up",
    "cogs.timeline",
    "cogs.unclaimed",
)


class Tree(app_commands.CommandTree[Host]):
    """The commands; each begins in the language of the person's Discord."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Called by discord.py first, in the task of the command, the menu or the autocompletion."""
        speak_to(interaction)
        return True


class FootnoteBot(Host):
    """Footnote on Discord. `reads_messages` tells whether the message-content intent is asked for; with
    `registers_anew` the commands are made known to Discord even if it knows them.
    """

    def __init__(self, base: KnowledgeBase, *, reads_messages: bool = True, registers_anew: bool = False) -> None:
        super().__init__(
            tree_cls=Tree,
            command_prefix=commands.when_mentioned,  # required, and never used: see on_message
            help_command=None,
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True, message_content=reads_messages),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
        )
        self.base = base
        self.pace = Pace()
        self.faults = Faults()
        self.continued = Continued()
        self.command_ids = {}
        self._registers_anew = registers_anew
        self.telling = defaultdict(asyncio.Lock)
        self._templates: set[re.Pattern[str]] = set()
        self.tree.error(self._on_tree_error)
        parsers = self._connection.parsers
        parsers.update({name: _calm(name, parse) for name, parse in parsers.items() if name != "READY"})

    @property
    def reads_messages(self) -> bool:
        """Whether messages that don't mention the bot can be read."""
        return self.intents.message_content

    def add_dynamic_items(self, *items: type[discord.ui.DynamicItem[Any]]) -> None:
        """Makes buttons known, whose messages may be from before a restart."""
        self._templates.update(item.__discord_ui_compiled_template__ for item in items)
        super().add_dynamic_items(*items)

    def has_button(self, custom_id: str) -> bool:
        """Whether a button or a menu of that id is answered."""
        return any(template.fullmatch(custom_id) for template in self._templates)

    async def setup_hook(self) -> None:
        """Loads the cogs and makes the commands known; called once, before the gateway is joined."""
        await self.tree.set_translator(CommandTranslator())
        for name in EXTENSIONS:
            await self.load_extension(name)
        self.command_ids = await register_commands(self.tree, self.base, anew=self._registers_anew)
        gc.freeze()  # what is loaded now stays: to look through it for garbage held the event loop for 50 ms

    async def on_ready(self) -> None:
        """Logs each new gateway session; there may be many."""
        log.info("ready", guilds=len(self.guilds), reads_messages=self.reads_messages)

    async def on_message(self, message: discord.Message) -> None:
        """Nothing: the bot has no prefix commands, and discord.py would look for one in each mention."""

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Called by discord.py for what a listener raised; a message gets an answer, other events just the log."""
        error = sys.exc_info()[1]
        if not isinstance(error, Exception):
            return
        message = getattr(args[0], "message", args[0]) if args else None  # an edit has its message as an attribute
        if isinstance(message, discord.Message):
            await self.apologise(error, message)
        else:
            _log_fault(error, explain(error).reference)

    async def _on_tree_error(self, interaction: Interaction, error: app_commands.AppCommandError) -> None:
        await self.apologise(error, interaction)

    def account_for(self, error: Exception, at: Interaction | discord.Message | None) -> str | None:
        """The sentence that tells a person what went wrong, None where nobody can be told; the log learns the rest."""
        cause = cause_of(error)
        if is_untellable(cause):
            log.warning("unanswerable", code=getattr(cause, "code", None))
            return None
        excuse = explain(cause)
        if excuse.reference:
            _log_fault(cause, excuse.reference)
            self.faults.note(_fault_at(excuse.reference, at))
        return str(excuse)

    async def apologise(self, error: Exception, to: Interaction | discord.Message | None) -> bool:
        """Tells the person in one calm sentence what went wrong, and the log the rest. Never raises."""
        is_private = isinstance(cause_of(error), InputError)
        if is_private and isinstance(to, discord.Interaction):
            speak_privately(to)
        text = self.account_for(error, to)
        if text is None or to is None:
            return False
        try:
            return await tell(to, text, is_private=is_private)
        except UNREACHED as failure:
            log.warning("excuse_failed", kind=type(failure).__name__)
            return False


def _calm(event: str, parse: Callable[[Any], None]) -> Callable[[Any], None]:
    """What reads an event of the gateway, but passes over one that discord.py can't read: a field that Discord changed
    would otherwise end the bot in all servers, again and again. Without READY it could do nothing.
    """

    def parse_calmly(payload: Any) -> None:
        try:
            parse(payload)
        except Exception as error:
            log.error("event_not_read", gateway_event=event, kind=type(error).__qualname__, trace=traces(error))

    return parse_calmly


def _fault_at(reference: str, to: Interaction | discord.Message | None) -> Fault:
    guild_id, channel_id = (place.id if place else None for place in ((to.guild, to.channel) if to else (None, None)))
    return Fault(reference, discord.utils.utcnow(), guild_id, channel_id)


def _log_fault(error: BaseException, reference: str | None) -> None:
    told = {"code": getattr(error, "code", None)}  # Discord's own number for what it refused
    if isinstance(error, BaseUnavailable):  # whose words are ours: any other error's may be what somebody asked
        told = {"reason": str(error)}
    log.error("fault", reference=reference, kind=type(error).__qualname__, **told, trace=traces(error))
