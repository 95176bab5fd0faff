"""`/article` and `/quote`: reading an article itself."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.choices import article_meant, complete_article
from cogs.delivery import answer
from cogs.host import Host, Interaction
from cogs.languages import defer
from cogs.pacing import count_command
from cogs.paging import Listing
from cogs.places import guild_id_of
from cogs.presentation.passages import present_article, present_quotation
from cogs.presentation.reply import Reply
from cogs.presentation.requests import Request
from knowledge.previews import numbered


class Reading(Listing):
    """An article with its numbered sentences."""

    @app_commands.command(name=_("article"), description=_("Read an article; each sentence has its number"))
    @app_commands.describe(article=_("Which article?"))
    @app_commands.autocomplete(article=complete_article)
    async def article(self, interaction: Interaction, article: app_commands.Range[str, 1, 100]) -> None:
        """Shows the article page by page, to the person alone: it is long."""
        await count_command(interaction)
        settings = await defer(interaction, private=True)
        slug = await article_meant(interaction, article)
        await self.show(interaction, ("Reading", slug or article), settings)

    async def compile(self, request: Request, guild_id: int) -> Reply:
        """The article's newest revision."""
        article = await self.base.article(request[1], guild_id=guild_id)
        return present_article(article, await self.base.sentences(article))

    @app_commands.command(name=_("quote"), description=_("Quote a sentence of an article with its source"))
    @app_commands.describe(article=_("Which article?"), sentence=_("The number of the sentence, as /article shows it"))
    @app_commands.autocomplete(article=complete_article)
    async def quote(
        self,
        interaction: Interaction,
        article: app_commands.Range[str, 1, 100],
        sentence: app_commands.Range[int, 1, 1_000_000],
    ) -> None:
        """Shows the sentence with its footnote."""
        await count_command(interaction)
        settings = await defer(interaction, private=False)
        guild_id = guild_id_of(interaction)
        slug = await article_meant(interaction, article)
        revision = await self.base.article(slug or article, guild_id=guild_id)
        sentences = await self.base.sentences(revision)
        quotation = present_quotation(revision, numbered(revision, sentences, sentence))
        await answer(interaction, quotation, settings)


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Reading(host))
