"""The list of open questions and of answers voted down, and taking something off it."""

from __future__ import annotations

from dataclasses import replace

from knowledge import Draft, Place, QuestionState
from tests.cogs.newsroom.conftest import Newsroom, text_of, told
from tests.cogs.newsroom.handed_in import PILOT, card, hand_in, make_answerable


async def test_like_questions_are_one_entry_with_its_count(newsroom: Newsroom) -> None:
    await hand_in(newsroom)
    other = newsroom.guild.add_member(newsroom.env.create_user("bob"))
    place = Place(newsroom.guild.id, newsroom.channel.id)
    await newsroom.base.hand_in("Which pilot lost the licence?", place, other.id)

    listed = await newsroom.say("questions")

    assert listed.count("pilot") == 1
    assert "2 people asked" in listed
    offered = await newsroom.editor.autocomplete(newsroom.channel, "kb questions", "question", "pilot")
    assert [choice["name"] for choice in offered] == ["2× Which pilot lost his licence?"]


async def test_a_closed_question_is_gone_and_nobody_is_told(newsroom: Newsroom) -> None:
    await newsroom.add()
    await hand_in(newsroom)
    shown = await card(newsroom)
    before = len(newsroom.channel.history())

    await newsroom.editor.click(shown, label="Close")

    assert "Closed" in text_of(shown)
    assert len(newsroom.channel.history()) == before
    assert len(await newsroom.base.handed_in(newsroom.guild.id, QuestionState.CLOSED)) == 1


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
    await newsroom.base.hand_in(PILOT, Place(other.id, 1), 7)

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


async def test_votes_against_a_sentence_of_a_hidden_article_can_be_seen_and_closed(newsroom: Newsroom) -> None:
    saved = await newsroom.base.add(Draft("Storm", "It stormed."))
    guild_id = newsroom.guild.id
    await newsroom.base.vote(guild_id=guild_id, message_id=5, voter_id=1, is_up=False, citation=(saved.id, 1))
    settings = await newsroom.base.settings(guild_id)
    await newsroom.base.change_settings(guild_id, replace(settings, hides_shared=True))

    shown = (await newsroom.kb("questions", question=f"vote:{saved.id}:1")).response
    assert "1 vote" in text_of(shown)
    assert "does not see the article any more" in text_of(shown)
    await newsroom.editor.click(shown, label="Close")

    assert await newsroom.base.complaints(guild_id) == []


async def test_votes_without_a_word_are_told_apart_by_the_sentence(newsroom: Newsroom) -> None:
    saved = await newsroom.add()
    guild_id = newsroom.guild.id
    for message, sentence in ((5, 2), (6, 4)):
        await newsroom.base.vote(
            guild_id=guild_id, message_id=message, voter_id=1, is_up=False, citation=(saved.id, sentence)
        )

    offered = await newsroom.editor.autocomplete(newsroom.channel, "kb questions", "question", "sentence 4")

    assert [choice["name"] for choice in offered] == ["👎 1× Storm closes harbour, sentence 4"]
    assert "**Storm closes harbour, sentence 2**" in await newsroom.say("questions")
