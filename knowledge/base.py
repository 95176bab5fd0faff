"""KnowledgeBase: the one door. Every method takes the guild it speaks for; 0 is the shared edition."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from knowledge import answering, claims, editing, lookup, store
from knowledge.backup import back_up
from knowledge.conversations import Conversations
from knowledge.database import Database, connect
from knowledge.editing import Edit
from knowledge.editions import Editions, Reading
from knowledge.index import Index
from knowledge.limits import check_draft, check_note, check_question, check_settings
from knowledge.mentions import mentions
from knowledge.migrations import migrate
from knowledge.model import SHARED, Answer, ClaimCheck, Draft, Edition, Event, GuildSettings, Revision, Sentence, Turn
from knowledge.starter import add_starter
from knowledge.text import split_sentences
from knowledge.transfer import Import, export_guild
from knowledge.worker import Worker


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


class KnowledgeBase:
    """Articles of many guilds, and what they say. Made by `open`; all errors are KnowledgeErrors."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._worker = Worker()
        self._editions = Editions(database, self._worker)
        self._conversations = Conversations(clock)

    @classmethod
    @asynccontextmanager
    async def open(
        cls, url: str, *, seeded: bool = True, clock: Callable[[], datetime] = now
    ) -> AsyncIterator[KnowledgeBase]:
        """Migrates if needed, gives a new base the starter article when `seeded`, closes on the way out.

        Raises BaseUnavailable (one sentence) for an unwritable, corrupt or newer base.
        """
        database = connect(url)
        try:
            await migrate(database, add_starter if seeded else None)
            base = cls(database, clock)
            try:
                yield base
            finally:
                base._worker.close()
        finally:
            await database.close()

    # --- what the articles are

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
        check_draft(draft)
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
        """Appends revision `seen + 1`. Raises EditConflict if somebody else did so first."""
        check_draft(draft)
        edit = self._edit(guild_id, editor_id, note)
        return await self._database.write(lambda connection: editing.revise(connection, slug, draft, seen, edit))

    async def retract(
        self, slug: str, *, guild_id: int = SHARED, editor_id: int | None = None, note: str | None = None
    ) -> Revision:
        """Appends a revision without text: the article answers nothing. Raises InputError if it is one already."""
        edit = self._edit(guild_id, editor_id, note)
        return await self._database.write(lambda connection: editing.retract(connection, slug, edit))

    async def restore_article(
        self,
        slug: str,
        *,
        number: int | None = None,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Revision:
        """Re-appends revision `number`: undo. Without a number it undoes the retraction."""
        edit = self._edit(guild_id, editor_id, note)
        return await self._database.write(lambda connection: editing.restore(connection, slug, number, edit))

    async def articles(self, *, guild_id: int = SHARED) -> list[Revision]:
        """The present, not retracted revision of every article the guild sees, newest published first."""
        reading = await self._editions.newest(guild_id)
        return sorted(reading.present.values(), key=_by_publication, reverse=True)

    async def article(self, slug: str, *, guild_id: int = SHARED, number: int | None = None) -> Revision:
        """Revision `number` of an article the guild sees, by default the newest, which may be a retraction."""
        return await self._database.read(lambda connection: lookup.find(connection, guild_id, slug, number))

    async def sentences(self, revision: Revision) -> tuple[Sentence, ...]:
        """The numbered sentences of a revision."""
        return await self._worker.run(split_sentences, revision.body, revision.language)

    async def history(self, slug: str, *, guild_id: int = SHARED) -> list[Revision]:
        """All revisions, oldest first."""
        return await self._database.read(lambda connection: lookup.find_history(connection, guild_id, slug))

    async def edition(self, *, guild_id: int = SHARED) -> Edition:
        """The state of everything the guild sees: equal editions have equal articles."""
        return await self._database.read(lambda connection: lookup.edition(connection, guild_id))

    # --- what they say

    async def ask(
        self, question: str, *, guild_id: int = SHARED, conversation: str | None = None, article: str | None = None
    ) -> Answer:
        """The answer to a question, from one article if its slug is given; follows up on the conversation's last turns.

        Raises InputError for a question that is empty or too long, ArticleNotFound for an article the guild lacks.
        """
        question = check_question(question)
        turns = self._conversations.turns((guild_id, conversation)) if conversation else ()
        async with self._editions.held(guild_id) as reading:
            _check_present(reading, article)
            answer = await self._worker.run(
                answering.answer,
                await self._editions.derive(reading, Index),
                question,
                turns=turns,
                strictness=reading.settings.strictness,
                article=article,
            )
        if conversation:
            cited = tuple((citation.revision_id, citation.sentence) for citation in answer.citations)
            self._conversations.append((guild_id, conversation), Turn(answer.understood or question, cited))
        return answer

    async def check(self, claim: str, *, guild_id: int = SHARED) -> ClaimCheck:
        """What the articles say of a claim. Raises InputError for one that is empty or too long."""
        claim = check_question(claim, "claim")
        async with self._editions.held(guild_id) as reading:
            return await self._worker.run(claims.check, await self._editions.derive(reading, Index), claim)

    async def timeline(
        self,
        *,
        guild_id: int = SHARED,
        about: str | None = None,
        since: str | None = None,
        until: str | None = None,
        article: str | None = None,
    ) -> list[Event]:
        """The dated events, oldest first: those whose sentence holds the words `about`, between two dates as typed.

        Raises InputError for a date that can't be read, ArticleNotFound for an article the guild lacks.
        """
        from knowledge.chronicle import Chronicle, read_bounds  # loads in 0.1 s, which no question need wait for

        first, last = read_bounds(since, until, today=self._clock().date())
        async with self._editions.held(guild_id) as reading:
            _check_present(reading, article)
            chronicle = await self._editions.derive(reading, Chronicle)
            if about is None:
                return await self._worker.run(chronicle.events, first, last, article)
            index = await self._editions.derive(reading, Index)
            sentences = await self._worker.run(mentions, index, check_question(about, "subject"))
            return await self._worker.run(chronicle.events, first, last, article, sentences)

    # --- keeping it

    async def settings(self, guild_id: int) -> GuildSettings:
        """What the guild chose, or the defaults."""
        found = await self._database.read(lambda connection: store.chosen_settings(connection, guild_id))
        return found or GuildSettings()

    async def change_settings(self, guild_id: int, settings: GuildSettings) -> None:
        """Keeps what the guild chose. Raises InputError for a value that means nothing."""
        edit, chosen = self._edit(guild_id), check_settings(settings)
        await self._database.write(lambda connection: editing.choose_settings(connection, chosen, edit))

    async def recall(self, key: str) -> str | None:
        """What the bot remembered under a key, over restarts."""
        return await self._database.read(lambda connection: store.recall(connection, key))

    async def remember(self, key: str, value: str) -> None:
        """Keeps a value under a key (at most 100 characters), in place of the one before."""
        await self._database.write(lambda connection: store.remember(connection, key, value))

    async def export(self, *, guild_id: int = SHARED) -> str:
        """The guild's own articles with all revisions, and its settings, as one JSON text with a version."""
        return await self._database.read_snapshot(lambda connection: export_guild(connection, guild_id, self._worker))

    async def import_(
        self, text: str, *, guild_id: int = SHARED, on_progress: Callable[[int, int], None] | None = None
    ) -> int:
        """Reads an export in, all or nothing, and says how many revisions were new; a second time none is.

        `on_progress` hears the number of articles done and of all. Settings are taken over by a guild that has chosen
        none. Raises InputError for what is no export, DuplicateArticle if an article here has grown apart from it.
        """
        edit, work = self._edit(guild_id), Import(text, self._worker, on_progress)
        await work.check()
        return await self._database.write(lambda connection: work.save(connection, edit))

    async def backup(self, target: Path) -> None:
        """Copies the whole base, of this moment, to a new file. Raises InputError if the file exists."""
        await back_up(self._database, target)

    async def health(self) -> None:
        """Raises BaseUnavailable when the base does not answer."""
        await self.edition()

    def _edit(self, guild_id: int, editor_id: int | None = None, note: str | None = None) -> Edit:
        return Edit(guild_id, self._clock(), editor_id, check_note(note))


def _by_publication(revision: Revision) -> tuple[date, int]:
    return revision.published or date.min, revision.id


def _check_present(reading: Reading, slug: str | None) -> None:
    if slug is not None and all(slug != revision.slug for revision in reading.present.values()):
        raise lookup.no_article(slug)
