"""All of something in the claim, of which the sentence tells a part: "all the money", "38 percent of the money"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import TOLD, Exchange, Kind
from knowledge.claims.reading.extents import WHOLE
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.reading.predicate import predicate
from knowledge.claims.values.quantities import Unit

_EVERY = re.compile(r"\b(?:every|кажд\w+)\s$", re.IGNORECASE)


def parts_of_all(claim: Reading, source: Reading, bonds: Bonds) -> Iterator[Exchange]:
    """The words for all of something with those for the part of it that the sentence tells of."""
    verb = predicate(claim)
    told = bonds[verb.at] if verb and verb.form not in WHOLE else None
    if told is None or told.strength < TOLD or told.excludes:
        return
    for whole, thing in zip(claim.points, claim.points[1:], strict=False):
        bond = bonds[thing.at]
        if whole.form not in WHOLE or bonds[whole.at] or not bond or bond.kind is not Kind.SAME or not bond.source.at:
            continue
        part = source.points[bond.source.at - 1]
        is_denied = thing.denial or whole.denial
        if part.clause == told.source.clause and not is_denied and _is_part(part, source):
            yield (whole, thing), (part, bond.source)


def _is_part(part: Point, source: Reading) -> bool:
    """Whether a number is a share below one, or stands behind "every", which makes it one."""
    if part.quantity is None or part.denial:
        return False
    if part.quantity.unit is Unit.RANK:
        return _EVERY.search(source.text[: part.start]) is not None
    return part.quantity.unit is Unit.SHARE and part.quantity.told[1] < 1
