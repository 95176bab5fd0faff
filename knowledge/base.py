"""KnowledgeBase: the one door. Every method takes the guild it speaks for; 0 is the shared edition."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

from knowledge import answering, lookup
from knowledge.answering.asking.parts import questions_of
from knowledge.answering.further import further
from knowledge.answering.known import Known
from knowledge.conversations import turns_up_to
from knowledge.courtesy import is_courtesy
from knowledge.database import Database, connect
from knowledge.door.inbox import Inbox
from knowledge.door.keeping import Keeping
from knowledge.door.leasing import Leasing
from knowledge.door.newsroom import Newsroom
from knowledge.door.privacy import Privacy
from knowledge.door.teaching import Teaching
from knowledge.editions import Reading, newest_first
from knowledge.errors import BaseUnavailable
from knowledge.explanations import Reasons
from knowledge.index import Index
from knowledge.limits import DEFAULT_ALLOWANCE, Allowance, check_question, has_words
from knowledge.mentions import mentions
from knowledge.migrations import migrate
from knowledge.model import (
    SHARED,
    Answer,
    Citation,
    ClaimCheck,
    Edition,
    Event,
    Figure,
    Revision,
    Turn,
)
from knowledge.orders import is_order
from knowledge.semantic import Encoder, Encoding, Senses, installed_encoder
from knowledge.starter import add_starter


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


class KnowledgeBase(Newsroom, Teaching, Inbox, Privacy, Keeping, Leasing):
    """Articles of many guilds, and what they say. Made by `open`; all errors are KnowledgeErrors."""

    def __init__(
        self, database: Database, clock: Callable[[], datetime], allowance: Allowance, encoding: Encoding
    ) -> None:
        super().__init__(database, clock, allowance)
        self._senses = Senses(encoding, self._worker)

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        url: str,
        *,
        seeded: bool = True,
        clock: Callable[[], datetime] = now,
        allowance: Allowance = DEFAULT_ALLOWANCE,
        encoder: Callable[[], Encoder | None] = installed_encoder,
    ) -> AsyncIterator[KnowledgeBase]:
        """Migrates if needed, gives a new base the starter article when `seeded`, closes on the way out.

        `encoder` loads the sentence encoder, where the extra `semantic` is installed; `no_encoder` does without.
        Its vectors are kept in a file beside a SQLite base, which may be deleted at any time.
        Raises BaseUnavailable (one sentence) for an unwritable, corrupt or newer base.
        """
        database = connect(url)
        try:
            await migrate(database, add_starter if seeded else None)
            base = cls(database, clock, allowance, Encoding(encoder, database.vectors_file))
            try:
                yield base
            finally:
                with suppress(BaseUnavailable):  # lost counts must not hide what went wrong
                    await base.save_counts()
                await base._senses.close()
                base._worker.close()
        finally:
            await database.close()

    # --- what the articles are

    async def articles(self, *, guild_id: int = SHARED) -> list[Revision]:
        """The present, not retracted revision of every article the guild sees, newest published first."""
        return newest_first((await self._editions.newest(guild_id)).present.values())

    async def article(self, slug: str, *, guild_id: int = SHARED, number: int | None = None) -> Revision:
        """Revision `number` of an article the guild sees, by default the newest, which may be a retraction."""
        return await self._database.read(lambda connection: lookup.find(connection, guild_id, slug, number))

    async def edition(self, *, guild_id: int = SHARED) -> Edition:
        """The state of everything the guild sees: equal editions have equal articles."""
        return await self._database.read(lambda connection: lookup.edition(connection, guild_id))

    # --- what they say

    async def ask(
        self,
        question: str,
        *,
        guild_id: int = SHARED,
        conversation: str | None = None,
        article: str | None = None,
        after: str | None = None,
        strictness: float | None = None,
    ) -> Answer:
        """The answer to a question, from one article if its slug is given; follows up on the conversation's last turns,
        or on the question `after` which it comes, whatever was asked since; as strict as the guild is, unless told how.

        What has no words follows nothing up. Raises InputError for a question that is empty or too long,
        ArticleNotFound for an article the guild lacks.
        """
        question = check_question(question)
        conversation = conversation if has_words(question) else None
        turns = self._conversations.turns(guild_id, conversation)
        turns = turns_up_to(turns, after) if after else turns
        async with self._editions.held(guild_id) as reading:
            _check_present(reading, article)
            index, known = await self._known(reading)
            answer = await self._worker.run(
                answering.answer,
                index,
                question,
                turns=turns,
                strictness=reading.settings.strictness if strictness is None else strictness,
                article=article,
                **known,
            )
        if conversation and not (is_courtesy(question) or is_order(question)):
            cited = tuple((citation.revision_id, citation.sentence) for citation in answer.citations)
            self._conversations.append((guild_id, conversation), Turn(question, cited, answer.understood))
        return answer

    async def why(self, question: str, *, guild_id: int = SHARED) -> list[Reasons]:
        """What each question in a message finds, word by word, asked without a conversation. Raises as `ask`."""
        question = check_question(question)
        async with self._editions.held(guild_id) as reading:
            index, known = await self._known(reading)
            return await self._worker.run(
                answering.explain, index, question, strictness=reading.settings.strictness, **known
            )

    async def ask_each(
        self, message: str, *, guild_id: int = SHARED, conversation: str | None = None, after: str | None = None
    ) -> list[Answer]:
        """The answers to the questions in a message, in their order; each may lean on the one before it."""
        answers: list[Answer] = []
        parts = questions_of(check_question(message))
        for part in parts if len(parts) > 1 else [message]:
            before = None if answers and conversation else answers[-1].question if answers else after
            answers.append(await self.ask(part, guild_id=guild_id, conversation=conversation, after=before))
        return answers

    async def evidence(self, question: str, *, guild_id: int = SHARED) -> tuple[Citation, ...]:
        """The sentences that hold something of a question, best first, those that answer it among them."""
        question = check_question(question)
        async with self._editions.held(guild_id) as reading:
            index, known = await self._known(reading)
            return await self._worker.run(further, index, question, **known)

    async def settle(self, *, guild_id: int = SHARED, patience: float | None = None) -> None:
        """Returns as soon as every sentence of the guild has its vector, or after so many seconds; at once without an
        encoder.

        Questions need not wait: a sentence is judged without its vector until it has one.
        """
        async with self._editions.held(guild_id) as reading:
            index = await self._editions.derive(reading, Index)
        await self._senses.settle(index, patience)

    async def check(self, claim: str, *, guild_id: int = SHARED) -> ClaimCheck:
        """What the articles say of a claim. Raises InputError for one that is empty or too long."""
        from knowledge import claims  # loads in 0.2 s, which no question need wait for

        claim = check_question(claim, "claim")
        async with self._editions.held(guild_id) as reading:
            index, known = await self._known(reading)
            return await self._worker.run(claims.check, index, claim, **known)

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
            sentences = await self._about(reading, about)
            return await self._worker.run(chronicle.events, first, last, article, sentences)

    async def figures(
        self, *, guild_id: int = SHARED, article: str | None = None, about: str | None = None
    ) -> list[Figure]:
        """The numbers in the articles with what they count, in the order of `articles` and their sentences: of one
        article (a slug), of sentences that hold the words `about`.

        Raises ArticleNotFound for an article the guild lacks, InputError for an empty subject.
        """
        from knowledge.figures import Figures  # as slow to load as the claim check

        async with self._editions.held(guild_id) as reading:
            _check_present(reading, article)
            figures = await self._editions.derive(reading, Figures)
            read = [revision for revision in reading.present.values() if article in {None, revision.slug}]  # as derived
            sentences = await self._about(reading, about)
            return await self._worker.run(lambda: figures.of(newest_first(read), sentences))

    async def _about(self, reading: Reading, subject: str | None) -> frozenset[tuple[int, int]] | None:
        """The sentences about a subject, as (revision id, sentence number); None where all are meant."""
        if subject is None:
            return None
        index = await self._editions.derive(reading, Index)
        return await self._worker.run(mentions, index, check_question(subject, "subject"), reading.taught)

    async def _known(self, reading: Reading) -> tuple[Index, Known]:
        """The index, and what the engine goes by beside it."""
        index = await self._editions.derive(reading, Index)
        return index, Known(lessons=reading.taught, sense=await self._senses.of(index))

    async def health(self) -> None:
        """Raises BaseUnavailable when the base does not answer."""
        await self.edition()


def _check_present(reading: Reading, slug: str | None) -> None:
    if slug is not None and all(slug != revision.slug for revision in reading.present.values()):
        raise lookup.no_article(slug, (revision.slug for revision in reading.present.values()))
