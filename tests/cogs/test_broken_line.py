"""Whatever the line loses, before it arrived or in its receipt: what was asked for is shown, and once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import aiohttp
import pytest

from cogs.insistence import Attachment, insist
from knowledge import GuildSettings, InputError
from tests.cogs.conftest import Scene
from tests.cogs.fakes import CITATION, answered, article, event, refused
from tests.cogs.line import Line

FAULT = "Something went wrong on my side"

LONG = "Who won the cup? " * 20


Step = Callable[[], Awaitable[Any]]


async def vote(scene: Scene) -> Step:
    answer = await scene.ask()
    return lambda: scene.alice.click(answer, custom_id="vote:down:1:3")


async def explain_a_vote(scene: Scene) -> Step:
    asked_why = await (await vote(scene))()
    return lambda: scene.alice.select(asked_why.response, ["old"])


async def ask_for_the_timeline(scene: Scene) -> Step:
    scene.base.events = [event("2023-05-09")] * 40
    return lambda: scene.alice.slash(scene.channel, "timeline")


async def turn_a_page(scene: Scene) -> Step:
    listed = await (await ask_for_the_timeline(scene))()
    return lambda: scene.alice.click(listed.response, label="▶")


async def take_a_file(scene: Scene) -> Step:
    listed = await (await ask_for_the_timeline(scene))()
    return lambda: scene.alice.click(listed.response, label="TimelineJS file")


async def hand_in(scene: Scene) -> Step:
    scene.base.answer = refused()
    form = await scene.alice.click(await scene.ask(), label="Ask the editors")
    return lambda: scene.alice.submit_modal(form, {"question": LONG})


async def read_help(scene: Scene) -> Step:
    return lambda: scene.alice.slash(scene.channel, "help")


SHOWN = {
    vote: "say why",
    explain_a_vote: "the editors of this server see it",
    ask_for_the_timeline: "page 1 of",
    turn_a_page: "page 2 of",
    take_a_file: "timeline.json",
    hand_in: "will see your question",
    read_help: "/ask",
}


def seen(shown: Any) -> str:
    """All that a message shows."""
    parts = [shown.content or "", *(each.filename for each in shown.attachments)]
    for embed in shown.embeds:
        parts += [embed.title or "", embed.description or "", embed.footer.text or ""]
    return "\n".join(parts)


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("request_", [("POST", "/interactions/*"), ("PATCH", "/webhooks/*")])
@pytest.mark.parametrize("act", SHOWN)
async def test_what_was_asked_for_is_shown_although_the_line_breaks(
    scene: Scene, line: Line, act: Callable[[Scene], Awaitable[Step]], request_: tuple[str, str], after: bool
) -> None:
    last_step = await act(scene)
    line.breaks(*request_, after=after)

    done = await last_step()

    assert SHOWN[act] in seen(done.response)
    assert done.followups == []


async def test_a_question_handed_in_over_a_bad_line_is_kept_once(scene: Scene, line: Line) -> None:
    send = await hand_in(scene)
    line.breaks("PATCH", "/webhooks/*", after=True)

    await send()

    assert len(scene.base.handed_in) == 1


@pytest.mark.parametrize("how", [aiohttp.ClientOSError, aiohttp.ClientPayloadError, TimeoutError])
async def test_each_way_in_which_a_line_breaks_is_met_by_sending_again(
    scene: Scene, line: Line, how: type[Exception]
) -> None:
    press = await vote(scene)
    line.breaks("PATCH", "/webhooks/*", after=True, how=how)

    assert SHOWN[vote] in seen((await press()).response)


async def test_what_is_refused_for_good_is_sent_once() -> None:
    tries = []

    async def attempt() -> None:
        tries.append(1)
        raise InputError("No.")

    with pytest.raises(InputError):
        await insist(attempt)
    assert len(tries) == 1


def test_a_file_is_opened_anew_for_each_attempt() -> None:
    file = Attachment("a.txt", b"text", "words")
    file.opened().close()

    again = file.opened()

    assert (again.filename, again.description, again.fp.read()) == ("a.txt", "words", b"text")


async def test_a_fault_after_a_lost_receipt_takes_the_place_of_thinking(scene: Scene, line: Line) -> None:
    scene.base.answer = RuntimeError("no")
    line.breaks("POST", "/interactions/*", after=True)

    done = await scene.alice.slash(scene.channel, "ask", question="How many boats?")

    assert FAULT in done.response.content
    assert not done.response.flags.loading
    assert done.followups == []
    assert len(scene.env.errors) == 1


async def test_a_refusal_whose_receipt_is_lost_is_told_once(scene: Scene, line: Line) -> None:
    answer = await scene.ask()
    bob = scene.guild.add_member(scene.env.create_user("bob"))
    line.breaks("POST", "/interactions/*", after=True)

    refusal = await bob.click(answer, custom_id=f"remove:{scene.alice.id}")

    assert "Only the person who asked" in refusal.response.content
    assert refusal.followups == []


async def test_a_fault_of_a_button_after_a_lost_receipt_is_told_below(scene: Scene, line: Line) -> None:
    listed = await (await ask_for_the_timeline(scene))()
    scene.base.events = [None]
    line.breaks("POST", "/interactions/*", after=True)

    turned = await scene.alice.click(listed.response, label="▶")

    assert "page 1 of" in seen(listed.response)
    assert FAULT in turned.followups[0].content
    assert turned.followups[0].ephemeral


async def refuse(*given: object) -> None:
    raise InputError("That is no question.")


async def test_what_was_typed_comes_back_although_a_receipt_was_lost(scene: Scene, line: Line) -> None:
    send = await hand_in(scene)
    scene.base.hand_in = refuse
    line.breaks("POST", "/interactions/*", after=True)

    sent = await send()

    assert "That is no question." in sent.response.content
    assert [file.filename for file in sent.followups[0].attachments] == ["your-text.txt"]
    assert len(scene.env.errors) == 1


async def test_what_was_typed_comes_back_over_a_bad_line(scene: Scene, line: Line) -> None:
    send = await hand_in(scene)
    scene.base.hand_in = refuse
    line.breaks("POST", "/webhooks/*")

    sent = await send()

    [file] = sent.followups[0].attachments
    assert (await file.read()).decode() == LONG
    assert len(scene.env.errors) == 1


@pytest.mark.parametrize("text_only", [False, True])
async def test_an_answer_that_is_shown_stays_when_its_further_pages_are_lost(
    scene: Scene, line: Line, text_only: bool
) -> None:
    scene.base.chosen = GuildSettings(text_only=text_only)
    scene.base.answer = answered(citations=(replace(CITATION, text="A very long sentence. " * 400),))
    line.breaks("POST", "/webhooks/*")

    done = await scene.alice.slash(scene.channel, "ask", question="How many boats?")

    assert "A very long sentence." in seen(done.response)
    assert FAULT in done.followups[0].content
    assert len(scene.env.errors) == 1


async def test_a_fault_that_nobody_can_be_told_of_is_only_logged(scene: Scene, line: Line) -> None:
    scene.base.library = [article(1)]
    line.breaks("POST", "/interactions/*", times=9)

    done = await scene.alice.slash(scene.channel, "articles")

    assert not done.acknowledged
    assert len(scene.env.errors) == 1
