"""`/kb edit`, `correct` and `header`: an article's text, one sentence of it, what stands above it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any, NamedTuple

import discord
from discord import app_commands
from discord.app_commands import locale_str as _

from cogs.awaited import in_time
from cogs.buttons import Button, Outliving
from cogs.host import Interaction
from cogs.insistence import acknowledge
from cogs.intake import guild_id_of
from cogs.newsroom.admission import admit_editor, defer_for_editor, own_article
from cogs.newsroom.choosing import complete_own, complete_sentence
from cogs.newsroom.forms import Form
from cogs.newsroom.pending import DraftForm, preview
from cogs.newsroom.receiving import draft_of_file
from cogs.newsroom.showing import show
from cogs.newsroom.undoing import Note, Slug, show_change
from cogs.presentation import limits
from cogs.presentation.drafts import Pending
from cogs.presentation.revising import present_clash, present_long
from cogs.presentation.tongue import say
from knowledge import Draft, EditConflict, GuildSettings, Revision
from knowledge.limits import MAX_NOTE, MAX_SOURCE, MAX_URL
from knowledge.previews import numbered
from knowledge.readers import read_fields, write_text
from knowledge.text.sentences import MAX_SENTENCE


@app_commands.command(name=_("edit"), description=_("Change the headline and the text of an article"))
@app_commands.describe(article=_("Which article?"), file=_("The changed text as a file; without one a form opens"))
@app_commands.autocomplete(article=complete_own)
async def edit(interaction: Interaction, article: Slug, file: discord.Attachment | None = None) -> None:
    """Opens the form; a text too long for one is given as a file and comes back as one."""
    if file is not None:
        settings = await defer_for_editor(interaction)
        present = await own_article(interaction, article)
        await preview(interaction, _pending(present, merged(await draft_of_file(file), present)), settings)
        return
    settings, present = await in_time(_admitted_to(interaction, article))
    if len(present.body) <= limits.FORM_TEXT:
        form = DraftForm(_pending(present, present.draft))
        await acknowledge(lambda: interaction.response.send_modal(form))
        return
    await acknowledge(lambda: interaction.response.defer(ephemeral=True, thinking=True))
    text = (f"{present.slug}.txt", write_text(present.draft).encode())
    await show(interaction, present_long(present), settings, [FileButton(str(present.number), present.slug)], [text])


async def _admitted_to(interaction: Interaction, slug: str) -> tuple[GuildSettings, Revision]:
    """The settings that hold here and the article, for an editor."""
    return await admit_editor(interaction), await own_article(interaction, slug)


def _pending(present: Revision, draft: Draft) -> Pending:
    return Pending(draft, present.slug, present.number)


def merged(draft: Draft, present: Revision) -> Draft:
    """The draft of a file; what its header does not say stays as it is."""
    return replace(
        draft,
        source=draft.source or present.source,
        published=draft.published or present.published,
        url=draft.url or present.url,
    )


class FileButton(Outliving, discord.ui.DynamicItem[Button], template=r"kb-file:(?P<number>\d+):(?P<slug>.+)"):
    """Takes a changed text as a file; the button knows which revision the editor had."""

    def __init__(self, number: str, slug: str) -> None:
        super().__init__(Button(label=say("Send the changed file"), emoji="📄", custom_id=f"kb-file:{number}:{slug}"))
        self.number, self.slug = int(number), slug

    async def press(self, interaction: Interaction) -> None:
        """Opens the form for the file."""
        await in_time(admit_editor(interaction))
        await acknowledge(lambda: interaction.response.send_modal(FileForm(self.slug, self.number)))


class FileForm(Form):
    """A file, and what changes in it."""

    def __init__(self, slug: str, seen: int) -> None:
        super().__init__(say("Change the article"))
        self._slug, self._seen = slug, seen
        self._upload: discord.ui.FileUpload[Any] = discord.ui.FileUpload(custom_id="file")
        self.add_item(discord.ui.Label(text=say("The changed text"), component=self._upload))
        self.ask("note", say("What changes, and why?"), max_length=MAX_NOTE)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Shows the preview."""
        settings = await defer_for_editor(interaction)
        seen = await interaction.client.base.article(self._slug, guild_id=guild_id_of(interaction), number=self._seen)
        draft = merged(await draft_of_file(self._upload.values[0]), seen)
        pending = replace(_pending(seen, draft), note=self.typed()["note"] or None)
        await preview(interaction, pending, settings)


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
    sentence: app_commands.Range[int, 1, 1_000_000],
    text: app_commands.Range[str, 1, 4000] | None = None,
    note: Note | None = None,
) -> None:
    """Corrects a sentence, from a form unless the text is given."""
    if text is not None:
        settings = await defer_for_editor(interaction)
        seen = await own_article(interaction, article)
        await _save_correction(interaction, seen, Correction(sentence, text, note), settings)
        return
    form = await in_time(_correction_form(interaction, article, sentence, note))
    await acknowledge(lambda: interaction.response.send_modal(form))


async def _correction_form(interaction: Interaction, slug: str, sentence: int, note: str | None) -> CorrectionForm:
    _settings, present = await _admitted_to(interaction, slug)
    sentences = await interaction.client.base.sentences(present)
    return CorrectionForm(present, sentence, numbered(present, sentences, sentence).text, note)


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


@app_commands.command(name=_("header"), description=_("Change source, date, link and language of an article"))
@app_commands.describe(article=_("Which article?"))
@app_commands.autocomplete(article=complete_own)
async def header(interaction: Interaction, article: Slug) -> None:
    """Opens the form with the header."""
    _settings, present = await in_time(_admitted_to(interaction, article))
    await acknowledge(lambda: interaction.response.send_modal(HeaderForm(present)))


class HeaderForm(Form):
    """What stands above an article."""

    def __init__(self, present: Revision) -> None:
        super().__init__(say("Source, date, link"))
        self._present = present
        published = present.published.isoformat() if present.published else None
        self.ask("source", say("Source"), default=present.source, max_length=MAX_SOURCE)
        self.ask("published", say("Date of publication"), default=published, max_length=40, placeholder="2024-01-31")
        self.ask("url", say("Link"), default=present.url, max_length=MAX_URL, placeholder="https://…")
        self.ask("language", say("Language"), default=present.language, max_length=10, placeholder="en, ru, kk …")
        self.ask("note", say("What changes, and why?"), max_length=MAX_NOTE)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Saves the header; after a clash shows what somebody else changed."""
        settings = await defer_for_editor(interaction)
        typed, present = self.typed(), self._present
        note = typed.pop("note") or None
        read = await asyncio.to_thread(read_fields, {**typed, "headline": present.headline}, present.body)
        draft = replace(read, headline=present.headline, body=present.body)
        base, guild_id = interaction.client.base, guild_id_of(interaction)
        try:
            saved = await base.revise(
                present.slug, draft, seen=present.number, guild_id=guild_id, editor_id=interaction.user.id, note=note
            )
        except EditConflict:
            found = await base.diff(present.slug, old=present.number, guild_id=guild_id)
            await show(interaction, present_clash(found, "\n".join(filter(None, typed.values()))), settings)
            return
        await show_change(interaction, saved, settings)
