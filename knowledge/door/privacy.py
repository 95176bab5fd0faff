"""What is kept about people, and how it goes: on request, with the message it came from, by age, with the guild."""

from __future__ import annotations

from collections.abc import Callable, Collection

from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.answering.asking.parts import questions_of
from knowledge.door.desk import Desk
from knowledge.model import SHARED
from knowledge.participation import PersonalRecord, write_record
from knowledge.records import guilds, persons, questions, votes


class Privacy(Desk):
    """Methods on persons, on retention and on guilds that leave."""

    async def person(self, person_id: int, *, guild_id: int | None = None) -> PersonalRecord:
        """All that the base holds about a person, in one guild or (None) in all."""
        return await self._database.read_snapshot(lambda connection: persons.record(connection, person_id, guild_id))

    async def export_person(self, person_id: int, *, guild_id: int | None = None) -> str:
        """The same as JSON, for the person to take away."""
        return write_record(await self.person(person_id, guild_id=guild_id))

    async def forget_person(self, person_id: int, *, guild_id: int | None = None) -> tuple[int, int]:
        """Deletes a person's handed-in questions and votes, and says how many of each.

        Who made an edit is kept: it tells who answers for a text.
        """
        return await self._database.write(lambda connection: persons.forget(connection, person_id, guild_id))

    def forget_conversations(self, is_meant: Callable[[str], bool]) -> None:
        """Forgets what was said in the conversations whose names are meant; it was in memory only."""
        self._conversations.forget(is_meant)

    def take_back(self, message: str, conversation: str, *, guild_id: int = SHARED) -> None:
        """Forgets what a message asked in a conversation, since it was edited or deleted, and what was asked since."""
        asked = {message.strip(), *questions_of(message)}
        self._conversations.take_back((guild_id, conversation), asked)

    async def forget_messages(self, guild_id: int, message_ids: Collection[int]) -> int:
        """Deletes what came from messages that were deleted: questions asked in them, votes on answers in them."""
        ids = list(message_ids)

        async def work(connection: AsyncConnection) -> int:
            asked = await questions.forget_messages(connection, guild_id, ids)
            return asked + await votes.forget_messages(connection, guild_id, ids)

        return await self._database.write(work)

    async def forget_channel(self, guild_id: int, channel_id: int) -> int:
        """Deletes the questions asked in a channel or thread that was deleted. A vote does not tell its channel."""
        return await self._database.write(lambda connection: questions.forget_channel(connection, guild_id, channel_id))

    async def purge(self) -> tuple[int, int]:
        """Deletes what is older than each guild keeps, and guilds that removed the bot longer than `guilds.GRACE` ago.

        Returns how many questions and votes, and how many guilds, went. To be called once a day.
        """
        now = self._clock()
        return await self._database.write(lambda connection: guilds.purge(connection, now))

    async def note_present(self, guild_ids: Collection[int]) -> None:
        """Of all known guilds, the bot is in these: the others have left, perhaps while it was not running."""
        now, present = self._clock(), frozenset(guild_ids)
        await self._database.write(lambda connection: guilds.note_present(connection, present, now))

    async def note_left(self, guild_id: int) -> None:
        """The bot was removed from the guild: unless it comes back, all of the guild goes after the grace period."""
        now = self._clock()
        await self._database.write(lambda connection: guilds.note_left(connection, guild_id, now))

    async def note_joined(self, guild_id: int) -> None:
        """The bot is in the guild (again): nothing of it goes."""
        await self._database.write(lambda connection: guilds.note_joined(connection, guild_id))

    async def is_welcomed(self, guild_id: int) -> bool:
        """Whether the guild was greeted."""
        return await self._database.read(lambda connection: guilds.is_welcomed(connection, guild_id))

    async def note_welcome(self, guild_id: int) -> None:
        """Keeps that the guild was greeted."""
        now = self._clock()
        await self._database.write(lambda connection: guilds.note_welcome(connection, guild_id, now))
