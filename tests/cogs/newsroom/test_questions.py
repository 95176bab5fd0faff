from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from typing import Any

import aiohttp
import pytest

from bot.client import FootnoteBot
from cogs import awaited
from cogs.insistence import insist
from cogs.newsroom import questions, telling
from cogs.newsroom.telling import MOST_LED, MOST_NAMED, tell_askers
from cogs.presentation import tongue
from cogs.presentation.limits import CONTENT
from cogs.presentation.pages import Medium, compose
from cogs.presentation.questions import present_further_news
from knowledge import BaseUnavailable, HandedQuestion, Place, QuestionState
from tests.cogs.newsroom.conftest import SLUG, Newsroom, buttons_of, text_of, told

CAPTAIN = "Which captain lost his licence?"
LIKE_IT = "Which drunk captain lost his licence?"
"""Near enough for one entry in the editors' list, and not for a pin."""

ANSWER = "Captain Berg lost his licence in June, the harbour office said."


async def hand_in(newsroom: Newsroom, question: str = CAPTAIN, *, private: bool = False) -> HandedQuestion:
    """What a member asked in vain, and agreed to hand in."""
    asked = await newsroom.member.send(newsroom.channel, question)
    place = Place(newsroom.guild.id, newsroom.channel.id, None if private else asked.id, is_private=private)
    return await newsroom.base.hand_in(question, place, newsroom.member.id)


async def make_answerable(newsroom: Newsroom, answer: str = ANSWER) -> None:
    """An article that answers, without a doubt of the engine."""
    saved = await newsroom.add(headline="Captain loses licence", body=answer)
    await newsroom.base.pin(CAPTAIN, [(saved.slug, None, 1)], guild_id=newsroom.guild.id)


async def card(newsroom: Newsroom, number: int = 1) -> Any:
    return (await newsroom.kb("questions", question=str(number))).response


async def test_like_questions_are_one_entry_with_its_count(newsroom: Newsroom) -> None:
    await hand_in(newsroom)
    other = newsroom.guild.add_member(newsroom.env.create_user("bob"))
    place = Place(newsroom.guild.id, newsroom.channel.id)
    await newsroom.base.hand_in("Which captain lost the licence?", place, other.id)

    listed = await newsroom.say("questions")

    assert listed.count("captain") == 1
    assert "2 people asked" in listed
    offered = await newsroom.editor.autocomplete(newsroom.channel, "kb questions", "question", "captain")
    assert [choice["name"] for choice in offered] == ["2× Which captain lost his licence?"]


async def test_two_editors_who_tell_at_once_ping_nobody_twice(newsroom: Newsroom) -> None:
    asked = await hand_in(newsroom)
    await make_answerable(newsroom)
    await newsroom.base.resolve([asked.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    before = len(newsroom.channel.history())

    host = newsroom.env.bot
    first, second = await asyncio.gather(*(tell_askers(host, newsroom.guild.id) for _ in range(2)))

    assert (first.told, second.told) == (1, 0)
    assert len(newsroom.channel.history()) == before + 1


async def answered_to_many(newsroom: Newsroom, count: int) -> set[int]:
    """The ids of so many members who asked the same in one channel; an editor has marked it as answered."""
    people = [newsroom.guild.add_member(newsroom.env.create_user(f"m{n}")).id for n in range(count)]
    place = Place(newsroom.guild.id, newsroom.channel.id)
    asked = [await newsroom.base.hand_in(CAPTAIN, place, person) for person in people]
    await newsroom.base.resolve([each.id for each in asked], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    return set(people)


def named_in(messages: Iterable[Any]) -> list[set[int]]:
    return [{user.id for user in message.mentions} for message in messages]


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
    assert "Captain Berg" in text_of(first).replace("**", "")
    assert list(map(len, named_in(further))) == [MOST_LED, 1]
    assert all("stands above" in each.content and not each.embeds for each in further)
    assert {each.reference.message_id for each in further} == {first.id}


@pytest.mark.parametrize("language", tongue.LANGUAGES)
@pytest.mark.parametrize("is_private", [True, False])
def test_a_line_that_names_the_most_fits_a_message(language: str, is_private: bool) -> None:
    tongue.speak(language)
    [page] = compose(present_further_news(is_private=is_private), Medium.TEXT)
    assert MOST_LED * len(f"<@{2**64}> ") + len(page.content or "") <= CONTENT


async def test_who_asked_in_private_in_different_words_is_named_in_one_message(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    other = newsroom.guild.add_member(newsroom.env.create_user("bob"))
    place = Place(newsroom.guild.id, newsroom.channel.id, is_private=True)
    asked = [
        await newsroom.base.hand_in(text, place, person.id)
        for text, person in ((CAPTAIN, newsroom.member), ("Which captain lost the licence?", other))
    ]
    await newsroom.base.resolve([each.id for each in asked], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    before = len(newsroom.channel.history())

    await tell_askers(newsroom.env.bot, newsroom.guild.id)

    assert named_in(newsroom.channel.history()[before:]) == [{newsroom.member.id, other.id}]


async def test_what_nothing_answers_any_more_is_no_news(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    asked = await hand_in(newsroom)
    await newsroom.base.resolve([asked.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    await newsroom.base.retract("captain-loses-licence", guild_id=newsroom.guild.id)
    before = len(newsroom.channel.history())

    outcome = await tell_askers(newsroom.env.bot, newsroom.guild.id)

    assert (outcome.told, outcome.missed) == (0, 0)
    assert len(newsroom.channel.history()) == before
    assert [each.id for each in await newsroom.base.untold(newsroom.guild.id)] == [asked.id]


async def test_only_who_was_named_counts_as_told(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    people = await answered_to_many(newsroom, MOST_NAMED + 1)
    before = len(newsroom.channel.history())
    newsroom.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)

    first = await tell_askers(newsroom.env.bot, newsroom.guild.id)
    [named] = named_in(newsroom.channel.history()[before:])
    left = {each.asker_id for each in await newsroom.base.untold(newsroom.guild.id)}
    second = await tell_askers(newsroom.env.bot, newsroom.guild.id)

    assert (first.told, first.missed, second.told) == (1, MOST_NAMED, MOST_NAMED)
    assert left == people - named
    assert sorted(map(len, named_in(newsroom.channel.history()[before:]))) == [1, MOST_NAMED]


async def test_who_was_named_is_not_named_again_because_a_further_page_failed(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = await newsroom.base.settings(newsroom.guild.id)
    await newsroom.base.change_settings(newsroom.guild.id, replace(chosen, text_only=True))
    await make_answerable(newsroom, f"Captain Berg lost his licence in June{', and in vain he wrote letters' * 80}.")
    await hand_in(newsroom)

    async def insist_once(attempt: Callable[[], Awaitable[Any]]) -> Any:
        sent = await insist(attempt)
        newsroom.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
        return sent

    monkeypatch.setattr(telling, "insist", insist_once)
    [asked] = await newsroom.base.handed_in(newsroom.guild.id)
    await newsroom.base.resolve([asked.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)

    assert (await tell_askers(newsroom.env.bot, newsroom.guild.id)).told == 1
    assert await newsroom.base.untold(newsroom.guild.id) == []


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
    assert "Captain Berg" in text_of(told).replace("**", "")
    assert [user.id for user in told.mentions] == [newsroom.member.id]
    assert "No question waits" in await newsroom.say("questions")


async def test_a_pin_in_other_words_that_does_not_answer_it_tells_nobody(newsroom: Newsroom) -> None:
    await newsroom.add()
    await hand_in(newsroom)
    shown = await card(newsroom)

    form = await newsroom.editor.click(shown, label="Pin a sentence")
    other = {"question": "When did the divers come?", "article": SLUG, "sentences": "3", "note": ""}
    await newsroom.editor.submit_modal(form, other)

    assert newsroom.channel.last_message.content == CAPTAIN
    assert "Pin a sentence" in buttons_of(shown)
    assert len(await newsroom.base.handed_in(newsroom.guild.id)) == 1


async def test_a_form_does_not_wait_for_each_of_its_steps_as_long_as_for_all(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    await newsroom.add()
    await hand_in(newsroom)
    shown = await card(newsroom)
    monkeypatch.setattr(awaited, "PATIENCE", 0.5)
    for step in ("admit", "group_of"):
        monkeypatch.setattr(questions, step, slowed(getattr(questions, step), 0.3))

    said = told(await newsroom.editor.click(shown, label="Pin a sentence"))

    assert "the form did not open" in said


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
    await newsroom.editor.submit_modal(form, {"question": CAPTAIN, "article": SLUG, "sentences": "3", "note": ""})

    assert "1 person was told" in text_of(shown)
    assert "Divers found the ferry Marit" in text_of(newsroom.channel.last_message).replace("**", "")
    [pinned] = await newsroom.base.lessons(guild_id=newsroom.guild.id)
    assert (pinned.name, pinned.editor_id) == (CAPTAIN, newsroom.editor.id)


async def pin_for_two(newsroom: Newsroom, *, private: bool = False, channel_id: int = 0) -> tuple[Any, int]:
    """The card once a sentence was pinned to CAPTAIN, which somebody else asked in other words: who that is, too."""
    await newsroom.add()
    await hand_in(newsroom)
    other = newsroom.guild.add_member(newsroom.env.create_user("bob"))
    place = Place(newsroom.guild.id, channel_id or newsroom.channel.id, is_private=private)
    await newsroom.base.hand_in(LIKE_IT, place, other.id)
    shown = await card(newsroom)
    form = await newsroom.editor.click(shown, label="Pin a sentence")
    await newsroom.editor.submit_modal(form, {"question": CAPTAIN, "article": SLUG, "sentences": "3", "note": ""})
    return shown, other.id


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


async def two_to_tell(newsroom: Newsroom) -> tuple[HandedQuestion, HandedQuestion]:
    """Two answered questions whose askers were not told, the older one in other words."""
    await make_answerable(newsroom)
    older = await newsroom.base.hand_in(LIKE_IT, Place(newsroom.guild.id, newsroom.channel.id), newsroom.editor.id)
    newer = await hand_in(newsroom)
    await newsroom.base.resolve([older.id, newer.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    return older, newer


@pytest.mark.parametrize("failure", [RuntimeError("no"), BaseUnavailable("The base can't be read just now.")])
@pytest.mark.parametrize("is_seen", [True, False])
async def test_a_question_at_which_the_base_fails_keeps_no_other_waiting(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, is_seen: bool, failure: Exception
) -> None:
    older, newer = await two_to_tell(newsroom)
    seen = {newer.id: await newsroom.base.ask(CAPTAIN, guild_id=newsroom.guild.id)} if is_seen else None
    ask = newsroom.base.ask

    async def fail(question: str, **scope: Any) -> Any:
        if question == LIKE_IT:
            raise failure
        return await ask(question, **scope)

    monkeypatch.setattr(newsroom.base, "ask", fail)
    outcome = await tell_askers(newsroom.env.bot, newsroom.guild.id, seen)

    assert (outcome.told, outcome.missed) == (1, 0)
    assert [each.id for each in await newsroom.base.untold(newsroom.guild.id)] == [older.id]


async def test_who_deletes_their_question_meanwhile_is_not_told(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, newer = await two_to_tell(newsroom)
    before = len(newsroom.channel.history())
    ask = newsroom.base.ask

    async def delete_and_ask(question: str, **scope: Any) -> Any:
        await newsroom.base.forget_messages(newsroom.guild.id, [newer.place.message_id or 0])
        return await ask(question, **scope)

    monkeypatch.setattr(newsroom.base, "ask", delete_and_ask)
    outcome = await tell_askers(newsroom.env.bot, newsroom.guild.id)

    assert outcome.missed == 0
    assert named_in(newsroom.channel.history()[before:]) == [{newsroom.editor.id}]


async def test_of_a_place_that_is_closed_the_base_is_not_asked(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = await newsroom.base.hand_in(CAPTAIN, Place(newsroom.guild.id, 999), newsroom.member.id)
    await newsroom.base.resolve([asked.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    questions_asked = []

    async def ask(question: str, **scope: Any) -> None:
        questions_asked.append(question)

    monkeypatch.setattr(newsroom.base, "ask", ask)
    await tell_askers(newsroom.env.bot, newsroom.guild.id)

    assert questions_asked == []


async def test_a_closed_question_is_gone_and_nobody_is_told(newsroom: Newsroom) -> None:
    await newsroom.add()
    await hand_in(newsroom)
    shown = await card(newsroom)
    before = len(newsroom.channel.history())

    await newsroom.editor.click(shown, label="Close")

    assert "Closed" in text_of(shown)
    assert len(newsroom.channel.history()) == before
    assert len(await newsroom.base.handed_in(newsroom.guild.id, QuestionState.CLOSED)) == 1


async def test_who_asked_in_private_is_told_without_a_word_of_the_question(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    await hand_in(newsroom, private=True)

    await newsroom.editor.click(await card(newsroom), label="Tell who asked")

    told = newsroom.channel.last_message
    assert f"<@{newsroom.member.id}>" in told.content
    assert "captain" not in text_of(told).casefold()


async def test_whose_channel_is_gone_is_not_told_and_stays_to_be_told(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    await newsroom.base.hand_in(CAPTAIN, Place(newsroom.guild.id, 999, None), newsroom.member.id)
    shown = await card(newsroom)

    await newsroom.editor.click(shown, label="Tell who asked")

    assert "1 person could not be told" in text_of(shown)
    assert len(await newsroom.base.untold(newsroom.guild.id)) == 1


async def test_a_broken_line_keeps_nobody_else_from_being_told(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    await make_answerable(newsroom)
    await hand_in(newsroom)
    other = newsroom.guild.add_member(newsroom.env.create_user("bob"))
    elsewhere = newsroom.guild.create_text_channel("talk")
    await newsroom.base.hand_in(CAPTAIN, Place(newsroom.guild.id, elsewhere.id), other.id)

    async def break_once(attempt: Callable[[], Awaitable[Any]]) -> Any:
        monkeypatch.setattr(telling, "insist", insist)
        raise aiohttp.ServerDisconnectedError

    shown = await card(newsroom)
    monkeypatch.setattr(telling, "insist", break_once)
    await newsroom.editor.click(shown, label="Tell who asked")

    assert "1 person was told" in text_of(shown)
    assert "1 person could not be told" in text_of(shown)
    assert named_in([elsewhere.last_message]) == [{other.id}]
    assert [each.asker_id for each in await newsroom.base.untold(newsroom.guild.id)] == [newsroom.member.id]


async def test_an_editor_hears_only_of_those_who_asked_this_question(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    earlier = await newsroom.base.hand_in(CAPTAIN, Place(newsroom.guild.id, 999), newsroom.editor.id)
    await newsroom.base.resolve([earlier.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    asked = await hand_in(newsroom)
    shown = await card(newsroom, asked.id)

    await newsroom.editor.click(shown, label="Tell who asked")

    assert "1 person was told" in text_of(shown)
    assert "could not be told" not in text_of(shown)


async def test_whom_earlier_news_missed_is_named_with_those_who_asked_the_same_since(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    other = newsroom.guild.add_member(newsroom.env.create_user("bob"))
    earlier = await newsroom.base.hand_in(CAPTAIN, Place(newsroom.guild.id, newsroom.channel.id), other.id)
    await newsroom.base.resolve([earlier.id], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    shown = await card(newsroom, (await hand_in(newsroom)).id)

    await newsroom.editor.click(shown, label="Tell who asked")

    assert named_in([newsroom.channel.last_message]) == [{newsroom.member.id, other.id}]
    assert "1 person was told" in text_of(shown)


async def test_a_question_that_another_editor_dealt_with_is_told_to_be_gone(newsroom: Newsroom) -> None:
    await newsroom.add()
    await hand_in(newsroom)
    shown = await card(newsroom)
    await newsroom.base.resolve([1], QuestionState.CLOSED, guild_id=newsroom.guild.id)

    result = await newsroom.editor.click(shown, label="Close")

    assert "not open any more" in result.followups[0].content


async def test_a_role_withdrawn_ends_the_work_on_questions(newsroom: Newsroom) -> None:
    await make_answerable(newsroom)
    await hand_in(newsroom)
    shown = await card(newsroom)
    newsroom.withdraw_role()

    for label in ("Tell who asked", "Pin a sentence", "Close"):
        assert "Only editors" in told(await newsroom.editor.click(shown, label=label))
    assert await newsroom.editor.autocomplete(newsroom.channel, "kb questions", "question", "") == []
    assert len(await newsroom.base.handed_in(newsroom.guild.id)) == 1


async def test_questions_and_votes_of_another_server_are_not_seen(newsroom: Newsroom) -> None:
    other = newsroom.env.create_guild("Elsewhere")
    await newsroom.base.hand_in(CAPTAIN, Place(other.id, 1), 7)

    assert "No question waits" in await newsroom.say("questions")
    assert "not open any more" in newsroom.refusal(await newsroom.kb("questions", question="1"))


async def test_votes_against_an_answer_show_their_reasons_and_can_be_closed(newsroom: Newsroom) -> None:
    saved = await newsroom.add()
    for voter in (1, 2):
        await newsroom.base.vote(
            guild_id=newsroom.guild.id,
            message_id=5,
            voter_id=voter,
            is_up=False,
            citation=(saved.id, 2),
            reason="It is out of date",
            question="How many boats?",
        )

    assert "👎 2 votes · 2× It is out of date" in await newsroom.say("questions")
    shown = (await newsroom.kb("questions", question=f"vote:{saved.id}:2")).response
    assert "> Mayor Lina Aalto said that 31 boats" in text_of(shown)
    await newsroom.editor.click(shown, label="Close")

    assert await newsroom.base.complaints(newsroom.guild.id) == []
