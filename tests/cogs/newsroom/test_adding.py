"""An article typed into the form: its preview, Save, Edit and Cancel."""

from __future__ import annotations

import asyncio

import aiohttp
import discord
import pytest

from bot.client import FootnoteBot
from cogs.newsroom.pending import SaveButton
from cogs.presentation.drafts import read_pending
from knowledge import ArticleNotFound, InputError
from tests.cogs.newsroom.conftest import BODY, SLUG, Newsroom, buttons_of, text_of, told
from tests.cogs.newsroom.revised import values_of
from tests.cogs.newsroom.typed import TYPED, preview


async def test_a_typed_article_is_shown_before_it_is_saved(newsroom: Newsroom) -> None:
    shown = await preview(newsroom)

    text = text_of(shown)
    assert shown.ephemeral
    assert "nothing is saved yet" in text
    assert "English · 4 sentences · Ostwick Post · 10 May 2023" in text
    assert "14 May 2023 – “14 May 2023”" in text
    assert buttons_of(shown) == ["Save", "Edit", "Cancel"]
    assert await newsroom.base.articles(guild_id=newsroom.guild.id) == []


async def test_a_near_duplicate_is_told_before_it_is_saved(newsroom: Newsroom) -> None:
    await newsroom.add()

    shown = await preview(newsroom, headline="Ferries torn from moorings", body=f"{BODY} Two men drowned.")

    assert "much like “Storm closes harbour” (`storm-closes-harbour`): about 100 %" in text_of(shown)


async def test_a_text_that_is_there_already_is_told_before_it_is_saved_again(newsroom: Newsroom) -> None:
    await newsroom.add()

    shown = await preview(newsroom, headline="Ferries torn from moorings", body=f"{BODY}  ")

    assert "This text is already here as “Storm closes harbour” (`storm-closes-harbour`)" in text_of(shown)


async def test_a_date_that_is_none_is_named_and_the_typed_text_comes_back(newsroom: Newsroom) -> None:
    form = await newsroom.kb("add")

    result = await newsroom.editor.submit_modal(form, TYPED | {"published": "someday"})

    assert "'someday' is no date" in newsroom.refusal(result)
    [back] = result.followups
    assert BODY in (await back.attachments[0].read()).decode()


async def test_a_language_named_in_the_command_holds_for_what_is_typed(newsroom: Newsroom) -> None:
    form = await newsroom.kb("add", language="kk")
    shown = (await newsroom.editor.submit_modal(form, TYPED)).response

    await newsroom.editor.click(shown, label="Save")

    assert (await newsroom.newest()).language == "kk"


@pytest.mark.parametrize(("day", "is_told"), [("2125-05-10", True), ("2023-05-10", False)])
async def test_a_day_of_publication_that_is_still_to_come_is_told(newsroom: Newsroom, day: str, is_told: bool) -> None:
    shown = await preview(newsroom, published=day)

    assert ("⚠️ It is dated 10 May 2125" in text_of(shown)) is is_told
    assert ("which is still to come" in text_of(shown)) is is_told


async def test_save_makes_it_answer_and_names_the_editor(newsroom: Newsroom) -> None:
    shown = await preview(newsroom)

    await newsroom.editor.click(shown, label="Save")

    saved = await newsroom.newest()
    assert (saved.number, saved.editor_id, saved.guild_id) == (1, newsroom.editor.id, newsroom.guild.id)
    assert "revision 1 of `storm-closes-harbour`" in text_of(shown)
    assert (buttons_of(shown), shown.attachments) == ([], [])
    answer = await newsroom.member.slash(newsroom.channel, "ask", question="How many boats were lost?")
    assert "boats were lost in the storm" in text_of(answer.response)


async def test_pressing_save_twice_at_once_makes_one_article(newsroom: Newsroom) -> None:
    shown = await preview(newsroom)

    await asyncio.gather(*(newsroom.editor.click(shown, label="Save") for _ in range(2)), return_exceptions=True)

    assert [each.slug for each in await newsroom.base.articles(guild_id=newsroom.guild.id)] == [SLUG]


async def test_a_press_while_the_draft_is_being_saved_does_nothing(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await preview(newsroom)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(SaveButton, "_under_way", {shown.id})
        await newsroom.editor.click(shown, label="Save")
    assert await newsroom.base.articles(guild_id=newsroom.guild.id) == []

    await newsroom.editor.click(shown, label="Save")

    assert (await newsroom.newest()).number == 1


async def test_a_draft_counts_as_being_saved_until_the_base_has_it_or_fails(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await preview(newsroom)
    during: list[set[int]] = []

    async def fail(*given: object, **named: object) -> None:
        during.append({*SaveButton._under_way})
        raise InputError("The disk is full.")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(newsroom.base, "add", fail)
        await newsroom.editor.click(shown, label="Save")

    assert during == [{shown.id}]
    assert SaveButton._under_way == set()
    newsroom.env.errors.clear()


async def test_edit_opens_the_draft_again_and_the_preview_follows(newsroom: Newsroom) -> None:
    shown = await preview(newsroom, published="")
    form = await newsroom.editor.click(shown, label="Edit")
    values = {each["component"]["custom_id"]: each["component"].get("value") for each in form.modal["components"]}

    await newsroom.editor.submit_modal(
        form, values | {"headline": "Harbour closed", "published": "2023-05-10", "url": ""}
    )

    assert "It has no date" not in text_of(shown)
    assert "Harbour closed" in text_of(shown)
    assert values["body"] == BODY


async def test_cancel_saves_nothing_and_takes_the_draft_away(newsroom: Newsroom) -> None:
    shown = await preview(newsroom)

    await newsroom.editor.click(shown, label="Cancel")

    assert "Nothing was saved" in text_of(shown)
    assert (buttons_of(shown), shown.attachments) == ([], [])
    with pytest.raises(ArticleNotFound):
        await newsroom.newest()


async def test_a_preview_outlives_a_restart(newsroom: Newsroom) -> None:
    shown = await preview(newsroom)
    await newsroom.env.restart_bot(FootnoteBot(newsroom.base))

    await newsroom.editor.click(shown, label="Save")

    assert (await newsroom.newest()).body == BODY


def test_a_draft_of_another_program_is_refused() -> None:
    for content in (b"", b"[]", b'{"slug": "x"}', b"\xff"):
        with pytest.raises(InputError):
            read_pending(content)


async def test_a_date_told_from_the_dateline_can_be_cleared_before_saving(newsroom: Newsroom) -> None:
    body = "OSTWICK, May 10, 2023 — The harbour was closed after a storm, the port office said."
    shown = await preview(newsroom, body=body, published="")
    form = await newsroom.editor.click(shown, label="Edit")
    assert values_of(form)["published"] == "2023-05-10"
    shown = (await newsroom.editor.submit_modal(form, values_of(form) | {"published": ""})).response

    await newsroom.editor.click(shown, label="Save")

    assert (await newsroom.newest()).published is None


async def test_a_language_is_read_as_it_may_be_typed_and_refused_before_any_text_is_typed(newsroom: Newsroom) -> None:
    shown = (await newsroom.kb("add", file=("storm.txt", BODY.encode()), language="RU")).response
    await newsroom.editor.click(shown, label="Save")

    assert [each.language for each in await newsroom.base.articles(guild_id=newsroom.guild.id)] == ["ru"]
    assert "must be a code such as en" in newsroom.refusal(await newsroom.kb("add", language="Russian"))


async def test_a_draft_that_discord_does_not_hand_out_is_not_called_a_file_that_the_editor_sent(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def lost(_attachment: discord.Attachment) -> bytes:
        raise aiohttp.ServerDisconnectedError

    shown = await preview(newsroom)
    monkeypatch.setattr(discord.Attachment, "read", lost)

    pressed = await newsroom.editor.click(shown, label="Save")

    assert "does not hand out the draft of this preview: press again" in told(pressed)
