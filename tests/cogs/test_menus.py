"""The menus of a message, and `/check`."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from simcord.backend.models.message import Poll, PollAnswer

from knowledge import ClaimCheck, Conflict, Verdict
from tests.cogs.conftest import Scene
from tests.cogs.fakes import CITATION

CONTRADICTED = ClaimCheck("", Verdict.CONTRADICTED, 0.92, (CITATION,), (Conflict("40 boats", "31 boats"),))


async def test_ask_footnote_answers_what_a_message_asks_privately(scene: Scene) -> None:
    message = await scene.alice.send(scene.channel, "How many boats were lost?")

    result = await scene.alice.context_menu(scene.channel, "Ask Footnote", message)

    assert result.ephemeral
    assert "**31 boats**" in result.response.embeds[0].description
    [asked] = scene.base.asked
    assert (asked["question"], asked["guild_id"]) == ("How many boats were lost?", scene.guild.id)
    assert asked["conversation"] is None


async def test_check_this_claim_shows_the_words_that_clash(scene: Scene) -> None:
    scene.base.verdict = CONTRADICTED
    message = await scene.alice.send(scene.channel, "The storm sank 40 boats.")

    result = await scene.alice.context_menu(scene.channel, "Check this claim", message)

    text = result.response.embeds[0].description
    assert result.ephemeral
    assert text.startswith("❌ **Contradicted.**")
    assert "The claim says “**40 boats**”, the article “**31 boats**”." in text
    assert "31 boats** were lost" in text


async def test_a_claim_is_checked_with_names_in_place_of_ids_and_without_whom_it_is_said_to(scene: Scene) -> None:
    bob = scene.guild.add_member(scene.env.create_user("bob"))
    person, room = f"<@{bob.id}>", f"<#{scene.channel.id}>"
    said = f"{person}, {scene.bot_mention} {person} of {room} says <:sad:123> 40 boats sank. {person}"
    message = await scene.alice.send(scene.channel, said)
    scene.base.asked.clear()

    await scene.alice.context_menu(scene.channel, "Check this claim", message)

    assert scene.base.asked[0]["claim"].split() == "@bob of #general says 40 boats sank.".split()


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("<@{bob}> resigned in May.", "@bob resigned in May."),
        ("<@{bob}>, resigned in May.", "resigned in May."),
        ("<@{bob}> The mayor resigned.", "The mayor resigned."),
        ("<@{bob}> how many boats sank", "how many boats sank"),
        ("<@!{bob}> <@{bob}>: 40 boats sank. <@{bob}>", "40 boats sank."),
        ("40 boats were lost by <@{bob}>", "40 boats were lost by @bob"),
        ("It sank on <t:1683628200:D>, at <t:1683628200:t>.", "It sank on 2023-05-09, at 10:30."),
        (
            "It sank <t:1683628200>; a moment <t:9999999999999:R> is none.",
            "It sank 2023-05-09 10:30; a moment   is none.",
        ),
        ("||40 boats|| sank, so a || b.", "40 boats sank, so a || b."),
    ],
)
async def test_whom_a_claim_is_about_stays_and_whom_it_is_said_to_goes(scene: Scene, said: str, heard: str) -> None:
    bob = scene.guild.add_member(scene.env.create_user("bob"))
    message = await scene.alice.send(scene.channel, said.format(bob=bob.id))

    await scene.alice.context_menu(scene.channel, "Check this claim", message)

    assert scene.base.asked[0]["claim"] == heard


async def test_a_claim_that_no_article_touches_is_not_found(scene: Scene) -> None:
    result = await scene.alice.slash(scene.channel, "check", claim="The moon is green.")

    assert not result.ephemeral
    assert result.response.embeds[0].description.startswith("❔ **Not found.**")
    assert result.response.embeds[0].title == "The moon is green."


async def test_a_supported_claim_is_shown_with_its_source(scene: Scene) -> None:
    scene.base.verdict = ClaimCheck("", Verdict.SUPPORTED, 0.95, (CITATION,))

    result = await scene.alice.slash(scene.channel, "check", claim="31 boats were lost.", private=True)

    assert result.ephemeral
    assert "✅ **Supported.**" in result.response.embeds[0].description
    assert "-# [1] " in result.response.embeds[0].description


async def test_what_stands_in_an_embed_can_be_checked(scene: Scene) -> None:
    wire = scene.guild.create_webhook(scene.channel, "Wire")
    message = await wire.send(embed=discord.Embed(title="Storm", description="40 boats were lost."))

    await scene.alice.context_menu(scene.channel, "Check this claim", message)

    assert scene.base.asked[0]["claim"] == "Storm 40 boats were lost."


async def test_what_stands_in_a_layout_can_be_checked(scene: Scene) -> None:
    section = {"type": 9, "components": [{"type": 10, "content": "40 boats were lost."}],
               "accessory": {"type": 2, "style": 5, "label": "Read", "url": "https://news.example"}}  # fmt: skip
    layout = [{"type": 10, "content": "Storm"}, {"type": 17, "components": [{"type": 14}, section]}]
    message = await _posted(scene, components=layout, flags=1 << 15)

    await scene.alice.context_menu(scene.channel, "Check this claim", message)
    await scene.alice.context_menu(scene.channel, "Check this claim", await scene.alice.forward(message, scene.channel))

    assert [asked["claim"] for asked in scene.base.asked] == ["Storm\n40 boats were lost."] * 2


async def test_a_poll_asks_what_its_question_asks(scene: Scene) -> None:
    answers = [PollAnswer(1, "31"), PollAnswer(2, "40")]
    message = await _posted(scene, poll=Poll("How many boats were lost?", answers, "2030-01-01T00:00:00+00:00"))

    await scene.alice.context_menu(scene.channel, "Ask Footnote", message)

    assert scene.base.asked[0]["question"] == "How many boats were lost?"


async def _posted(scene: Scene, **parts: Any) -> discord.Message:
    """A message as no member's actor can send it."""
    sent = scene.env.backend.create_message(scene.channel.id, scene.alice.id, "", **parts)
    await scene.env.settle()
    return next(message for message in scene.channel.history() if message.id == sent.id)


async def test_of_a_mere_link_its_preview_is_checked_and_else_what_is_said_of_it(scene: Scene) -> None:
    wire, preview = scene.guild.create_webhook(scene.channel, "Wire"), discord.Embed(description="40 boats were lost.")
    link = await wire.send("https://news.example/storm", embed=preview)
    told = await wire.send("It was calm: https://news.example/storm", embed=preview)

    await scene.alice.context_menu(scene.channel, "Check this claim", link)
    await scene.alice.context_menu(scene.channel, "Check this claim", told)

    said = [asked["claim"] for asked in scene.base.asked]
    assert said == ["40 boats were lost.", "It was calm: https://news.example/storm"]


async def test_a_link_that_shows_nothing_asks_nothing(scene: Scene) -> None:
    message = await scene.alice.send(scene.channel, "https://news.example/storm")

    result = await scene.alice.context_menu(scene.channel, "Ask Footnote", message)

    assert result.response.content == "⚠️ The message has no words."
    assert scene.base.asked == []
    assert len(scene.env.errors) == 1


async def test_a_forwarded_message_counts_as_its_text(scene: Scene) -> None:
    message = await scene.alice.send(scene.channel, "How many boats were lost?")
    forwarded = await scene.alice.forward(message, scene.channel)

    await scene.alice.context_menu(scene.channel, "Ask Footnote", forwarded)

    assert scene.base.asked[0]["question"] == "How many boats were lost?"


@pytest.mark.parametrize("menu", ["Ask Footnote", "Check this claim"])
async def test_what_the_bot_said_is_neither_asked_nor_checked(scene: Scene, menu: str) -> None:
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    scene.base.asked.clear()

    result = await scene.alice.context_menu(scene.channel, menu, scene.channel.last_message)

    assert result.ephemeral
    assert "That message is mine" in result.response.content
    assert scene.base.asked == []
    assert len(scene.env.errors) == 1


async def test_a_message_without_text_is_refused_privately(scene: Scene) -> None:
    message = await scene.alice.send(scene.channel, "", attachments=[("storm.txt", b"text")])

    result = await scene.alice.context_menu(scene.channel, "Ask Footnote", message)

    assert result.ephemeral
    assert result.response.content == "⚠️ The message has no words."
    assert len(scene.env.errors) == 1
