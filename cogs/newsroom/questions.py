"""`/kb questions`: what members asked in vain, and what they voted down."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import Choice
from discord.app_commands import locale_str as _

from cogs.host import Interaction
from cogs.newsroom.admission import defer_for_editor, is_editor
from cogs.newsroom.complaints import complaints_of, show_complaint
from cogs.newsroom.looking_back import EditorsListing, show_list
from cogs.newsroom.open_questions import group_of, show_question
from cogs.places import guild_id_of
from cogs.presentation.questions import present_questions, question_choices
from cogs.presentation.reply import Reply
from cogs.presentation.requests import Request


class Questions(EditorsListing):
    """The open questions, like ones together, then the answers that were voted down."""

    async def compile(self, request: Request, guild_id: int) -> Reply:
        """Those of now."""
        groups = await self.base.question_groups(guild_id)
        return present_questions(groups, await complaints_of(self.base, guild_id))


async def complete_question(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The open questions and the votes that fit what is typed."""
    if not await is_editor(interaction):
        return []
    base, guild_id = interaction.client.base, guild_id_of(interaction)
    found = question_choices(await base.question_groups(guild_id), await complaints_of(base, guild_id), typed)
    return [Choice(name=name, value=value) for name, value in found]


@app_commands.command(name=_("questions"), description=_("What members asked in vain or voted down, and answering it"))
@app_commands.describe(question=_("Which one? Without it all are listed"))
@app_commands.autocomplete(question=complete_question)
async def questions(interaction: Interaction, question: app_commands.Range[str, 1, 100] | None = None) -> None:
    """Lists the open questions, or shows one with what can be done about it."""
    if question is None:
        await show_list(interaction, ("Questions",))
        return
    settings = await defer_for_editor(interaction)
    if question.startswith("vote:"):
        await show_complaint(interaction, question, settings)
    else:
        await show_question(interaction, await group_of(interaction, question), settings)
