"""The main paths from a person in Discord down to a real SQLite file and back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import simcord

from knowledge import Draft, GuildSettings, KnowledgeBase

BODY = """The harbour of Ostwick was closed on 9 May 2023 after a storm had torn two ferries from their moorings.

Mayor Lina Aalto said that 31 boats were lost in the storm. Divers found the ferry Marit on the next morning.

The harbour was opened again on 14 May 2023."""

QUESTION = "How many boats were lost in the storm?"


@pytest.fixture
async def base(tmp_path: Path) -> AsyncIterator[KnowledgeBase]:
    async with KnowledgeBase.open(f"sqlite+aiosqlite:///{tmp_path}/base.db", seeded=False) as base:
        await base.add(Draft("Storm closes Ostwick harbour", BODY, "Ostwick Post", url="https://post.example/storm"))
        yield base


@dataclass
class Town:
    """A server, its channel, and a member."""

    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    alice: simcord.MemberActor


@pytest.fixture
def town(simcord_env: simcord.Env) -> Town:
    guild = simcord_env.create_guild()
    alice = guild.add_member(simcord_env.create_user("alice"))
    return Town(guild, guild.create_text_channel("general"), alice)


async def test_a_question_finds_its_sentence(town: Town) -> None:
    result = await town.alice.slash(town.channel, "ask", question=QUESTION)

    text = result.response.embeds[0].description
    assert "boats were lost in the storm" in text
    assert "Ostwick Post · paragraph 2, sentence 2" in text
    assert "https://post.example/storm#:~:text=" in text


async def test_a_mention_and_a_direct_message_find_it_too(town: Town, simcord_env: simcord.Env) -> None:
    await town.alice.send(town.channel, f"<@{simcord_env.bot.user.id}> {QUESTION}")
    await town.alice.send_dm(QUESTION)

    assert "boats were lost" in town.channel.last_message.embeds[0].description
    assert "boats were lost" in town.alice.user.dm_channel.last_message.embeds[0].description


async def test_what_no_article_says_is_refused(town: Town) -> None:
    result = await town.alice.slash(town.channel, "ask", question="Who won the chess olympiad in Budapest?")

    assert "No article here answers that" in result.response.embeds[0].description


async def test_a_retracted_article_answers_nothing_from_the_next_question_on(town: Town, base: KnowledgeBase) -> None:
    await base.retract("storm-closes-ostwick-harbour")

    result = await town.alice.slash(town.channel, "ask", question=QUESTION)

    assert "boats" not in result.response.embeds[0].description


async def test_context_of_an_answer_tells_that_the_article_changed(town: Town, base: KnowledgeBase) -> None:
    answered = await town.alice.slash(town.channel, "ask", question=QUESTION)
    await base.revise("storm-closes-ostwick-harbour", Draft("Storm", BODY.replace("31", "33")), seen=1)

    shown = await town.alice.click(answered.response, label="Context")

    text = shown.response.embeds[0].description
    assert "the article has changed since" in text
    assert "that 31 boats were lost" in text


async def test_another_server_sees_nothing_of_this_ones_articles(
    town: Town, base: KnowledgeBase, simcord_env: simcord.Env
) -> None:
    await base.add(Draft("Cup final", "The cup was won by the Ostwick Owls."), guild_id=town.guild.id)
    other = simcord_env.create_guild("Elsewhere")
    channel, bob = other.create_text_channel("talk"), other.add_member(simcord_env.create_user("bob"))

    mine = await town.alice.slash(town.channel, "articles")
    theirs = await bob.slash(channel, "articles")

    assert "Cup final" in mine.response.embeds[0].description
    assert "Cup final" not in theirs.response.embeds[0].description


async def test_an_unknown_article_is_one_sentence(town: Town, simcord_env: simcord.Env) -> None:
    result = await town.alice.slash(town.channel, "ask", question=QUESTION, article="strom")

    assert result.followups[0].content.startswith("⚠️ There is no article “strom”")
    assert len(simcord_env.errors) == 1


async def test_an_article_is_offered_read_and_quoted(town: Town) -> None:
    [choice] = await town.alice.autocomplete(town.channel, "article", "article", "storm")

    read = await town.alice.slash(town.channel, "article", article=choice["value"])
    quoted = await town.alice.slash(town.channel, "quote", article=choice["value"], sentence=4)

    assert "> `2` Mayor Lina Aalto said" in read.response.embeds[0].description
    assert quoted.response.embeds[0].description.startswith("> The harbour was opened again on 14 May 2023. [1]")


async def test_a_timeline_tells_the_days_in_order(town: Town) -> None:
    result = await town.alice.slash(town.channel, "timeline")

    text = result.response.embeds[0].description
    assert "### May 2023" in text
    assert text.index("<t:1683628200:D>") < text.index("<t:1684060200:D>")


async def test_figures_are_listed_with_their_sentence(town: Town) -> None:
    [choice] = await town.alice.autocomplete(town.channel, "figures", "article", "storm")

    result = await town.alice.slash(town.channel, "figures", article=choice["value"])

    lines = result.response.embeds[0].description.split("\n")
    assert [line for line in lines if line.startswith("**")] == ["**two ferries**", "**31 boats were lost**"]
    assert "> Mayor Lina Aalto said that 31 boats were lost in the storm." in lines
    assert result.ephemeral


async def test_figures_of_an_unknown_article_are_one_sentence(town: Town, simcord_env: simcord.Env) -> None:
    result = await town.alice.slash(town.channel, "figures", article="strom")

    assert result.response.content.startswith("⚠️ There is no article “strom”")
    assert len(simcord_env.errors) == 1


async def test_there_are_no_figures_without_articles(town: Town, base: KnowledgeBase) -> None:
    await base.change_settings(town.guild.id, GuildSettings(hides_shared=True))
    hidden = await town.alice.slash(town.channel, "figures")
    await base.change_settings(town.guild.id, GuildSettings())
    shown = await town.alice.slash(town.channel, "figures")
    await base.retract("storm-closes-ostwick-harbour")
    emptied = await town.alice.slash(town.channel, "figures")

    assert "31 boats" in shown.response.embeds[0].description
    for empty in (hidden, emptied):
        assert empty.response.embeds[0].description == "**No article here has a number that fits.**"
        assert empty.response.components == []
