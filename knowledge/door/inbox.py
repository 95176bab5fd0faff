"""What members hand in: questions without an answer, and votes; with their consent, while the guild wants it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta

from knowledge.answering.teaching.likeness import group_alike
from knowledge.database import Database
from knowledge.door.desk import Desk
from knowledge.errors import BaseUnavailable, InputError, Phrase
from knowledge.index import Index
from knowledge.limits import Allowance, check_question, check_text
from knowledge.participation import (
    MAX_REASON,
    HandedQuestion,
    Place,
    QuestionGroup,
    QuestionState,
    Statistics,
    Vote,
    WeekCount,
)
from knowledge.records import questions, tallies, votes

WAIT = timedelta(seconds=60)
"""Counts are written at most once in so long: a write costs as much as three answers."""


class Inbox(Desk):
    """Methods on handed-in questions, votes and counts."""

    def __init__(self, database: Database, clock: Callable[[], datetime], allowance: Allowance) -> None:
        super().__init__(database, clock, allowance)
        self._counts: Counter[tallies.Key] = Counter()
        self._counted_at = clock()
        self._saving = asyncio.Lock()
        self._saver: asyncio.Task[None] | None = None

    async def hand_in(self, question: str, place: Place, asker_id: int) -> HandedQuestion:
        """Keeps a question for the editors, the same words of one asker once. Only with the asker's consent.

        Raises InputError if the guild keeps none, LimitReached if there are too many open ones.
        """
        text = check_question(question)
        if not (await self._chosen(place.guild_id)).keeps_questions:
            raise InputError("This server keeps no questions.")
        new = HandedQuestion(0, place, asker_id, self._clock(), text)
        return await self._database.write(lambda connection: questions.hand_in(connection, new))

    async def handed_in(self, guild_id: int, state: QuestionState = QuestionState.OPEN) -> list[HandedQuestion]:
        """The questions of a state, oldest first."""
        return await self._database.read(lambda connection: questions.in_state(connection, guild_id, state))

    async def question_groups(self, guild_id: int, state: QuestionState = QuestionState.OPEN) -> list[QuestionGroup]:
        """The questions of a state in groups that ask the same, the most asked first."""
        found = await self.handed_in(guild_id, state)
        groups = await self._worker.run(group_alike, found, lambda question: question.text)
        made = [QuestionGroup(_most_common([each.text for each in group]), tuple(group)) for group in groups]
        return sorted(made, key=lambda group: -group.count)

    async def resolve(
        self,
        ids: Sequence[int],
        state: QuestionState,
        *,
        guild_id: int,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> list[HandedQuestion]:
        """Marks questions as answered (by an article or a pin), closed or open again; returns those that were not so.

        The askers of answered ones are to be told: `untold` lists them until `note_told`.
        """
        edit = self._edit(guild_id, editor_id, note)
        return await self._database.write(lambda connection: questions.resolve(connection, ids, state, edit))

    async def untold(self, guild_id: int) -> list[HandedQuestion]:
        """The answered questions whose askers were not told yet: whom (`asker_id`) and where (`place`)."""
        return await self._database.read(lambda connection: questions.untold(connection, guild_id))

    async def note_told(self, guild_id: int, ids: Sequence[int]) -> None:
        """Keeps that the askers were told (or can't be)."""
        now = self._clock()
        await self._database.write(lambda connection: questions.note_told(connection, guild_id, ids, now))

    async def vote(
        self,
        *,
        guild_id: int,
        message_id: int,
        voter_id: int,
        is_up: bool,
        citation: tuple[int, int],
        reason: str | None = None,
        question: str | None = None,
    ) -> None:
        """Casts a person's vote on the answer in a message, in the place of an earlier one.

        `citation` is (revision id, sentence) of its first one; `question` only with the person's consent.
        Raises InputError if the guild keeps no votes.
        """
        if not (await self._chosen(guild_id)).keeps_votes:
            raise InputError("This server keeps no votes.")
        reason = None if reason is None else check_text(Phrase("A reason"), reason.strip(), MAX_REASON)
        question = None if question is None else check_question(question)
        new = Vote(0, guild_id, message_id, voter_id, self._clock(), is_up, *citation, reason, question)
        if await self._database.write(lambda connection: votes.cast(connection, new)):
            await self.count(guild_id, "up" if is_up else "down")

    async def take_back_vote(self, *, guild_id: int, message_id: int, voter_id: int) -> bool:
        """Deletes a person's vote on an answer; False if there was none."""
        take_back = votes.take_back
        return bool(await self._database.write(lambda c: take_back(c, guild_id, message_id, voter_id)))

    async def complaints(self, guild_id: int) -> list[Vote]:
        """The votes against answers that no editor closed yet, newest first."""
        return await self._database.read(lambda connection: votes.complaints(connection, guild_id))

    async def close_complaints(self, guild_id: int, ids: Sequence[int]) -> int:
        """Takes votes off the editors' list, and says how many."""
        now = self._clock()
        return await self._database.write(lambda connection: votes.close(connection, guild_id, ids, now))

    async def count(self, guild_id: int, kind: str) -> None:
        """Counts one answered, unsure, unknown or checked message in its week, if the guild keeps counts.

        Kept in memory and saved in the background at most once a minute, with the next count: no answer waits for it,
        or fails with it. The last counts of a killed process are lost, which harms nobody.
        """
        now = self._clock()
        self._counts[guild_id, _monday(now), kind] += 1
        if now - self._counted_at >= WAIT:
            self._counted_at = now
            self._saver = asyncio.create_task(self._try_to_save_counts())

    async def save_counts(self) -> None:
        """Writes what was counted since the last time. Raises BaseUnavailable, and then keeps the counts."""
        async with self._saving:
            counts, self._counts = self._counts, Counter()
            try:
                await self._add(counts)
            except BaseUnavailable:
                self._counts.update(counts)
                raise

    async def _try_to_save_counts(self) -> None:
        with suppress(BaseUnavailable):  # they are saved a minute later
            await self.save_counts()

    async def _add(self, counts: Counter[tallies.Key]) -> None:
        now = self._clock()
        kept = {key: n for key, n in counts.items() if (await self._chosen(key[0])).keeps_counts}
        if kept:
            await self._database.write(lambda connection: tallies.add(connection, kept, now))

    async def week_counts(self, guild_id: int) -> list[WeekCount]:
        """What was counted, the latest week first."""
        await self.save_counts()
        return await self._database.read(lambda connection: tallies.by_week(connection, guild_id))

    async def statistics(self, guild_id: int) -> Statistics:
        """What the guild sees of articles, and how it asked, by week."""
        weeks = await self.week_counts(guild_id)
        async with self._editions.held(guild_id) as reading:
            index = await self._editions.derive(reading, Index)
            languages = Counter(revision.language for revision in reading.present.values())
            lessons = len(reading.taught.aliases) + len(reading.taught.pins)
            held = len(reading.present), len(index), tuple(languages.most_common()), lessons
        waiting = len(await self.handed_in(guild_id)), len(await self.complaints(guild_id))
        return Statistics(*held, *waiting, tuple(weeks))


def _most_common(texts: list[str]) -> str:
    return Counter(texts).most_common(1)[0][0]


def _monday(moment: datetime) -> date:
    day = moment.date()
    return day - timedelta(days=day.weekday())
