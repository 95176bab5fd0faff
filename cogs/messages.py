"""Questions in plain messages: a mention of the bot, or a direct message to it."""

from __future__ import annotations

import discord
import structlog
from discord.ext import commands

from cogs.aftermath import answer_buttons
from cogs.delivery import can_speak, medium_at, send_below
from cogs.host import Host
from cogs.intake import conversation_of, text_to
from cogs.presentation.answers import present_answer
from cogs.presentation.guides import present_hint
from cogs.presentation.pages import compose
from knowledge.errors import LimitReached
from knowledge.limits import check_question
from knowledge.model import SHARED

log = structlog.get_logger(__name__)

_BY_PEOPLE = frozenset({discord.MessageType.default, discord.MessageType.reply})


class Messages(commands.Cog):
    """Questions that are asked in conversation."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.base = host.base
        self._mute: set[int] = set()

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answers a message that speaks to the bot; all others are none of its business."""
        if message.author.bot or message.type not in _BY_PEOPLE or self.host.user is None:
            return
        text = text_to(self.host.user.id, message)
        if text is not None and self._may_answer(message) and self._admits(message.author.id):
            await self._reply(message, text)

    def _may_answer(self, message: discord.Message) -> bool:
        """Where the bot may not speak it keeps silent, and says so in the log once a channel."""
        is_mute = not can_speak(message)
        if is_mute and message.channel.id not in self._mute:
            self._mute.add(message.channel.id)
            log.warning("may_not_speak", guild=message.guild and message.guild.id, channel=message.channel.id)
        return not is_mute

    def _admits(self, person_id: int) -> bool:
        """Raises LimitReached for the first message that is too many; the next ones meet silence, not a flood."""
        try:
            self.host.pace.admit(person_id)
        except LimitReached:
            if self.host.pace.should_tell(person_id):
                raise
            return False
        return True

    async def _reply(self, message: discord.Message, text: str) -> None:
        guild_id = message.guild.id if message.guild else SHARED
        settings = await self.base.settings(guild_id)
        if text:
            conversation = conversation_of(message.channel.id, message.author.id)
            found = await self.base.ask(check_question(text), guild_id=guild_id, conversation=conversation)
            pages = compose(present_answer(found), medium_at(message, settings))
            await send_below(message, pages, answer_buttons(found, message.author.id))
        else:
            await send_below(message, compose(present_hint(self.host.command_ids), medium_at(message, settings)))


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Messages(host))
