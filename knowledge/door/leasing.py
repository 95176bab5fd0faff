"""Of several processes with one token, one answers: the holder of the lease on the token's shards."""

from __future__ import annotations

from datetime import timedelta

from knowledge.door.desk import Desk
from knowledge.participation import Lease, LeaseClaim
from knowledge.records import leases


class Leasing(Desk):
    """Methods on leases."""

    async def acquire_lease(self, wanted: LeaseClaim, term: timedelta) -> Lease | None:
        """Takes the lease for a term, and returns None; or returns the one of another holder that is in the way."""
        now = self._clock()
        return await self._database.write(lambda connection: leases.acquire(connection, wanted, now, term))

    async def renew_lease(self, wanted: LeaseClaim, term: timedelta) -> bool:
        """Prolongs the lease to a term from now; False if somebody else took it after it had run out."""
        now = self._clock()
        return await self._database.write(lambda connection: leases.renew(connection, wanted, now, term))

    async def holds_lease(self, wanted: LeaseClaim) -> bool:
        """Whether nobody else took the lease, be it that it ran out: what a base tells that can only be read."""
        return await self._database.read(lambda connection: leases.holds(connection, wanted))

    async def release_lease(self, wanted: LeaseClaim) -> None:
        """Gives the lease up, so that the next process need not wait for its end."""
        await self._database.write(lambda connection: leases.release(connection, wanted))
