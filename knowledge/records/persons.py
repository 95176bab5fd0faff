"""All that is kept about one person, wherever it is kept."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.participation import Authorship, PersonalRecord
from knowledge.records import questions, votes
from knowledge.schema import article, lesson, revision


async def record(connection: AsyncConnection, person_id: int, guild_id: int | None) -> PersonalRecord:
    """What is kept about a person, in one guild or in all."""
    return PersonalRecord(
        tuple(await questions.of_asker(connection, person_id, guild_id)),
        tuple(await votes.of_voter(connection, person_id, guild_id)),
        tuple(sorted(await _edits(connection, person_id, guild_id), key=lambda edit: edit.made_at)),
        tuple(await questions.of_editor(connection, person_id, guild_id)),
    )


async def forget(connection: AsyncConnection, person_id: int, guild_id: int | None) -> tuple[int, int]:
    """Deletes a person's questions and votes, and says how many of each; what they did as an editor stays."""
    asked = await questions.forget_asker(connection, person_id, guild_id)
    return asked, await votes.forget_voter(connection, person_id, guild_id)


async def _edits(connection: AsyncConnection, person_id: int, guild_id: int | None) -> list[Authorship]:
    texts = (
        select(revision.c.guild_id, article.c.slug, revision.c.number, revision.c.created_at, revision.c.note)
        .join(article)
        .where(revision.c.editor_id == person_id)
    )
    taught = select(lesson.c.guild_id, lesson.c.key, lesson.c.number, lesson.c.created_at, lesson.c.note)
    taught = taught.where(lesson.c.editor_id == person_id)
    if guild_id is not None:
        texts, taught = texts.where(revision.c.guild_id == guild_id), taught.where(lesson.c.guild_id == guild_id)
    return [Authorship(*row) for asked in (texts, taught) for row in await connection.execute(asked)]
