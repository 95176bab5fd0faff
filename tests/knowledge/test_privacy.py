"""A person sees, takes away and deletes what is kept of them; what is old, deleted or left behind goes by itself."""

from __future__ import annotations

import json

import pytest

from knowledge import ArticleNotFound, GuildSettings, KnowledgeBase, Place, QuestionState
from knowledge.lessons import LessonKind
from knowledge.records.guilds import GRACE
from tests.knowledge.fakes import Clock, draft

GUILD, OTHER, PERSON, ANOTHER = 71, 72, 1001, 1002
SLUG = "harbour-closed-after-the-storm"


@pytest.fixture
async def lived(base: KnowledgeBase) -> KnowledgeBase:
    """A base in which two people did everything that is kept, in two guilds."""
    for person in (PERSON, ANOTHER):
        for guild_id in (GUILD, OTHER):
            message_id = person + guild_id
            await base.hand_in("Who was it?", Place(guild_id, 5, message_id), person)
            await base.vote(
                guild_id=guild_id, message_id=message_id + 10_000, voter_id=person, is_up=False, citation=(1, 1)
            )
    await base.add(draft(), guild_id=GUILD, editor_id=PERSON, note="As Bo sent it")
    await base.teach_alias("the port", ["harbour"], guild_id=OTHER, editor_id=PERSON, note="Bo says so")
    return base


async def test_a_person_sees_all_that_is_kept_of_them_and_nothing_of_others(lived: KnowledgeBase) -> None:
    record = await lived.person(PERSON)
    assert {question.place.guild_id for question in record.questions} == {GUILD, OTHER}
    assert {question.asker_id for question in record.questions} == {PERSON}
    assert {vote.voter_id for vote in record.votes} == {PERSON}
    assert [(edit.guild_id, edit.what, edit.number, edit.note) for edit in record.edits] == [
        (GUILD, SLUG, 1, "As Bo sent it"),
        (OTHER, "the port", 1, "Bo says so"),
    ]
    here = await lived.person(PERSON, guild_id=GUILD)
    assert (len(here.questions), len(here.votes), len(here.edits)) == (1, 1, 1)
    taken = json.loads(await lived.export_person(PERSON))
    assert taken["questions"][0]["text"] == "Who was it?"
    assert taken["votes"][0]["cast_at"] == "2024-05-01T12:00:00+00:00"


async def test_an_editor_sees_which_questions_they_resolved_but_not_their_words(
    lived: KnowledgeBase, clock: Clock
) -> None:
    for guild_id in (GUILD, OTHER):
        asked = [each for each in await lived.handed_in(guild_id) if each.asker_id == ANOTHER]
        await lived.resolve([asked[0].id], QuestionState.CLOSED, guild_id=guild_id, editor_id=PERSON, note="Bo's joke")
    [here] = (await lived.person(PERSON, guild_id=GUILD)).resolutions
    assert (here.guild_id, here.state, here.resolved_at, here.note) == (GUILD, "closed", clock.now, "Bo's joke")
    assert (await lived.person(ANOTHER)).resolutions == ()
    taken = json.loads(await lived.export_person(PERSON))["resolutions"]
    assert [set(each) for each in taken] == [{"guild_id", "question_id", "state", "resolved_at", "note"}] * 2
    await lived.forget_person(PERSON)
    assert len((await lived.person(PERSON)).resolutions) == 2
    await lived.forget_person(ANOTHER)
    assert (await lived.person(PERSON)).resolutions == ()


async def test_what_a_person_deletes_is_gone_but_for_their_edits(lived: KnowledgeBase) -> None:
    assert await lived.forget_person(PERSON) == (2, 2)
    record = await lived.person(PERSON)
    assert (record.questions, record.votes, len(record.edits)) == ((), (), 2)
    others = await lived.person(ANOTHER)
    assert (len(others.questions), len(others.votes)) == (2, 2)
    assert (await lived.article(SLUG, guild_id=GUILD)).editor_id == PERSON


async def test_a_person_can_delete_what_is_kept_in_one_guild_only(lived: KnowledgeBase) -> None:
    assert await lived.forget_person(PERSON, guild_id=GUILD) == (1, 1)
    assert [question.place.guild_id for question in (await lived.person(PERSON)).questions] == [OTHER]


async def test_what_came_from_a_deleted_message_goes_with_it(lived: KnowledgeBase) -> None:
    message_id = PERSON + GUILD
    assert await lived.forget_messages(OTHER, [message_id]) == 0
    assert await lived.forget_messages(GUILD, [message_id, message_id + 10_000]) == 2
    record = await lived.person(PERSON, guild_id=GUILD)
    assert (record.questions, record.votes) == ((), ())


async def test_what_was_asked_in_a_deleted_channel_goes_with_it(lived: KnowledgeBase) -> None:
    await lived.hand_in("Who called it off?", Place(GUILD, 6, 99), PERSON)
    assert await lived.forget_channel(GUILD, 5) == 2
    assert [question.place.channel_id for question in (await lived.person(PERSON, guild_id=GUILD)).questions] == [6]
    assert len(await lived.handed_in(OTHER)) == 2


async def test_each_guild_keeps_as_long_as_it_chose(lived: KnowledgeBase, clock: Clock) -> None:
    await lived.change_settings(GUILD, GuildSettings(retention_days=10))
    clock.wait(days=10)
    assert await lived.purge() == (0, 0)
    clock.wait(seconds=1)
    assert await lived.purge() == (4, 0)
    assert await lived.handed_in(GUILD) == []
    assert len(await lived.handed_in(OTHER)) == 2
    clock.wait(days=200)
    assert await lived.purge() == (4, 0)
    assert len(await lived.articles(guild_id=GUILD)) == 1


async def test_a_guild_that_left_is_gone_after_the_grace_period(lived: KnowledgeBase, clock: Clock) -> None:
    await lived.note_left(GUILD)
    clock.now += GRACE
    await lived.note_left(GUILD)  # heard twice, it counts from the first time
    assert await lived.purge() == (0, 0)
    clock.wait(seconds=1)
    assert await lived.purge() == (0, 1)
    assert await lived.articles(guild_id=GUILD) == []
    with pytest.raises(ArticleNotFound):
        await lived.history(SLUG, guild_id=GUILD)
    assert await lived.handed_in(GUILD) == await lived.handed_in(GUILD, QuestionState.CLOSED) == []
    assert len(await lived.lessons(LessonKind.ALIAS, guild_id=OTHER)) == 1
    assert await lived.purge() == (0, 0)


async def test_a_guild_that_comes_back_in_time_loses_nothing(lived: KnowledgeBase, clock: Clock) -> None:
    await lived.note_left(GUILD)
    clock.wait(days=29)
    await lived.note_joined(GUILD)
    clock.wait(days=29)
    assert await lived.purge() == (0, 0)
    assert len(await lived.articles(guild_id=GUILD)) == 1


async def test_the_shared_edition_never_leaves(url: str, clock: Clock) -> None:
    async with KnowledgeBase.open(url, clock=clock) as base:
        await base.note_left(0)
        clock.wait(days=365)
        assert await base.purge() == (0, 0)
        assert len(await base.articles()) == 1


async def test_a_guild_is_welcomed_once(base: KnowledgeBase) -> None:
    assert not await base.is_welcomed(GUILD)
    await base.note_welcome(GUILD)
    assert await base.is_welcomed(GUILD)
    assert not await base.is_welcomed(OTHER)
