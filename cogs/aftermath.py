"""The buttons below an answer: its context, sharing it, removing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

import aiohttp
import discord
import structlog

from cogs.buttons import Button, Outliving, ids_below, row_of
from cogs.delivery import UNREACHED, answer, remove
from cogs.furthering import MoreButton
from cogs.handing_in import EditorsButton
from cogs.host import Interaction
from cogs.insistence import acknowledge, insist
from cogs.intake import guild_id_of, is_visitor
from cogs.languages import defer, speak_here, speak_to
from cogs.presentation.passages import note_changes, present_passage
from cogs.presentation.tongue import say
from cogs.recollection import further_messages
from cogs.voting import VoteButton
from knowledge import Answer, ArticleNotFound, Citation, ClaimCheck, GuildSettings, InputError, Status

log = structlog.get_logger(__name__)

Control = discord.ui.Item[Any]
"""A button below an answer."""


def answer_buttons(
    answers: Sequence[Answer], last: Iterable[Control], settings: GuildSettings | None
) -> discord.ui.View:
    """The buttons that fit answers; `last` is how they are shared or removed.

    `settings` are those of the guild whose members vote and ask its editors; None where there is none.
    """
    return row_of(*_below_answered(answers, settings), *_below_refused(answers, settings), *last)


def verdict_buttons(found: ClaimCheck, last: Iterable[Control]) -> discord.ui.View:
    """The buttons that fit a verdict."""
    return row_of(*(ContextButton.of(cited) for cited in found.citations[:1]), *last)


def last_buttons(asker_id: int, *, private: bool = False, messages: int = 1) -> Iterator[Control]:
    """A public answer can be removed, a private one shared; but not one of several messages, of which only that with
    the buttons could be: the sources stand in the last.
    """
    if not private:
        yield RemoveButton(str(asker_id))
    elif messages == 1:
        yield ShareButton()


def _below_answered(answers: Sequence[Answer], settings: GuildSettings | None) -> Iterator[Control]:
    cited = next((each.citations[0] for each in answers if each.citations), None)
    if cited is None:
        return
    yield ContextButton.of(cited)
    yield MoreButton()
    if settings is not None and settings.keeps_votes:
        yield from VoteButton.pair(cited)


def _below_refused(answers: Sequence[Answer], settings: GuildSettings | None) -> Iterator[Control]:
    if settings is not None and settings.keeps_questions and any(each.status is Status.UNKNOWN for each in answers):
        yield EditorsButton()


class ContextButton(
    Outliving,
    discord.ui.DynamicItem[Button],
    template=r"context:(?P<number>\d+):(?P<sentence>\d+):(?P<slug>.+)",
):
    """Shows the cited sentence among its neighbours, privately, and whether the article has changed since."""

    def __init__(self, number: str, sentence: str, slug: str) -> None:
        super().__init__(Button(label=say("Context"), emoji="🔎", custom_id=f"context:{number}:{sentence}:{slug}"))
        self.number, self.sentence, self.slug = int(number), int(sentence), slug

    @classmethod
    def of(cls, citation: Citation) -> ContextButton:
        """The button for a citation; its id stays below 100 characters, since a slug has at most 60."""
        return cls(str(citation.revision), str(citation.sentence), citation.article)

    async def press(self, interaction: Interaction) -> None:
        """Quotes the revision that was cited, whatever became of the article."""
        settings = await defer(interaction, private=True)
        base, guild_id = interaction.client.base, guild_id_of(interaction)
        cited = await base.article(self.slug, guild_id=guild_id, number=self.number)
        newest = await base.article(self.slug, guild_id=guild_id)
        passage = present_passage(cited, newest, await base.sentences(cited), self.sentence)
        await answer(interaction, passage, settings)


class ShareButton(Outliving, discord.ui.DynamicItem[Button], template="share"):
    """Shows a private answer to everybody, once."""

    _under_way: set[int] = set()  # noqa: RUF012  # the messages that are being shared: a second press does nothing

    def __init__(self) -> None:
        super().__init__(Button(label=say("Share"), emoji="📣", custom_id="share"))

    async def press(self, interaction: Interaction) -> None:
        """Sends the same message publicly, with the buttons of a public answer and what has changed since; the private
        one keeps the button, which can't be pressed again. Raises InputError where Discord did not take the message,
        or its article was retracted: then it can.
        """
        shown = interaction.message
        assert shown is not None
        if shown.id in self._under_way:
            await acknowledge(lambda: interaction.response.defer())
            return
        self._under_way.add(shown.id)
        try:
            await acknowledge(lambda: interaction.response.edit_message(view=_shared(shown)))
            await speak_here(interaction, private=False)
            await _share(interaction, shown)
        except Exception as error:
            await _offer_again(interaction, shown)
            if isinstance(error, discord.HTTPException | aiohttp.ClientError | TimeoutError):
                log.warning("not_shared", code=getattr(error, "code", None))
                raise InputError("This answer could not be shared: press Share again in a moment.") from error
            raise
        finally:
            self._under_way.discard(shown.id)


async def _offer_again(interaction: Interaction, shown: discord.Message) -> None:
    """The private answer as it was, so that the button can be pressed again; whoever pressed is told of it."""
    speak_to(interaction)
    with suppress(discord.HTTPException, aiohttp.ClientError, TimeoutError):
        view = discord.ui.View.from_message(shown, timeout=None)
        view.stop()
        await insist(lambda: interaction.edit_original_response(view=view))


def _shared(shown: discord.Message) -> discord.ui.View:
    """The buttons below a private answer once it was shared."""
    view = discord.ui.View.from_message(shown, timeout=None)
    for item in view.children:
        if isinstance(item, discord.ui.Button) and item.custom_id == "share":
            item.disabled = True
    view.stop()
    return view


async def _share(interaction: Interaction, shown: discord.Message) -> None:
    buttons = list(_buttons_below(shown))
    note = await _changes(interaction, [each for each in buttons if isinstance(each, ContextButton)])
    content = "\n".join(part for part in (note, shown.content) if part)
    view = row_of(*buttons, RemoveButton(str(interaction.user.id)))
    await interaction.followup.send(content, embeds=shown.embeds, view=view)


def _buttons_below(message: discord.Message) -> Iterator[ContextButton | MoreButton | VoteButton]:
    """Those below a private answer that a public one has too."""
    for custom_id in ids_below(message):
        for kind in (ContextButton, MoreButton, VoteButton):
            if found := kind.__discord_ui_compiled_template__.fullmatch(custom_id):
                yield kind(**found.groupdict())


async def _changes(interaction: Interaction, cited: Sequence[ContextButton]) -> str | None:
    """What to say of an article that is no longer as it was cited; None if it is, or if nothing was cited.

    Raises InputError where it was retracted, or the guild no longer sees it.
    """
    if not cited:
        return None
    with suppress(ArticleNotFound):
        newest = await interaction.client.base.article(cited[0].slug, guild_id=guild_id_of(interaction))
        if not newest.is_retraction:
            return note_changes(cited[0].number, newest)
    raise InputError("This article has been retracted since, so it is not shared: ask again.")


class RemoveButton(Outliving, discord.ui.DynamicItem[Button], template=r"remove:(?P<asker>\d+)"):
    """Removes an answer, for who asked and for moderators."""

    def __init__(self, asker: str) -> None:
        super().__init__(Button(emoji="🗑️", custom_id=f"remove:{asker}"))
        self.asker_id = int(asker)

    async def press(self, interaction: Interaction) -> None:
        """Raises InputError for anybody else."""
        if interaction.user.id != self.asker_id and not interaction.permissions.manage_messages:
            raise InputError("Only the person who asked, or a moderator, can remove this answer.")
        await acknowledge(lambda: interaction.response.defer())
        further = await _further(interaction)
        await insist(interaction.delete_original_response)
        await remove(further)


async def _further(interaction: Interaction) -> Sequence[discord.Message]:
    """The answer's further messages; none where the bot may not look for them."""
    shown = interaction.message
    assert shown is not None
    is_seen = interaction.app_permissions.read_message_history and not is_visitor(interaction)
    may_look = is_seen if interaction.guild_id else interaction.context.dm_channel
    with suppress(*UNREACHED):
        return await insist(lambda: further_messages(shown)) if may_look else ()
    return ()
