"""Changing an article's text in a form or by a file; two editors who meet."""

from __future__ import annotations

from datetime import date

import pytest

from bot.client import FootnoteBot
from tests.cogs.newsroom.conftest import BODY, SLUG, Newsroom, buttons_of, text_of
from tests.cogs.newsroom.revised import revise, values_of


async def test_an_edit_starts_from_the_present_text_and_shows_what_would_differ(newsroom: Newsroom) -> None:
    await newsroom.add()
    form = await newsroom.kb("edit", article=SLUG)
    assert values_of(form)["body"] == BODY

    sent = values_of(form) | {"body": BODY.replace("31", "33"), "note": "Recount"}
    shown = (await newsroom.editor.submit_modal(form, sent)).response
    assert "- 2  Mayor Lina Aalto said that 31 boats" in text_of(shown)
    assert "~~31~~ → **33**" in text_of(shown)
    assert (await newsroom.newest()).number == 1

    await newsroom.editor.click(shown, label="Save")
    saved = await newsroom.newest()
    assert (saved.number, saved.note, saved.source) == (2, "Recount", "Ostwick Post")
    assert buttons_of(shown) == ["Undo"]


async def test_a_preview_says_where_an_article_without_a_date_gets_one(newsroom: Newsroom) -> None:
    await newsroom.add()
    form = await newsroom.kb("edit", article=SLUG)
    changed = (await newsroom.editor.submit_modal(form, values_of(form) | {"body": BODY.replace("31", "33")})).response
    form = await newsroom.kb("add")
    new = (await newsroom.editor.submit_modal(form, {"headline": "Snow", "body": "It snowed in Aby."})).response

    assert "/kb header` gives it one" in text_of(changed)
    assert "Press Edit to give one" in text_of(new)


async def test_two_editors_who_meet_both_see_both_versions_and_nothing_is_lost(newsroom: Newsroom) -> None:
    await newsroom.add()
    form = await newsroom.kb("edit", article=SLUG)
    shown = (await newsroom.editor.submit_modal(form, values_of(form) | {"body": BODY.replace("31", "33")})).response
    await revise(newsroom, body=BODY.replace("31", "35"))

    await newsroom.editor.click(shown, label="Save")

    text = text_of(shown)
    assert "Revision 2" in text
    assert "~~35~~ → **33**" in text
    assert (await newsroom.newest()).number == 2
    assert b"33 boats" in await shown.attachments[0].read()


async def test_after_a_clash_save_puts_ones_own_version_on_top(newsroom: Newsroom) -> None:
    await newsroom.add()
    form = await newsroom.kb("edit", article=SLUG)
    await revise(newsroom, body=BODY.replace("31", "35"))
    shown = (await newsroom.editor.submit_modal(form, values_of(form) | {"body": BODY.replace("31", "33")})).response
    assert "Revision 2" in text_of(shown)

    await newsroom.editor.click(shown, label="Save")

    newest = await newsroom.newest()
    assert newest.number == 3
    assert "33 boats" in newest.body


async def test_a_long_text_goes_out_and_comes_back_as_a_file(newsroom: Newsroom) -> None:
    long = "\n\n".join(f"{BODY} Paragraph {number}." for number in range(20))
    await newsroom.add(body=long)
    given = (await newsroom.kb("edit", article=SLUG)).response
    [file] = given.attachments
    changed = (await file.read()).decode().replace("Paragraph 7.", "Paragraph seven.")
    await newsroom.env.restart_bot(FootnoteBot(newsroom.base))

    form = await newsroom.editor.click(given, label="Send the changed file")
    shown = (await newsroom.editor.submit_modal(form, {"file": ("storm.txt", changed.encode())})).response
    await newsroom.editor.click(shown, label="Save")

    newest = await newsroom.newest()
    assert newest.body == long.replace("Paragraph 7.", "Paragraph seven.")
    assert newest.source == "Ostwick Post"


async def test_the_file_of_an_old_revision_is_told_to_be_one(newsroom: Newsroom) -> None:
    await newsroom.add(body=(BODY + "\n\n") * 20)
    given = (await newsroom.kb("edit", article=SLUG)).response
    await revise(newsroom, headline="Harbour closed")

    form = await newsroom.editor.click(given, label="Send the changed file")
    content = await given.attachments[0].read()
    shown = (await newsroom.editor.submit_modal(form, {"file": ("storm.txt", content)})).response

    assert "Revision 2" in text_of(shown)


async def test_an_edit_by_file_keeps_what_the_file_does_not_say(newsroom: Newsroom) -> None:
    await newsroom.add()

    shown = (await newsroom.kb("edit", article=SLUG, file=("new.txt", BODY.replace("31", "33").encode()))).response

    assert "source" not in text_of(shown)
    assert "~~31~~ → **33**" in text_of(shown)


async def test_the_header_changes_without_the_text(newsroom: Newsroom) -> None:
    await newsroom.add()
    form = await newsroom.kb("header", article=SLUG)

    sent = values_of(form) | {"source": "", "published": "9 May 2023", "url": "https://post.example/storm"}
    shown = (await newsroom.editor.submit_modal(form, sent)).response

    newest = await newsroom.newest()
    assert (newest.source, str(newest.published), newest.url) == (None, "2023-05-09", "https://post.example/storm")
    assert newest.body == BODY
    assert "- source: Ostwick Post" in text_of(shown)


DATELINED = "OSTWICK, May 10, 2023 — The harbour was closed on 9 May 2023 after a storm, the port office said."


async def test_a_file_without_a_header_changes_nothing_but_the_text(newsroom: Newsroom) -> None:
    before = await newsroom.add(headline="Порт закрыт", language="ru", published=date(2023, 5, 12))

    shown = (await newsroom.kb("edit", article=before.slug, file=("new.txt", DATELINED.encode()))).response
    await newsroom.editor.click(shown, label="Save")

    newest = await newsroom.newest(before.slug)
    assert (newest.body, newest.headline, newest.language) == (DATELINED, before.headline, "ru")
    assert (newest.published, newest.source) == (before.published, before.source)


async def test_a_date_of_publication_can_be_cleared_where_the_text_has_a_dateline(newsroom: Newsroom) -> None:
    await newsroom.add(body=DATELINED, published=date(2023, 5, 10))
    form = await newsroom.kb("header", article=SLUG)
    await newsroom.editor.submit_modal(form, values_of(form) | {"published": ""})
    assert (await newsroom.newest()).published is None

    form = await newsroom.kb("edit", article=SLUG)
    sent = values_of(form) | {"body": DATELINED.replace("storm", "gale")}
    shown = (await newsroom.editor.submit_modal(form, sent)).response
    await newsroom.editor.click(shown, label="Save")
    newest = await newsroom.newest()
    assert ("gale" in newest.body, newest.published) == (True, None)


async def test_each_word_that_changed_is_shown_with_the_one_in_its_place(newsroom: Newsroom) -> None:
    await newsroom.add()
    form = await newsroom.kb("edit", article=SLUG)

    changed = BODY.replace("31 boats were", "one boat was")
    shown = (await newsroom.editor.submit_modal(form, values_of(form) | {"body": changed})).response

    assert "~~31~~ → **one** · ~~boats~~ → **boat** · ~~were~~ → **was**" in text_of(shown)


async def test_of_an_edit_that_makes_two_articles_alike_it_is_not_said_that_it_adds_one(newsroom: Newsroom) -> None:
    await newsroom.add()
    await newsroom.add(headline="The same under another name")
    form = await newsroom.kb("edit", article=SLUG)

    shown = (await newsroom.editor.submit_modal(form, values_of(form) | {"headline": "Harbour closed"})).response

    assert "The same text is here as “The same under another name”" in text_of(shown)
    assert "adds it again" not in text_of(shown)


async def test_an_edit_of_what_was_retracted_meanwhile_says_so_and_why_before_it_brings_it_back(
    newsroom: Newsroom,
) -> None:
    await newsroom.add()
    form = await newsroom.kb("edit", article=SLUG)
    shown = (await newsroom.editor.submit_modal(form, values_of(form) | {"body": BODY.replace("31", "33")})).response
    await newsroom.kb("retract", article=SLUG, note="Withdrawn by the agency")

    await newsroom.editor.click(shown, label="Save")

    assert "was retracted in the meantime" in text_of(shown)
    assert "“Withdrawn by the agency”" in text_of(shown)
    assert (await newsroom.newest()).is_retraction


@pytest.mark.parametrize("command", ["edit", "header"])
async def test_who_changes_nothing_is_told_so(newsroom: Newsroom, command: str) -> None:
    first = await newsroom.add(language="en")
    form = await newsroom.kb(command, article=SLUG)

    sent = await newsroom.editor.submit_modal(form, values_of(form) | {"note": "Looked at it again"})

    assert f"Nothing is different in “{SLUG}”, so nothing was saved." in newsroom.refusal(sent)
    assert await newsroom.newest() == first
