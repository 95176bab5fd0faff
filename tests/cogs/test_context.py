"""The cited sentence among its neighbours, and whether its article has changed."""

from __future__ import annotations

from dataclasses import replace

from bot.client import FootnoteBot
from tests.cogs.conftest import Scene
from tests.cogs.fakes import article, refused

BODY = "\n".join(f"Sentence no. {number}." for number in range(1, 10))


async def test_context_shows_the_neighbours_privately_after_a_restart(scene: Scene) -> None:
    scene.base.library = [article(slug="storm", body=BODY)]
    answer = await scene.ask()
    await scene.env.restart_bot(FootnoteBot(scene.base))

    shown = await scene.alice.click(answer, label="Context")

    text = shown.response.embeds[0].description
    assert shown.ephemeral
    assert "> `3` **Sentence no. 3.**" in text
    assert "> `1` Sentence no. 1." in text
    assert "> `5` Sentence no. 5." in text
    assert "no. 6" not in text


async def test_context_says_when_the_article_has_changed_and_still_quotes_what_was_cited(scene: Scene) -> None:
    cited = article(slug="storm", body=BODY)
    scene.base.library = [cited, replace(cited, number=2, body="All is different now.")]

    shown = await scene.alice.click(await scene.ask(), label="Context")

    text = shown.response.embeds[0].description
    assert "the article has changed since" in text
    assert "**Sentence no. 3.**" in text


async def test_context_says_when_the_article_was_retracted(scene: Scene) -> None:
    cited = article(slug="storm", body=BODY)
    scene.base.library = [cited, replace(cited, number=2, body="", is_retraction=True)]

    shown = await scene.alice.click(await scene.ask(), label="Context")

    assert "has been retracted since" in shown.response.embeds[0].description


async def test_context_of_an_article_that_is_gone_is_one_private_sentence(scene: Scene) -> None:
    shown = await scene.alice.click(await scene.ask(), label="Context")

    assert shown.ephemeral
    assert shown.response.content == "⚠️ There is no article “storm”."


async def test_a_refusal_has_no_context(scene: Scene) -> None:
    scene.base.answer = refused()

    answer = await scene.ask()

    ids = [button["custom_id"] for button in answer.components[0]["components"]]
    assert ids == ["editors", f"remove:{scene.alice.id}"]
