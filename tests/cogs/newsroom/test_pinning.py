"""Sentences that an editor pins to a question from the list: whom that answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from cogs import patience
from cogs.newsroom import open_questions
from knowledge import Place
from tests.cogs.newsroom.conftest import SLUG, Newsroom, buttons_of, text_of, told
from tests.cogs.newsroom.handed_in import LIKE_IT, PILOT, card, hand_in, named_in


async def pin_for_two(newsroom: Newsroom, *, private: bool = False, channel_id: int = 0) -> tuple[Any, int]:
    """The card once a sentence was pinned to PILOT, which somebody else asked in other words: who that is, too."""
    await newsroom.add()
    await hand_in(newsroom)
    other = newsroom.guild.add_member(newsroom.env.create_user("bob"))
    place = Place(newsroom.guild.id, channel_id or newsroom.channel.id, is_private=private)
    await newsroom.base.hand_in(LIKE_IT, place, other.id)
    shown = await card(newsroom)
    form = await newsroom.editor.click(shown, label="Pin a sentence")
    await newsroom.editor.submit_modal(form, {"question": PILOT, "article": SLUG, "sentences": "3", "note": ""})
    return shown, other.id


def slowed(step: Callable[..., Awaitable[Any]], seconds: float) -> Callable[..., Awaitable[Any]]:
    """The same step on a base that is busy for so long."""

    async def slow(*given: Any) -> Any:
        await asyncio.sleep(seconds)
        return await step(*given)

    return slow


async def test_a_sentence_pinned_to_it_answers_it(newsroom: Newsroom) -> None:
    await newsroom.add()
    await hand_in(newsroom)
    shown = await card(newsroom)

    form = await newsroom.editor.click(shown, label="Pin a sentence")
    await newsroom.editor.submit_modal(form, {"question": PILOT, "article": SLUG, "sentences": "3", "note": ""})

    assert "1 person was told" in text_of(shown)
    assert "Divers found the ferry Marit" in text_of(newsroom.channel.last_message).replace("**", "")
    [pinned] = await newsroom.base.lessons(guild_id=newsroom.guild.id)
    assert (pinned.name, pinned.editor_id) == (PILOT, newsroom.editor.id)


async def test_what_a_sentence_pinned_from_the_list_replaces_is_named(newsroom: Newsroom) -> None:
    await newsroom.add()
    await newsroom.base.pin("When did the divers come?", [(SLUG, None, 4)], guild_id=newsroom.guild.id, editor_id=77)
    await hand_in(newsroom)
    form = await newsroom.editor.click(await card(newsroom), label="Pin a sentence")

    other = {"question": "When did the divers come?", "article": SLUG, "sentences": "3", "note": ""}
    sent = await newsroom.editor.submit_modal(form, other)

    assert "The harbour was opened again" in text_of(sent.followups[-1])
    assert "<@77>" in text_of(sent.followups[-1])


async def test_who_asked_what_was_pinned_meanwhile_is_told_by_the_same_pin(newsroom: Newsroom) -> None:
    await newsroom.add()
    await hand_in(newsroom)
    shown = await card(newsroom)
    await newsroom.base.pin(PILOT, [(SLUG, None, 3)], guild_id=newsroom.guild.id)

    form = await newsroom.editor.click(shown, label="Pin a sentence")
    await newsroom.editor.submit_modal(form, {"question": PILOT, "article": SLUG, "sentences": "3", "note": ""})

    assert "1 person was told" in text_of(shown)
    assert [each.number for each in await newsroom.base.lessons(guild_id=newsroom.guild.id)] == [1]


async def test_a_pin_in_other_words_that_does_not_answer_it_tells_nobody(newsroom: Newsroom) -> None:
    await newsroom.add()
    await hand_in(newsroom)
    shown = await card(newsroom)

    form = await newsroom.editor.click(shown, label="Pin a sentence")
    other = {"question": "When did the divers come?", "article": SLUG, "sentences": "3", "note": ""}
    await newsroom.editor.submit_modal(form, other)

    assert newsroom.channel.last_message.content == PILOT
    assert "Pin a sentence" in buttons_of(shown)
    assert len(await newsroom.base.handed_in(newsroom.guild.id)) == 1


async def test_who_asked_in_other_words_is_shown_what_was_pinned(newsroom: Newsroom) -> None:
    shown, other = await pin_for_two(newsroom, private=False)

    news = newsroom.channel.last_message
    assert "2 people were told" in text_of(shown)
    assert named_in([news]) == [{newsroom.member.id, other}]
    assert "Divers found the ferry Marit" in text_of(news).replace("**", "")
    assert "No article" not in text_of(news)


async def test_who_asked_in_private_in_words_that_nothing_answers_is_not_sent_to_ask_again(newsroom: Newsroom) -> None:
    shown, other = await pin_for_two(newsroom, private=True)

    assert "1 person was told" in text_of(shown)
    assert "1 person asked it in other words" in text_of(shown)
    assert named_in([newsroom.channel.last_message]) == [{newsroom.member.id}]
    assert [each.asker_id for each in await newsroom.base.handed_in(newsroom.guild.id)] == [other]


async def test_who_was_missed_and_asked_in_words_that_nothing_answers_stays_in_the_list(newsroom: Newsroom) -> None:
    shown, other = await pin_for_two(newsroom, channel_id=999)

    assert "1 person was told" in text_of(shown)
    assert "could not be told" not in text_of(shown)
    assert "1 person asked it in other words" in text_of(shown)
    assert [each.asker_id for each in await newsroom.base.handed_in(newsroom.guild.id)] == [other]
    assert await newsroom.base.untold(newsroom.guild.id) == []


async def test_a_form_does_not_wait_for_each_of_its_steps_as_long_as_for_all(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    await newsroom.add()
    await hand_in(newsroom)
    shown = await card(newsroom)
    monkeypatch.setattr(patience, "PATIENCE", 0.5)
    for step in ("admit_editor", "group_of"):
        monkeypatch.setattr(open_questions, step, slowed(getattr(open_questions, step), 0.3))

    said = told(await newsroom.editor.click(shown, label="Pin a sentence"))

    assert "the form did not open" in said
