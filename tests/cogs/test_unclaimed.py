"""What nobody answers any more gets a sentence, and what was typed comes back."""

from __future__ import annotations

from typing import Any
from weakref import WeakValueDictionary

import discord
import pytest
from simcord.backend import serializers

from bot.client import FootnoteBot
from cogs.awaited import Awaited
from cogs.buttons import Button, row_of
from cogs.presentation.setups import SECTIONS
from tests.cogs.conftest import Scene
from tests.cogs.fakes import refused


async def open_form(scene: Scene):
    scene.base.answer = refused()
    shown = await scene.alice.slash(scene.channel, "ask", question="Who won the cup?")
    return await scene.alice.click(shown.response, label="Ask the editors")


async def test_a_form_from_before_a_restart_is_answered_and_its_text_given_back(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = await open_form(scene)
    monkeypatch.setattr(Awaited, "_open", WeakValueDictionary())  # a new process remembers no form
    await scene.env.restart_bot(FootnoteBot(scene.base))

    sent = await scene.alice.submit_modal(form, {"question": "Who won the cup? " * 20})

    assert sent.ephemeral
    assert "I was restarted since you opened this form" in sent.response.content
    assert [file.filename for file in sent.followups[0].attachments] == ["your-text.txt"]
    assert scene.base.handed_in == []


async def test_a_form_of_this_process_is_answered_once(scene: Scene) -> None:
    sent = await scene.alice.submit_modal(await open_form(scene), {"question": "Who won the cup?"})

    assert len(scene.base.handed_in) == 1
    assert "restarted" not in str(sent.response.embeds[0].description)


@pytest.mark.parametrize("custom_id", ["old-button:1", "share2", "context:x:y:z"])
async def test_a_button_of_an_older_version_is_answered(scene: Scene, custom_id: str) -> None:
    shown = row_of(Button(label="Old", custom_id=custom_id))
    await scene.env.bot.get_channel(scene.channel.id).send("An old answer.", view=shown)

    pressed = await scene.alice.click(scene.channel.last_message, label="Old")

    assert pressed.ephemeral
    assert "of an older version of me" in pressed.response.content


BUTTON, MENU = 2, 3


@pytest.mark.parametrize(("kind", "custom_id"), [(BUTTON, "share"), (BUTTON, "setup:main:language:"), (MENU, "more")])
async def test_a_known_control_that_the_message_does_not_have_is_answered(
    scene: Scene, kind: int, custom_id: str
) -> None:
    answer = (await scene.alice.slash(scene.channel, "ask", question="How many boats?")).response

    pressed = await forge(scene, answer, custom_id=custom_id, component_type=kind)

    assert pressed.ephemeral
    assert "of an older version of me" in pressed.response.content


async def test_a_control_inside_a_page_is_not_told_to_be_old(scene: Scene) -> None:
    role = scene.guild.create_role("admins", permissions=discord.Permissions(manage_guild=True))
    admin = scene.guild.add_member(scene.env.create_user("root"), roles=[role])
    page = (await admin.slash(scene.channel, "setup")).response

    turned = await admin.select(page, ["language"], custom_id=f"setup:{next(iter(SECTIONS))}:go:")

    assert turned.acknowledged
    assert turned.followups == []


async def forge(scene: Scene, below: Any, **pressed: object) -> Any:
    """Presses a control that is not below that message, as nobody's Discord would."""
    stored = scene.env.backend.messages[scene.channel.id][below.id]
    return await scene.alice._dispatch_interaction(
        discord.InteractionType.component.value,
        scene.channel,
        pressed,
        extra={"message": dict(serializers.message_payload(scene.env.backend, stored))},
    )
