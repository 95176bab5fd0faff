"""`/ask`: answers, refusals and errors, and what the base hears."""

from __future__ import annotations

import pytest

from cogs.pacing import BURST
from knowledge import ArticleNotFound, GuildSettings
from tests.cogs.conftest import Scene, ids_of
from tests.cogs.fakes import answered, article, refused


async def test_a_question_by_command_is_answered_with_the_quoted_sentence_and_its_footnote(scene: Scene) -> None:
    result = await scene.alice.slash(scene.channel, "ask", question="How many boats were lost?")

    [embed] = result.response.embeds
    assert not result.ephemeral
    assert "During the storm **31 boats** were lost, the harbour office said. [1]" in embed.description
    assert "Storm hits the coast" in embed.description
    assert "paragraph 2, sentence 3" in embed.description
    assert embed.footer.text == "● Sure"


async def test_the_question_is_shown_above_the_answer_because_a_command_hides_it(scene: Scene) -> None:
    result = await scene.alice.slash(scene.channel, "ask", question="How many boats?")

    assert result.response.embeds[0].title == "How many boats?"


async def test_the_base_hears_the_question_with_its_guild_conversation_and_article(scene: Scene) -> None:
    await scene.alice.slash(scene.channel, "ask", question="  How many?  ", article="storm")

    assert scene.base.asked == [
        {
            "question": "How many?",
            "guild_id": scene.guild.id,
            "conversation": f"{scene.channel.id}:{scene.alice.id}",
            "article": "storm",
        }
    ]


async def test_a_command_is_read_with_names_in_place_of_ids_and_without_emoji_of_servers(scene: Scene) -> None:
    typed = f"{scene.bot_mention} How many boats <:sad:123> does <#{scene.channel.id}> tell <@{scene.alice.id}> of?"

    result = await scene.alice.slash(scene.channel, "ask", question=typed)

    read = "How many boats does #general tell @alice of?"
    assert scene.base.asked[0]["question"].split() == read.split()
    assert result.response.embeds[0].title == read


async def test_an_emoji_of_a_server_alone_gets_a_hint_in_private(scene: Scene) -> None:
    result = await scene.alice.slash(scene.channel, "ask", question="<:sad:123>")

    assert result.ephemeral
    assert "Ask me about the news" in result.response.embeds[0].description
    assert scene.base.asked == []


@pytest.mark.parametrize(("command", "option"), [("check", "claim"), ("timeline", "about"), ("figures", "about")])
async def test_what_other_commands_are_about_is_read_so_too(scene: Scene, command: str, option: str) -> None:
    await scene.alice.slash(scene.channel, command, **{option: f"<a:wave:123> boats of <#{scene.channel.id}>"})

    assert scene.base.asked[0][option] == "boats of #general"


async def test_a_private_answer_is_private_from_the_first_moment(scene: Scene) -> None:
    result = await scene.alice.slash(scene.channel, "ask", question="How many?", private=True)

    assert result.ephemeral
    assert result.response.ephemeral


async def test_a_refusal_names_itself_and_shows_the_nearest_sentence_as_no_answer(scene: Scene) -> None:
    scene.base.answer = refused()

    result = await scene.alice.slash(scene.channel, "ask", question="Who won the cup?")

    text = result.response.embeds[0].description
    assert text.startswith("**No article here answers that.**")
    assert "*not* an answer" in text
    assert "31 boats" in text


@pytest.mark.parametrize("said", ["hello", "what can you do?", "🙂"])
async def test_small_talk_gets_a_hint_in_private_and_nothing_for_the_editors(scene: Scene, said: str) -> None:
    result = await scene.ask(said, article="storm")

    assert result.ephemeral
    assert result.embeds[0].description.startswith("Ask me about the news here")
    assert ids_of(result) == []
    assert scene.base.asked == []


async def test_a_server_that_prefers_text_gets_the_same_words_as_text(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(text_only=True)

    result = await scene.alice.slash(scene.channel, "ask", question="How many boats?")

    assert not result.response.embeds
    assert "During the storm **31 boats** were lost" in result.response.content
    assert "<https://news.example/storm#:~:text=" in result.response.content


async def test_an_empty_question_is_refused_privately_without_asking_the_base(scene: Scene) -> None:
    result = await scene.alice.slash(scene.channel, "ask", question="   ")

    assert result.ephemeral
    assert not result.followups
    assert "no words" in result.response.content
    assert scene.base.asked == []
    assert len(scene.env.errors) == 1


async def test_a_question_of_4000_characters_is_refused_with_its_length(scene: Scene) -> None:
    result = await scene.alice.slash(scene.channel, "ask", question="x" * 4000)

    assert result.ephemeral
    assert "at most 2,000 characters; this one has 4,000" in result.response.content
    assert len(scene.env.errors) == 1


async def test_one_question_too_many_in_a_minute_is_told_privately_when_to_come_back(scene: Scene) -> None:
    for _ in range(BURST[0]):
        assert not (await scene.alice.slash(scene.channel, "ask", question="And now?")).ephemeral

    result = await scene.alice.slash(scene.channel, "ask", question="And now?")

    assert result.ephemeral
    assert "You can ask again <t:" in result.response.content
    assert len(scene.env.errors) == 1


async def test_an_unknown_article_is_said_in_the_words_of_the_base(scene: Scene) -> None:
    scene.base.answer = ArticleNotFound("There is no article 'strom' here.")

    result = await scene.alice.slash(scene.channel, "ask", question="How many?", article="strom")

    assert result.followups[0].content == "⚠️ There is no article 'strom' here."
    assert len(scene.env.errors) == 1


async def test_a_fault_becomes_a_calm_sentence_with_a_reference(scene: Scene) -> None:
    scene.base.answer = RuntimeError("secret question text")

    result = await scene.alice.slash(scene.channel, "ask", question="How many?")

    assert "Something went wrong on my side" in result.response.content
    assert "Reference" in result.response.content
    assert "secret" not in result.response.content
    assert len(scene.env.errors) == 1


async def test_articles_are_offered_while_one_types(scene: Scene) -> None:
    scene.base.library = [article(1), article(2, headline="Cup final", slug="cup")]

    choices = await scene.alice.autocomplete(scene.channel, "ask", "article", "FINAL")

    assert [choice["value"] for choice in choices] == ["cup"]


async def test_never_more_than_25_articles_are_offered(scene: Scene) -> None:
    scene.base.library = [article(number) for number in range(40)]

    assert len(await scene.alice.autocomplete(scene.channel, "ask", "article", "")) == 25


async def test_a_direct_message_command_asks_the_shared_edition(scene: Scene) -> None:
    await scene.alice.user.slash("ask", question="How many?")

    assert scene.base.asked[0]["guild_id"] == 0


async def test_several_questions_are_answered_one_by_one(scene: Scene) -> None:
    scene.base.further_answers = [refused("Who won the cup?"), answered("When did it sail?")]

    text = (await scene.ask("How many boats? Who won the cup? When did it sail?")).embeds[0].description

    assert text.index("**How many boats?") < text.index("**Who won the cup?**") < text.index("**When did it sail?**")
    assert "[2] [Storm" in text
    assert "**No article here answers that.**" in text


async def test_what_was_asked_is_counted_by_how_it_was_answered(scene: Scene) -> None:
    await scene.ask()
    await scene.alice.slash(scene.channel, "check", claim="31 boats were lost.")

    assert scene.base.counted == ["answered", "checked"]
