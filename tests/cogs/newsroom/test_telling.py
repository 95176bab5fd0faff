"""Who asked is told of the answer: where, by whose name, in how many messages."""

from __future__ import annotations

import asyncio

import pytest

from bot.client import FootnoteBot
from cogs.newsroom.announcing import MOST_LED, MOST_NAMED
from cogs.newsroom.telling import tell_askers
from cogs.presentation import tongue
from cogs.presentation.limits import CONTENT
from cogs.presentation.pages import Medium, compose
from cogs.presentation.questions import present_further_news
from knowledge import Place, QuestionState
from tests.cogs.newsroom.conftest import Newsroom, buttons_of, text_of
from tests.cogs.newsroom.handed_in import PILOT, answered_to_many, card, hand_in, make_answerable, named_in


async def test_once_an_article_answers_who_asked_is_told_below_the_question(newsroom: Newsroom) -> None:
    await newsroom.add()
    await hand_in(newsroom)
    assert "Tell who asked" not in buttons_of(await card(newsroom))
    await make_answerable(newsroom)
    shown = await card(newsroom)
    await newsroom.env.restart_bot(FootnoteBot(newsroom.base))

    await newsroom.editor.click(shown, label="Tell who asked")

    told = newsroom.channel.last_message
    assert "1 person was told" in text_of(shown)
    assert f"<@{newsroom.member.id}>" in told.content
    assert told.reference is not None
    assert "Pilot Berg" in text_of(told).replace("**", "")
    assert [user.id for user in told.mentions] == [newsroom.member.id]
    assert "No question waits" in await newsroom.say("questions")


async def test_who_asked_in_private_is_told_without_a_word_of_the_question(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    await hand_in(newsroom, private=True)

    await newsroom.editor.click(await card(newsroom), label="Tell who asked")

    told = newsroom.channel.last_message
    assert f"<@{newsroom.member.id}>" in told.content
    assert "pilot" not in text_of(told).casefold()


async def test_who_asked_in_private_in_different_words_is_named_in_one_message(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    other = newsroom.guild.add_member(newsroom.env.create_user("bob"))
    place = Place(newsroom.guild.id, newsroom.channel.id, is_private=True)
    asked = [
        await newsroom.base.hand_in(text, place, person.id)
        for text, person in ((PILOT, newsroom.member), ("Which pilot lost the licence?", other))
    ]
    await newsroom.base.resolve([each.id for each in asked], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    before = len(newsroom.channel.history())

    await tell_askers(newsroom.env.bot, newsroom.guild.id)

    assert named_in(newsroom.channel.history()[before:]) == [{newsroom.member.id, other.id}]


async def test_each_of_many_who_asked_the_same_is_named(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    people = await answered_to_many(newsroom, 2 * MOST_NAMED + 1)
    before = len(newsroom.channel.history())

    outcome = await tell_askers(newsroom.env.bot, newsroom.guild.id)

    named = named_in(newsroom.channel.history()[before:])
    assert (outcome.told, outcome.missed) == (len(people), 0)
    assert list(map(len, named)) == [MOST_NAMED, MOST_NAMED + 1]
    assert set.union(*named) == people


async def test_an_answer_stands_once_and_whom_it_does_not_name_is_led_to_it(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    await answered_to_many(newsroom, MOST_NAMED + MOST_LED + 1)
    before = len(newsroom.channel.history())

    await tell_askers(newsroom.env.bot, newsroom.guild.id)

    first, *further = newsroom.channel.history()[before:]
    assert "Pilot Berg" in text_of(first).replace("**", "")
    assert list(map(len, named_in(further))) == [MOST_LED, 1]
    assert all("stands above" in each.content and not each.embeds for each in further)
    assert {each.reference.message_id for each in further} == {first.id}


@pytest.mark.parametrize("language", tongue.LANGUAGES)
@pytest.mark.parametrize("is_private", [True, False])
def test_a_line_that_names_the_most_fits_a_message(language: str, is_private: bool) -> None:
    tongue.speak(language)
    [page] = compose(present_further_news(is_private=is_private), Medium.TEXT)
    assert MOST_LED * len(f"<@{2**64}> ") + len(page.content or "") <= CONTENT


async def test_two_editors_who_tell_at_once_ping_nobody_twice(newsroom: Newsroom) -> None:
    asked = await hand_in(newsroom)
    await make_answerable(newsroom)
    await newsroom.base.resolve([asked.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    before = len(newsroom.channel.history())

    host = newsroom.env.bot
    first, second = await asyncio.gather(*(tell_askers(host, newsroom.guild.id) for _ in range(2)))

    assert (first.told, second.told) == (1, 0)
    assert len(newsroom.channel.history()) == before + 1


async def test_an_editor_hears_only_of_those_who_asked_this_question(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    earlier = await newsroom.base.hand_in(PILOT, Place(newsroom.guild.id, 999), newsroom.editor.id)
    await newsroom.base.resolve([earlier.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    asked = await hand_in(newsroom)
    shown = await card(newsroom, asked.id)

    await newsroom.editor.click(shown, label="Tell who asked")

    assert "1 person was told" in text_of(shown)
    assert "could not be told" not in text_of(shown)


async def test_whom_earlier_news_missed_is_named_with_those_who_asked_the_same_since(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    other = newsroom.guild.add_member(newsroom.env.create_user("bob"))
    earlier = await newsroom.base.hand_in(PILOT, Place(newsroom.guild.id, newsroom.channel.id), other.id)
    await newsroom.base.resolve([earlier.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    shown = await card(newsroom, (await hand_in(newsroom)).id)

    await newsroom.editor.click(shown, label="Tell who asked")

    assert named_in([newsroom.channel.last_message]) == [{newsroom.member.id, other.id}]
    assert "1 person was told" in text_of(shown)
