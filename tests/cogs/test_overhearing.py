"""Where nobody speaks to the bot: channels and forums in which a server wants questions answered."""

from __future__ import annotations

from dataclasses import replace

import pytest

import cogs.messages
from cogs.pacing import BURST, Asker
from knowledge import BaseUnavailable, ChannelMode, ChannelSettings, GuildSettings, Status
from tests.cogs.conftest import Scene
from tests.cogs.fakes import answered, refused
from tests.cogs.posts import post

QUESTION = "How many boats were lost in the storm?"


def choose(scene: Scene, channel_id: int, mode: ChannelMode) -> None:
    scene.base.chosen = GuildSettings(channels={channel_id: ChannelSettings(mode)})


def slow(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(channels={scene.channel.id: ChannelSettings(ChannelMode.ASK, pause=60)})


@pytest.fixture
def asking(scene: Scene) -> Scene:
    choose(scene, scene.channel.id, ChannelMode.ASK)
    return scene


async def test_a_question_in_an_ask_channel_is_answered_in_reply(asking: Scene) -> None:
    asked = await asking.alice.send(asking.channel, QUESTION)

    assert asking.channel.last_message.reference.message_id == asked.id
    assert "**31 boats**" in asking.channel.last_message.embeds[0].description


@pytest.mark.parametrize("talk", ["what a storm that was", "are you here?", "lol", "<@1> how many boats were lost?"])
async def test_talk_in_an_ask_channel_is_left_alone(asking: Scene, talk: str) -> None:
    await asking.alice.send(asking.channel, talk)

    assert asking.base.asked == []


@pytest.mark.parametrize("found", [refused(), replace(answered(), status=Status.UNSURE)])
async def test_what_is_not_surely_answered_meets_silence_there(asking: Scene, found: object) -> None:
    asking.base.answer = found

    await asking.alice.send(asking.channel, QUESTION)

    assert len(asking.base.asked) == 1
    assert len(asking.channel.history()) == 1
    assert asking.base.taken_back == [(QUESTION, asking.base.asked[0]["conversation"])]


async def test_a_mention_there_is_refused_aloud(asking: Scene) -> None:
    asking.base.answer = refused()

    await asking.alice.send(asking.channel, f"{asking.bot_mention} {QUESTION}")

    assert "No article here answers that" in asking.channel.last_message.embeds[0].description


async def test_who_asks_too_much_there_meets_silence(asking: Scene) -> None:
    for _ in range(BURST[0] + 2):
        await asking.alice.send(asking.channel, QUESTION)

    assert len(asking.base.asked) == BURST[0]
    assert not [each for each in asking.channel.history() if "You can ask again" in each.content]


async def test_talk_that_met_silence_takes_nobodys_turn_in_a_slow_channel(asking: Scene) -> None:
    slow(asking)
    asking.base.answer = refused()
    await asking.alice.send(asking.channel, "Who is up for lunch in Ostwick at one?")
    assert asking.base.asked

    await asking.alice.send(asking.channel, f"{asking.bot_mention} {QUESTION}")

    assert "No article here answers that" in asking.channel.last_message.embeds[0].description


async def test_of_two_questions_that_are_overheard_at_once_a_slow_channel_answers_one(asking: Scene) -> None:
    slow(asking)
    asker = Asker(asking.alice.id, asking.guild.id, (asking.channel.id, None, None))
    asking.base.meanwhile["ask"] = lambda: asking.env.bot.pace.admit(asker, asking.base.chosen)

    await asking.alice.send(asking.channel, QUESTION)

    assert len(asking.channel.history()) == 1
    assert asking.base.taken_back == [(QUESTION, asking.base.asked[0]["conversation"])]


async def test_what_is_overheard_and_answered_begins_the_pause(asking: Scene) -> None:
    slow(asking)
    await asking.alice.send(asking.channel, QUESTION)

    await asking.alice.send(asking.channel, f"{asking.bot_mention} {QUESTION}")

    assert "This channel is slow" in asking.channel.last_message.content


async def test_of_several_questions_only_those_that_are_answered_are_posted(asking: Scene) -> None:
    asking.base.further_answers = [refused("Who won the cup?")]

    await asking.alice.send(asking.channel, f"{QUESTION} Who won the cup?")

    assert "cup" not in asking.channel.last_message.embeds[0].description


async def test_a_fault_there_is_told_to_the_log_alone(asking: Scene) -> None:
    asking.base.answer = BaseUnavailable("The base can't be read just now.")

    await asking.alice.send(asking.channel, QUESTION)

    assert len(asking.channel.history()) == 1


async def test_while_the_base_is_down_nobody_is_told_who_spoke_to_others(
    asking: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(guild_id: int) -> GuildSettings:
        raise BaseUnavailable("The base can't be read just now.")

    monkeypatch.setattr(asking.base, "settings", fail)

    await asking.alice.send(asking.channel, QUESTION)

    assert len(asking.channel.history()) == 1


async def test_a_reply_to_another_member_is_talk(asking: Scene) -> None:
    said = await asking.alice.send(asking.channel, "It rained.")

    await asking.alice.send(asking.channel, QUESTION, reply_to=said)

    assert asking.base.asked == []


async def test_a_forwarded_question_counts_as_its_text(asking: Scene) -> None:
    elsewhere = asking.guild.create_text_channel("elsewhere")
    message = await asking.alice.send(elsewhere, QUESTION)

    await asking.alice.forward(message, asking.channel)

    assert asking.base.asked[0]["question"] == QUESTION


async def test_an_edit_after_which_there_is_no_answer_takes_the_old_one_back(asking: Scene) -> None:
    asked = await asking.alice.send(asking.channel, QUESTION)
    asking.base.answer = refused()

    await asking.alice.edit(asked, "Who won the cup in Ostwick?")

    assert len(asking.channel.history()) == 1


async def test_an_edit_into_talk_takes_the_answer_back(asking: Scene) -> None:
    asked = await asking.alice.send(asking.channel, QUESTION)

    await asking.alice.edit(asked, "never mind")

    assert len(asking.channel.history()) == 1


async def test_a_fault_with_an_edit_there_is_told_to_the_log_alone_and_the_old_answer_goes(asking: Scene) -> None:
    asked = await asking.alice.send(asking.channel, QUESTION)
    asking.base.answer = BaseUnavailable("The base can't be read just now.")

    await asking.alice.edit(asked, "How many ferries were lost in the storm?")

    assert [message.id for message in asking.channel.history()] == [asked.id]


async def test_talk_that_becomes_a_question_again_is_answered_again(asking: Scene) -> None:
    asked = await asking.alice.send(asking.channel, QUESTION)
    await asking.alice.edit(asked, "never mind")

    await asking.alice.edit(asked, QUESTION)

    assert "**31 boats**" in asking.channel.last_message.embeds[0].description
    assert asking.channel.last_message.components


async def test_a_silent_channel_hears_not_even_mentions(scene: Scene) -> None:
    choose(scene, scene.channel.id, ChannelMode.SILENT)

    await scene.alice.send(scene.channel, f"{scene.bot_mention} {QUESTION}")

    assert scene.base.asked == []


async def test_threads_of_an_ask_channel_are_ask_channels(asking: Scene) -> None:
    backend = asking.env.backend
    backend.create_thread(asking.channel.id, "the storm", asking.alice.id)
    await asking.env.settle()
    [thread] = asking.channel.threads

    await asking.alice.send(thread, QUESTION)

    assert "**31 boats**" in thread.last_message.embeds[0].description


class TestForums:
    @pytest.fixture
    def forum(self, scene: Scene) -> object:
        forum = scene.guild.create_forum_channel("questions")
        choose(scene, forum.id, ChannelMode.FORUM)
        return forum

    async def test_a_post_is_answered_once(self, scene: Scene, forum: object) -> None:
        thread = await post(scene, forum, "Storm", QUESTION)

        await scene.alice.send(thread, "How many ferries were lost in the storm?")

        assert [asked["question"] for asked in scene.base.asked] == [QUESTION]
        assert len([each for each in thread.history() if each.author.id == scene.env.bot.user.id]) == 1

    async def test_a_post_whose_title_asks_is_answered(self, scene: Scene, forum: object) -> None:
        await post(scene, forum, QUESTION, "See title.")

        assert scene.base.asked[0]["question"] == QUESTION

    async def test_of_a_long_post_only_what_asks_is_asked(self, scene: Scene, forum: object) -> None:
        await post(scene, forum, "Storm", f"{'It was a long night. ' * 80}{QUESTION} Thanks!")

        assert scene.base.asked[0]["question"] == QUESTION

    async def test_a_post_that_no_article_answers_meets_silence(self, scene: Scene, forum: object) -> None:
        scene.base.answer = refused()

        thread = await post(scene, forum, "Cup", "Who won the cup?")

        assert len(thread.history()) == 1

    async def test_an_opening_message_that_does_not_arrive_is_fetched(
        self, scene: Scene, forum: object, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(cogs.messages, "LATE", (0.0,))

        thread = await post(scene, forum, "Storm", QUESTION, announces_message=False)

        assert "**31 boats**" in thread.last_message.embeds[0].description

    async def test_a_reply_to_the_answer_goes_on_as_a_follow_up(self, scene: Scene, forum: object) -> None:
        thread = await post(scene, forum, "Storm", QUESTION)

        await scene.alice.send(thread, "and when?", reply_to=thread.last_message)

        assert scene.base.asked[1]["question"] == "and when?"

    async def test_what_opens_a_thread_of_another_forum_is_not_even_fetched(
        self, scene: Scene, forum: object, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(cogs.messages, "LATE", (0.0,))
        other = scene.guild.create_forum_channel("memes")

        await post(scene, other, "Storm", QUESTION, announces_message=False)

        assert not [each for each in scene.env.http_requests if each.method == "GET" and "/messages" in each.path]

    async def test_a_post_that_only_greets_meets_silence(self, scene: Scene, forum: object) -> None:
        thread = await post(scene, forum, "Hello", "hi all")

        assert len(thread.history()) == 1

    async def test_posts_of_other_forums_are_left_alone(self, scene: Scene, forum: object) -> None:
        other = scene.guild.create_forum_channel("memes")

        await post(scene, other, "Storm", QUESTION)

        assert scene.base.asked == []


async def test_a_locked_thread_is_left_alone(asking: Scene) -> None:
    backend = asking.env.backend
    thread = backend.create_thread(asking.channel.id, "the storm", asking.alice.id, broadcast=False)
    thread.thread_metadata.locked = True
    backend.announce_thread_create(thread)
    await asking.env.settle()

    backend.create_message(thread.id, asking.alice.id, QUESTION)
    await asking.env.settle()

    assert asking.base.asked == []
