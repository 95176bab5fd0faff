"""What editors do to articles: every change is a new revision with editor, time and note."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import editing, lookup, previews, store
from knowledge.differences import Difference, difference
from knowledge.door.desk import Desk
from knowledge.errors import ArticleNotFound, EditConflict, InputError, Phrase
from knowledge.history_entries import HistoryEntry
from knowledge.limits import check_draft, check_text
from knowledge.model import SHARED, Draft, Revision
from knowledge.previews import Preview, Standing
from knowledge.readers.cleaning import clean_line
from knowledge.readers.raised import without_footnotes
from knowledge.resemblance import Resemblances, first_twin
from knowledge.slugs import quoted
from knowledge.text import split_sentences
from knowledge.text.sentences import MAX_SENTENCE


class Newsroom(Desk):
    """Methods that change articles, and that show beforehand and afterwards what a change is."""

    async def add(
        self,
        draft: Draft,
        *,
        guild_id: int = SHARED,
        slug: str | None = None,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Revision:
        """Revision 1 of a new article; its slug is made from the headline unless given.

        Raises InputError, DuplicateArticle if the slug is taken, LimitReached if there are too many articles.
        """
        await self._check(draft)
        edit = self._edit(guild_id, editor_id, note)
        return await self._database.write(lambda connection: editing.add(connection, draft, slug, edit))

    async def revise(
        self,
        slug: str,
        draft: Draft,
        *,
        seen: int,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Revision:
        """Appends revision `seen + 1`, for instance `replace(revision.draft, source="Trend")`.

        Raises EditConflict, with both versions, if somebody else did so first; InputError if nothing is different.
        """
        await self._check(draft)
        edit = self._edit(guild_id, editor_id, note)
        return await self._append(slug, guild_id, lambda c: editing.revise(c, slug, draft, seen, edit))

    async def correct(
        self,
        slug: str,
        sentence: int,
        text: str,
        *,
        seen: int,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Revision:
        """Appends revision `seen + 1` with one sentence of revision `seen` put otherwise.

        Raises EditConflict, with both versions; InputError for a sentence that is not there, empty or unchanged.
        """
        revision = await self._database.read(lambda c: lookup.find_own(c, guild_id, slug, seen))
        draft = await self._worker.run(_corrected, revision, sentence, text)
        return await self.revise(slug, draft, seen=seen, guild_id=guild_id, editor_id=editor_id, note=note)

    async def own_article(self, slug: str, *, guild_id: int = SHARED) -> Revision:
        """The newest revision of an article that the guild may change, which may be a retraction.

        Raises ArticleNotFound, also for a shared article.
        """
        return await self._database.read(lambda connection: lookup.find_own(connection, guild_id, slug))

    async def retract(
        self, slug: str, *, guild_id: int = SHARED, editor_id: int | None = None, note: str | None = None
    ) -> Revision:
        """Appends a revision without text: the article answers nothing. Raises InputError if it is one already."""
        edit = self._edit(guild_id, editor_id, note)
        return await self._append(slug, guild_id, lambda c: editing.retract(c, slug, edit))

    async def restore_article(
        self,
        slug: str,
        *,
        number: int | None = None,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Revision:
        """Re-appends revision `number`. Without a number it undoes the retraction.

        Raises InputError if there is nothing to restore, or the article is like that already.
        """
        edit = self._edit(guild_id, editor_id, note)
        return await self._append(slug, guild_id, lambda c: editing.restore(c, slug, number, edit))

    async def undo(
        self,
        slug: str,
        *,
        seen: int | None = None,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Revision:
        """Re-appends the state before the last change; undoing twice does it again.

        With `seen`, the newest revision that the editor knows of, raises EditConflict if there is a newer one.
        """
        edit = self._edit(guild_id, editor_id, note)
        return await self._append(slug, guild_id, lambda c: editing.undo(c, slug, seen, edit))

    async def preview(self, draft: Draft, *, guild_id: int = SHARED, besides: str | None = None) -> Preview:
        """How the draft would be read, and which present articles it resembles; nothing is saved.

        `besides` is the slug of the article that the draft shall revise. Raises InputError as `add` and `revise` do.
        """
        await self._check(draft)
        shown = await self._worker.run(previews.preview, draft)
        async with self._editions.held(guild_id) as reading:
            for present in reading.present.values():
                if present.slug == besides:
                    editing.check_changed(present, draft)
            known = await self._editions.derive(reading, Resemblances)
            return replace(shown, resembles=tuple(await self._worker.run(known.like, draft, besides)))

    async def twin(self, draft: Draft, *, guild_id: int = SHARED) -> Revision | None:
        """The present article that has the draft's text already, if there is one."""
        async with self._editions.held(guild_id) as reading:
            return await self._worker.run(first_twin, draft, list(reading.present.values()))

    async def saved_since(
        self, draft: Draft, moment: datetime, *, guild_id: int = SHARED, editor_id: int | None = None
    ) -> Revision | None:
        """The present article that the editor made of the draft, header and all, at that moment or later, if any."""
        async with self._editions.held(guild_id) as reading:
            return next(
                (
                    each
                    for each in reading.present.values()
                    if (each.guild_id, each.editor_id, each.number) == (guild_id, editor_id, 1)
                    and each.created_at >= moment
                    and each.draft == draft
                ),
                None,
            )

    async def diff(
        self, slug: str, *, old: int | None = None, new: int | None = None, guild_id: int = SHARED
    ) -> Difference:
        """What differs between two revisions, by default the newest and the one before it.

        Raises InputError where there is none before it.
        """
        after = await self._database.read(lambda connection: lookup.find(connection, guild_id, slug, new))
        if old is None and after.number == 1:
            raise InputError(
                "Nothing comes before the first revision of {slug} to compare it with.", slug=quoted(after.slug)
            )
        number = after.number - 1 if old is None else old
        before = await self._database.read(lambda connection: lookup.find(connection, guild_id, slug, number))
        return await self._worker.run(difference, before, after)

    async def standing(self, revision_id: int, sentence: int, *, guild_id: int = SHARED) -> Standing:
        """What became of a cited sentence: whether the article's newest revision still says it word for word.

        Raises ArticleNotFound where the guild does not see the article any more.
        """

        async def work(connection: AsyncConnection) -> tuple[Revision, Revision]:
            guilds = await lookup.guilds_seen_by(connection, guild_id)
            found = await store.revisions(connection, guilds, [revision_id])
            if not found:
                raise ArticleNotFound("The cited article is not there any more.")
            newest = await store.newest(connection, (found[0].guild_id,), found[0].slug)
            return found[0], newest or found[0]

        cited, newest = await self._database.read_snapshot(work)
        return await self._worker.run(previews.standing, cited, sentence, newest)

    async def _check(self, draft: Draft) -> None:
        """Raises InputError or LimitReached before any work begins that a draft too large would make long."""
        self._allowance.check_text(draft.body)
        check_draft(draft)
        if self._allowance.must_count(draft.body):
            sentences = await self._worker.run(split_sentences, draft.body, draft.language)
            self._allowance.check_sentences(len(sentences))

    async def retractions(self, *, guild_id: int = SHARED) -> list[Revision]:
        """The retraction of every article of the guild's own that is retracted, the latest first."""
        return await self._database.read(lambda connection: store.retractions(connection, guild_id))

    async def history(self, slug: str, *, guild_id: int = SHARED) -> list[Revision]:
        """All revisions, oldest first."""
        return await self._database.read(lambda connection: lookup.find_history(connection, guild_id, slug))

    async def history_entries(
        self, slug: str, *, guild_id: int = SHARED, most: int | None = None
    ) -> list[HistoryEntry]:
        """What is said of all revisions, or of the newest ones only, without their texts; oldest first."""
        return await self._database.read(
            lambda connection: lookup.find_history_entries(connection, guild_id, slug, most)
        )

    async def headlines(self, revision_ids: Collection[int], *, guild_id: int = SHARED) -> dict[int, str]:
        """The headlines of revisions by their ids, of the guild's own articles and of shared ones."""
        return await self._database.read(
            lambda connection: store.headlines(connection, (guild_id, SHARED), revision_ids)
        )

    async def _append(
        self, slug: str, guild_id: int, work: Callable[[AsyncConnection], Awaitable[Revision]]
    ) -> Revision:
        try:
            return await self._database.write(work)
        except EditConflict as conflict:
            conflict.theirs = await self._database.read(lambda c: lookup.find_own(c, guild_id, slug))
            raise


def _corrected(revision: Revision, sentence: int, text: str) -> Draft:
    """The revision with one sentence put otherwise, in characters as files are read."""
    typed = check_text(Phrase("A sentence"), text, MAX_SENTENCE)
    return previews.corrected(revision, sentence, without_footnotes(clean_line(typed)))
