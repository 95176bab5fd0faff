"""The buttons below an answer."""

from __future__ import annotations

from dataclasses import replace

import discord
import pytest

from bot.client import FootnoteBot
from cogs.presentation import tongue
from cogs.presentation.limits import CONTENT, FOOTER, TEXT_BODY
from cogs.presentation.pages import Medium, compose
from cogs.presentation.passages import note_changes
from cogs.presentation.reply import Line, Reply
from knowledge import BaseUnavailable, GuildSettings, Revision
from tests.cogs.conftest import Scene, ids_of
from tests.cogs.fakes import CITATION, answered, article, refused

LONG = answered(citations=(replace(CITATION, text="A very long sentence. " * 250),))
"""An answer of several messages where it is plain text."""

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


async def test_the_asker_removes_the_answer(scene: Scene) -> None:
    answer = await scene.ask()

    await scene.alice.click(answer, custom_id=f"remove:{scene.alice.id}")

    assert scene.channel.last_message is None


async def test_a_bystander_may_not_remove_an_answer(scene: Scene) -> None:
    answer = await scene.ask()
    bob = scene.guild.add_member(scene.env.create_user("bob"))

    refusal = await bob.click(answer, custom_id=f"remove:{scene.alice.id}")

    assert refusal.ephemeral
    assert "Only the person who asked" in refusal.response.content
    assert answer.embeds


async def test_a_moderator_removes_any_answer(scene: Scene) -> None:
    answer = await scene.ask()
    role = scene.guild.create_role("mods", permissions=discord.Permissions(manage_messages=True))
    moderator = scene.guild.add_member(scene.env.create_user("mod"), roles=[role])

    await moderator.click(answer, custom_id=f"remove:{scene.alice.id}")

    assert scene.channel.last_message is None


async def test_an_answer_to_a_mention_can_be_removed_too(scene: Scene) -> None:
    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    await scene.alice.click(scene.channel.last_message, custom_id=f"remove:{scene.alice.id}")

    assert len(scene.channel.history()) == 1


@pytest.mark.parametrize("way", ["mention", "command"])
async def test_the_bin_takes_all_messages_of_an_answer_and_no_news_of_the_question(scene: Scene, way: str) -> None:
    scene.base.chosen, scene.base.answer = GuildSettings(text_only=True), LONG
    if way == "command":
        first = await scene.ask()
    else:
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
        first = scene.channel.history()[1]
        room = scene.env.bot.get_channel(scene.channel.id)
        news = await room.send(f"<@{scene.alice.id}> it is known now.", reference=room.get_partial_message(question.id))
    other = await scene.alice.send(scene.channel, "What a storm.")
    assert len(scene.channel.history()) > 4

    await scene.alice.click(first, custom_id=f"remove:{scene.alice.id}")

    left = [other.id] if way == "command" else [question.id, news.id, other.id]
    assert [message.id for message in scene.channel.history()] == left


async def test_where_the_bot_may_not_look_back_the_bin_takes_what_it_stands_below(scene: Scene) -> None:
    scene.base.chosen, scene.base.answer = GuildSettings(text_only=True), LONG
    denied = {scene.env.bot.user: discord.PermissionOverwrite(read_message_history=False)}
    channel = scene.guild.create_text_channel("brief", overwrites=denied)
    first = (await scene.alice.slash(channel, "ask", question="How many boats?")).response
    count = len(channel.history())

    await scene.alice.click(first, custom_id=f"remove:{scene.alice.id}")

    assert len(channel.history()) == count - 1
    assert not [each for each in scene.env.http_requests if each.method == "GET" and "/messages" in each.path]


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

    assert "The base does not answer." in failed.followups[0].content
    [share] = [each for each in answer.components[0]["components"] if each["custom_id"] == "share"]
    assert not share.get("disabled")


async def test_a_shared_answer_says_that_its_article_changed_meanwhile(scene: Scene) -> None:
    cited = article(slug="storm")
    scene.base.library = [cited]
    answer = await scene.ask(private=True)
    scene.base.library.append(replace(cited, number=2))

    shared = await scene.alice.click(answer, label="Share")

    assert "This is revision 1; the article has changed since." in shared.followups[0].content


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


async def test_a_shared_answer_whose_article_stands_says_nothing_of_it(scene: Scene) -> None:
    scene.base.library = [article(slug="storm")]

    shared = await scene.alice.click(await scene.ask(private=True), label="Share")

    assert not shared.followups[0].content


async def test_a_refusal_has_no_context(scene: Scene) -> None:
    scene.base.answer = refused()

    answer = await scene.ask()

    ids = [button["custom_id"] for button in answer.components[0]["components"]]
    assert ids == ["editors", f"remove:{scene.alice.id}"]
