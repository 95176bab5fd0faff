"""Aliases and pins: what editors teach the engine. Every change is a version; none is lost."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import lookup
from knowledge.answering.teaching.aliases import names_something
from knowledge.answering.teaching.pins import lost_of
from knowledge.door.desk import Desk
from knowledge.errors import InputError
from knowledge.index import Index
from knowledge.lessons import Alias, Lesson, LessonKind, PinnedSentence, check_pinned, make_alias, make_pin
from knowledge.model import SHARED, Revision, Sentence
from knowledge.previews import numbered
from knowledge.records import lessons


class Teaching(Desk):
    """Methods on aliases and pins."""

    async def teach_alias(
        self,
        phrase: str,
        meanings: Sequence[str],
        *,
        seen: int | None = None,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Lesson:
        """Makes or changes an alias: the engine reads the phrase and each of its meanings for one another.

        `seen` is the version that the editor saw (0: none); without it any is replaced. Raises EditConflict; InputError
        for one that says nothing by itself; NothingDifferent for the present one.
        """
        content, edit = make_alias(phrase, meanings), self._edit(guild_id, editor_id, note)
        await self._check_telling(content, guild_id)
        return await self._database.write(lambda connection: lessons.teach(connection, content, seen, edit))

    async def pin(
        self,
        question: str,
        sentences: Sequence[tuple[str, int | None, int]],
        *,
        seen: int | None = None,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Lesson:
        """Pins sentences, each as (slug, number of the revision or None for the newest, number), to a question.

        Whoever asks nearly the same gets them. Raises ArticleNotFound; InputError for a sentence that is not there;
        NothingDifferent for the present pin.
        """
        places = check_pinned(sentences)
        found = {place[:2]: await self._article(*place[:2], guild_id) for place in places}
        pinned = [_pinned(*found[place[:2]], place[2]) for place in places]
        content, edit = make_pin(question, pinned), self._edit(guild_id, editor_id, note)
        return await self._database.write(lambda connection: lessons.teach(connection, content, seen, edit))

    async def withdraw(
        self,
        kind: LessonKind,
        name: str,
        *,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Lesson:
        """Takes an alias (by its phrase) or a pin (by its question) back; its versions stay."""
        edit = self._edit(guild_id, editor_id, note)
        return await self._database.write(lambda connection: lessons.withdraw(connection, kind, name, edit))

    async def undo_lesson(
        self,
        kind: LessonKind,
        name: str,
        *,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Lesson:
        """Undoes the last change of an alias or a pin, by a new version; undoing twice does it again."""
        edit = self._edit(guild_id, editor_id, note)
        return await self._database.write(lambda connection: lessons.undo(connection, kind, name, edit))

    async def lessons(self, kind: LessonKind | None = None, *, guild_id: int = SHARED) -> list[Lesson]:
        """The present aliases and pins (or one kind) that the guild's engine goes by, the shared ones too."""

        async def work(connection: AsyncConnection) -> list[Lesson]:
            return await lessons.present(connection, await lookup.guilds_seen_by(connection, guild_id), kind)

        return await self._database.read(work)

    async def lost_sentences(self, guild_id: int = SHARED) -> frozenset[PinnedSentence]:
        """The sentences pinned to a question that no article has any more, so that they answer nothing."""
        async with self._editions.held(guild_id) as reading:
            index = await self._editions.derive(reading, Index)
            return await self._worker.run(lost_of, index, reading.taught)

    async def lesson_history(self, kind: LessonKind, name: str, *, guild_id: int = SHARED) -> list[Lesson]:
        """All versions of one of the guild's own aliases or pins, oldest first; none if it never was."""
        return await self._database.read(lambda connection: lessons.history(connection, guild_id, kind, name))

    async def replaced_by(self, taught: Lesson) -> Lesson | None:
        """The version that one took the place of, if that was in force."""
        versions = await self.lesson_history(taught.kind, taught.name, guild_id=taught.guild_id)
        before = next((each for each in versions if each.number == taught.number - 1), None)
        return before if before and not before.is_withdrawn else None

    async def _check_telling(self, alias: Alias, guild_id: int) -> None:
        """Raises InputError for a phrase of words that stand in any question of the guild's languages."""
        async with self._editions.held(guild_id) as reading:
            languages = tuple({each.language for each in reading.present.values()})
        for phrase in (alias.phrase, *alias.meanings):
            if not names_something(phrase, languages):
                raise InputError("“{phrase}” stands in any question: an alias needs a word of its own.", phrase=phrase)

    async def _article(self, slug: str, number: int | None, guild_id: int) -> tuple[Revision, tuple[Sentence, ...]]:
        revision = await self._database.read(lambda connection: lookup.find(connection, guild_id, slug, number))
        return revision, await self.sentences(revision)


def _pinned(revision: Revision, sentences: Sequence[Sentence], number: int) -> PinnedSentence:
    return PinnedSentence(revision.slug, revision.number, number, numbered(revision, sentences, number).text)
