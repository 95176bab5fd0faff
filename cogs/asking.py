"""`/ask`: a question by slash command."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import locale_str as _
from discord.ext import commands

from cogs.choices import complete_article
from cogs.delivery import answer
from cogs.host import Host, Interaction
from cogs.intake import conversation_of, edition_of
from cogs.presentation.answers import present_answer
from knowledge.limits import check_question


class Asking(commands.Cog):
    """Questions that are asked by command."""

    def __init__(self, host: Host) -> None:
        self.base = host.base
        self.pace = host.pace

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
        question = check_question(question)
        self.pace.admit(interaction.user.id)
        await interaction.response.defer(ephemeral=private)
        guild_id = edition_of(interaction)
        conversation = conversation_of(interaction.channel_id, interaction.user.id)
        found = await self.base.ask(question, guild_id=guild_id, conversation=conversation, article=article)
        await answer(interaction, present_answer(found, asked=True), await self.base.settings(guild_id))


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Asking(host))
