"""Guilds as a whole: greeted, left, come back, and gone for good."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import store
from knowledge.model import SHARED
from knowledge.records import questions, votes
from knowledge.schema import guild, metadata
from knowledge.settings import GuildSettings

GRACE = timedelta(days=30)
"""How long a guild that removed the bot may change its mind before its articles and all else go."""


async def is_welcomed(connection: AsyncConnection, guild_id: int) -> bool:
    """Whether the guild was greeted."""
    return await connection.scalar(select(guild.c.welcomed_at).where(guild.c.id == guild_id)) is not None


async def note_welcome(connection: AsyncConnection, guild_id: int, now: datetime) -> None:
    """Keeps that the guild was greeted."""
    await store.admit_guild(connection, guild_id, now)
    await connection.execute(update(guild).where(guild.c.id == guild_id).values(welcomed_at=now))


async def note_left(connection: AsyncConnection, guild_id: int, now: datetime) -> None:
    """Keeps since when the bot is not in the guild any more; the first time counts."""
    which = guild.c.id == guild_id, guild.c.id != SHARED, guild.c.left_at.is_(None)
    await connection.execute(update(guild).where(*which).values(left_at=now))


async def note_joined(connection: AsyncConnection, guild_id: int) -> None:
    """The bot is in the guild (again): nothing of it is to be purged."""
    await connection.execute(update(guild).where(guild.c.id == guild_id).values(left_at=None))


async def note_present(connection: AsyncConnection, present: frozenset[int], now: datetime) -> None:
    """The bot is in these guilds and, of those known, in no others; since when it left those counts from the first."""
    for guild_id, left_at in (await connection.execute(select(guild.c.id, guild.c.left_at))).all():
        if guild_id not in present:
            await note_left(connection, guild_id, now)
        elif left_at is not None:
            await note_joined(connection, guild_id)


async def purge(connection: AsyncConnection, now: datetime) -> tuple[int, int]:
    """Deletes what is older than each guild keeps, and guilds that were left for longer than GRACE.

    Returns how many questions and votes, and how many guilds.
    """
    gone = [number for (number,) in await connection.execute(select(guild.c.id).where(guild.c.left_at < now - GRACE))]
    for guild_id in gone:
        await erase(connection, guild_id)
    kept = [number for (number,) in await connection.execute(select(guild.c.id))]
    return sum([await _forget_old(connection, guild_id, now) for guild_id in kept]), len(gone)


async def erase(connection: AsyncConnection, guild_id: int) -> None:
    """Deletes every row of the guild, articles with all revisions too."""
    for table in reversed(metadata.sorted_tables):
        if "guild_id" in table.c:
            await connection.execute(delete(table).where(table.c.guild_id == guild_id))
    await connection.execute(delete(guild).where(guild.c.id == guild_id, guild.c.id != SHARED))


async def _forget_old(connection: AsyncConnection, guild_id: int, now: datetime) -> int:
    chosen = await store.chosen_settings(connection, guild_id) or GuildSettings()
    moment = now - timedelta(days=chosen.retention_days)
    old_votes = await votes.forget_before(connection, guild_id, moment)
    return old_votes + await questions.forget_before(connection, guild_id, moment)
