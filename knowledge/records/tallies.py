"""Counts by week and outcome, without what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.participation import WeekCount
from knowledge.schema import tally
from knowledge.store import admit_guild

Key = tuple[int, date, str]
"""Guild, Monday of the week, and what happened."""

ADD = text(
    "INSERT INTO tally (guild_id, week, kind, count) VALUES (:guild_id, :week, :kind, :count) "
    "ON CONFLICT (guild_id, week, kind) DO UPDATE SET count = tally.count + excluded.count"
).bindparams(bindparam("week", type_=tally.c.week.type))


async def add(connection: AsyncConnection, counts: Mapping[Key, int], now: datetime) -> None:
    """Adds to what was counted before."""
    for guild_id in sorted({key[0] for key in counts}):
        await admit_guild(connection, guild_id, now)
    for (guild_id, week, kind), count in sorted(counts.items()):
        await connection.execute(ADD, {"guild_id": guild_id, "week": week, "kind": kind, "count": count})


async def by_week(connection: AsyncConnection, guild_id: int) -> list[WeekCount]:
    """All that was counted for a guild, the latest week first."""
    asked = select(tally.c.week, tally.c.kind, tally.c.count).where(tally.c.guild_id == guild_id)
    rows = await connection.execute(asked.order_by(tally.c.week.desc(), tally.c.kind))
    return [WeekCount(*row) for row in rows]
