"""What is overheard takes nobody's turn until it is answered, and nobody is told to wait."""

from __future__ import annotations

from cogs.pacing import BURST, Asker
from knowledge import ChannelMode
from tests.cogs.conftest import Scene
from tests.cogs.fakes import QUESTION, refused


async def test_who_asks_too_much_there_meets_silence(asking: Scene) -> None:
    for _ in range(BURST[0] + 2):
        await asking.alice.send(asking.channel, QUESTION)

    assert len(asking.base.asked) == BURST[0]
    assert not [each for each in asking.channel.history() if "You can ask again" in each.content]


async def test_talk_that_met_silence_takes_nobodys_turn_in_a_slow_channel(asking: Scene) -> None:
    asking.choose(asking.channel.id, ChannelMode.ASK, pause=60)
    asking.base.answer = refused()
    await asking.alice.send(asking.channel, "Who is up for lunch in Ostwick at one?")
    assert asking.base.asked

    await asking.alice.send(asking.channel, f"{asking.bot_mention} {QUESTION}")

    assert "No article here answers that" in asking.channel.last_message.embeds[0].description


async def test_of_two_questions_that_are_overheard_at_once_a_slow_channel_answers_one(asking: Scene) -> None:
    asking.choose(asking.channel.id, ChannelMode.ASK, pause=60)
    asker = Asker(asking.alice.id, asking.guild.id, (asking.channel.id, None, None))
    asking.base.meanwhile["ask"] = lambda: asking.env.bot.pace.count_question(asker, asking.base.chosen)

    await asking.alice.send(asking.channel, QUESTION)

    assert len(asking.channel.history()) == 1
    assert asking.base.taken_back == [(QUESTION, asking.base.asked[0]["conversation"])]


async def test_what_is_overheard_and_answered_begins_the_pause(asking: Scene) -> None:
    asking.choose(asking.channel.id, ChannelMode.ASK, pause=60)
    await asking.alice.send(asking.channel, QUESTION)

    await asking.alice.send(asking.channel, f"{asking.bot_mention} {QUESTION}")

    assert "This channel is slow" in asking.channel.last_message.content
