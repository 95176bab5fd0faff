"""Which buttons stand below an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import discord

from cogs.buttons import row_of
from cogs.context import ContextButton
from cogs.furthering import MoreButton
from cogs.handing_in import EditorsButton
from cogs.removing import RemoveButton
from cogs.sharing import ShareButton
from cogs.voting import VoteButton
from knowledge import Answer, ClaimCheck, GuildSettings, Status

BelowAnswer = discord.ui.Item[Any]
"""A button below an answer."""


def answer_buttons(
    answers: Sequence[Answer], last: Iterable[BelowAnswer], settings: GuildSettings | None
) -> discord.ui.View:
    """The buttons that fit answers; `last` is how they are shared or removed.

    `settings` are those of the guild whose members vote and ask its editors; None where there is none.
    """
    return row_of(*_below_answered(answers, settings), *_below_refused(answers, settings), *last)


def verdict_buttons(found: ClaimCheck, last: Iterable[BelowAnswer]) -> discord.ui.View:
    """The buttons that fit a verdict."""
    return row_of(*(ContextButton.of(cited) for cited in found.citations[:1]), *last)


def last_buttons(asker_id: int, *, private: bool = False, messages: int = 1) -> Iterator[BelowAnswer]:
    """A public answer can be removed, a private one shared; but not one of several messages, of which only that with
    the buttons could be: the sources stand in the last.
    """
    if not private:
        yield RemoveButton(str(asker_id))
    elif messages == 1:
        yield ShareButton()


def _below_answered(answers: Sequence[Answer], settings: GuildSettings | None) -> Iterator[BelowAnswer]:
    cited = next((each.citations[0] for each in answers if each.citations), None)
    if cited is None:
        return
    yield ContextButton.of(cited)
    yield MoreButton()
    if settings is not None and settings.keeps_votes:
        yield from VoteButton.pair(cited)


def _below_refused(answers: Sequence[Answer], settings: GuildSettings | None) -> Iterator[BelowAnswer]:
    if settings is not None and settings.keeps_questions and any(each.status is Status.UNKNOWN for each in answers):
        yield EditorsButton()
