"""Aliases and pins are kept like articles: versions with editor, time and note, none overwritten."""

from __future__ import annotations

import asyncio
from collections import Counter
from functools import lru_cache

import pytest

from knowledge import (
    Alias,
    EditConflict,
    InputError,
    KnowledgeBase,
    LessonKind,
    LimitReached,
    Pin,
    PinnedSentence,
    Sentence,
)
from knowledge.door import desk
from knowledge.errors import NothingDifferent
from knowledge.text import split_sentences
from tests.knowledge.fakes import Clock, draft

GUILD, OTHER = 71, 72


@pytest.fixture
def split(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each text was split for who looks at its sentences."""
    counted: Counter[str] = Counter()

    def counting(body: str, language: str) -> tuple[Sentence, ...]:
        counted[body] += 1
        return split_sentences(body, language)

    monkeypatch.setattr(desk, "kept_sentences", lru_cache(maxsize=desk.KEPT)(counting))
    return counted


SLUG = "harbour-closed-after-the-storm"
ALIAS, PIN = LessonKind.ALIAS, LessonKind.PIN


async def test_an_alias_is_changed_by_a_new_version(base: KnowledgeBase, clock: Clock) -> None:
    first = await base.teach_alias("the  bloc", ["CSTO"], guild_id=GUILD, editor_id=9, note="Its usual name")
    clock.wait(hours=1)
    second = await base.teach_alias("The Bloc", ["CSTO", "the alliance"], seen=1, guild_id=GUILD, editor_id=8)
    assert first.content == Alias("the bloc", ("CSTO",))
    assert (first.number, first.editor_id, first.note) == (1, 9, "Its usual name")
    assert second.created_at == clock.now
    assert await base.lessons(ALIAS, guild_id=GUILD) == [second]
    assert await base.lesson_history(ALIAS, "the bloc", guild_id=GUILD) == [first, second]


async def test_an_alias_of_one_guild_is_none_of_another(base: KnowledgeBase) -> None:
    await base.teach_alias("the bloc", ["CSTO"], guild_id=GUILD)
    shared = await base.teach_alias("the pact", ["CSTO"])
    assert await base.lessons(guild_id=OTHER) == [shared]
    assert len(await base.lessons(guild_id=GUILD)) == 2
    with pytest.raises(InputError, match="There is no alias “the bloc” here"):
        await base.withdraw(ALIAS, "the bloc", guild_id=OTHER)


async def test_what_was_withdrawn_can_be_brought_back(base: KnowledgeBase) -> None:
    await base.teach_alias("the bloc", ["CSTO"], guild_id=GUILD)
    withdrawn = await base.withdraw(ALIAS, "The bloc", guild_id=GUILD, note="Ambiguous")
    assert withdrawn.is_withdrawn
    assert await base.lessons(guild_id=GUILD) == []
    with pytest.raises(InputError, match="withdrawn already"):
        await base.withdraw(ALIAS, "the bloc", guild_id=GUILD)
    restored = await base.undo_lesson(ALIAS, "the bloc", guild_id=GUILD, editor_id=3)
    assert (restored.number, restored.editor_id, restored.note) == (3, 3, None)
    assert await base.lessons(guild_id=GUILD) == [restored]


async def test_the_first_version_is_undone_by_a_withdrawal(base: KnowledgeBase) -> None:
    await base.teach_alias("the bloc", ["CSTO"], guild_id=GUILD)
    assert (await base.undo_lesson(ALIAS, "the bloc", guild_id=GUILD)).is_withdrawn
    assert not (await base.undo_lesson(ALIAS, "the bloc", guild_id=GUILD)).is_withdrawn


async def test_of_two_clashing_changes_one_wins_and_the_other_hears_of_it(base: KnowledgeBase) -> None:
    await base.teach_alias("the bloc", ["CSTO"], guild_id=GUILD)
    changes = [base.teach_alias("the bloc", [meaning], seen=1, guild_id=GUILD) for meaning in ("EU", "NATO")]
    outcomes = await asyncio.gather(*changes, return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["EditConflict", "Lesson"]
    with pytest.raises(EditConflict, match="Somebody else changed “the bloc”; nothing was written"):
        await base.teach_alias("the bloc", ["EU"], seen=0, guild_id=GUILD)
    with pytest.raises(InputError, match="has no version 7; its newest is 2"):
        await base.teach_alias("the bloc", ["EU"], seen=7, guild_id=GUILD)


async def test_what_is_taught_already_makes_no_new_version(base: KnowledgeBase) -> None:
    await base.add(draft(), guild_id=GUILD)
    for meanings in (["CSTO"], ["CSTO", "the alliance"]):
        alias = await base.teach_alias("the bloc", meanings, guild_id=GUILD)
    pin = await base.pin("How many boats?", [(SLUG, None, 2)], guild_id=GUILD)
    unchanged = pytest.raises(NothingDifferent, match="Nothing is different in “the bloc”, so nothing was saved")
    for seen in (None, 2):
        with unchanged:
            await base.teach_alias("the  bloc", ["CSTO", "the alliance"], seen=seen, guild_id=GUILD, note="Again")
    with pytest.raises(EditConflict):
        await base.teach_alias("the bloc", ["CSTO", "the alliance"], seen=1, guild_id=GUILD)
    with pytest.raises(NothingDifferent, match=r"Nothing is different in “How many boats\?”"):
        await base.pin("How many boats?", [(SLUG, 1, 2)], guild_id=GUILD)
    assert await base.lessons(guild_id=GUILD) == [alias, pin]


async def test_what_was_withdrawn_can_be_taught_again(base: KnowledgeBase) -> None:
    await base.teach_alias("the bloc", ["CSTO"], guild_id=GUILD)
    await base.withdraw(ALIAS, "the bloc", guild_id=GUILD)
    assert (await base.teach_alias("the bloc", ["CSTO"], guild_id=GUILD)).number == 3


async def test_a_pin_names_sentences_of_a_revision(base: KnowledgeBase) -> None:
    await base.add(draft(), guild_id=GUILD)
    await base.revise(SLUG, draft(body="It was sunny."), seen=1, guild_id=GUILD)
    pinned = await base.pin("How many boats?", [(SLUG, 1, 2), (SLUG, None, 1)], guild_id=GUILD)
    text = "Thirty-one boats of Harbour were lost, officials said."
    sentences = PinnedSentence(SLUG, 1, 2, text), PinnedSentence(SLUG, 2, 1, "It was sunny.")
    assert pinned.content == Pin("How many boats?", sentences)
    assert await base.lessons(PIN, guild_id=GUILD) == [pinned]


async def test_too_many_sentences_are_refused_before_any_is_read(base: KnowledgeBase, split: Counter[str]) -> None:
    await base.add(draft(), guild_id=GUILD)
    with pytest.raises(LimitReached, match="At most 5 sentences"):
        await base.pin("How many boats?", [(SLUG, None, number) for number in range(1, 34)], guild_id=GUILD)
    assert not split


async def test_an_article_is_split_once_for_all_its_pinned_sentences_and_for_whoever_chooses_them(
    base: KnowledgeBase, split: Counter[str]
) -> None:
    saved = await base.add(draft(), guild_id=GUILD)
    for _key in "boats":
        await base.sentences(saved)
    await base.pin("How many boats?", [(SLUG, None, number) for number in (1, 2, 1, 2)], guild_id=GUILD)
    assert split == {saved.body: 1}


async def test_what_is_taught_is_in_the_next_answer_and_what_is_withdrawn_is_not(base: KnowledgeBase) -> None:
    await base.add(draft(), guild_id=GUILD)
    question = "What became of the fleet?"
    before = await base.ask(question, guild_id=GUILD)
    assert before.confidence < 0.99
    await base.pin("What became of the fleet?", [(SLUG, None, 2)], guild_id=GUILD)
    pinned = await base.ask(question, guild_id=GUILD)
    assert (pinned.confidence, pinned.citations[0].sentence) == (0.99, 2)
    await base.teach_alias("armada", ["fleet"], guild_id=GUILD)
    assert (await base.ask("What became of the armada?", guild_id=GUILD)).confidence == 0.99
    assert (await base.ask(question, guild_id=OTHER)).confidence < 0.99
    await base.withdraw(PIN, question, guild_id=GUILD)
    assert (await base.ask(question, guild_id=GUILD)).confidence < 0.99


async def test_a_pin_to_a_removed_sentence_is_lost_though_one_like_it_was_there_all_along(base: KnowledgeBase) -> None:
    sunk = "In all 225 boats were sunk in the storm, the port said."
    stranded = "In all 19 boats were stranded in the storm, the port said."
    question = "How many boats went down?"
    await base.add(draft(body=f"{sunk} {stranded}"), guild_id=GUILD)
    await base.pin(question, [(SLUG, None, 1)], guild_id=GUILD)
    assert await base.lost_sentences(GUILD) == frozenset()
    await base.revise(SLUG, draft(body=f"{sunk.replace('225', '231')} {stranded}"), seen=1, guild_id=GUILD)
    assert "231" in (await base.ask(question, guild_id=GUILD)).citations[0].text
    await base.revise(SLUG, draft(body=stranded), seen=2, guild_id=GUILD)
    assert (await base.ask(question, guild_id=GUILD)).confidence != 0.99
    assert {lost.text for lost in await base.lost_sentences(GUILD)} == {sunk}
    await base.revise(SLUG, draft(body=f"{stranded} {sunk}"), seen=3, guild_id=GUILD)
    assert (await base.ask(question, guild_id=GUILD)).citations[0].text == sunk


async def test_another_process_uses_what_is_taught_at_once(url: str) -> None:
    async with KnowledgeBase.open(url, seeded=False) as ours, KnowledgeBase.open(url, seeded=False) as theirs:
        await ours.add(draft())
        await theirs.ask("What became of the fleet?")
        await ours.pin("What became of the fleet?", [(SLUG, None, 2)])
        assert (await theirs.ask("What became of the fleet?")).confidence == 0.99


async def test_a_guilds_own_pin_comes_before_a_shared_one(base: KnowledgeBase) -> None:
    await base.add(draft("Shared story", body="The rope broke."), slug="shared-story")
    await base.add(draft("Own story", body="The anchor was lost."), slug="own-story", guild_id=GUILD)
    await base.pin("What went wrong?", [("shared-story", None, 1)])
    await base.pin("What went wrong?", [("own-story", None, 1)], guild_id=GUILD)
    own, others = [await base.ask("What went wrong?", guild_id=guild_id) for guild_id in (GUILD, OTHER)]
    assert (own.citations[0].article, others.citations[0].article) == ("own-story", "shared-story")


async def test_an_undo_brings_no_lesson_back_beyond_the_limit(
    base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.records.lessons.MAX_LESSONS", 1)
    await base.teach_alias("the bloc", ["CSTO"], guild_id=GUILD)
    await base.withdraw(ALIAS, "the bloc", guild_id=GUILD)
    pact = await base.teach_alias("the pact", ["CSTO"], guild_id=GUILD)
    with pytest.raises(InputError, match="At most 1 aliases and pins"):
        await base.undo_lesson(ALIAS, "the bloc", guild_id=GUILD)
    assert await base.lessons(guild_id=GUILD) == [pact]


async def test_lessons_may_be_changed_so_often_and_can_still_be_withdrawn(
    base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.records.lessons.MAX_ALL_VERSIONS", 3)
    await base.teach_alias("the pact", ["CSTO"], guild_id=OTHER)
    await base.teach_alias("the bloc", ["CSTO"], guild_id=GUILD)
    await base.withdraw(ALIAS, "the bloc", guild_id=GUILD)
    pact = await base.teach_alias("the pact", ["CSTO"], guild_id=GUILD)
    with pytest.raises(LimitReached, match=r"All aliases and pins together may have 3 versions\."):
        await base.teach_alias("the pact", ["CSTO", "the alliance"], guild_id=GUILD)
    with pytest.raises(LimitReached):
        await base.undo_lesson(ALIAS, "the bloc", guild_id=GUILD)
    assert await base.lessons(guild_id=GUILD) == [pact]
    await base.withdraw(ALIAS, "the pact", guild_id=GUILD)
    assert await base.lessons(guild_id=GUILD) == []


async def test_a_lesson_with_all_its_versions_can_be_withdrawn_and_taken_elsewhere(
    base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    for reader in ("records.lessons", "lesson_exports"):
        monkeypatch.setattr(f"knowledge.{reader}.MAX_VERSIONS", 1)
    await base.teach_alias("the bloc", ["CSTO"], guild_id=GUILD)
    with pytest.raises(LimitReached, match="was changed 1 times, the most allowed"):
        await base.teach_alias("the bloc", ["CSTO", "the alliance"], guild_id=GUILD)
    await base.withdraw(ALIAS, "the bloc", guild_id=GUILD)
    assert await base.lessons(guild_id=GUILD) == []
    with pytest.raises(LimitReached):
        await base.undo_lesson(ALIAS, "the bloc", guild_id=GUILD)
    text = await base.export(guild_id=GUILD)
    assert await base.import_(text, guild_id=OTHER) == 2
