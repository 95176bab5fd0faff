"""`/kb history`, `diff` and `show`: what an article was, and what became of it."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.host import Interaction
from cogs.newsroom.admission import admit_editor, defer_for_editor
from cogs.newsroom.choosing import complete_any, complete_revision
from cogs.newsroom.options import Number, Slug
from cogs.paging import Listing, listing_of
from cogs.presentation.differences import present_difference
from cogs.presentation.histories import present_history
from cogs.presentation.passages import present_revision
from cogs.presentation.reply import Reply
from cogs.presentation.requests import Request


class EditorsListing(Listing):
    """A list for editors, to whom alone its pages turn."""

    async def admit_reader(self, interaction: Interaction) -> None:
        """Raises InputError for anybody else."""
        await admit_editor(interaction)


class Histories(EditorsListing):
    """The revisions of an article."""

    async def compile(self, request: Request, guild_id: int) -> Reply:
        """All of them, as of now."""
        return present_history(await self.base.history_entries(request[1], guild_id=guild_id))


class Differences(EditorsListing):
    """What differs between two revisions."""

    async def compile(self, request: Request, guild_id: int) -> Reply:
        """The difference; of the newest revision from the one before where none is named."""
        _name, slug, old, new = request
        found = await self.base.diff(
            slug, old=int(old) if old else None, new=int(new) if new else None, guild_id=guild_id
        )
        return present_difference(found)


class Revisions(EditorsListing):
    """An article as it was."""

    async def compile(self, request: Request, guild_id: int) -> Reply:
        """The revision with its numbered sentences."""
        revision = await self.base.article(request[1], guild_id=guild_id, number=int(request[2]))
        return present_revision(revision, await self.base.sentences(revision))


@app_commands.command(name=_("history"), description=_("Who changed an article, when and why"))
@app_commands.describe(article=_("Which article?"))
@app_commands.autocomplete(article=complete_any)
async def history(interaction: Interaction, article: Slug) -> None:
    """Lists the revisions, newest first."""
    await show_list(interaction, ("Histories", article))


@app_commands.command(name=_("diff"), description=_("What differs between two revisions of an article"))
@app_commands.describe(
    article=_("Which article?"),
    old=_("The earlier revision; without one, that before the later"),
    new=_("The later revision; without one, the newest"),
)
@app_commands.autocomplete(article=complete_any)
@app_commands.autocomplete(old=complete_revision, new=complete_revision)
async def diff(interaction: Interaction, article: Slug, old: Number | None = None, new: Number | None = None) -> None:
    """Shows the difference in colours."""
    await show_list(interaction, ("Differences", article, str(old or ""), str(new or "")))


@app_commands.command(name=_("show"), description=_("Read any revision of an article"))
@app_commands.describe(article=_("Which article?"), revision=_("Which revision?"))
@app_commands.autocomplete(article=complete_any)
@app_commands.autocomplete(revision=complete_revision)
async def show(interaction: Interaction, article: Slug, revision: Number) -> None:
    """Shows the revision, retracted or not."""
    await show_list(interaction, ("Revisions", article, str(revision)))


async def show_list(interaction: Interaction, request: Request) -> None:
    """The first page of a list for editors, to the editor alone."""
    settings = await defer_for_editor(interaction)
    await listing_of(interaction, request).show(interaction, request, settings)
