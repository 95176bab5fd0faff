from __future__ import annotations

from dataclasses import replace

import discord
import pytest

from bot.client import FootnoteBot
from cogs.pacing import BURST
from knowledge import BaseUnavailable, GuildSettings
from tests.cogs.conftest import Scene
from tests.cogs.fakes import CITATION, answered, refused


async def test_a_mention_is_answered_in_reply_to_the_question(scene: Scene) -> None:
    asked = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats were lost?")

    reply = scene.channel.last_message
    assert reply.reference.message_id == asked.id
    assert "**31 boats**" in reply.embeds[0].description
    assert scene.base.asked[0]["question"] == "How many boats were lost?"
    assert scene.base.asked[0]["conversation"] == f"{scene.channel.id}:{scene.alice.id}"


async def test_an_answer_pings_nobody(scene: Scene) -> None:
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    [request] = [each for each in scene.env.http_requests if each.path.endswith("/messages")]
    assert request.json["allowed_mentions"] == {"parse": [], "replied_user": False}


async def test_a_direct_message_is_answered_from_the_shared_edition(scene: Scene) -> None:
    await scene.alice.send_dm("How many boats were lost?")

    assert "**31 boats**" in scene.alice.user.dm_channel.last_message.embeds[0].description
    assert scene.base.asked[0]["guild_id"] == 0


async def test_talk_among_others_is_left_alone(scene: Scene) -> None:
    await scene.alice.send(scene.channel, "How many boats were lost?")

    assert scene.base.asked == []


async def test_other_bots_are_left_alone(scene: Scene) -> None:
    robot = scene.guild.add_member(scene.env.create_user("robot", bot=True))

    await robot.send(scene.channel, f"{scene.bot_mention} How many boats were lost?")

    assert scene.base.asked == []


async def test_a_mention_that_asks_nothing_gets_a_hint(scene: Scene) -> None:
    await scene.alice.send(scene.channel, scene.bot_mention)

    assert "Ask me about the news" in scene.channel.last_message.embeds[0].description
    assert "</help:" in scene.channel.last_message.embeds[0].description


async def test_a_greeting_gets_a_hint_and_not_the_last_answer_again(scene: Scene) -> None:
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.send(scene.channel, f"{scene.bot_mention} hi!")

    assert len(scene.base.asked) == 1
    assert "Ask me about the news" in str(scene.channel.last_message.embeds[0].description)


async def test_a_server_that_prefers_text_gets_text(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(text_only=True)

    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    assert scene.channel.last_message.content.startswith("> During the storm")
    assert not scene.channel.last_message.embeds


async def test_where_embeds_are_not_allowed_the_answer_is_text(scene: Scene) -> None:
    denied = discord.PermissionOverwrite(embed_links=False)
    channel = scene.guild.create_text_channel("plain", overwrites={scene.guild.default_role: denied})

    await scene.alice.send(channel, f"{scene.bot_mention} How many boats?")

    assert channel.last_message.content.startswith("> During the storm")


async def test_where_it_may_not_speak_the_bot_keeps_silent_without_asking_discord(scene: Scene) -> None:
    denied = {scene.env.bot.user: discord.PermissionOverwrite(send_messages=False)}
    channel = scene.guild.create_text_channel("quiet", overwrites=denied)

    await scene.alice.send(channel, f"{scene.bot_mention} How many boats?")

    assert not [each for each in scene.env.http_requests if each.path.endswith("/messages")]
    assert scene.base.asked == []


async def test_without_the_history_permission_the_answer_stands_alone(scene: Scene) -> None:
    denied = {scene.env.bot.user: discord.PermissionOverwrite(read_message_history=False)}
    channel = scene.guild.create_text_channel("brief", overwrites=denied)

    await scene.alice.send(channel, f"{scene.bot_mention} How many boats?")

    assert channel.last_message.reference is None
    assert channel.last_message.embeds


async def test_an_unavailable_base_is_told_with_a_reference(scene: Scene) -> None:
    scene.base.answer = BaseUnavailable("The base can't be read just now.")

    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    assert scene.channel.last_message.content.startswith("⚠️ The base can't be read just now.\n-# Reference")


async def test_a_flood_of_questions_is_refused_once_and_then_ignored(scene: Scene) -> None:
    for _ in range(BURST[0] + 3):
        await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    refusals = [message for message in scene.channel.history() if "You can ask again <t:" in message.content]
    assert len(scene.base.asked) == BURST[0]
    assert len(refusals) == 1


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


async def test_a_reply_to_somebody_else_is_left_alone(scene: Scene) -> None:
    message = await scene.alice.send(scene.channel, "It rained.")

    await scene.alice.send(scene.channel, "How many boats were lost?", reply_to=message)

    assert scene.base.asked == []


class TestAnEditedOrDeletedQuestion:
    async def test_an_edited_question_gets_its_answer_in_the_same_place(self, scene: Scene) -> None:
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
        scene.base.answer = refused()

        await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")

        assert len(scene.channel.history()) == 2
        assert scene.channel.last_message.embeds[0].description.startswith("**No article here answers that.**")

    async def test_an_edit_is_followed_after_a_restart_too(self, scene: Scene) -> None:
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
        await scene.env.advance_time(60)
        await scene.env.restart_bot(FootnoteBot(scene.base))
        scene.base.answer = refused()

        await scene.alice.edit(question, f"{scene.bot_mention} Who won the cup?")

        assert len(scene.channel.history()) == 2
        assert scene.channel.last_message.embeds[0].description.startswith("**No article here answers that.**")

    async def test_a_preview_that_discord_adds_is_no_edit(self, scene: Scene) -> None:
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

        await scene.alice.edit(question, question.content)

        assert len(scene.base.asked) == 1

    async def test_an_edited_message_that_was_never_answered_stays_so(self, scene: Scene) -> None:
        message = await scene.alice.send(scene.channel, "How many boats?")

        await scene.alice.edit(message, f"{scene.bot_mention} How many boats?")

        assert len(scene.channel.history()) == 1

    async def test_an_edit_of_other_talk_asks_discord_nothing(self, scene: Scene) -> None:
        message = await scene.alice.send(scene.channel, "It rained.")
        before = len(scene.env.http_requests)

        await scene.alice.edit(message, "It rained all day.")

        assert len(scene.env.http_requests) == before

    async def test_a_long_answer_that_becomes_short_leaves_nothing_behind(self, scene: Scene) -> None:
        scene.base.answer = answered(citations=(replace(CITATION, text="A very long sentence. " * 400),))
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
        assert len(scene.channel.history()) > 2
        scene.base.answer = answered()

        await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

        assert len(scene.channel.history()) == 2

    async def test_a_deleted_question_takes_its_answer_along(self, scene: Scene) -> None:
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

        await scene.alice.delete(question)

        assert scene.channel.history() == []

    @pytest.mark.parametrize("step", ["settings", "ask"])
    async def test_a_question_deleted_while_it_is_being_answered_takes_its_answer_along(
        self, scene: Scene, step: str
    ) -> None:
        def delete() -> None:
            gone = {"id": scene.channel.last_message.id, "channel_id": scene.channel.id, "guild_id": scene.guild.id}
            scene.env.bot.dispatch("raw_message_delete", discord.RawMessageDeleteEvent(gone))

        scene.base.meanwhile[step] = delete
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

        assert [message.id for message in scene.channel.history()] == [question.id]

    async def test_no_follow_up_leans_on_a_question_that_was_edited_or_deleted(self, scene: Scene) -> None:
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
        await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")
        await scene.alice.delete(question)

        assert [message for message, _ in scene.base.taken_back] == ["How many boots?", "How many boats?"]
        assert {conversation for _, conversation in scene.base.taken_back} == {scene.base.asked[0]["conversation"]}


@pytest.mark.simcord(approved_intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True))
class TestWithoutTheMessageContentIntent:
    @pytest.fixture
    def simcord_bot(self, base) -> FootnoteBot:
        return FootnoteBot(base, reads_messages=False)

    async def test_mentions_are_answered(self, scene: Scene) -> None:
        await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats were lost?")

        assert scene.base.asked[0]["question"] == "How many boats were lost?"

    async def test_direct_messages_are_answered(self, scene: Scene) -> None:
        await scene.alice.send_dm("How many boats were lost?")

        assert scene.base.asked[0]["question"] == "How many boats were lost?"

    async def test_commands_are_answered(self, scene: Scene) -> None:
        result = await scene.alice.slash(scene.channel, "ask", question="How many boats?")

        assert result.response.embeds
