"""What a claim insists on: without it nothing is supported, however much else is said."""

from __future__ import annotations

import re

from knowledge.claims.comparison import Comparison
from knowledge.claims.denied import is_denied_alike
from knowledge.claims.exchange import GIVING
from knowledge.claims.modality import (
    has_possibility,
    is_done,
    is_only_possible,
    is_only_wanted,
    is_past_form,
    is_to_come,
)
from knowledge.claims.names import Name, runs
from knowledge.claims.points import Point
from knowledge.claims.predicate import predicate
from knowledge.claims.roles import is_done_by_others, is_led_otherwise, other_doers
from knowledge.claims.scene import is_scene
from knowledge.index import Place
from knowledge.text.negation import Denial

LIMITING = frozenset(
    """all every everyone everybody only never always less more fewer most least none nobody no
    все каждый никогда всегда только никто больше меньше""".split()
)
"""Words that make a claim a stronger one."""


def insists_in_vain(comparison: Comparison, place: Place) -> bool:
    """Whether a quantity, a date, a name, a limiting word or what the claim denies is answered by nothing.

    Nor is anything supported of somebody where the sentence names another one who did it.
    """
    return (
        any(
            bond is None
            and _is_insisted_on(point, comparison)
            and not (
                _is_understood(point, comparison, place)
                or _is_denied_there(point, comparison)
                or is_denied_alike(comparison.bonds)
            )
            for point, bond in comparison.answers()
        )
        or any(other_doers(comparison.claim, comparison.source, comparison.bonds))
        or is_led_otherwise(comparison.bonds)
        or is_done_by_others(comparison.claim, comparison.source, comparison.bonds)
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


def _is_understood(point: Point, comparison: Comparison, place: Place) -> bool:
    """Whether the sentences around give a date or name, and the sentence leaves it open whom it speaks of."""
    if not is_scene(point, place):
        return False
    if point.before in GIVING and any(run[0].before == point.before for run in runs(comparison.source)):
        return False
    mates = next((run for run in runs(comparison.claim) if point in run), ())
    if not point.is_name or any(comparison.bonds[mate.at] for mate in mates):
        return True
    others = [run for run in runs(comparison.source) if _is_somebody_else(run, comparison)]
    stands = _STANDING_FOR.search(comparison.source.text) and not any(run[0].before == point.before for run in others)
    return bool(stands) or not others


def _is_somebody_else(run: Name, comparison: Comparison) -> bool:
    """Whether a name of the sentence answers nothing in the claim, and is not only that of who tells it."""
    if any(bond and bond.source in run for bond in comparison.bonds):
        return False
    before, after = comparison.source.text[: run[0].start][-NEAR:], comparison.source.text[run[-1].end :]
    return not (_SAYS.match(after) or _SAID_BY.search(before))


_TELL = r"(?:said|says|told|reports?|reported|stated|added|сказал\w*|сообщ\w*|заяв\w*|деді|айтты|хабарла\w*)"
_SAYS = re.compile(rf",?\s{_TELL}\b", re.IGNORECASE)
_SAID_BY = re.compile(rf"\b(?:{_TELL}|according to|по словам)\s(?:[\w-]+\s){{0,3}}$", re.IGNORECASE)

NEAR = 40
"""Letters before a name in which stands that he said it."""

_STANDING_FOR = re.compile(
    r"\b(?:he|she|it|they|his|her|its|their|him|them|himself|herself|itself|themselves|who|whose"
    r"|он|она|оно|они|его|её|ее|ему|ей|их|им|свой|сво\w{1,2}|ол|оның|оған|оны|олар\w*|өз\w*)\b",
    re.IGNORECASE,
)
"""Words that stand for somebody whom another sentence names: English, Russian, Kazakh."""


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
