"""Sharing a private answer: once, whole, and with what became of its article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from simcord import actors

from bot.errors import BASE_FAILS
from cogs.presentation import tongue
from cogs.presentation.limits import CONTENT, FOOTER, TEXT_BODY
from cogs.presentation.pages import Medium, compose
from cogs.presentation.passages import note_changes
from cogs.presentation.reply import Line, Reply
from cogs.sharing import ShareButton
from knowledge import BaseUnavailable, GuildSettings, Revision
from tests.cogs.conftest import Scene, ids_of
from tests.cogs.fakes import LONG, article


async def test_a_private_answer_of_several_messages_is_not_shared_in_part(scene: Scene) -> None:
    scene.base.chosen, scene.base.answer = GuildSettings(text_only=True), LONG

    assert "share" not in ids_of(await scene.ask(private=True))
    checked = await scene.alice.slash(scene.channel, "check", claim="It rained.", private=True)
    assert "share" in ids_of(checked.response)


async def test_a_private_answer_is_shared_with_its_context_but_can_then_be_removed(scene: Scene) -> None:
    scene.base.library = [article(slug="storm")]
    answer = await scene.ask(private=True)

    shared = await scene.alice.click(answer, label="Share")

    [public] = shared.followups
    assert not public.ephemeral
    assert public.embeds[0].description == answer.embeds[0].description
    ids = [button["custom_id"] for button in public.components[0]["components"]]
    assert ids == ["context:1:3:storm", "more", "vote:up:1:3", "vote:down:1:3", f"remove:{scene.alice.id}"]


async def test_a_private_answer_is_shared_once(scene: Scene) -> None:
    scene.base.library = [article(slug="storm")]
    answer = await scene.ask(private=True)
    await scene.alice.click(answer, label="Share")

    [share] = [each for each in answer.components[0]["components"] if each["custom_id"] == "share"]
    assert share["disabled"]
    assert len(scene.channel.history()) == 1


async def test_a_press_that_comes_late_shares_nothing_again(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that shows the button as it was a moment ago lets it be pressed."""
    scene.base.library = [article(slug="storm")]
    answer = await scene.ask(private=True)
    await scene.alice.click(answer, label="Share")
    pressed = {"custom_id": "share", "style": 2}
    monkeypatch.setattr(actors, "_find_component", lambda *shown, **wanted: pressed)

    late = await scene.alice.click(answer, label="Share")

    assert not late.followups
    assert len(scene.channel.history()) == 1


async def test_a_press_while_it_is_being_shared_shares_nothing(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second may bring along the message as it was before the first."""
    scene.base.library = [article(slug="storm")]
    answer = await scene.ask(private=True)
    during: set[int] = set()
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(ShareButton, "_under_way", {answer.id})
        await scene.alice.click(answer, label="Share")
    assert scene.channel.history() == []

    scene.base.meanwhile["settings"] = lambda: during.update(ShareButton._under_way)
    await scene.alice.click(answer, label="Share")

    assert during == {answer.id}
    assert ShareButton._under_way == set()
    assert len(scene.channel.history()) == 1


async def test_an_answer_that_could_not_be_shared_says_so_and_can_be_shared_again(scene: Scene) -> None:
    scene.base.library = [article(slug="storm")]
    answer = await scene.ask(private=True)
    scene.env.inject_error("POST", "/webhooks/*", status=403, code=50013)

    failed = await scene.alice.click(answer, label="Share")

    [told] = failed.followups
    assert told.ephemeral
    assert told.content == "⚠️ This answer could not be shared: press Share again in a moment."
    await scene.alice.click(answer, label="Share")
    assert scene.channel.last_message.embeds[0].description == answer.embeds[0].description


async def test_an_answer_that_met_a_broken_base_can_be_shared_again(scene: Scene) -> None:
    answer = await scene.ask(private=True)

    def stop() -> None:
        raise BaseUnavailable("The base does not answer.")

    scene.base.meanwhile["settings"] = stop
    failed = await scene.alice.click(answer, label="Share")

    assert BASE_FAILS in failed.followups[0].content
    [share] = [each for each in answer.components[0]["components"] if each["custom_id"] == "share"]
    assert not share.get("disabled")


async def test_a_shared_answer_says_that_its_article_changed_meanwhile(scene: Scene) -> None:
    cited = article(slug="storm")
    scene.base.library = [cited]
    answer = await scene.ask(private=True)
    scene.base.library.append(replace(cited, number=2))

    shared = await scene.alice.click(answer, label="Share")

    assert "This is revision 1; the article has changed since." in shared.followups[0].content


async def test_a_shared_answer_whose_article_stands_says_nothing_of_it(scene: Scene) -> None:
    scene.base.library = [article(slug="storm")]

    shared = await scene.alice.click(await scene.ask(private=True), label="Share")

    assert not shared.followups[0].content


@pytest.mark.parametrize("since", [[], [replace(article(slug="storm"), number=2, body="", is_retraction=True)]])
async def test_what_was_retracted_is_not_shown_to_everybody(scene: Scene, since: list[Revision]) -> None:
    scene.base.library = [article(slug="storm")]
    answer = await scene.ask(private=True)
    scene.base.library = since

    refusal = await scene.alice.click(answer, label="Share")

    [told] = refusal.followups
    assert told.ephemeral
    assert told.content == "⚠️ This article has been retracted since, so it is not shared: ask again."
    assert scene.channel.history() == []


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_a_note_has_room_above_the_fullest_plain_text(language: str) -> None:
    tongue.speak(language)
    note = note_changes(99_999, replace(article(), number=100_000))
    full = Reply((Line("x" * TEXT_BODY),), title="t" * 300, footer="f" * FOOTER)
    [page] = compose(full, Medium.TEXT)
    assert len(f"{note}\n{page.content}") <= CONTENT
