"""A draft over a bad line: it is saved once, and what was saved while nobody could be shown so is shown later."""

from __future__ import annotations

import json

import pytest

from cogs.newsroom import pending
from cogs.newsroom.unseen import MOST_UNSEEN, Unseen
from cogs.presentation.drafts import Pending
from knowledge import Draft
from tests.cogs.fakes import article
from tests.cogs.line import Line
from tests.cogs.newsroom.conftest import BODY, Newsroom, text_of
from tests.cogs.newsroom.typed import preview


async def test_a_preview_is_shown_with_its_file_over_a_bad_line(newsroom: Newsroom, line: Line) -> None:
    line.breaks("PATCH", "/webhooks/*", after=True)

    shown = await preview(newsroom)

    assert json.loads(await shown.attachments[0].read())["body"] == BODY


@pytest.mark.parametrize("after", [False, True])
async def test_an_article_saved_over_a_bad_line_is_saved_once_and_shown(
    newsroom: Newsroom, line: Line, after: bool
) -> None:
    shown = await preview(newsroom)
    line.breaks("PATCH", "/webhooks/*", after=after)

    pressed = await newsroom.editor.click(shown, label="Save")

    assert "revision 1 of `storm-closes-harbour`" in text_of(shown)
    assert pressed.followups == []


async def test_an_article_saved_while_the_line_was_down_is_shown_at_the_next_press_and_not_saved_again(
    newsroom: Newsroom, line: Line
) -> None:
    shown = await preview(newsroom)
    line.breaks("PATCH", "/webhooks/*", times=3)
    failed = await newsroom.editor.click(shown, label="Save")
    assert "Something went wrong" in failed.followups[0].content

    await newsroom.editor.click(shown, label="Save")

    assert "revision 1 of `storm-closes-harbour`" in text_of(shown)
    assert len(await newsroom.base.articles(guild_id=newsroom.guild.id)) == 1
    assert not pending._unseen._kept


async def test_an_article_saved_while_the_line_was_down_is_not_said_to_be_cancelled(
    newsroom: Newsroom, line: Line
) -> None:
    shown = await preview(newsroom)
    line.breaks("PATCH", "/webhooks/*", times=3)
    await newsroom.editor.click(shown, label="Save")

    await newsroom.editor.click(shown, label="Cancel")

    assert "revision 1 of `storm-closes-harbour`" in text_of(shown)
    assert not pending._unseen._kept


async def test_of_what_was_saved_unseen_only_so_much_is_kept_and_no_text() -> None:
    unseen = Unseen()
    for number in range(MOST_UNSEEN + 1):
        unseen.note(number, Pending(Draft("Storm", BODY)), article())

    assert list(unseen._kept) == list(range(1, MOST_UNSEEN + 1))
    assert BODY not in repr(unseen._kept)


@pytest.mark.parametrize("button", ["Save", "Cancel"])
async def test_an_article_that_a_bot_saved_before_it_ended_is_shown_and_not_saved_again(
    newsroom: Newsroom, line: Line, button: str
) -> None:
    shown = await preview(newsroom)
    line.breaks("PATCH", "/webhooks/*", times=3)
    failed = await newsroom.editor.click(shown, label="Save")
    assert "Something went wrong" in failed.followups[0].content
    pending._unseen._kept.clear()  # as a bot that was started again

    await newsroom.editor.click(shown, label=button)

    assert "revision 1 of `storm-closes-harbour`" in text_of(shown)
    assert len(await newsroom.base.articles(guild_id=newsroom.guild.id)) == 1


async def test_a_text_that_somebody_else_saved_meanwhile_can_be_saved(newsroom: Newsroom) -> None:
    shown = await preview(newsroom)
    await newsroom.add(language="en")

    await newsroom.editor.click(shown, label="Save")

    assert len(await newsroom.base.articles(guild_id=newsroom.guild.id)) == 2
