"""`/kb why`: what a question finds, how, and what would have been needed."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.host import Interaction
from cogs.mentions import typed_by
from cogs.newsroom.looking_back import EditorsListing, show_list
from cogs.presentation.reasons import present_reasons
from cogs.presentation.reply import Reply
from cogs.presentation.requests import Request
from knowledge.limits import check_question


class Reasoning(EditorsListing):
    """What a question finds, word by word."""

    async def compile(self, request: Request, guild_id: int) -> Reply:
        """What it finds now."""
        return present_reasons(await self.base.why(request[1], guild_id=guild_id))


@app_commands.command(name=_("why"), description=_("What a question finds, with scores, and what is missing"))
@app_commands.describe(question=_("The question, as a member would ask it"))
async def why(interaction: Interaction, question: app_commands.Range[str, 1, 300]) -> None:
    """Explains what a question finds."""
    await show_list(interaction, ("Reasoning", check_question(typed_by(interaction, question))))
