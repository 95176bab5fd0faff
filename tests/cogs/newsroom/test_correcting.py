"""Correcting one sentence."""

from __future__ import annotations

import pytest

from knowledge import GuildSettings
from tests.cogs.newsroom.conftest import BODY, SLUG, Newsroom, text_of
from tests.cogs.newsroom.revised import CORRECTED, revise, values_of


async def test_a_corrected_sentence_answers_at_once_and_can_be_taken_back(newsroom: Newsroom) -> None:
    await newsroom.add()
    form = await newsroom.kb("correct", article=SLUG, sentence="2")
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
    form = await newsroom.kb("correct", article=SLUG, sentence="2")
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
    await newsroom.kb("correct", article=SLUG, sentence="2", text=CORRECTED)
    await newsroom.kb("history", article=SLUG)

    assert asked == [newsroom.guild.id] * 2


async def test_a_sentence_that_is_not_there_is_told_before_a_form_opens(newsroom: Newsroom) -> None:
    await newsroom.add()

    result = await newsroom.kb("correct", article=SLUG, sentence="9")

    assert "has no sentence 9: the last is 4" in newsroom.refusal(result)


async def test_a_sentence_chosen_before_somebody_elses_edit_is_not_taken_for_another_one(newsroom: Newsroom) -> None:
    await newsroom.add()
    [chosen] = await newsroom.editor.autocomplete(newsroom.channel, "kb correct", "sentence", "boats", article=SLUG)
    await revise(newsroom, body=f"A first sentence came before. {BODY}")

    shown = (await newsroom.kb("correct", article=SLUG, sentence=chosen["value"], text=CORRECTED)).response
    form = await newsroom.kb("correct", article=SLUG, sentence=chosen["value"])

    assert chosen["value"] == "2@1"
    assert "Revision 2" in text_of(shown)
    assert f"> {CORRECTED}" in text_of(shown)
    assert (await newsroom.newest()).number == 2
    assert values_of(form)["text"].startswith("Mayor Lina Aalto said that 31 boats")


async def test_a_number_that_was_typed_is_of_the_newest_revision(newsroom: Newsroom) -> None:
    await newsroom.add()
    await revise(newsroom, body=f"A first sentence came before. {BODY}")

    await newsroom.kb("correct", article=SLUG, sentence="3", text=CORRECTED)

    assert (await newsroom.newest()).body == f"A first sentence came before. {BODY}".replace("31", "33")


async def test_words_in_place_of_a_sentences_number_are_refused(newsroom: Newsroom) -> None:
    await newsroom.add()

    result = await newsroom.kb("correct", article=SLUG, sentence="boats", text=CORRECTED)

    assert "Give the number of the sentence" in newsroom.refusal(result)


async def test_a_sentence_chosen_from_a_text_that_is_there_again_is_corrected(newsroom: Newsroom) -> None:
    await newsroom.add()
    await newsroom.kb("correct", article=SLUG, sentence="2", text=CORRECTED)
    await newsroom.kb("undo", article=SLUG)

    await newsroom.kb("correct", article=SLUG, sentence="2@1", text=CORRECTED)

    assert (await newsroom.newest()).number == 4
