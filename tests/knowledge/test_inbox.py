"""What members hand in reaches the editors of their guild, once, and nobody else."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from knowledge import BaseUnavailable, GuildSettings, InputError, KnowledgeBase, LimitReached, Place, QuestionState
from knowledge.participation import MAX_OPEN_OF_ONE, WeekCount
from tests.knowledge.fakes import Clock, draft

GUILD, OTHER = 71, 72
HERE = Place(GUILD, 5, 900)


async def test_like_questions_are_one_group_counted_by_askers(base: KnowledgeBase) -> None:
    for asker, text in enumerate(("Who built the harbor wall?", "who build the harbour wall", "When did it rain?")):
        await base.hand_in(text, HERE, asker)
    await base.hand_in("Who built the harbor wall??", HERE, 0)
    groups = await base.question_groups(GUILD)
    assert [(group.text, group.count, len(group.questions)) for group in groups] == [
        ("Who built the harbor wall?", 2, 3),
        ("When did it rain?", 1, 1),
    ]


async def test_a_question_stays_in_its_guild(base: KnowledgeBase) -> None:
    ours = await base.hand_in("Who was it?", HERE, 1)
    theirs = await base.hand_in("Who was it?", Place(OTHER, 6), 1)
    assert await base.handed_in(GUILD) == [ours]
    assert await base.resolve([theirs.id, ours.id], QuestionState.CLOSED, guild_id=GUILD) != []
    assert await base.handed_in(OTHER) == [theirs]


async def test_the_asker_of_an_answered_question_is_to_be_told_once(base: KnowledgeBase, clock: Clock) -> None:
    asked = await base.hand_in("Who was it?", Place(GUILD, 5, 900, is_private=True), 1)
    clock.wait(hours=1)
    [answered] = await base.resolve([asked.id], QuestionState.ANSWERED, guild_id=GUILD, editor_id=9, note="By a pin")
    assert await base.resolve([asked.id], QuestionState.ANSWERED, guild_id=GUILD, editor_id=8) == []
    assert (answered.editor_id, answered.note, answered.resolved_at) == (9, "By a pin", clock.now)
    assert answered.place == Place(GUILD, 5, 900, is_private=True)
    assert await base.untold(GUILD) == [answered]
    assert await base.untold(OTHER) == []
    await base.note_told(GUILD, [asked.id])
    assert await base.untold(GUILD) == []
    assert [question.told_at for question in await base.handed_in(GUILD, QuestionState.ANSWERED)] == [clock.now]


async def test_a_closed_question_can_be_opened_again(base: KnowledgeBase) -> None:
    asked = await base.hand_in("Who was it?", HERE, 1)
    await base.resolve([asked.id], QuestionState.CLOSED, guild_id=GUILD)
    await base.resolve([asked.id], QuestionState.OPEN, guild_id=GUILD)
    assert [question.id for question in await base.handed_in(GUILD)] == [asked.id]


async def test_one_asker_cannot_fill_the_list(base: KnowledgeBase) -> None:
    for number in range(MAX_OPEN_OF_ONE):
        await base.hand_in(f"Who was number {number}?", HERE, 1)
    with pytest.raises(LimitReached, match="20 open questions"):
        await base.hand_in("Who else?", HERE, 1)
    await base.hand_in("Who else?", HERE, 2)


async def test_the_same_words_of_one_asker_are_kept_once_as_of_the_last_time(base: KnowledgeBase, clock: Clock) -> None:
    first = await base.hand_in("Who was it?", HERE, 1)
    clock.wait(hours=1)
    again = await base.hand_in("Who was it?", Place(GUILD, 6, 901, is_private=True), 1)

    assert again.id == first.id
    assert await base.handed_in(GUILD) == [again]
    assert (again.place.message_id, again.asked_at) == (901, clock.now)

    for someone_elses in ((HERE, 2), (Place(OTHER, 5, 900), 1)):
        assert (await base.hand_in("Who was it?", *someone_elses)).id != first.id


async def test_a_question_that_was_dealt_with_may_be_handed_in_again(base: KnowledgeBase) -> None:
    first = await base.hand_in("Who was it?", HERE, 1)
    await base.resolve([first.id], QuestionState.CLOSED, guild_id=GUILD)

    again = await base.hand_in("Who was it?", HERE, 1)

    assert await base.handed_in(GUILD) == [again]
    assert await base.handed_in(GUILD, QuestionState.CLOSED) != []


async def test_who_has_handed_in_all_they_may_can_repeat_one(base: KnowledgeBase) -> None:
    for number in range(MAX_OPEN_OF_ONE):
        await base.hand_in(f"Who was number {number}?", HERE, 1)

    await base.hand_in("Who was number 3?", HERE, 1)

    assert len(await base.handed_in(GUILD)) == MAX_OPEN_OF_ONE


async def test_a_guild_that_keeps_nothing_keeps_nothing(base: KnowledgeBase) -> None:
    await base.change_settings(GUILD, GuildSettings(keeps_questions=False, keeps_votes=False, keeps_counts=False))
    with pytest.raises(InputError, match="keeps no questions"):
        await base.hand_in("Who was it?", HERE, 1)
    with pytest.raises(InputError, match="keeps no votes"):
        await base.vote(guild_id=GUILD, message_id=1, voter_id=1, is_up=True, citation=(1, 1))
    await base.count(GUILD, "answered")
    assert await base.week_counts(GUILD) == []


async def test_a_vote_pressed_twice_or_explained_is_counted_once(base: KnowledgeBase, clock: Clock) -> None:
    revision = await base.add(draft(), guild_id=GUILD)
    place = {"guild_id": GUILD, "message_id": 400, "citation": (revision.id, 2), "voter_id": 1}
    for _ in range(3):
        await base.vote(**place, is_up=False)
    await base.vote(**place, is_up=False, reason="Out of date")

    assert [(each.kind, each.count) for each in await base.week_counts(GUILD)] == [("down", 1)]


async def test_the_last_vote_of_a_person_on_an_answer_counts(base: KnowledgeBase, clock: Clock) -> None:
    revision = await base.add(draft(), guild_id=GUILD)
    place = {"guild_id": GUILD, "message_id": 400, "citation": (revision.id, 2)}
    await base.vote(**place, voter_id=1, is_up=True)
    await base.vote(**place, voter_id=1, is_up=False, reason=" Out of date ", question="How many?")
    await base.vote(**place, voter_id=2, is_up=True)
    [complaint] = await base.complaints(GUILD)
    assert (complaint.voter_id, complaint.reason, complaint.question) == (1, "Out of date", "How many?")
    assert await base.complaints(OTHER) == []
    assert await base.close_complaints(OTHER, [complaint.id]) == 0
    assert await base.close_complaints(GUILD, [complaint.id]) == 1
    assert await base.complaints(GUILD) == []
    assert await base.take_back_vote(guild_id=GUILD, message_id=400, voter_id=2)
    assert not await base.take_back_vote(guild_id=OTHER, message_id=400, voter_id=1)


async def test_counts_add_up_by_week_and_guild_over_processes(url: str, clock: Clock) -> None:
    for _ in range(2):
        async with KnowledgeBase.open(url, seeded=False, clock=clock) as base:
            await base.count(GUILD, "answered")
            await base.count(GUILD, "answered")
            await base.count(OTHER, "unknown")
            clock.wait(days=7)
            await base.count(GUILD, "answered")
    async with KnowledgeBase.open(url, seeded=False, clock=clock) as base:
        counts = await base.week_counts(GUILD)
        assert [(count.week.isoformat(), count.kind, count.count) for count in counts] == [
            ("2024-05-13", "answered", 1),
            ("2024-05-06", "answered", 3),
            ("2024-04-29", "answered", 2),
        ]
        assert [count.kind for count in await base.week_counts(OTHER)] == ["unknown", "unknown"]
        assert all(isinstance(count, WeekCount) and count.week.weekday() == 0 for count in counts)


async def test_no_answer_waits_for_its_count_and_no_count_is_lost(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "footnote.db"
    async with KnowledgeBase.open(f"sqlite:///{file}", seeded=False, clock=clock) as base:
        clock.wait(minutes=2)
        with closing(sqlite3.connect(file, isolation_level=None)) as somebody:
            somebody.execute("BEGIN IMMEDIATE")
            await asyncio.wait_for(base.count(GUILD, "answered"), timeout=2)
            await asyncio.sleep(0.1)
            somebody.execute("ROLLBACK")
        assert [count.count for count in await base.week_counts(GUILD)] == [1]


async def test_counts_that_cannot_be_saved_are_saved_later(tmp_path: Path) -> None:
    file = tmp_path / "footnote.db"
    async with KnowledgeBase.open(f"sqlite:///{file}", seeded=False) as base:
        await base.count(GUILD, "answered")
        with closing(sqlite3.connect(file)) as somebody:
            somebody.execute("ALTER TABLE tally RENAME TO elsewhere")
        with pytest.raises(BaseUnavailable):
            await base.save_counts()
        with closing(sqlite3.connect(file)) as somebody:
            somebody.execute("ALTER TABLE elsewhere RENAME TO tally")
        assert [count.count for count in await base.week_counts(GUILD)] == [1]
