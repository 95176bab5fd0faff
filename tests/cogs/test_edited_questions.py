"""An edited question gets another answer, in the place of the old one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.client import FootnoteBot
from tests.cogs.conftest import Scene, ids_of
from tests.cogs.fakes import CITATION, answered, refused


async def test_an_edited_question_gets_its_answer_in_the_same_place(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    scene.base.answer = refused()

    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")

    assert len(scene.channel.history()) == 2
    assert scene.channel.last_message.embeds[0].description.startswith("**No article here answers that.**")


async def test_an_edit_is_followed_after_a_restart_too(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))
    scene.base.answer = refused()

    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")

    assert len(scene.channel.history()) == 2
    assert scene.channel.last_message.embeds[0].description.startswith("**No article here answers that.**")


async def test_a_long_answer_that_becomes_short_leaves_nothing_behind(scene: Scene) -> None:
    scene.base.answer = answered(citations=(replace(CITATION, text="A very long sentence. " * 400),))
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    assert len(scene.channel.history()) > 2
    scene.base.answer = answered()

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    assert len(scene.channel.history()) == 2


async def test_the_file_of_an_edited_question_is_that_of_the_new_answer(scene: Scene) -> None:
    def of_many(word: str) -> object:
        return answered(citations=(replace(CITATION, text=f"A very {word} sentence. " * 2000),))

    scene.base.answer = of_many("long")
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    scene.base.answer = of_many("wide")

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    [file] = [file for message in scene.channel.history() for file in message.attachments]
    assert b"A very wide sentence." in await file.read()
    assert len(scene.channel.history()) == 6


@pytest.mark.parametrize("is_restarted", [False, True])
async def test_an_edited_reply_keeps_its_answer_though_discord_does_not_tell_what_it_replies_to(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, is_restarted: bool
) -> None:
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    follow_up = await scene.alice.send(scene.channel, "and when?", reply_to=scene.channel.last_message)
    if is_restarted:
        await scene.env.advance_time(60)
        await scene.env.restart_bot(FootnoteBot(scene.base))
    emit = scene.env.backend.emit

    def emit_without(event: str, payload: dict[str, Any], *given: Any, **named: Any) -> None:
        emit(event, {name: part for name, part in payload.items() if name != "referenced_message"}, *given, **named)

    monkeypatch.setattr(scene.env.backend, "emit", emit_without)
    scene.base.answer = refused()

    await scene.alice.edit(follow_up, "and where?")

    assert len(scene.channel.history()) == 4
    assert "No article here answers that" in scene.channel.last_message.embeds[0].description
    assert scene.base.asked[-1]["question"] == "and where?"


async def test_a_preview_that_discord_adds_is_no_edit(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.edit(question, question.content)

    assert len(scene.base.asked) == 1


async def test_an_edited_message_that_was_never_answered_stays_so(scene: Scene) -> None:
    message = await scene.alice.send(scene.channel, "How many boats?")

    await scene.alice.edit(message, f"{scene.bot_mention} How many boats?")

    assert len(scene.channel.history()) == 1


async def test_an_edit_of_other_talk_asks_discord_nothing(scene: Scene) -> None:
    message = await scene.alice.send(scene.channel, "It rained.")
    before = len(scene.env.http_requests)

    await scene.alice.edit(message, "It rained all day.")

    assert len(scene.env.http_requests) == before


async def test_a_mention_sent_too_early_is_answered_in_place_of_the_hint_once_it_asks(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, scene.bot_mention)

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    [_, answer] = scene.channel.history()
    assert "**31 boats**" in answer.embeds[0].description
    assert f"remove:{scene.alice.id}" in ids_of(answer)
    await scene.alice.delete(question)
    assert scene.channel.history() == []


async def test_a_question_that_becomes_a_greeting_gets_the_hint_in_its_place(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")

    await scene.alice.edit(question, f"{scene.bot_mention} thanks")

    assert len(scene.base.asked) == 1
    assert "Ask me about the news" in scene.channel.last_message.embeds[0].description


async def test_a_question_that_is_no_longer_put_to_the_bot_loses_its_answer(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots were lost?")

    await scene.alice.edit(question, "How many boats were lost?")

    assert [message.id for message in scene.channel.history()] == [question.id]
    assert len(scene.base.asked) == 1


async def test_who_binned_the_answer_to_a_slip_gets_another_once_the_question_is_mended(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    await scene.alice.click(scene.channel.last_message, custom_id=f"remove:{scene.alice.id}")
    before = len(scene.env.http_requests)

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    [_, answer] = scene.channel.history()
    assert f"remove:{scene.alice.id}" in ids_of(answer)
    assert [each.method for each in scene.env.http_requests[before:]] == ["POST"]
