"""Mentions and direct messages are answered; talk among others is left alone."""

from __future__ import annotations

import discord
import pytest

from bot.client import FootnoteBot
from cogs.pacing import BURST
from knowledge import GuildSettings
from tests.cogs.conftest import Scene
from tests.cogs.fakes import refused


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


@pytest.mark.parametrize("said", ["?", "🤔?", "…"])
async def test_a_mention_without_words_gets_a_hint_and_not_the_last_answer_again(scene: Scene, said: str) -> None:
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.send(scene.channel, f"{scene.bot_mention} {said}")

    assert len(scene.base.asked) == 1
    assert "Ask me about the news" in str(scene.channel.last_message.embeds[0].description)


async def test_a_reply_of_an_emoji_meets_silence(scene: Scene) -> None:
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    answer = scene.channel.last_message

    reply = await scene.alice.send(scene.channel, "👍", reply_to=answer)

    assert len(scene.base.asked) == 1
    assert scene.channel.last_message.id == reply.id


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
    assert channel.last_message.embeds[0].title == "How many boats?"


async def test_a_message_that_discord_tells_twice_counts_once(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(an_hour=2)
    asked = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    scene.env.backend.announce_message_create(scene.env.backend.get_message(scene.channel.id, asked.id))
    await scene.env.settle()

    await scene.alice.send(scene.channel, f"{scene.bot_mention} And when?")

    assert [asked["question"] for asked in scene.base.asked] == ["How many boats?", "And when?"]


async def test_a_mention_of_the_bots_own_role_is_answered(scene: Scene) -> None:
    role = scene.guild.create_role("Footnote")
    await scene.env.settle()
    cached = scene.env.bot.get_guild(scene.guild.id).get_role(role.id)
    cached.tags = discord.RoleTags({"bot_id": scene.env.bot.user.id})

    await scene.alice.send(scene.channel, f"<@&{role.id}> How many boats were lost?")

    assert scene.base.asked[0]["question"] == "How many boats were lost?"
    assert scene.channel.last_message.embeds


async def test_a_mention_of_another_role_is_left_alone(scene: Scene) -> None:
    role = scene.guild.create_role("Fishers")

    await scene.alice.send(scene.channel, f"<@&{role.id}> How many boats were lost?")

    assert scene.base.asked == []


async def test_a_flood_of_questions_is_refused_once_and_then_ignored(scene: Scene) -> None:
    for _ in range(BURST[0] + 3):
        await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    refusals = [message for message in scene.channel.history() if "You can ask again <t:" in message.content]
    assert len(scene.base.asked) == BURST[0]
    assert len(refusals) == 1


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


async def test_a_question_is_shown_with_names_in_place_of_ids(scene: Scene) -> None:
    scene.base.answer = refused()
    bob = scene.guild.add_member(scene.env.create_user("bob"))
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats did <@{bob.id}> lose?")

    form = await scene.alice.click(scene.channel.last_message, label="Ask the editors")

    assert scene.base.asked[0]["question"] == "How many boats did @bob lose?"
    assert "How many boats did @bob lose?" in str(form.modal)


async def test_a_forwarded_message_that_has_only_an_embed_is_what_its_embed_says(scene: Scene) -> None:
    wire = scene.guild.create_webhook(scene.channel, "Wire")
    news = await wire.send(embed=discord.Embed(title="Storm", description="40 boats were lost."))
    forwarded = await scene.alice.forward(news, scene.channel)

    await scene.alice.context_menu(scene.channel, "Ask Footnote", forwarded)

    assert scene.base.asked[0]["question"] == "Storm 40 boats were lost."
