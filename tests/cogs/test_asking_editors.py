"""What no article answers can be asked of the editors."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import discord
import pytest

from bot.client import FootnoteBot
from cogs import handing_in
from knowledge import GuildSettings
from tests.cogs.conftest import Scene, ids_of
from tests.cogs.fakes import answered, refused
from tests.cogs.line import Line


@pytest.fixture
def unanswered(scene: Scene) -> Scene:
    scene.base.answer = refused()
    return scene


async def test_the_form_for_the_editors_shows_the_question_and_sending_it_keeps_it(unanswered: Scene) -> None:
    question = await unanswered.alice.send(unanswered.channel, f"{unanswered.bot_mention} Who won the cup?")
    form = await unanswered.alice.click(unanswered.channel.last_message, label="Ask the editors")

    thanks = await unanswered.alice.submit_modal(form, {"question": "Who won the cup in May?"})

    [(text, place, asker)] = unanswered.base.handed_in
    assert (text, asker) == ("Who won the cup in May?", unanswered.alice.id)
    assert (place.guild_id, place.message_id, place.is_private) == (unanswered.guild.id, question.id, False)
    assert thanks.ephemeral
    assert "The editors of this server will see your question." in thanks.response.embeds[0].description


async def test_the_form_for_the_editors_shows_a_follow_up_as_it_was_understood(unanswered: Scene) -> None:
    unanswered.base.answer = replace(refused(), understood="and then? [won cup]")
    await unanswered.alice.send(unanswered.channel, f"{unanswered.bot_mention} and then?")

    form = await unanswered.alice.click(unanswered.channel.last_message, label="Ask the editors")

    assert "and then? [won cup]" in str(form.modal)


async def test_where_a_refusal_can_not_refer_to_its_question_the_form_shows_it_all_the_same(unanswered: Scene) -> None:
    unanswered.base.chosen = GuildSettings(text_only=True)
    denied = {unanswered.env.bot.user: discord.PermissionOverwrite(read_message_history=False)}
    channel = unanswered.guild.create_text_channel("brief", overwrites=denied)
    await unanswered.alice.send(channel, f"{unanswered.bot_mention} Who won the cup?")

    form = await unanswered.alice.click(channel.last_message, label="Ask the editors")

    assert "Who won the cup?" in str(form.modal)
    assert "No article here" not in str(form.modal)


async def test_forms_for_the_editors_that_are_open_at_once_keep_to_their_own_questions(unanswered: Scene) -> None:
    bob = unanswered.guild.add_member(unanswered.env.create_user("bob"))
    asked, forms = {}, {}
    for person in (unanswered.alice, bob):
        asked[person.id] = await person.send(unanswered.channel, f"{unanswered.bot_mention} Who won the cup?")
        forms[person.id] = await person.click(unanswered.channel.last_message, label="Ask the editors")

    for person in (unanswered.alice, bob):
        await person.submit_modal(forms[person.id], {"question": "Who won the cup?"})

    kept = {asker: place.message_id for _, place, asker in unanswered.base.handed_in}
    assert kept == {person: message.id for person, message in asked.items()}


async def test_where_the_bot_may_not_write_it_does_not_promise_to_tell(unanswered: Scene) -> None:
    denied = {unanswered.env.bot.user: discord.PermissionOverwrite(send_messages=False)}
    channel = unanswered.guild.create_text_channel("mute", overwrites=denied)
    refusal = (await unanswered.alice.slash(channel, "ask", question="Who won the cup?")).response

    form = await unanswered.alice.click(refusal, label="Ask the editors")
    thanks = await unanswered.alice.submit_modal(form, {"question": "Who won the cup?"})

    assert "I name you" not in str(form.modal)
    assert "I can't tell you when there is an answer" in str(form.modal)
    assert "I tell you here" not in thanks.response.embeds[0].description
    assert "ask again later" in thanks.response.embeds[0].description


async def test_a_private_refusal_stays_private(unanswered: Scene) -> None:
    form = await unanswered.alice.click(await unanswered.ask(private=True), label="Ask the editors")

    await unanswered.alice.submit_modal(form, {"question": "Who won the cup?"})

    [(_, place, _)] = unanswered.base.handed_in
    assert place.is_private


async def test_the_form_tells_what_will_be_public(unanswered: Scene) -> None:
    public = await unanswered.alice.click(await unanswered.ask(), label="Ask the editors")
    private = await unanswered.alice.click(await unanswered.ask(private=True), label="Ask the editors")

    assert "I name you in this channel, beside the question." in str(public.modal)
    assert "I name you in this channel, without the question." in str(private.modal)


@pytest.mark.parametrize("text_only", [True, False])
@pytest.mark.parametrize("language", ["en", "ru"])
async def test_of_several_questions_the_form_shows_those_that_were_refused(
    unanswered: Scene, text_only: bool, language: str
) -> None:
    unanswered.base.chosen = GuildSettings(text_only=text_only, language=language)
    unanswered.base.answer = answered()
    unanswered.base.further_answers = [
        refused("Who won the *cup*?"),
        answered("And how many boats?"),
        replace(refused("And when?"), understood="And when? [won cup]"),
    ]
    await unanswered.alice.send(unanswered.channel, f"{unanswered.bot_mention} How many boats? And so on?")

    shown = unanswered.channel.last_message
    form = await unanswered.alice.click(shown, custom_id="editors")

    assert field_of(form) == "Who won the *cup*?\nAnd when? [won cup]"


@pytest.mark.parametrize("text_only", [True, False])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
async def test_of_an_answer_that_goes_on_in_further_messages_the_form_shows_the_whole_question(
    unanswered: Scene, text_only: bool, language: str
) -> None:
    unanswered.base.chosen = GuildSettings(text_only=text_only, language=language)
    unanswered.base.further_answers = [refused(f"Who won the cup of {year}? {'Or so. ' * 30}") for year in range(20)]
    await unanswered.alice.send(unanswered.channel, f"{unanswered.bot_mention} Who won the cups?")
    first = unanswered.channel.history()[1]
    assert len(unanswered.channel.history()) > 2

    form = await unanswered.alice.click(first, custom_id="editors")

    assert field_of(form) == "Who won the cups?"


async def test_the_form_opens_empty_where_the_line_to_the_question_is_broken(
    unanswered: Scene, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Discord does not always send the question along with the answer."""
    unsent = property(lambda reference: None, lambda reference, message: None)
    monkeypatch.setattr(discord.MessageReference, "resolved", unsent)
    await unanswered.alice.send(unanswered.channel, f"{unanswered.bot_mention} Who won the cup?")
    await unanswered.env.restart_bot(FootnoteBot(unanswered.base))
    line.breaks("GET", "/channels/*/messages/*", times=9)

    form = await unanswered.alice.click(unanswered.channel.last_message, custom_id="editors")

    assert field_of(form) == ""
    assert not unanswered.env.errors


async def test_a_form_does_not_wait_for_a_message_that_does_not_come(
    unanswered: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(answer: discord.Message) -> str:
        await asyncio.sleep(60)
        return "too late"

    refusal = await unanswered.ask()
    monkeypatch.setattr(handing_in, "refused_behind", never)
    monkeypatch.setattr(handing_in, "PATIENCE", 0.05)

    form = await unanswered.alice.click(refusal, label="Ask the editors")

    assert field_of(form) == ""


def field_of(form: Any) -> str:
    """What the form begins with."""
    [field] = [row["component"] for row in form.modal["components"] if "component" in row]
    return field.get("value") or ""


async def test_no_form_is_offered_where_the_server_keeps_no_questions(unanswered: Scene) -> None:
    unanswered.base.chosen = GuildSettings(keeps_questions=False)

    assert "editors" not in ids_of(await unanswered.ask())


async def test_no_form_is_offered_below_an_answer(scene: Scene) -> None:
    assert "editors" not in ids_of(await scene.ask())
