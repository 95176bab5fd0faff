from __future__ import annotations

import json

import pytest

from bot.client import FootnoteBot
from cogs.newsroom import pending
from cogs.presentation.drafts import Pending
from knowledge import ArticleNotFound, Draft, InputError
from tests.cogs.fakes import article
from tests.cogs.line import Line
from tests.cogs.newsroom.conftest import BODY, SLUG, Newsroom, buttons_of, text_of

TYPED = {"headline": "Storm closes harbour", "body": BODY, "source": "Ostwick Post", "published": "10 May 2023"}


async def preview(newsroom: Newsroom, **typed: str) -> object:
    form = await newsroom.kb("add")
    return (await newsroom.editor.submit_modal(form, TYPED | typed)).response


async def test_a_typed_article_is_shown_before_it_is_saved(newsroom: Newsroom) -> None:
    shown = await preview(newsroom)

    text = text_of(shown)
    assert shown.ephemeral
    assert "nothing is saved yet" in text
    assert "English · 4 sentences · Ostwick Post · 10 May 2023" in text
    assert "14 May 2023 – “14 May 2023”" in text
    assert buttons_of(shown) == ["Save", "Edit", "Cancel"]
    assert await newsroom.base.articles(guild_id=newsroom.guild.id) == []


async def test_a_language_named_in_the_command_holds_for_what_is_typed(newsroom: Newsroom) -> None:
    form = await newsroom.kb("add", language="kk")
    shown = (await newsroom.editor.submit_modal(form, TYPED)).response

    await newsroom.editor.click(shown, label="Save")

    assert (await newsroom.newest()).language == "kk"


async def test_save_makes_it_answer_and_names_the_editor(newsroom: Newsroom) -> None:
    shown = await preview(newsroom)

    await newsroom.editor.click(shown, label="Save")

    saved = await newsroom.newest()
    assert (saved.number, saved.editor_id, saved.guild_id) == (1, newsroom.editor.id, newsroom.guild.id)
    assert "revision 1 of `storm-closes-harbour`" in text_of(shown)
    assert (buttons_of(shown), shown.attachments) == ([], [])
    answer = await newsroom.member.slash(newsroom.channel, "ask", question="How many boats were lost?")
    assert "boats were lost in the storm" in text_of(answer.response)


async def test_a_preview_outlives_a_restart(newsroom: Newsroom) -> None:
    shown = await preview(newsroom)
    await newsroom.env.restart_bot(FootnoteBot(newsroom.base))

    await newsroom.editor.click(shown, label="Save")

    assert (await newsroom.newest()).body == BODY


async def test_cancel_saves_nothing_and_takes_the_draft_away(newsroom: Newsroom) -> None:
    shown = await preview(newsroom)

    await newsroom.editor.click(shown, label="Cancel")

    assert "Nothing was saved" in text_of(shown)
    assert (buttons_of(shown), shown.attachments) == ([], [])
    with pytest.raises(ArticleNotFound):
        await newsroom.newest()


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


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("storm.txt", f"title: Storm closes harbour\n\n{BODY}".encode()),
        ("storm.md", f"# Storm closes harbour\n\n{BODY}".encode()),
        ("storm.json", json.dumps({"headline": "Storm closes harbour", "body": BODY}).encode()),
        ("storm.html", f"<html><head><title>Storm closes harbour</title></head><body><article><h1>Storm closes harbour"
                       f"</h1><p>{BODY.replace(chr(10) * 2, '</p><p>')}</p></article></body></html>".encode()),
    ],
)  # fmt: skip
async def test_files_of_each_kind_are_read(newsroom: Newsroom, name: str, content: bytes) -> None:
    shown = (await newsroom.kb("add", file=(name, content))).response

    await newsroom.editor.click(shown, label="Save")

    assert "31 boats were lost" in (await newsroom.newest()).body


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"   ", "empty.txt is empty"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "of a kind that can't be read"),
        ("broken.pdf", b"%PDF-1.4 nothing", "broken.pdf"),
        ("base.json", b'{"format": "footnote-export"}', "/kb import"),
    ],
)
async def test_a_file_that_is_no_article_is_one_sentence(
    newsroom: Newsroom, name: str, content: bytes, said: str
) -> None:
    result = await newsroom.kb("add", file=(name, content))

    assert said in newsroom.refusal(result)


async def test_a_file_too_large_is_refused_before_it_is_fetched(newsroom: Newsroom) -> None:
    result = await newsroom.kb("add", file=("long.txt", b"x" * (10 * 2**20 + 1)))

    assert "long.txt is too large: 10.0 MiB, where 10 are allowed" in newsroom.refusal(result)


async def test_a_link_into_the_operators_network_is_refused(newsroom: Newsroom) -> None:
    result = await newsroom.kb("add", link="http://127.0.0.1/admin")

    assert "127.0.0.1" in newsroom.refusal(result)
    assert buttons_of(result.response) == []


async def test_a_page_is_read_by_its_link(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    async def read(address: str) -> Draft:
        return Draft("Storm closes harbour", BODY, "post.example", url=address)

    monkeypatch.setattr("cogs.newsroom.adding.read_url", read)

    shown = (await newsroom.kb("add", link="https://post.example/storm")).response

    assert "post.example · <https://post.example/storm>" in text_of(shown)


async def test_a_message_is_brought_in_with_its_link_and_day(newsroom: Newsroom) -> None:
    message = await newsroom.member.send(newsroom.channel, BODY)

    shown = (await newsroom.editor.context_menu(newsroom.channel, "Add to the base", message)).response
    await newsroom.editor.click(shown, label="Save")

    [saved] = await newsroom.base.articles(guild_id=newsroom.guild.id)
    assert (saved.url, saved.published) == (message.jump_url, message.created_at.date())


async def test_the_file_of_a_message_comes_before_its_text(newsroom: Newsroom) -> None:
    files = [("storm.txt", f"title: Storm\n\n{BODY}".encode()), ("more.txt", b"More.")]
    message = await newsroom.member.send(newsroom.channel, "Look at this", attachments=files)

    shown = (await newsroom.editor.context_menu(newsroom.channel, "Add to the base", message)).response

    assert "4 sentences" in text_of(shown)
    assert "Only the first of 2 files was read" in text_of(shown)


async def test_pressing_save_twice_at_once_makes_one_article(newsroom: Newsroom) -> None:
    import asyncio

    shown = await preview(newsroom)

    await asyncio.gather(*(newsroom.editor.click(shown, label="Save") for _ in range(2)), return_exceptions=True)

    assert [each.slug for each in await newsroom.base.articles(guild_id=newsroom.guild.id)] == [SLUG]


def test_a_draft_of_another_program_is_refused() -> None:
    from cogs.presentation.drafts import read_pending

    for content in (b"", b"[]", b'{"slug": "x"}', b"\xff"):
        with pytest.raises(InputError):
            read_pending(content)


@pytest.mark.parametrize("after", [False, True])
async def test_an_article_saved_over_a_bad_line_is_saved_once_and_shown(
    newsroom: Newsroom, line: Line, after: bool
) -> None:
    shown = await preview(newsroom)
    line.breaks("PATCH", "/webhooks/*", after=after)

    pressed = await newsroom.editor.click(shown, label="Save")

    assert "revision 1 of `storm-closes-harbour`" in text_of(shown)
    assert pressed.followups == []


async def test_a_preview_is_shown_with_its_file_over_a_bad_line(newsroom: Newsroom, line: Line) -> None:
    line.breaks("PATCH", "/webhooks/*", after=True)

    shown = await preview(newsroom)

    assert json.loads(await shown.attachments[0].read())["body"] == BODY


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
    unseen = pending.Unseen()
    for number in range(pending.MOST_UNSEEN + 1):
        unseen.note(number, Pending(Draft("Storm", BODY)), article())

    assert list(unseen._kept) == list(range(1, pending.MOST_UNSEEN + 1))
    assert BODY not in repr(unseen._kept)
