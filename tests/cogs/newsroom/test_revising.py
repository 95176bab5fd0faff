from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.client import FootnoteBot
from knowledge import GuildSettings
from tests.cogs.newsroom.conftest import BODY, SLUG, Newsroom, buttons_of, text_of

CORRECTED = "Mayor Lina Aalto said that 33 boats were lost in the storm."


def values_of(form: Any) -> dict[str, str]:
    fields = [each["component"] for each in form.modal["components"]]
    return {each["custom_id"]: each.get("value", "") for each in fields}


async def revise(newsroom: Newsroom, **changes: Any) -> None:
    """Somebody else saves a revision."""
    present = await newsroom.newest()
    draft = replace(present.draft, **changes)
    await newsroom.base.revise(SLUG, draft, seen=present.number, guild_id=newsroom.guild.id, editor_id=7)


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


async def test_two_editors_who_meet_both_see_both_versions_and_nothing_is_lost(newsroom: Newsroom) -> None:
    await newsroom.add()
    form = await newsroom.kb("edit", article=SLUG)
    shown = (await newsroom.editor.submit_modal(form, values_of(form) | {"body": BODY.replace("31", "33")})).response
    await revise(newsroom, body=BODY.replace("31", "35"))

    await newsroom.editor.click(shown, label="Save")

    text = text_of(shown)
    assert "Somebody else saved revision 2" in text
    assert "~~35~~ → **33**" in text
    assert (await newsroom.newest()).number == 2
    assert b"33 boats" in await shown.attachments[0].read()


async def test_after_a_clash_save_puts_ones_own_version_on_top(newsroom: Newsroom) -> None:
    await newsroom.add()
    form = await newsroom.kb("edit", article=SLUG)
    await revise(newsroom, body=BODY.replace("31", "35"))
    shown = (await newsroom.editor.submit_modal(form, values_of(form) | {"body": BODY.replace("31", "33")})).response
    assert "Somebody else saved revision 2" in text_of(shown)

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

    assert "Somebody else saved revision 2" in text_of(shown)


async def test_an_edit_by_file_keeps_what_the_file_does_not_say(newsroom: Newsroom) -> None:
    await newsroom.add()

    shown = (await newsroom.kb("edit", article=SLUG, file=("new.txt", BODY.replace("31", "33").encode()))).response

    assert "source" not in text_of(shown)
    assert "~~31~~ → **33**" in text_of(shown)


async def test_a_corrected_sentence_answers_at_once_and_can_be_taken_back(newsroom: Newsroom) -> None:
    await newsroom.add()
    form = await newsroom.kb("correct", article=SLUG, sentence=2)
    assert values_of(form)["text"].startswith("Mayor Lina Aalto said that 31 boats")

    shown = (await newsroom.editor.submit_modal(form, {"text": CORRECTED, "note": "Recount"})).response
    answer = await newsroom.member.slash(newsroom.channel, "ask", question="How many boats were lost?")

    assert "“Recount”" in text_of(shown)
    assert "+ 2  Mayor Lina Aalto said that 33 boats" in text_of(shown)
    assert "33 boats" in text_of(answer.response).replace("**", "")
    await newsroom.editor.click(shown, label="Undo")
    assert (await newsroom.newest()).body == BODY


async def test_a_correction_that_meets_another_shows_both_and_gives_the_typed_text_back(newsroom: Newsroom) -> None:
    await newsroom.add()
    form = await newsroom.kb("correct", article=SLUG, sentence=2)
    await revise(newsroom, body=BODY.replace("31", "35"))

    shown = (await newsroom.editor.submit_modal(form, {"text": CORRECTED})).response

    assert "~~31~~ → **35**" in text_of(shown)
    assert f"> {CORRECTED}" in text_of(shown)
    assert (await newsroom.newest()).number == 2


async def test_a_command_asks_once_for_the_settings(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    await newsroom.add()
    settings, asked = newsroom.base.settings, []

    async def counted(guild_id: int) -> GuildSettings:
        asked.append(guild_id)
        return await settings(guild_id)

    monkeypatch.setattr(newsroom.base, "settings", counted)
    await newsroom.kb("correct", article=SLUG, sentence=2, text=CORRECTED)
    await newsroom.kb("history", article=SLUG)

    assert asked == [newsroom.guild.id] * 2


async def test_a_sentence_that_is_not_there_is_told_before_a_form_opens(newsroom: Newsroom) -> None:
    await newsroom.add()

    result = await newsroom.kb("correct", article=SLUG, sentence=9)

    assert "has no sentence 9: the last is 4" in newsroom.refusal(result)


async def test_the_undo_below_a_change_does_not_take_back_a_later_one(newsroom: Newsroom) -> None:
    await newsroom.add()
    shown = (await newsroom.kb("correct", article=SLUG, sentence=2, text=CORRECTED)).response
    await revise(newsroom, headline="Harbour closed")

    result = await newsroom.editor.click(shown, label="Undo")

    assert "Somebody else saved revision 3" in text_of(result.response)
    assert (await newsroom.newest()).headline == "Harbour closed"


async def test_the_header_changes_without_the_text(newsroom: Newsroom) -> None:
    await newsroom.add()
    form = await newsroom.kb("header", article=SLUG)

    sent = values_of(form) | {"source": "", "published": "9 May 2023", "url": "https://post.example/storm"}
    shown = (await newsroom.editor.submit_modal(form, sent)).response

    newest = await newsroom.newest()
    assert (newest.source, str(newest.published), newest.url) == (None, "2023-05-09", "https://post.example/storm")
    assert newest.body == BODY
    assert "- source: Ostwick Post" in text_of(shown)


async def test_retract_and_restore_are_seen_by_the_next_question(newsroom: Newsroom) -> None:
    await newsroom.add()
    question = "How many boats were lost in the storm?"

    receipt = await newsroom.say("retract", article=SLUG, note="Withdrawn by the agency")
    assert "Retracted" in receipt
    assert "The next answer uses it" not in receipt
    gone = await newsroom.member.slash(newsroom.channel, "ask", question=question)
    assert "Restored" in await newsroom.say("restore", article=SLUG)
    back = await newsroom.member.slash(newsroom.channel, "ask", question=question)

    assert "boats" not in gone.response.embeds[0].description
    assert "boats" in back.response.embeds[0].description


async def test_a_retracted_article_is_offered_for_restoring_and_not_for_editing(newsroom: Newsroom) -> None:
    await newsroom.add()
    await newsroom.kb("retract", article=SLUG)

    offered = await newsroom.editor.autocomplete(newsroom.channel, "kb restore", "article", "storm")
    for_edit = await newsroom.editor.autocomplete(newsroom.channel, "kb edit", "article", "storm")

    assert [choice["value"] for choice in offered] == [SLUG]
    assert for_edit == []
    for command, options in {"edit": {}, "header": {}, "correct": {"sentence": 2}}.items():
        refusal = newsroom.refusal(await newsroom.kb(command, article=SLUG, **options))
        assert "retracted: restore it first" in refusal


async def test_an_earlier_revision_is_restored_by_its_number(newsroom: Newsroom) -> None:
    await newsroom.add()
    await revise(newsroom, body="Nothing happened at all.")

    await newsroom.kb("restore", article=SLUG, revision=1)

    newest = await newsroom.newest()
    assert (newest.number, newest.body) == (3, BODY)


async def test_the_history_tells_who_when_and_why_and_any_revision_can_be_read(newsroom: Newsroom) -> None:
    await newsroom.add()
    await newsroom.kb("correct", article=SLUG, sentence=2, text=CORRECTED, note="Recount")
    await newsroom.kb("retract", article=SLUG, note="Withdrawn")

    history = await newsroom.say("history", article=SLUG)

    assert history.index("retracted") < history.index("changed") < history.index("added")
    assert "“Recount”" in history
    assert f"<@{newsroom.editor.id}>" in history
    assert "31 boats" in await newsroom.say("show", article=SLUG, revision=1)
    assert "retracts the article" in await newsroom.say("show", article=SLUG, revision=3)
    assert "~~31~~ → **33**" in await newsroom.say("diff", article=SLUG, old=1, new=2)
    assert "has no revision 9" in newsroom.refusal(await newsroom.kb("show", article=SLUG, revision=9))
