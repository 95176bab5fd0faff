"""Votes on answers: one of a person on an answer, the last one counts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.participation import Vote
from knowledge.schema import vote
from knowledge.store import admit_guild


async def cast(connection: AsyncConnection, new: Vote) -> bool:
    """Saves the vote in the place of the one that the person cast on the same answer before; False if that was alike.

    A reason given afterwards makes no second vote of it.
    """
    await admit_guild(connection, new.guild_id, new.cast_at)
    which = vote.c.guild_id == new.guild_id, vote.c.message_id == new.message_id, vote.c.voter_id == new.voter_id
    before = await connection.scalar(select(vote.c.is_up).where(*which))
    await take_back(connection, new.guild_id, new.message_id, new.voter_id)
    values = {name: value for name, value in asdict(new).items() if name != "id"}
    await connection.execute(insert(vote).values(values))
    return before is None or bool(before) is not new.is_up


async def take_back(connection: AsyncConnection, guild_id: int, message_id: int, voter_id: int) -> int:
    """Deletes a person's vote on an answer, and says how many there were."""
    which = vote.c.guild_id == guild_id, vote.c.message_id == message_id, vote.c.voter_id == voter_id
    return (await connection.execute(delete(vote).where(*which))).rowcount


async def complaints(connection: AsyncConnection, guild_id: int) -> list[Vote]:
    """The votes against answers that no editor closed yet, newest first."""
    asked = select(vote).where(vote.c.guild_id == guild_id, ~vote.c.is_up, vote.c.closed_at.is_(None))
    return await _read(connection, asked.order_by(vote.c.id.desc()))


async def close(connection: AsyncConnection, guild_id: int, ids: Collection[int], at: datetime) -> int:
    """Takes votes off the editors' list, and says how many."""
    which = vote.c.guild_id == guild_id, vote.c.id.in_(ids), vote.c.closed_at.is_(None)
    return (await connection.execute(update(vote).where(*which).values(closed_at=at))).rowcount


async def of_voter(connection: AsyncConnection, voter_id: int, guild_id: int | None) -> list[Vote]:
    """A person's votes, in one guild or in all."""
    asked = select(vote).where(vote.c.voter_id == voter_id).order_by(vote.c.id)
    return await _read(connection, asked if guild_id is None else asked.where(vote.c.guild_id == guild_id))


async def forget_voter(connection: AsyncConnection, voter_id: int, guild_id: int | None) -> int:
    """Deletes a person's votes, in one guild or in all, and says how many."""
    which = vote.c.voter_id == voter_id
    which = which if guild_id is None else which & (vote.c.guild_id == guild_id)
    return (await connection.execute(delete(vote).where(which))).rowcount


async def forget_messages(connection: AsyncConnection, guild_id: int, message_ids: Collection[int]) -> int:
    """Deletes the votes on these answers, and says how many."""
    which = vote.c.guild_id == guild_id, vote.c.message_id.in_(message_ids)
    return (await connection.execute(delete(vote).where(*which))).rowcount


async def forget_before(connection: AsyncConnection, guild_id: int, moment: datetime) -> int:
    """Deletes the votes that were cast before a moment, and says how many."""
    which = vote.c.guild_id == guild_id, vote.c.cast_at < moment
    return (await connection.execute(delete(vote).where(*which))).rowcount


async def _read(connection: AsyncConnection, asked: Select[Any]) -> list[Vote]:
    return [Vote(**row) for row in (await connection.execute(asked)).mappings()]
