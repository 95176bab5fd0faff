"""A reply that is too long for Discord comes in few messages, and as a file."""

from __future__ import annotations

from dataclasses import replace

from tests.cogs.conftest import Scene
from tests.cogs.fakes import CITATION, answered


async def test_a_reply_that_fits_no_four_messages_comes_as_a_file_too(scene: Scene) -> None:
    scene.base.answer = answered(citations=(replace(CITATION, text="A very long sentence. " * 2000),))

    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    [attached] = scene.channel.last_message.attachments
    assert attached.filename == "answer.md"
    assert len(scene.channel.history()) == 6


async def test_a_long_answer_by_command_needs_no_more_than_five_follow_ups(scene: Scene) -> None:
    scene.base.answer = answered(citations=(replace(CITATION, text="A very long sentence. " * 2000),))

    await scene.ask()

    follow_ups = [
        each
        for each in scene.env.http_requests
        if each.method == "POST" and "/webhooks/" in each.path and "callback" not in each.path
    ]
    assert 0 < len(follow_ups) <= 5
