"""`/privacy`: a person sees, takes away and deletes what is kept of them, and nobody else."""

from __future__ import annotations

import json

import pytest
import simcord

from bot.client import FootnoteBot
from knowledge import KnowledgeBase, Place, QuestionState

GUILD = 71


@pytest.fixture
def base(real_base: KnowledgeBase) -> KnowledgeBase:
    return real_base


@pytest.fixture
async def alice(simcord_env: simcord.Env, base: KnowledgeBase) -> simcord.MemberActor:
    """A member of whom a question and a vote are kept."""
    guild = simcord_env.create_guild()
    guild.create_text_channel("general")
    alice = guild.add_member(simcord_env.create_user("alice"))
    await base.hand_in("Who was it?", Place(GUILD, 5, 6), alice.id)
    await base.vote(guild_id=GUILD, message_id=7, voter_id=alice.id, is_up=True, citation=(1, 1))
    return alice


async def test_a_person_sees_what_is_kept_of_them(alice: simcord.MemberActor) -> None:
    shown = await alice.slash(alice.guild.channels["general"], "privacy show")

    text = shown.response.embeds[0].description
    assert shown.ephemeral
    assert "- 1 question handed in" in text
    assert "Who was it?" in text
    assert "- 1 vote" in text
    assert "</privacy delete:" in text
    assert "for 180 days" in text


async def test_an_editor_sees_that_they_closed_a_question(alice: simcord.MemberActor, base: KnowledgeBase) -> None:
    asked = await base.hand_in("Who was it?", Place(GUILD, 5, 8), alice.id + 1)
    await base.resolve([asked.id], QuestionState.CLOSED, guild_id=GUILD, editor_id=alice.id)

    shown = await alice.slash(alice.guild.channels["general"], "privacy show")

    assert "- 1 question answered or closed" in shown.response.embeds[0].description


async def test_a_person_of_whom_nothing_is_kept_reads_so_also_in_direct_messages(
    alice: simcord.MemberActor, simcord_env: simcord.Env
) -> None:
    bob = simcord_env.create_user("bob")

    assert "### What I keep of you now\nNothing." in (await bob.slash("privacy show")).response.embeds[0].description


async def test_a_person_takes_everything_away_as_a_file(alice: simcord.MemberActor) -> None:
    sent = await alice.slash(alice.guild.channels["general"], "privacy export")

    [file] = sent.response.attachments
    assert sent.ephemeral
    assert file.filename == "footnote-privacy.json"
    assert json.loads(await file.read())["questions"][0]["text"] == "Who was it?"


async def test_nothing_is_deleted_before_it_was_confirmed_and_all_afterwards_even_after_a_restart(
    alice: simcord.MemberActor, base: KnowledgeBase, simcord_env: simcord.Env
) -> None:
    asked = await alice.slash(alice.guild.channels["general"], "privacy delete")
    assert "1 question handed in" in asked.response.embeds[0].description
    assert (await base.person(alice.id)).questions
    await simcord_env.restart_bot(FootnoteBot(base))

    done = await alice.click(asked.response, label="Delete it")

    assert done.response.embeds[0].description == "**Deleted:** 1 question, 1 vote."
    assert not done.response.components
    record = await base.person(alice.id)
    assert (record.questions, record.votes) == ((), ())


async def test_what_was_said_is_forgotten_too(alice: simcord.MemberActor, base: KnowledgeBase) -> None:
    channel = alice.guild.channels["general"]
    await alice.slash(channel, "ask", question="How many people died in the riots?")
    assert base._conversations.turns(alice.guild.id, f"{channel.id}:{alice.id}")

    asked = await alice.slash(channel, "privacy delete")
    await alice.click(asked.response, label="Delete it")

    assert not base._conversations.turns(alice.guild.id, f"{channel.id}:{alice.id}")


async def test_what_was_asked_in_a_message_is_forgotten_too(
    alice: simcord.MemberActor, simcord_env: simcord.Env
) -> None:
    channel = alice.guild.channels["general"]
    question = await alice.send(channel, f"<@{simcord_env.bot.user.id}> How many people died in the riots?")
    answered = simcord_env.bot.get_cog("Messages").answered
    assert answered._exchanges[question.id].text

    asked = await alice.slash(channel, "privacy delete")
    await alice.click(asked.response, label="Delete it")

    assert not answered._exchanges[question.id].text


async def test_nobody_deletes_what_is_kept_of_another(
    alice: simcord.MemberActor, base: KnowledgeBase, simcord_env: simcord.Env
) -> None:
    bob = alice.guild.add_member(simcord_env.create_user("bob"))
    asked = await bob.slash(alice.guild.channels["general"], "privacy delete")

    forged = asked.response.components[0]["components"][0]
    assert forged["custom_id"] == f"forget:{bob.id}"
    await bob.click(asked.response, label="Delete it")
    assert (await base.person(alice.id)).questions
