"""`/kb alias` and `/kb pin`: what editors teach the engine, which goes by it from the next question on."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import Choice
from discord.app_commands import locale_str as _

from cogs.host import Interaction
from cogs.newsroom.admission import defer_for_editor, is_editor
from cogs.newsroom.choosing import complete_any, complete_pinnable
from cogs.newsroom.looking_back import EditorsListing, show_list
from cogs.newsroom.options import Note, Slug
from cogs.newsroom.showing import show
from cogs.places import guild_id_of
from cogs.presentation.lessons import lesson_choices, named, present_lesson, present_lessons, split_meanings
from cogs.presentation.lessons import split_numbers as split
from cogs.presentation.reply import Reply
from cogs.presentation.requests import Request
from knowledge import GuildSettings, Lesson, LessonKind
from knowledge.lessons import MAX_PHRASE, MAX_PIN

alias = app_commands.Group(name=_("alias"), description=_("Words that mean the same here"))
pin = app_commands.Group(name=_("pin"), description=_("Sentences that answer a certain question"))

Phrase = app_commands.Range[str, 1, MAX_PHRASE]
Question = app_commands.Range[str, 1, MAX_PIN]


class Lessons(EditorsListing):
    """All aliases, or all pins."""

    async def compile(self, request: Request, guild_id: int) -> Reply:
        """The present ones."""
        kind = LessonKind(request[1])
        lost = await self.base.lost_sentences(guild_id) if kind is LessonKind.PIN else ()
        return present_lessons(await self.base.lessons(kind, guild_id=guild_id), kind, lost)


async def complete_alias(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The aliases that hold what is typed."""
    return await _complete(interaction, LessonKind.ALIAS, typed)


async def complete_pin(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The pinned questions that hold what is typed."""
    return await _complete(interaction, LessonKind.PIN, typed)


async def _complete(interaction: Interaction, kind: LessonKind, typed: str) -> list[Choice[str]]:
    if not await is_editor(interaction):
        return []
    found = await interaction.client.base.lessons(kind, guild_id=guild_id_of(interaction))
    return [Choice(name=name, value=value) for name, value in lesson_choices(found, typed, guild_id_of(interaction))]


@alias.command(name=_("add"), description=_("Let a phrase be read as others, for example: the bloc = CSTO"))
@app_commands.describe(
    phrase=_("The phrase, for example: the bloc"),
    meanings=_("What it stands for; several parted by commas"),
    note=_("Why? Kept with it"),
)
async def add_alias(
    interaction: Interaction, phrase: Phrase, meanings: app_commands.Range[str, 1, 800], note: Note | None = None
) -> None:
    """Makes or changes an alias."""
    settings = await defer_for_editor(interaction)
    taught = await interaction.client.base.teach_alias(
        phrase,
        split_meanings(meanings),
        guild_id=guild_id_of(interaction),
        editor_id=interaction.user.id,
        note=note,
    )
    await _show_taught(interaction, taught, settings)


@pin.command(name=_("add"), description=_("Let sentences of an article answer a question"))
@app_commands.describe(
    question=_("The question; one that asks the same gets the same answer"),
    article=_("Which article?"),
    sentences=_("The numbers of the sentences, or words of one"),
    note=_("Why? Kept with it"),
)
@app_commands.autocomplete(article=complete_any, sentences=complete_pinnable)
async def add_pin(
    interaction: Interaction,
    question: Question,
    article: Slug,
    sentences: app_commands.Range[str, 1, 100],
    note: Note | None = None,
) -> None:
    """Pins sentences of an article's newest revision."""
    settings = await defer_for_editor(interaction)
    taught = await interaction.client.base.pin(
        question,
        [(article, None, number) for number in split(sentences)],
        guild_id=guild_id_of(interaction),
        editor_id=interaction.user.id,
        note=note,
    )
    await _show_taught(interaction, taught, settings)


async def _show_taught(interaction: Interaction, taught: Lesson, settings: GuildSettings) -> None:
    replaced = await interaction.client.base.replaced_by(taught)
    await show(interaction, present_lesson(taught, replaced), settings)


@alias.command(name=_("list"), description=_("All aliases"))
async def list_aliases(interaction: Interaction) -> None:
    """Lists the aliases."""
    await show_list(interaction, ("Lessons", LessonKind.ALIAS.value))


@pin.command(name=_("list"), description=_("All pinned questions"))
async def list_pins(interaction: Interaction) -> None:
    """Lists the pins."""
    await show_list(interaction, ("Lessons", LessonKind.PIN.value))


@alias.command(name=_("remove"), description=_("Take an alias back"))
@app_commands.describe(phrase=_("Which one?"))
@app_commands.autocomplete(phrase=complete_alias)
async def remove_alias(interaction: Interaction, phrase: Phrase, note: Note | None = None) -> None:
    """Withdraws an alias."""
    await _remove(interaction, LessonKind.ALIAS, phrase, note)


@pin.command(name=_("remove"), description=_("Take a pinned question back"))
@app_commands.describe(question=_("Which one?"))
@app_commands.autocomplete(question=complete_pin)
async def remove_pin(interaction: Interaction, question: Question, note: Note | None = None) -> None:
    """Withdraws a pin."""
    await _remove(interaction, LessonKind.PIN, question, note)


@alias.command(name=_("undo"), description=_("Take the last change of an alias back"))
@app_commands.describe(phrase=_("Which one?"))
@app_commands.autocomplete(phrase=complete_alias)
async def undo_alias(interaction: Interaction, phrase: Phrase) -> None:
    """Undoes the last change of an alias."""
    await _undo(interaction, LessonKind.ALIAS, phrase)


@pin.command(name=_("undo"), description=_("Take the last change of a pinned question back"))
@app_commands.describe(question=_("Which one?"))
@app_commands.autocomplete(question=complete_pin)
async def undo_pin(interaction: Interaction, question: Question) -> None:
    """Undoes the last change of a pin."""
    await _undo(interaction, LessonKind.PIN, question)


async def _remove(interaction: Interaction, kind: LessonKind, name: str, note: str | None) -> None:
    settings = await defer_for_editor(interaction)
    taught = await interaction.client.base.withdraw(
        kind,
        await _name(interaction, kind, name),
        guild_id=guild_id_of(interaction),
        editor_id=interaction.user.id,
        note=note,
    )
    await show(interaction, present_lesson(taught), settings)


async def _undo(interaction: Interaction, kind: LessonKind, name: str) -> None:
    settings = await defer_for_editor(interaction)
    taught: Lesson = await interaction.client.base.undo_lesson(
        kind, await _name(interaction, kind, name), guild_id=guild_id_of(interaction), editor_id=interaction.user.id
    )
    await show(interaction, present_lesson(taught), settings)


async def _name(interaction: Interaction, kind: LessonKind, chosen: str) -> str:
    """The whole name behind a choice, which holds a number where the name is too long for one."""
    return named(await interaction.client.base.lessons(kind, guild_id=guild_id_of(interaction)), chosen)
