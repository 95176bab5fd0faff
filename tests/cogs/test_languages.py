"""Private replies are in the person's language, public ones in the server's."""

from __future__ import annotations

import discord
import pytest

from cogs.pacing import BURST
from knowledge import ArticleNotFound, GuildSettings
from tests.cogs.conftest import Scene
from tests.cogs.fakes import article, refused


@pytest.fixture(autouse=True)
def people_have_discord_in_russian(monkeypatch: pytest.MonkeyPatch) -> None:
    """simcord's people all have it in English."""
    read = discord.Interaction._from_data

    def read_in_russian(self: discord.Interaction, data: dict) -> None:
        read(self, data | {"locale": "ru"})

    monkeypatch.setattr(discord.Interaction, "_from_data", read_in_russian)


async def test_a_public_answer_is_in_the_language_of_the_server(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(language="kk")

    result = await scene.alice.slash(scene.channel, "ask", question="How many boats?")

    [embed] = result.response.embeds
    assert embed.footer.text == "● Сенімдімін"
    assert "2023 жылғы 9 мамыр · 2-абзац, 3-сөйлем" in embed.description


async def test_a_private_answer_is_in_the_language_of_the_person(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(language="kk")

    result = await scene.alice.slash(scene.channel, "ask", question="How many boats?", private=True)

    [embed] = result.response.embeds
    assert embed.footer.text == "● Уверен"
    assert "9 мая 2023 · абзац 2, предложение 3" in embed.description


async def test_who_writes_kazakh_is_answered_in_kazakh_privately(scene: Scene) -> None:
    """Discord has no Kazakh, so nobody can set it there."""
    result = await scene.alice.slash(scene.channel, "ask", question="Дауылда қанша қайық жоғалды?", private=True)

    assert result.response.embeds[0].footer.text == "● Сенімдімін"


async def test_a_button_and_what_it_shows_privately_are_in_the_language_of_the_person(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(language="kk")
    scene.base.library = [article(slug="storm", body="1.\n2.\n31.", is_retraction=False)]
    answer = await scene.alice.slash(scene.channel, "ask", question="How many boats?")

    shown = await scene.alice.click(answer.response, label="Мәнмәтін")

    assert "абзац" in shown.response.embeds[0].description


async def test_an_error_is_in_the_language_of_the_person(scene: Scene) -> None:
    result = await scene.alice.slash(scene.channel, "ask", question="  ")

    assert result.response.content == "⚠️ В вопросе нет слов."
    assert len(scene.env.errors) == 1


async def test_an_error_that_is_told_privately_after_a_public_beginning_is_in_the_language_of_the_person(
    scene: Scene,
) -> None:
    scene.base.chosen = GuildSettings(language="kk")

    result = await scene.alice.slash(scene.channel, "quote", article="none", sentence=1)

    assert result.followups[0].content == "⚠️ Статьи “none” нет."
    assert len(scene.env.errors) == 1


async def test_who_writes_kazakh_is_told_privately_in_kazakh_after_a_public_beginning(scene: Scene) -> None:
    scene.base.answer = ArticleNotFound("There is no article {slug}.", slug="“none”")

    result = await scene.alice.slash(scene.channel, "ask", question="Дауылда қанша қайық жоғалды?", article="none")

    assert not result.ephemeral
    assert result.followups[0].content == "⚠️ “none” деген мақала жоқ."
    assert len(scene.env.errors) == 1


async def test_a_fault_that_everybody_sees_is_in_the_language_of_the_server(scene: Scene) -> None:
    scene.base.chosen, scene.base.answer = GuildSettings(language="kk"), RuntimeError("broken")

    result = await scene.alice.slash(scene.channel, "ask", question="How many boats?")

    assert not result.response.ephemeral
    assert result.response.content.startswith("⚠️ Менде бірдеңе дұрыс болмады")
    assert len(scene.env.errors) == 1


async def test_the_pages_of_a_public_list_stay_in_the_language_of_the_server(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(language="kk")
    scene.base.library = [article(number, headline="x" * 100) for number in range(1, 40)]
    listed = await scene.alice.slash(scene.channel, "articles")

    await scene.alice.click(listed.response, label="▶")

    assert scene.channel.last_message.embeds[0].footer.text.startswith("39 мақала")


async def test_a_mention_is_answered_in_the_language_of_the_server(scene: Scene) -> None:
    scene.base.chosen, scene.base.answer = GuildSettings(language="ru"), refused()

    await scene.alice.send(scene.channel, f"{scene.bot_mention} Who won the cup?")

    assert "Ни одна из статей" in scene.channel.last_message.embeds[0].description


async def test_a_flood_of_mentions_is_refused_in_the_language_of_the_server(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(language="ru")

    for _ in range(BURST[0] + 1):
        await scene.alice.send(scene.channel, f"{scene.bot_mention} Who won the cup?")

    assert "Снова спросить можно" in scene.channel.last_message.content


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Кто выиграл кубок?", "Ни одна"),
        ("Кубокты кім жеңіп алды, білесіз бе?", "бірде-бір"),
        ("Who won?", "No article"),
    ],
)
async def test_a_direct_message_is_answered_in_the_language_it_is_written_in(
    scene: Scene, question: str, words: str
) -> None:
    scene.base.answer = refused()

    await scene.alice.send_dm(question)

    assert words in scene.alice.user.dm_channel.last_message.embeds[0].description


async def test_commands_are_registered_with_their_russian_names(scene: Scene) -> None:
    [registered] = [each for each in scene.env.http_requests if each.path.endswith("/commands")]
    commands = {command["name"]: command for command in registered.json}

    assert commands["ask"]["name_localizations"] == {"ru": "спросить"}
    [article_option] = [option for option in commands["ask"]["options"] if option["name"] == "article"]
    assert article_option["name_localizations"] == {"ru": "статья"}
