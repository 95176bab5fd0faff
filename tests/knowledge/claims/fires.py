"""A fire as two newspapers tell it, and the verdict on a claim."""

from __future__ import annotations

from knowledge.claims import check
from knowledge.index import Index
from knowledge.model import Verdict

FIRE = """A fire destroyed the Meadow Mill in Tarnow on Monday. Two workers were injured, fire chief Olga Reyes said.

The National Safety Board (NSB) found no fault with the wiring. The mill will be rebuilt by March 2025."""

FIRE_ELSEWHERE = """Five workers were injured when fire destroyed the Meadow Mill in Tarnow, the hospital said."""


def verdict(index: Index, claim: str) -> Verdict:
    return check(index, claim).verdict
