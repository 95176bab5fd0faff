"""Questions by command: `/ask`, and *Ask Footnote* in the menu of a message."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str as _
from discord.ext import commands

from cogs.answer_buttons import answer_buttons, last_buttons
from cogs.choices import article_meant, complete_article
from cogs.delivery import answer, count_messages
from cogs.hearing import asks_nothing, shown_by
from cogs.host import Host, Interaction
from cogs.languages import defer
from cogs.mentions import typed_by
from cogs.pacing import count_command
from cogs.places import conversation_of, guild_id_of
from cogs.presentation.answers import present_answers
from cogs.presentation.guides import present_hint
from knowledge.limits import check_question


class Asking(commands.Cog):
    """Questions that are asked by command."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.base = host.base

    @app_commands.command(
        name=_("ask"), description=_("Ask a question; the answer is quoted from the articles, with its source")
    )
    @app_commands.describe(
        question=_("What would you like to know?"),
        article=_("Look only in this article"),
        private=_("Show the answer only to me"),
    )
    @app_commands.autocomplete(article=complete_article)
    async def ask(
        self, interaction: Interaction, question: str, article: str | None = None, private: bool = False
    ) -> None:
        """Answers from the articles, or says that none does."""
        await self._respond(interaction, typed_by(interaction, check_question(question)), private, article)

    async def ask_about(self, interaction: Interaction, message: discord.Message) -> None:
        """Answers what a message asks, privately and by itself: its author did not ask the bot, nor go on from here."""
        assert self.host.user is not None
        said = check_question(shown_by(self.host.user.id, message), "message")
        await self._respond(interaction, said, private=True, goes_on=False)

    async def _respond(
        self,
        interaction: Interaction,
        question: str,
        private: bool,
        article: str | None = None,
        *,
        goes_on: bool = True,
    ) -> None:
        await count_command(interaction)
        is_hinted = asks_nothing(question)
        settings = await defer(interaction, private=private or is_hinted, written=question)
        if is_hinted:
            await answer(interaction, present_hint(self.host.command_ids), settings)
            return
        guild_id, person_id = guild_id_of(interaction), interaction.user.id
        follows = goes_on and settings.follow_ups
        conversation = conversation_of(interaction.channel_id, person_id) if follows else None
        if article is None:
            found = await self.base.ask_each(question, guild_id=guild_id, conversation=conversation)
        else:
            slug = await article_meant(interaction, article)
            found = [await self.base.ask(question, guild_id=guild_id, conversation=conversation, article=slug)]
        for each in found:
            await self.base.count(guild_id, each.status)
        reply = present_answers(found, asked=question)
        last = last_buttons(person_id, private=private, messages=count_messages(interaction, reply, settings))
        await answer(interaction, reply, settings, answer_buttons(found, last, settings if guild_id else None))


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded; a cog's menus are not added by themselves."""
    cog = Asking(host)
    await host.add_cog(cog)
    host.tree.add_command(app_commands.ContextMenu(name=_("Ask Footnote"), callback=cog.ask_about))
