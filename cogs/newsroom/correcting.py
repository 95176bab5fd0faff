"""`/kb correct`: one sentence of an article."""

from __future__ import annotations

from typing import Any, NamedTuple

import discord
from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.host import Interaction
from cogs.insistence import acknowledge
from cogs.newsroom.admission import admit_to_article, defer_for_editor, own_article
from cogs.newsroom.choosing import complete_own, complete_sentence
from cogs.newsroom.forms import Form
from cogs.newsroom.options import Note, Slug
from cogs.newsroom.showing import show
from cogs.newsroom.undoing import show_change
from cogs.patience import in_time
from cogs.places import guild_id_of
from cogs.presentation import limits
from cogs.presentation.histories import read_place
from cogs.presentation.revising import present_clash
from cogs.presentation.tongue import say
from knowledge import EditConflict, GuildSettings, Revision
from knowledge.limits import MAX_NOTE
from knowledge.previews import numbered
from knowledge.text.sentences import MAX_SENTENCE

ChosenSentence = app_commands.Range[str, 1, 20]
"""The number of a sentence, mostly chosen: then with the revision that it was chosen from."""


@app_commands.command(name=_("correct"), description=_("Correct one sentence of an article"))
@app_commands.describe(
    article=_("Which article?"),
    sentence=_("The number of the sentence, or words of it"),
    text=_("The corrected sentence; without it a form opens"),
    note=_("What was wrong? Shown in the history"),
)
@app_commands.autocomplete(article=complete_own)
@app_commands.autocomplete(sentence=complete_sentence)
async def correct(
    interaction: Interaction,
    article: Slug,
    sentence: ChosenSentence,
    text: app_commands.Range[str, 1, 4000] | None = None,
    note: Note | None = None,
) -> None:
    """Corrects a sentence, from a form unless the text is given."""
    if text is not None:
        settings = await defer_for_editor(interaction)
        seen, number = await _chosen(interaction, await own_article(interaction, article), sentence)
        await _save_correction(interaction, seen, Correction(number, text, note), settings)
        return
    form = await in_time(_correction_form(interaction, article, sentence, note))
    await acknowledge(lambda: interaction.response.send_modal(form))


async def _chosen(interaction: Interaction, present: Revision, sentence: str) -> tuple[Revision, int]:
    """The revision in which the editor saw the sentence, and its number there; a bare number is of the newest."""
    number, revision = read_place(sentence)
    if revision in (None, present.number):
        return present, number
    seen = await interaction.client.base.article(present.slug, guild_id=guild_id_of(interaction), number=revision)
    return present if seen.draft == present.draft else seen, number  # as after an undo: what was seen is there again


async def _correction_form(interaction: Interaction, slug: str, sentence: str, note: str | None) -> CorrectionForm:
    _settings, present = await admit_to_article(interaction, slug)
    seen, number = await _chosen(interaction, present, sentence)
    sentences = await interaction.client.base.sentences(seen)
    return CorrectionForm(seen, number, numbered(seen, sentences, number).text, note)


class Correction(NamedTuple):
    """The number of a sentence, its new text, and what was wrong."""

    sentence: int
    text: str
    note: str | None


async def _save_correction(
    interaction: Interaction, seen: Revision, corrected: Correction, settings: GuildSettings
) -> None:
    """Shows what changed, or after a clash what somebody else changed, with the text that was typed."""
    base, guild_id = interaction.client.base, guild_id_of(interaction)
    try:
        saved = await base.correct(
            seen.slug,
            corrected.sentence,
            corrected.text,
            seen=seen.number,
            guild_id=guild_id,
            editor_id=interaction.user.id,
            note=corrected.note,
        )
    except EditConflict:
        found = await base.diff(seen.slug, old=seen.number, guild_id=guild_id)
        await show(interaction, present_clash(found, corrected.text), settings)
        return
    await show_change(interaction, saved, settings)


class CorrectionForm(Form):
    """A sentence, and why it changes."""

    def __init__(self, seen: Revision, sentence: int, text: str, note: str | None) -> None:
        super().__init__(say("Correct sentence {number}", number=sentence))
        self._seen, self._sentence = seen, sentence
        long = {"style": discord.TextStyle.paragraph, "max_length": min(MAX_SENTENCE, limits.FORM_TEXT)}
        self.ask("text", say("The sentence"), default=text[: limits.FORM_TEXT], required=True, **long)
        self.ask("note", say("What was wrong?"), default=note, max_length=MAX_NOTE)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Saves the corrected sentence."""
        typed = self.typed()
        settings = await defer_for_editor(interaction)
        corrected = Correction(self._sentence, typed["text"], typed["note"] or None)
        await _save_correction(interaction, self._seen, corrected, settings)
