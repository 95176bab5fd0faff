"""A reply that is too long for Discord comes in few messages, and as a file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.cogs.conftest import Scene
from tests.cogs.fakes import CITATION, answered
from tests.cogs.line import Line

VERY_LONG = answered(citations=(replace(CITATION, text="A very long sentence. " * 2000),))


async def test_a_reply_that_fits_no_four_messages_comes_as_a_file_too(scene: Scene) -> None:
    scene.base.answer = VERY_LONG

    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    [attached] = scene.channel.last_message.attachments
    assert attached.filename == "answer.md"
    assert len(scene.channel.history()) == 6


async def test_a_long_answer_by_command_needs_no_more_than_five_follow_ups(scene: Scene) -> None:
    scene.base.answer = VERY_LONG

    await scene.ask()

    follow_ups = [
        each
        for each in scene.env.http_requests
        if each.method == "POST" and "/webhooks/" in each.path and "callback" not in each.path
    ]
    assert 0 < len(follow_ups) <= 5


async def test_a_file_is_sent_again_over_a_bad_line(scene: Scene, line: Line) -> None:
    scene.base.answer = VERY_LONG
    line.breaks("POST", "/channels/*/messages", spared=4)

    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    [attached] = scene.channel.last_message.attachments
    assert b"A very long sentence." in await attached.read()
    assert len(scene.channel.history()) == 6


async def test_a_lost_file_takes_no_answer_along_nor_leaves_any_of_it_behind(scene: Scene, line: Line) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boots?")
    scene.base.answer = VERY_LONG
    line.breaks("POST", "/channels/*/messages", spared=3, times=9)

    await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")

    [_, *pages] = scene.channel.history()
    assert [page.embeds[0].footer.text.split(" · ")[-1] for page in pages] == [f"page {n} of 12" for n in range(1, 5)]
    assert not scene.env.errors
    await scene.alice.delete(question)
    assert scene.channel.history() == []


@pytest.mark.parametrize("is_edited", [False, True])
async def test_where_a_page_is_lost_the_excuse_stands_alone_and_goes_with_its_question(
    scene: Scene, line: Line, is_edited: bool
) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention if is_edited else ''} How many boots?")
    scene.base.answer = VERY_LONG
    line.breaks("POST", "/channels/*/messages", spared=2, times=3)

    if is_edited:
        await scene.alice.edit(question, f"{scene.bot_mention} How many boats?")
    else:
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    told = [message for message in scene.channel.history() if message.author.id == scene.env.bot.user.id]
    assert ["Something went wrong on my side" in message.content for message in told] == [True]
    await scene.alice.delete(question)
    assert scene.env.bot.user.id not in {message.author.id for message in scene.channel.history()}
