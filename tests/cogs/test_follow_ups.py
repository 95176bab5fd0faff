"""A reply to an answer goes on from it."""

from __future__ import annotations

import pytest

from bot.client import FootnoteBot
from cogs.pacing import Pace
from knowledge import BaseUnavailable, ChannelSettings, GuildSettings
from tests.cogs.conftest import Scene
from tests.cogs.fakes import refused


async def test_a_reply_after_a_restart_still_knows_what_it_follows_up(scene: Scene) -> None:
    answer = await scene.ask("How many boats were lost?")
    await scene.env.restart_bot(FootnoteBot(scene.base))

    await scene.alice.send(scene.channel, "and when?", reply_to=answer)

    assert scene.base.asked[-1]["after"] == "How many boats were lost?"


async def test_a_reply_that_mentions_the_bot_too_still_knows_it(scene: Scene) -> None:
    answer = await scene.ask("How many boats were lost?")
    await scene.env.restart_bot(FootnoteBot(scene.base))

    await scene.alice.send(scene.channel, f"{scene.bot_mention} and when?", reply_to=answer)

    assert scene.base.asked[-1]["after"] == "How many boats were lost?"


async def test_a_reply_in_a_direct_message_still_knows_it(scene: Scene) -> None:
    await scene.alice.send_dm("How many boats were lost?")
    answer = scene.alice.user.dm_channel.last_message
    await scene.env.restart_bot(FootnoteBot(scene.base))

    room = scene.alice.user.dm_channel.id
    named = {"channel_id": str(room), "message_id": str(answer.id)}
    await scene.alice.send_dm("and when?", reference=scene.env.backend.normalize_message_reference(room, named))

    assert scene.base.asked[-1]["after"] == "How many boats were lost?"


async def test_a_reply_to_somebody_else_follows_up_nothing(scene: Scene) -> None:
    await scene.alice.send(scene.channel, "It was on Sunday.")

    await scene.alice.send(scene.channel, f"{scene.bot_mention} and when?", reply_to=scene.channel.last_message)

    assert scene.base.asked[-1]["after"] is None


async def test_a_server_without_follow_ups_asks_each_question_by_itself(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(follow_ups=False)

    await scene.ask()

    assert scene.base.asked[-1]["conversation"] is None


async def test_a_reply_to_an_answer_is_a_follow_up(scene: Scene) -> None:
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.send(scene.channel, "and when?", reply_to=scene.channel.last_message)

    assert scene.base.asked[1]["question"] == "and when?"
    assert scene.base.asked[1]["conversation"] == scene.base.asked[0]["conversation"]
    assert scene.channel.last_message.author.id == scene.env.bot.user.id


async def test_thanks_in_reply_to_an_answer_are_not_refused(scene: Scene) -> None:
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.send(scene.channel, "thank you", reply_to=scene.channel.last_message)

    assert scene.channel.last_message.content == "thank you"


@pytest.mark.parametrize("said", ["ok?", "how are you?", "круто, да?"])
async def test_polite_words_in_reply_meet_silence_though_they_end_like_a_question(scene: Scene, said: str) -> None:
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.send(scene.channel, said, reply_to=scene.channel.last_message)

    assert scene.channel.last_message.content == said


@pytest.mark.parametrize(("said", "found"), [("thanks", None), ("nice one, mate", refused())])
async def test_a_reply_that_asks_nothing_is_never_told_to_wait_and_takes_nobodys_turn(
    scene: Scene, said: str, found: object
) -> None:
    now = 1_700_000_000.0
    scene.env.bot.pace = Pace(lambda: now)
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(pause=60)})
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    answer = scene.channel.last_message
    scene.base.answer = found or scene.base.answer

    await scene.alice.send(scene.channel, said, reply_to=answer)
    assert scene.channel.last_message.content == said
    now += 61
    await scene.alice.send(scene.channel, said, reply_to=answer)
    await scene.alice.send(scene.channel, f"{scene.bot_mention} And when?")

    assert scene.channel.last_message.embeds


@pytest.mark.parametrize("said", ["lol", "nice one, mate"])
@pytest.mark.parametrize("broken", ["settings", "ask_each"])
async def test_a_reply_that_asks_nothing_hears_of_no_fault(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, broken: str, said: str
) -> None:
    async def fail(*asked: object, **scope: object) -> None:
        raise BaseUnavailable("The base can't be read just now.")

    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    monkeypatch.setattr(scene.base, broken, fail)

    await scene.alice.send(scene.channel, said, reply_to=scene.channel.last_message)

    assert scene.channel.last_message.content == said


async def test_a_reply_to_somebody_else_is_left_alone(scene: Scene) -> None:
    message = await scene.alice.send(scene.channel, "It rained.")

    await scene.alice.send(scene.channel, "How many boats were lost?", reply_to=message)

    assert scene.base.asked == []
