"""What a claim insists on: without it nothing is supported, however much else is said."""

from __future__ import annotations

import re

from knowledge.claims.comparison import Comparison
from knowledge.claims.modality import (
    has_possibility,
    is_done,
    is_only_possible,
    is_only_wanted,
    is_past_form,
    is_to_come,
)
from knowledge.claims.negation import Denial
from knowledge.claims.points import Point
from knowledge.claims.predicate import predicate
from knowledge.claims.scene import is_scene
from knowledge.claims.settling import is_denied_alike
from knowledge.index import Place

LIMITING = frozenset(
    """all every everyone everybody only never always less more fewer most least none nobody no
    все каждый никогда всегда только никто больше меньше""".split()
)
"""Words that make a claim a stronger one."""


def insists_in_vain(comparison: Comparison, place: Place) -> bool:
    """Whether a quantity, a date, a name, a limiting word or what the claim denies is answered by nothing.

    Dates may stand in the sentences around, which set the scene, and names further up.
    """
    return (
        any(
            bond is None
            and _is_insisted_on(point, comparison)
            and not (is_scene(point, place) or _is_denied_there(point, comparison) or is_denied_alike(comparison.bonds))
            for point, bond in comparison.answers()
        )
        or _is_denied_aside(comparison)
        or _is_only_possible(comparison)
        or _is_not_done(comparison)
        or _is_past(comparison)
    )


def _is_insisted_on(point: Point, comparison: Comparison) -> bool:
    """A bare "one" may be an article, and "it all" limits nothing."""
    is_count = point.quantity is not None and point.quantity.value == 1
    limits = point.form in LIMITING and not point.is_cue and not _IDLE.search(comparison.claim.text[: point.end])
    return (point.is_value and not is_count) or point.is_name or limits or point.denial is Denial.FOCUS


_IDLE = re.compile(r"\b(?:it|after|at|first of|above) all$", re.IGNORECASE)


def _is_denied_there(point: Point, comparison: Comparison) -> bool:
    """Whether a claim of none ("no PINs") is told as a denial ("nor PINs")."""
    if point.quantity is None or point.quantity.value:
        return False
    counted = set(point.quantity.counted)
    return any(theirs.denial is Denial.FOCUS and counted & theirs.stems for theirs in comparison.source.points)


def _is_only_possible(comparison: Comparison) -> bool:
    """Whether the sentence has as a mere possibility ("can fine") what the claim states ("fined")."""
    if has_possibility(comparison.claim.text):
        return False
    return any(
        bond is not None and _is_plain(point) and is_only_possible(comparison.source.text, bond.source.start)
        for point, bond in comparison.answers()
    )


def _is_not_done(comparison: Comparison) -> bool:
    """Whether the sentence has as wanted ("demanded that they be fined") or to come what the claim says is done."""
    text, verb = comparison.claim.text, predicate(comparison.claim)
    bond = comparison.bonds[verb.at] if verb else None
    if bond is None or has_possibility(text):
        return False
    told, start = comparison.source.text, bond.source.start
    return is_only_wanted(told, start) or (is_done(text) and is_to_come(told, start))


def _is_past(comparison: Comparison) -> bool:
    """Whether the sentence has as done ("the soldiers left") what the claim says is still to come ("will leave")."""
    verb = predicate(comparison.claim)
    bond = comparison.bonds[verb.at] if verb else None
    if bond is None or not is_to_come(comparison.claim.text, bond.claim.start):
        return False
    return is_past_form(comparison.source.text, bond.source.start, bond.source.form) and not is_to_come(
        comparison.source.text, bond.source.start
    )


def _is_plain(point: Point) -> bool:
    return not (point.is_value or point.is_name or point.is_hinge or point.is_cue)


def _is_denied_aside(comparison: Comparison) -> bool:
    """Whether the sentence denies something that the claim does not name, between two things that it does."""
    taken = {bond.source.at for bond in comparison.bonds if bond}
    return any(
        point.denial is Denial.FOCUS
        and not point.is_cue
        and point.at not in taken
        and {point.at - 1, point.at + 1} <= taken
        and not comparison.source.text.startswith("against", point.denied_from)
        and not is_denied_alike(comparison.bonds)
        for point in comparison.source.points
    )
