from __future__ import annotations

import pytest

from tests.cogs.conftest import Scene


async def test_help_links_the_commands(scene: Scene) -> None:
    result = await scene.alice.slash(scene.channel, "help")

    assert "</ask:" in result.response.embeds[0].description


@pytest.mark.parametrize("command", ["help", "about"])
async def test_what_the_bot_says_of_itself_is_private_and_works_in_direct_messages(scene: Scene, command: str) -> None:
    in_channel = await scene.alice.slash(scene.channel, command)
    in_private = await scene.alice.user.slash(command)

    assert in_channel.ephemeral
    assert in_private.response.embeds
