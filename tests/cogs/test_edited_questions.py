"""An edited question gets another answer, and a deleted one takes its answer along."""

from __future__ import annotations

from dataclasses import replace

import discord
import pytest

from bot.client import FootnoteBot
from knowledge import BaseUnavailable, ChannelSettings, GuildSettings
from tests.cogs.conftest import Scene, ids_of
from tests.cogs.fakes import CITATION, answered, refused

LONG = answered(citations=(replace(CITATION, text="A very long sentence. " * 250),))
"""An answer of several messages where it is plain text."""


async def test_a_deleted_question_is_forgotten_by_the_base_too(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    answer = scene.channel.last_message

    await scene.alice.delete(question)

    assert set(scene.base.forgotten) == {question.id, answer.id}


async def test_a_question_deleted_after_a_restart_takes_its_answer_along(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))

    await scene.alice.delete(question)

    assert scene.channel.history() == []


async def test_an_answer_after_a_restart_is_known_with_all_its_messages(scene: Scene) -> None:
    scene.base.chosen, scene.base.answer = GuildSettings(text_only=True), LONG
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    count = len(scene.channel.history())
    assert count > 3
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")
    assert len(scene.channel.history()) == count
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))
    await scene.alice.delete(question)

    assert scene.channel.history() == []


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


async def test_a_long_answer_that_becomes_short_leaves_nothing_behind(scene: Scene) -> None:
    scene.base.answer = answered(citations=(replace(CITATION, text="A very long sentence. " * 400),))
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    assert len(scene.channel.history()) > 2
    scene.base.answer = answered()

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    assert len(scene.channel.history()) == 2


async def test_a_deleted_question_takes_its_answer_along(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.delete(question)

    assert scene.channel.history() == []


@pytest.mark.parametrize("step", ["settings", "ask"])
async def test_a_question_deleted_while_it_is_being_answered_takes_its_answer_along(scene: Scene, step: str) -> None:
    def delete() -> None:
        gone = {"id": scene.channel.last_message.id, "channel_id": scene.channel.id, "guild_id": scene.guild.id}
        scene.env.bot.dispatch("raw_message_delete", discord.RawMessageDeleteEvent(gone))

    scene.base.meanwhile[step] = delete
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    assert [message.id for message in scene.channel.history()] == [question.id]


async def test_no_follow_up_leans_on_a_question_that_was_edited_or_deleted(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")
    await scene.alice.delete(question)

    assert [message for message, _ in scene.base.taken_back] == ["How many boots?", "How many boats?"]
    assert {conversation for _, conversation in scene.base.taken_back} == {scene.base.asked[0]["conversation"]}


async def test_a_pause_keeps_no_edit_waiting(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60)})
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    scene.base.answer = refused()

    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")

    assert len(scene.channel.history()) == 2
    assert "No article here answers that" in scene.channel.last_message.embeds[0].description


async def test_an_edit_that_is_one_too_many_leaves_no_answer_to_another_question_and_is_told_once(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(an_hour=1)
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")

    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")
    [_, told] = scene.channel.history()
    assert "as many questions as this server allows" in told.content

    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup at last?")
    assert [message.id for message in scene.channel.history()] == [question.id]


async def test_who_was_told_to_wait_gets_no_answer_by_an_edit_before(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60)})
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} And when?")
    assert "This channel is slow" in scene.channel.last_message.content

    await scene.alice.edit(question, f"{scene.bot_mention} And where?")
    assert scene.channel.last_message.id == question.id

    scene.base.chosen = GuildSettings()
    await scene.alice.edit(question, f"{scene.bot_mention} And who?")
    assert scene.channel.last_message.embeds


async def test_an_edit_that_was_one_too_many_is_mended_without_a_pause_as_its_question_was_answered(
    scene: Scene,
) -> None:
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60, an_hour=1)})
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")
    assert "as many questions as this server allows" in scene.channel.last_message.content

    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60)})
    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    assert scene.channel.last_message.embeds


async def test_a_question_that_met_a_fault_before_it_was_counted_is_counted_with_its_edit(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(guild_id: int) -> GuildSettings:
        raise BaseUnavailable("The base can't be read just now.")

    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60)})
    with monkeypatch.context() as broken:
        broken.setattr(scene.base, "settings", fail)
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")
    assert scene.channel.last_message.embeds

    await scene.alice.send(scene.channel, f"{scene.bot_mention} And when?")

    assert "This channel is slow" in scene.channel.last_message.content


async def test_an_edit_that_was_counted_and_met_a_fault_is_not_kept_waiting_by_its_own_pause(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60)})
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} And when?")
    assert "This channel is slow" in scene.channel.last_message.content
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=30)})
    scene.base.answer = BaseUnavailable("The base can't be read just now.")
    await scene.alice.edit(question, f"{scene.bot_mention} And where?")
    scene.base.answer = answered()

    await scene.alice.edit(question, f"{scene.bot_mention} And who?")

    assert scene.channel.last_message.embeds


@pytest.mark.parametrize("code", [500, 403])
async def test_where_the_old_answer_can_not_be_found_it_stays_and_nothing_is_said(scene: Scene, code: int) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    answer = scene.channel.last_message
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))
    scene.env.inject_error("GET", "/channels/*/messages", status=code, times=9)

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")
    assert [message.id for message in scene.channel.history()] == [question.id, answer.id]

    scene.env.backend.faults.clear()
    scene.base.answer = refused()
    await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")
    [_, mended] = scene.channel.history()
    assert "No article here answers that" in mended.embeds[0].description


async def test_a_fault_with_an_edit_is_told_anew_and_the_old_answer_goes(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    scene.base.answer = BaseUnavailable("The base can't be read just now.")

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    [_, told] = scene.channel.history()
    assert told.content.startswith("⚠️ The base can't be read just now.")
    sent = [each.json for each in scene.env.http_requests if each.method == "POST" and each.path.endswith("/messages")]
    assert len({each["nonce"] for each in sent}) == len(sent) == 2


async def test_a_question_that_met_a_fault_is_answered_in_its_place_once_it_is_edited(scene: Scene) -> None:
    scene.base.answer = BaseUnavailable("The base can't be read just now.")
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    scene.base.answer = answered()

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    [_, answer] = scene.channel.history()
    assert "**31 boats**" in answer.embeds[0].description
    assert not answer.content
    assert not answer.flags.suppress_embeds
    assert f"remove:{scene.alice.id}" in ids_of(answer)


async def test_an_excuse_goes_with_its_question(scene: Scene) -> None:
    scene.base.answer = BaseUnavailable("The base can't be read just now.")
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")

    await scene.alice.delete(question)

    assert scene.channel.history() == []


async def test_a_mention_sent_too_early_is_answered_in_place_of_the_hint_once_it_asks(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, scene.bot_mention)

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    [_, answer] = scene.channel.history()
    assert "**31 boats**" in answer.embeds[0].description
    assert f"remove:{scene.alice.id}" in ids_of(answer)
    await scene.alice.delete(question)
    assert scene.channel.history() == []


async def test_a_hint_goes_with_the_message_it_is_for(scene: Scene) -> None:
    greeting = await scene.alice.send(scene.channel, f"{scene.bot_mention} hi!")

    await scene.alice.delete(greeting)

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


async def test_an_answer_that_is_found_gone_is_sent_anew(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    old = scene.channel.last_message
    scene.env.inject_error("PATCH", "/channels/*/messages/*", status=404, code=10008)

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    [_, answer] = scene.channel.history()
    assert answer.id != old.id
    assert answer.reference.message_id == question.id
    assert f"remove:{scene.alice.id}" in ids_of(answer)
