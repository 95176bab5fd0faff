"""“More” below an answer shows further evidence, privately."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.client import FootnoteBot
from cogs.presentation import tongue
from knowledge import GuildSettings
from tests.cogs.conftest import Scene
from tests.cogs.fakes import CITATION, answered

FOUND = tuple(
    replace(CITATION, n=n, sentence=n, highlight=None, text=f"Sentence no. {n} of the storm.") for n in range(1, 13)
)


async def test_more_shows_further_evidence_privately_after_a_restart(scene: Scene) -> None:
    scene.base.found = FOUND
    answer = await scene.ask("How many *boats*?")
    await scene.env.restart_bot(FootnoteBot(scene.base))

    shown = await scene.alice.click(answer, label="More")

    assert shown.ephemeral
    assert "Sentence no. 1 of the storm." in shown.response.embeds[0].description
    assert scene.base.asked[-1]["evidence"] == "How many *boats*?"


async def test_more_finds_the_question_of_an_answer_to_a_mention(scene: Scene) -> None:
    scene.base.found = FOUND
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.click(scene.channel.last_message, label="More")

    assert scene.base.asked[-1]["evidence"] == "How many boats?"


@pytest.mark.parametrize("text_only", [False, True])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
async def test_more_takes_a_follow_up_as_the_answer_says_it_was_understood(
    scene: Scene, language: str, text_only: bool
) -> None:
    scene.base.chosen = GuildSettings(language=language, text_only=text_only)
    scene.base.answer = answered(understood="and *boats*?", carried="lost in the _storm_")

    await scene.alice.click(await scene.ask("and *boats*?"), label=tongue.translated("More", language) or "More")

    assert scene.base.asked[-1]["evidence"] == "and *boats*? lost in the _storm_"


async def test_the_pages_of_more_can_be_turned(scene: Scene) -> None:
    scene.base.found = tuple(replace(each, text="A long sentence of the storm. " * 20) for each in FOUND)
    shown = await scene.alice.click(await scene.ask(), label="More")

    turned = await scene.alice.click(shown.response, label="▶")

    assert "page 2 of" in turned.response.embeds[0].footer.text


async def test_more_says_so_when_the_question_is_gone(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    answer = scene.channel.last_message
    await scene.env.restart_bot(FootnoteBot(scene.base))
    scene.env.backend.messages[scene.channel.id].pop(question.id)

    shown = await scene.alice.click(answer, label="More")

    assert "The question of this answer is gone" in shown.response.content


async def test_a_question_longer_than_the_buttons_carry_is_shortened(scene: Scene) -> None:
    scene.base.found = FOUND
    await scene.alice.send(scene.channel, f"{scene.bot_mention} {'How many boats? ' * 100}")

    shown = await scene.alice.click(scene.channel.last_message, label="More")

    assert shown.response.embeds
