"""The latest faults, by reference: so that an administrator can name them to the operator. In memory only."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime

KEPT = 200
"""Faults of all servers together: the latest are of interest, the log has them all."""


@dataclass(frozen=True, slots=True)
class Fault:
    """That something went wrong, when and where; what it was stands in the log under the reference."""

    reference: str
    at: datetime
    guild_id: int | None
    channel_id: int | None


class Faults:
    """What went wrong lately."""

    def __init__(self) -> None:
        self._kept: deque[Fault] = deque(maxlen=KEPT)

    def note(self, fault: Fault) -> None:
        """Keeps a fault in place of the oldest."""
        self._kept.append(fault)

    def of_guild(self, guild_id: int) -> list[Fault]:
        """The faults in a server, latest first."""
        return [fault for fault in reversed(self._kept) if fault.guild_id == guild_id]
