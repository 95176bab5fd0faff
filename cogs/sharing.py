"""The button that shows a private answer to everybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import ClassVar

import discord
import structlog

from cogs.buttons import Button, Outliving, ids_below, row_of
from cogs.context import ContextButton
from cogs.delivery import UNREACHED
from cogs.furthering import MoreButton
from cogs.host import Interaction
from cogs.insistence import acknowledge, insist
from cogs.languages import speak_here, speak_to
from cogs.places import guild_id_of
from cogs.presentation.passages import note_changes
from cogs.presentation.tongue import say
from cogs.removing import RemoveButton
from cogs.voting import VoteButton
from knowledge import ArticleNotFound, InputError

log = structlog.get_logger(__name__)


class ShareButton(Outliving, discord.ui.DynamicItem[Button], template="share"):
    """Shows a private answer to everybody, once."""

    _under_way: ClassVar[set[int]] = set()
    """The messages that are being shared: a second press does nothing."""

    def __init__(self) -> None:
        super().__init__(Button(label=say("Share"), emoji="📣", custom_id="share"))

    async def press(self, interaction: Interaction) -> None:
        """Sends the same message publicly, with the buttons of a public answer and what has changed since; the private
        one keeps the button, which can't be pressed again. Raises InputError where Discord did not take the message,
        or its article was retracted: then it can.
        """
        shown = interaction.message
        assert shown is not None
        if shown.id in self._under_way or _is_shared(shown):
            await acknowledge(lambda: interaction.response.defer())
            return
        self._under_way.add(shown.id)
        try:
            await acknowledge(lambda: interaction.response.edit_message(view=_shared(shown)))
            await speak_here(interaction, private=False)
            await _share(interaction, shown)
        except Exception as error:
            await _offer_again(interaction, shown)
            if isinstance(error, UNREACHED):
                log.warning("not_shared", code=getattr(error, "code", None))
                raise InputError("This answer could not be shared: press Share again in a moment.") from error
            raise
        finally:
            self._under_way.discard(shown.id)


async def _offer_again(interaction: Interaction, shown: discord.Message) -> None:
    """The private answer as it was, so that the button can be pressed again; whoever pressed is told of it."""
    speak_to(interaction)
    with suppress(*UNREACHED):
        await insist(lambda: interaction.edit_original_response(view=_view_below(shown)))


def _is_shared(shown: discord.Message) -> bool:
    """Whether the button was taken away before: a press that comes late brings along the message as it is now."""
    return any(item.disabled for item in _share_buttons(_view_below(shown)))


def _view_below(shown: discord.Message) -> discord.ui.View:
    view = discord.ui.View.from_message(shown, timeout=None)
    view.stop()
    return view


def _share_buttons(view: discord.ui.View) -> Iterator[Button]:
    for item in view.children:
        if isinstance(item, discord.ui.Button) and item.custom_id == "share":
            yield item


def _shared(shown: discord.Message) -> discord.ui.View:
    """The buttons below a private answer once it was shared."""
    view = _view_below(shown)
    for item in _share_buttons(view):
        item.disabled = True
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
