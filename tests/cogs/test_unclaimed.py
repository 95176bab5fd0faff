"""What nobody answers any more gets a sentence, and what was typed comes back."""

from __future__ import annotations

from weakref import WeakValueDictionary

import pytest

from bot.client import FootnoteBot
from cogs.awaited import Awaited
from cogs.buttons import Button, row_of
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
