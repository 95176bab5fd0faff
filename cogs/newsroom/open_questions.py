"""An open question with what answers it now: telling who asked, pinning a sentence to it, closing it."""

from __future__ import annotations

from typing import Any

import discord

from cogs.buttons import Button, Outliving
from cogs.host import Interaction
from cogs.insistence import acknowledge
from cogs.newsroom.admission import admit_editor, defer_press_for_editor
from cogs.newsroom.forms import Form
from cogs.newsroom.showing import show, show_further
from cogs.newsroom.telling import tell_askers
from cogs.patience import in_time, soon
from cogs.places import guild_id_of
from cogs.presentation.lessons import replacement, split_numbers
from cogs.presentation.questions import present_closed, present_question, present_told
from cogs.presentation.reply import Reply
from cogs.presentation.tongue import say
from knowledge import Answer, GuildSettings, InputError, KnowledgeBase, Lesson, QuestionGroup, QuestionState, Status
from knowledge.errors import NothingDifferent
from knowledge.lessons import MAX_PIN
from knowledge.limits import MAX_NOTE, MAX_SLUG


async def group_of(interaction: Interaction, number: str) -> QuestionGroup:
    """The group of an open question. Raises InputError where somebody has dealt with it."""
    groups = await interaction.client.base.question_groups(guild_id_of(interaction))
    found = next((group for group in groups if number in map(str, group.ids)), None)
    if found is None:
        raise InputError("This question is not open any more: choose one from the list.")
    return found


async def show_question(interaction: Interaction, group: QuestionGroup, settings: GuildSettings) -> None:
    """A question with what answers it now, and the buttons that fit."""
    answer = await interaction.client.base.ask(group.text, guild_id=guild_id_of(interaction))
    number = str(group.ids[0])
    tell = [TellButton(number)] if answer.status is Status.ANSWERED else []
    await show(interaction, present_question(group, answer), settings, [*tell, PinButton(number), CloseButton(number)])


class TellButton(Outliving, discord.ui.DynamicItem[Button], template=r"asked:tell:(?P<number>\d+)"):
    """Tells who asked that there is an answer now."""

    def __init__(self, number: str) -> None:
        style = discord.ButtonStyle.success
        super().__init__(Button(label=say("Tell who asked"), emoji="📣", style=style, custom_id=f"asked:tell:{number}"))
        self.number = number

    async def press(self, interaction: Interaction) -> None:
        """Tells them, unless the answer is gone meanwhile: then the question is shown anew."""
        settings = await defer_press_for_editor(interaction)
        group = await group_of(interaction, self.number)
        answer = await interaction.client.base.ask(group.text, guild_id=guild_id_of(interaction))
        if answer.status is not Status.ANSWERED:
            await show_question(interaction, group, settings)
            return
        await resolve(interaction, group, answer, settings)


async def resolve(interaction: Interaction, group: QuestionGroup, answer: Answer, settings: GuildSettings) -> None:
    """Marks the questions as answered, tells who asked them, and says whom it reached."""
    base: KnowledgeBase = interaction.client.base
    guild_id = guild_id_of(interaction)
    answers = await _answers(base, group, answer)
    await base.resolve(list(answers), QuestionState.ANSWERED, guild_id=guild_id, editor_id=interaction.user.id)
    outcome = await tell_askers(interaction.client, guild_id, answers)
    left = outcome.open_again | {each.asker_id for each in group.questions if each.id not in answers}
    await show(interaction, present_told(group, answer, outcome, len(left)), settings)


async def _answers(base: KnowledgeBase, group: QuestionGroup, answer: Answer) -> dict[int, Answer]:
    """What answers each of the questions, by id. Who asked in private is sent to ask again, so that their own words
    must have an answer; the others are shown that of the group.
    """
    answers = {}
    for each in group.questions:
        own = answer
        if each.place.is_private and each.text != group.text:
            own = await base.ask(each.text, guild_id=each.place.guild_id)
        if own.status is Status.ANSWERED:
            answers[each.id] = own
    return answers


class CloseButton(Outliving, discord.ui.DynamicItem[Button], template=r"asked:close:(?P<number>\d+)"):
    """Takes a question off the list without an answer."""

    def __init__(self, number: str) -> None:
        super().__init__(Button(label=say("Close"), emoji="🗂️", custom_id=f"asked:close:{number}"))
        self.number = number

    async def press(self, interaction: Interaction) -> None:
        """Nobody is told."""
        settings = await defer_press_for_editor(interaction)
        group = await group_of(interaction, self.number)
        await interaction.client.base.resolve(
            group.ids, QuestionState.CLOSED, guild_id=guild_id_of(interaction), editor_id=interaction.user.id
        )
        await show(interaction, present_closed(group), settings)


class PinButton(Outliving, discord.ui.DynamicItem[Button], template=r"asked:pin:(?P<number>\d+)"):
    """Opens the form in which sentences are pinned to a question."""

    def __init__(self, number: str) -> None:
        super().__init__(Button(label=say("Pin a sentence"), emoji="📌", custom_id=f"asked:pin:{number}"))
        self.number = number

    async def press(self, interaction: Interaction) -> None:
        """The form begins with the sentence that came nearest."""
        group = await in_time(_group_for_editor(interaction, self.number))
        answer = await soon(interaction.client.base.ask(group.text, guild_id=guild_id_of(interaction)))
        await acknowledge(lambda: interaction.response.send_modal(PinForm(group, answer)))


async def _group_for_editor(interaction: Interaction, number: str) -> QuestionGroup:
    await admit_editor(interaction)
    return await group_of(interaction, number)


class PinForm(Form):
    """A question and the sentences that answer it."""

    def __init__(self, group: QuestionGroup, answer: Answer | None) -> None:
        super().__init__(say("Pin a sentence"))
        self._number = str(group.ids[0])
        near = next(iter((*answer.citations, *answer.nearest)), None) if answer else None
        self.ask("question", say("The question"), default=group.text[:MAX_PIN], max_length=MAX_PIN, required=True)
        slug, sentence = (near.article, str(near.sentence)) if near else (None, None)
        self.ask("article", say("The short name of the article"), default=slug, max_length=MAX_SLUG, required=True)
        self.ask("sentences", say("The numbers of the sentences"), default=sentence, max_length=50, required=True)
        self.ask("note", say("A note"), max_length=MAX_NOTE)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Pins them, and tells who asked, unless their question still has no answer."""
        settings = await defer_press_for_editor(interaction)
        base = interaction.client.base
        group = await group_of(interaction, self._number)
        taught = await self._pin(interaction)
        answer = await base.ask(group.text, guild_id=guild_id_of(interaction))
        if answer.status is not Status.ANSWERED:  # it was pinned to a question in other words
            await show_question(interaction, group, settings)
        else:
            await resolve(interaction, group, answer, settings)
        if taught and (replaced := await base.replaced_by(taught)):
            await show_further(interaction, Reply(replacement(replaced)), settings)

    async def _pin(self, interaction: Interaction) -> Lesson | None:
        """The pin, None where there is the same already: whoever asked is told all the same."""
        typed = self.typed()
        try:
            return await interaction.client.base.pin(
                typed["question"],
                [(typed["article"], None, number) for number in split_numbers(typed["sentences"])],
                guild_id=guild_id_of(interaction),
                editor_id=interaction.user.id,
                note=typed["note"] or None,
            )
        except NothingDifferent:
            return None
