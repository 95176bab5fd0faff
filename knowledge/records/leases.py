"""Leases: of the processes that have a token, only the holder of its shards' lease answers."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.model import SHARED
from knowledge.participation import Lease, LeaseClaim
from knowledge.schema import lease
from knowledge.store import admit_guild


async def acquire(connection: AsyncConnection, wanted: LeaseClaim, now: datetime, term: timedelta) -> Lease | None:
    """Takes the lease for a term and returns None, or the lease of another holder that stands in the way."""
    await admit_guild(connection, SHARED, now)  # its row is the lock that makes processes take turns
    in_the_way = select(lease).where(_overlaps(wanted), lease.c.holder != wanted.holder, lease.c.expires_at > now)
    if other := (await connection.execute(in_the_way.limit(1))).first():
        return Lease(other.holder, other.expires_at)
    await connection.execute(delete(lease).where(_overlaps(wanted)))
    values = {"fingerprint": wanted.fingerprint, "first_shard": wanted.first, "last_shard": wanted.last}
    await connection.execute(insert(lease).values(**values, holder=wanted.holder, expires_at=now + term))
    return None


async def renew(connection: AsyncConnection, wanted: LeaseClaim, now: datetime, term: timedelta) -> bool:
    """Prolongs the lease; False if it is lost: somebody else took it after it had run out."""
    changed = await connection.execute(update(lease).where(_own(wanted)).values(expires_at=now + term))
    return changed.rowcount == 1


async def holds(connection: AsyncConnection, wanted: LeaseClaim) -> bool:
    """Whether nobody else has the lease since it was taken, be it that it ran out."""
    return (await connection.execute(select(lease.c.holder).where(_own(wanted)))).first() is not None


async def release(connection: AsyncConnection, wanted: LeaseClaim) -> None:
    """Gives the lease up; one that is not held is no matter."""
    await connection.execute(delete(lease).where(_own(wanted)))


def _own(wanted: LeaseClaim) -> ColumnElement[bool]:
    shards = (lease.c.first_shard == wanted.first) & (lease.c.last_shard == wanted.last)
    return (lease.c.fingerprint == wanted.fingerprint) & (lease.c.holder == wanted.holder) & shards


def _overlaps(wanted: LeaseClaim) -> ColumnElement[bool]:
    shards = (lease.c.first_shard <= wanted.last) & (lease.c.last_shard >= wanted.first)
    return (lease.c.fingerprint == wanted.fingerprint) & shards
