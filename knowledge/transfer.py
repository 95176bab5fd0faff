"""Everything out of a guild as one text, and in again."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import replace
from itertools import groupby

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import store
from knowledge.editing import Edit, check_room
from knowledge.errors import DuplicateArticle, EditConflict
from knowledge.exports import History, Part, read_export, write_export, write_history
from knowledge.lesson_exports import LessonHistory, same_lesson, write_lesson
from knowledge.lessons import key_of
from knowledge.limits import Allowance
from knowledge.model import SHARED, Revision
from knowledge.records import lessons
from knowledge.slugs import quoted
from knowledge.text import split_sentences
from knowledge.worker import Worker

Progress = Callable[[int, int], None]
"""Hears how many articles are done, and how many there are."""


AT_ONCE = 20
"""Articles read by one query: enough to make queries rare, few enough that their texts are no burden."""


async def export_guild(connection: AsyncConnection, guild_id: int, worker: Worker) -> str:
    """All articles, aliases and pins of the guild's own with all versions, and its settings.

    The connection must be a snapshot.
    """
    articles: list[str] = []
    slugs = sorted(await store.slugs(connection, (guild_id,)))
    for first in range(0, len(slugs), AT_ONCE):
        found = await store.histories(connection, guild_id, slugs[first : first + AT_ONCE])
        articles += [await worker.run(write_history, History(slug, tuple(found[slug]))) for slug in sorted(found)]
    taught = groupby(await lessons.everything(connection, guild_id), key=lambda each: (each.kind, key_of(each.name)))
    lines = [write_lesson(LessonHistory(tuple(versions))) for _, versions in taught]
    settings = await store.chosen_settings(connection, guild_id)
    return await worker.run(write_export, articles, lines, settings)


class Import:
    """An export on its way into a base: read twice, article by article, first to check all of it, then to save it."""

    def __init__(self, text: str, worker: Worker, on_progress: Progress | None = None) -> None:
        self._text = text
        self._worker = worker
        self._on_progress = on_progress or (lambda done, total: None)
        self._total = 0

    def _parts(self) -> AsyncIterator[Part]:
        return self._worker.each(read_export(self._text))

    async def check(self, allowance: Allowance) -> None:
        """Raises InputError if any of it can't be used, LimitReached if a text is longer than allowed."""
        async for part in self._parts():
            if isinstance(part, History):
                self._total += 1
                allowance.check_text(max((revision.body for revision in part.revisions), key=len))
                await self._check_sentences(part, allowance)

    async def _check_sentences(self, history: History, allowance: Allowance) -> None:
        for revision in history.revisions:
            if allowance.must_count(revision.body):
                sentences = await self._worker.run(split_sentences, revision.body, revision.language)
                allowance.check_sentences(len(sentences))

    async def save(self, connection: AsyncConnection, edit: Edit) -> int:
        """Saves what the guild lacks, and says how many revisions and versions that was.

        Settings are taken over only by a guild that has chosen none: an editor may import, but not change who may edit.
        Raises DuplicateArticle if an article here and its namesake in the export have grown apart.
        """
        await store.admit_guild(connection, edit.guild_id, edit.at)
        known = await store.slugs(connection, (edit.guild_id, SHARED))
        done = saved = 0
        async for part in self._parts():
            if isinstance(part, History):
                saved += await _save_history(connection, edit.guild_id, part, is_new=part.slug not in known)
                known.add(part.slug)
                done += 1
                self._on_progress(done, self._total)
            elif isinstance(part, LessonHistory):
                saved += await _save_lesson(connection, edit.guild_id, part)
            elif await store.chosen_settings(connection, edit.guild_id) is None:
                await store.choose_settings(connection, edit.guild_id, part)
        await check_room(connection, edit)
        await lessons.check_room(connection, edit.guild_id)
        return saved


async def _save_history(connection: AsyncConnection, guild_id: int, history: History, *, is_new: bool) -> int:
    if is_new:
        return await _append_new(connection, guild_id, history)
    known = await store.history(connection, guild_id, history.slug)
    shared = await store.history(connection, SHARED, history.slug) if guild_id != SHARED and not known else []
    _check_same(history.revisions, known or shared)
    missing = history.revisions[len(known or shared) :]
    if shared and missing:
        raise DuplicateArticle(
            "{slug} is shared and has fewer revisions here; nothing was imported.", slug=quoted(history.slug)
        )
    await _append(connection, [replace(new, guild_id=guild_id, article_id=known[0].article_id) for new in missing])
    return len(missing)


async def _append_new(connection: AsyncConnection, guild_id: int, history: History) -> int:
    article_id = await store.add_article(connection, guild_id, history.slug)
    new = [replace(each, guild_id=guild_id, article_id=article_id) for each in history.revisions]
    await _append(connection, new)
    return len(new)


async def _save_lesson(connection: AsyncConnection, guild_id: int, history: LessonHistory) -> int:
    known = await lessons.history(connection, guild_id, history.kind, history.name)
    if not all(same_lesson(*pair) for pair in zip(history.versions, known, strict=False)):
        raise DuplicateArticle("“{name}” is another here than in the export; nothing was imported.", name=history.name)
    missing = history.versions[len(known) :]
    for version in missing:
        await lessons.append(connection, replace(version, guild_id=guild_id))
    return len(missing)


def _check_same(ours: Iterable[Revision], theirs: Iterable[Revision]) -> None:
    """Raises DuplicateArticle unless one history is the beginning of the other."""
    for new, known in zip(ours, theirs, strict=False):
        if new != replace(known, id=0, guild_id=0, article_id=0):
            raise DuplicateArticle(
                "Revision {number} of {slug} is another here than in the export; nothing was imported.",
                number=new.number,
                slug=quoted(new.slug),
            )


async def _append(connection: AsyncConnection, missing: list[Revision]) -> None:
    try:
        for revision in missing:
            await store.append(connection, revision)
    except IntegrityError as error:
        slug = quoted(missing[0].slug)
        raise EditConflict(
            "Somebody else changed {slug} during the import; nothing was imported.", slug=slug
        ) from error
