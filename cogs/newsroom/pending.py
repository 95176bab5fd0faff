"""A draft that waits below its preview: Save, Edit, Cancel. The draft travels in the file of the message."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, ClassVar

import discord

from cogs.buttons import Button, Outliving
from cogs.host import Interaction
from cogs.insistence import acknowledge
from cogs.newsroom.admission import admit_editor, defer_for_editor, defer_press_for_editor
from cogs.newsroom.forms import Form
from cogs.newsroom.receiving import read_attachment
from cogs.newsroom.showing import show
from cogs.newsroom.undoing import UndoButton
from cogs.newsroom.unseen import Unseen
from cogs.patience import in_time
from cogs.places import guild_id_of
from cogs.presentation import limits
from cogs.presentation.drafts import FILE, Pending, read_pending, write_pending
from cogs.presentation.outcomes import present_cancelled, present_saved
from cogs.presentation.previews import present_preview, warn_of_date
from cogs.presentation.tongue import say
from knowledge import Draft, EditConflict, GuildSettings, InputError, Revision
from knowledge.differences import Difference, difference_of_draft
from knowledge.limits import MAX_HEADLINE, MAX_NOTE, MAX_SOURCE, MAX_URL
from knowledge.readers import read_fields


async def preview(
    interaction: Interaction, pending: Pending, settings: GuildSettings, warnings: Sequence[str] = ()
) -> None:
    """Shows what would be saved, with the buttons, in place of 'thinking …' or of the preview before."""
    shown = await interaction.client.base.preview(
        pending.draft, guild_id=guild_id_of(interaction), besides=pending.slug
    )
    found = await _difference(interaction, pending)
    dated = warn_of_date(pending.draft, interaction.created_at.date())
    reply = present_preview(shown, pending, found, [*warnings, *dated])
    seen = replace(pending, seen=found.old.number) if found else pending  # who saves now has seen what is there now
    await show(
        interaction, reply, settings, [SaveButton(), EditButton(), CancelButton()], [(FILE, write_pending(seen))]
    )


async def _difference(interaction: Interaction, pending: Pending) -> Difference | None:
    if pending.slug is None:
        return None
    present = await interaction.client.base.article(pending.slug, guild_id=guild_id_of(interaction))
    return await asyncio.to_thread(difference_of_draft, present, pending.draft)


_unseen = Unseen()


async def _show_saved(interaction: Interaction, saved: Revision, settings: GuildSettings) -> None:
    assert interaction.message is not None
    buttons = [UndoButton(str(saved.number), saved.slug)] if saved.number > 1 else []
    await show(interaction, present_saved(saved), settings, buttons)
    _unseen.forget(interaction.message.id)


class SaveButton(Outliving, discord.ui.DynamicItem[Button], template="draft:save"):
    """Saves the draft above it."""

    _under_way: ClassVar[set[int]] = set()
    """The messages whose draft is being saved: a second press does nothing."""

    def __init__(self) -> None:
        style = discord.ButtonStyle.success
        super().__init__(Button(label=say("Save"), emoji="💾", style=style, custom_id="draft:save"))

    async def press(self, interaction: Interaction) -> None:
        """Shows what was saved, with a way back; after a clash the preview anew, against what is there now.

        What was saved when the line broke is shown at the next press, not saved twice.
        """
        assert interaction.message is not None
        settings = await defer_press_for_editor(interaction)
        if interaction.message.id in self._under_way:
            return
        self._under_way.add(interaction.message.id)
        try:
            pending = await pending_below(interaction.message)
            try:
                saved = await _saved_before(interaction, pending) or await _save(interaction, pending)
            except EditConflict:
                await preview(interaction, pending, settings)
                return
            _unseen.note(interaction.message.id, pending, saved)
            await _show_saved(interaction, saved, settings)
        finally:
            self._under_way.discard(interaction.message.id)


async def _saved_before(interaction: Interaction, pending: Pending) -> Revision | None:
    """What came of the draft at an earlier press of which nothing could be shown, maybe by a bot that ended since."""
    assert interaction.message is not None
    saved = await _unseen.recall(interaction, pending)
    if saved or pending.slug is not None:
        return saved
    return await interaction.client.base.saved_since(
        pending.draft,
        interaction.message.created_at,
        guild_id=guild_id_of(interaction),
        editor_id=interaction.user.id,
    )


async def _save(interaction: Interaction, pending: Pending) -> Revision:
    base, guild_id, editor_id = interaction.client.base, guild_id_of(interaction), interaction.user.id
    if pending.slug is None:
        return await base.add(pending.draft, guild_id=guild_id, editor_id=editor_id, note=pending.note)
    return await base.revise(
        pending.slug, pending.draft, seen=pending.seen, guild_id=guild_id, editor_id=editor_id, note=pending.note
    )


class EditButton(Outliving, discord.ui.DynamicItem[Button], template="draft:edit"):
    """Opens the draft above it in a form."""

    def __init__(self) -> None:
        super().__init__(Button(label=say("Edit"), emoji="✏️", custom_id="draft:edit"))

    async def press(self, interaction: Interaction) -> None:
        """Shows the form; the preview follows what is sent."""
        assert interaction.message is not None
        form = DraftForm(await in_time(_pending_for_editor(interaction, interaction.message)))
        await acknowledge(lambda: interaction.response.send_modal(form))


async def _pending_for_editor(interaction: Interaction, message: discord.Message) -> Pending:
    await admit_editor(interaction)
    return await pending_below(message)


class CancelButton(Outliving, discord.ui.DynamicItem[Button], template="draft:cancel"):
    """Drops the draft above it."""

    def __init__(self) -> None:
        super().__init__(Button(label=say("Cancel"), custom_id="draft:cancel"))

    async def press(self, interaction: Interaction) -> None:
        """Nothing was saved, and the file goes; what was saved when the line broke is shown, and can be undone."""
        assert interaction.message is not None
        settings = await defer_press_for_editor(interaction)
        saved = await _unseen.recall(interaction)
        with suppress(InputError):  # of a draft whose file is gone
            saved = saved or await _saved_before(interaction, await pending_below(interaction.message))
        if saved:
            await _show_saved(interaction, saved, settings)
        else:
            await show(interaction, present_cancelled(), settings)


async def pending_below(message: discord.Message) -> Pending:
    """The draft in a preview's file. Raises InputError where it is gone."""
    for attachment in message.attachments:
        if attachment.filename == FILE:
            try:
                content = await read_attachment(attachment)
            except InputError:  # which names a file that the editor never sent
                raise InputError(
                    "Discord does not hand out the draft of this preview: press again, or bring the article in again."
                ) from None
            return read_pending(content)
    raise InputError("The draft of this preview is gone: bring the article in again.")


class DraftForm(Form):
    """A draft as a form: a new article with its header, an existing one with a note on what changes.

    A body that no form can hold stays as it is; `article` None asks for a new one.
    """

    def __init__(self, pending: Pending) -> None:
        super().__init__(say("New article") if pending.slug is None else say("Change the article"))
        self._pending, draft = pending, pending.draft
        self.ask("headline", say("Headline"), default=draft.headline, max_length=MAX_HEADLINE, required=True)
        if len(draft.body) <= limits.FORM_TEXT:
            long = {"style": discord.TextStyle.paragraph, "max_length": limits.FORM_TEXT, "required": True}
            self.ask("body", say("Text (a blank line parts paragraphs)"), default=draft.body, **long)
        if pending.slug is None:
            self._ask_header(draft)
        else:
            self.ask("note", say("What changes, and why?"), default=pending.note, max_length=MAX_NOTE)

    def _ask_header(self, draft: Draft) -> None:
        published = draft.published.isoformat() if draft.published else None
        self.ask("source", say("Source"), default=draft.source, max_length=MAX_SOURCE)
        self.ask("published", say("Date of publication"), default=published, max_length=40, placeholder="2024-01-31")
        self.ask("url", say("Link"), default=draft.url, max_length=MAX_URL, placeholder="https://…")

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Shows the preview of what was sent."""
        begin = defer_press_for_editor if interaction.message else defer_for_editor
        settings = await begin(interaction)
        await preview(interaction, await asyncio.to_thread(self._filled), settings)

    def _filled(self) -> Pending:
        """What was sent, read like a file. Raises InputError naming the field."""
        typed, draft = self.typed(), self._pending.draft
        note = typed.pop("note", "") or None
        body = typed.pop("body", None)
        if self._pending.slug is not None:
            typed |= {"source": draft.source or "", "url": draft.url or ""}
            typed |= {"published": draft.published.isoformat() if draft.published else ""}
        typed["language"] = draft.language  # empty where nobody chose one: then it is recognised
        is_new = not draft.body  # in what was shown with its date an empty one is meant
        read = read_fields(typed, draft.body if body is None else body, is_new=is_new)
        if body is None:
            read = replace(read, body=draft.body)
        return Pending(read, self._pending.slug, self._pending.seen, note)
