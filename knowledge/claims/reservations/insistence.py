"""What a claim insists on, and what forbids that a sentence bears it out, however much else is said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.claims.alignment.bonds import ALIKE, Bond, Kind
from knowledge.claims.conflicts.comparison import Comparison
from knowledge.claims.conflicts.exchange import GIVING
from knowledge.claims.conflicts.naming import called_otherwise
from knowledge.claims.conflicts.other_names import FIXING, Name, runs
from knowledge.claims.conflicts.roles import is_done_by_others, is_led_otherwise, other_doers
from knowledge.claims.reading.deeds import is_verb
from knowledge.claims.reading.extents import LIMITING, is_whole_denial
from knowledge.claims.reading.points import Point, Reading, is_plain
from knowledge.claims.reading.scene import is_scene
from knowledge.claims.reservations.doneness import is_told_as_less
from knowledge.claims.reservations.named_beside import is_of_another_beside
from knowledge.claims.settling.denied import is_denied_alike
from knowledge.claims.settling.polarity import is_first_time, says_no
from knowledge.claims.settling.settle import ENOUGH
from knowledge.claims.values.quantities import ANYONE
from knowledge.index import Place
from knowledge.text.negation import Denial


def lacking(comparison: Comparison, place: Place) -> list[Point]:
    """The quantities, dates, names, limiting words and denied words of the claim that nothing answers."""
    return [
        point
        for point, bond in comparison.answers()
        if not (bond and _is_met(point, bond, comparison.claim))
        and _is_insisted_on(point, comparison)
        and not (
            _is_understood(point, comparison, place)
            or _is_denied_there(point, comparison)
            or ((point.denial or is_scene(point, place)) and is_denied_alike(comparison.bonds))
            or (point.denial and is_first_time(comparison.claim, comparison.source))
        )
    ]


def is_only_denial(points: Sequence[Point], comparison: Comparison) -> bool:
    """Whether the claim insists on these only for it denies them, though not wholly ("never"): that may be told in
    words which deny nothing.
    """
    claim = comparison.claim
    return all(
        point.denial is Denial.FOCUS and not is_whole_denial(claim.text, point.denied_from)
        and is_plain(point) and not _limits(point, claim)
        for point in points
    )  # fmt: skip


def is_told_otherwise(comparison: Comparison) -> bool:
    """Whether the sentence tells it of another one than the claim, as another thing, or as less than done."""
    return (
        any(other_doers(comparison.claim, comparison.source, comparison.bonds))
        or is_led_otherwise(comparison.bonds)
        or is_done_by_others(comparison.claim, comparison.source, comparison.bonds)
        or is_of_another_beside(comparison.claim, comparison.source, comparison.bonds)
        or _is_told_of_another(comparison)
        or _is_denied_aside(comparison)
        or _is_of_another_kind(comparison)
        or _is_left_behind(comparison)
        or is_told_as_less(comparison)
        or any(called_otherwise(comparison.claim, comparison.source, comparison.bonds))
    )


def _is_met(point: Point, bond: Bond, claim: Reading) -> bool:
    """Whether an answer is enough: what a claim wholly denies is not told by what is only faintly like it."""
    is_denied = point.denial is Denial.FOCUS and bond.source.denial is Denial.NONE
    is_denied = is_denied and is_whole_denial(claim.text, point.denied_from)
    return not is_denied or bond.kind is not Kind.RELATED or bond.strength >= ALIKE or says_no(bond.source.form)


def _is_insisted_on(point: Point, comparison: Comparison) -> bool:
    """A bare "one" may be an article, "it all" limits nothing, and a part of the day or "several" may be left out."""
    is_count = point.quantity is not None and (point.quantity.value == 1 or point.quantity.is_by_the_way)
    is_firm = (point.is_value and not is_count) or point.is_name or point.denial is Denial.FOCUS
    return is_firm or _limits(point, comparison.claim)


def _limits(point: Point, claim: Reading) -> bool:
    """Whether a word makes the claim a stronger one."""
    read = claim.text[: point.end]
    limits = point.form in LIMITING and not point.is_cue and not _IDLE.search(read)
    return limits or _SUPERLATIVE.search(read) is not None


_SUPERLATIVE = re.compile(
    r"(?<!at )\b(?:the|its|their|his|her|our)\s(?!(?:\w+-)?(?:rest|west|northwest|southwest|test|contest|protest"
    r"|harvest|interest|forest|guest|quest|request|conquest|inquest|arrest|unrest|chest|nest|pest|priest|vest|crest|digest"
    r"|tempest|honest|modest|behest|bequest|manifest|midwest)$)[a-z]+est$"
    r"|(?<!at the )(?<!at )\bworst$|\bсам(?:ый|ая|ое|ые|ого|ой|ую|ых|ым|ом)$|\bең$",
    re.IGNORECASE,
)
"""What nothing of its kind comes up to: English, Russian, Kazakh."""

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
    if point.quantity is None or not point.quantity.is_none:
        return False
    counted = set(point.quantity.counted)
    return any(theirs.denial is Denial.FOCUS and counted & theirs.stems for theirs in comparison.source.points)


def _is_told_of_another(comparison: Comparison) -> bool:
    """Whether the name that a claim begins with does something else in a clause of its own, and another one what is
    told in the same words: "Quist called it a revolt, while Teel spoke of bread".
    """
    claim, source, bonds = comparison.claim, comparison.source, comparison.bonds
    first = next(iter(runs(claim)), ())
    told = {bond.source for point in first if (bond := bonds[point.at])}
    if not told or first[0].at or len({point.clause for point in told}) > 1:
        return False
    rest = [bond.source for bond in bonds[len(first) :] if bond and bond.kind is Kind.SAME and not bond.claim.is_value]
    own = next(iter(told)).clause
    if len(rest) < ENOUGH or any(point.clause == own for point in rest) or len({point.clause for point in rest}) > 1:
        return False
    clause = [point for point in source.points if point.clause == rest[0].clause]
    answering = {bond.source for bond in bonds if bond}
    does = any(is_verb(source, p) and p not in answering for p in source.points if p.clause == own)
    return does and clause[0].is_name and clause[0] not in answering


def _is_of_another_kind(comparison: Comparison) -> bool:
    """Whether a word has another one right before it than in the claim: "a railway station", "a petrol station"."""
    taken = {bond.source.at for bond in comparison.bonds if bond}
    for bond in comparison.bonds:
        if not bond or bond.kind is not Kind.SAME or not (bond.claim.at and bond.source.at and is_plain(bond.claim)):
            continue
        ours, theirs = comparison.claim.points[bond.claim.at - 1], comparison.source.points[bond.source.at - 1]
        told = comparison.bonds[ours.at]
        if bond.claim.before not in FIXING or bond.claim.before != bond.source.before:
            continue
        is_told = told is not None and (told.source != bond.source or told.strength >= ALIKE)
        are_joined = _are_joined(ours, bond.claim) and _are_joined(theirs, bond.source)
        if are_joined and not is_told and theirs.at not in taken and comparison.nearest[ours.at] < ALIKE:
            return True
    return False


def _are_joined(modifier: Point, head: Point) -> bool:
    """Whether only a space parts two plain words."""
    return head.start - modifier.end == 1 and all(map(is_plain, (modifier, head))) and modifier.form not in ANYONE


def _is_left_behind(comparison: Comparison) -> bool:
    """Whether it went to something from what the claim has as where it goes: "to stable", "to negative from stable"."""
    plain = (bond for bond in comparison.bonds if bond and bond.kind is Kind.SAME and is_plain(bond.claim))
    told = comparison.claim.text
    left = [bond for bond in plain if bond.source.before == "from" and _GOING_TO.search(told, 0, bond.claim.start)]
    gone = {point.clause for point in comparison.source.points if point.before == "to"}
    return any(bond.source.clause in gone for bond in left)


_GOING_TO = re.compile(r"\bto(?: (?:the|an?|its|his|her|their))?\s$")


_RATHER = re.compile(r"not\b[^.;:]*\bbut\b", re.IGNORECASE)
"""Instead of what is denied the very thing is told: "not on the ice but in the shower"."""


def _is_denied_aside(comparison: Comparison) -> bool:
    """Whether the sentence denies something that the claim does not name, between two things that it does."""
    taken = {bond.source.at for bond in comparison.bonds if bond}
    return any(
        point.denial is Denial.FOCUS
        and not point.is_cue
        and point.at not in taken
        and {point.at - 1, point.at + 1} <= taken
        and not comparison.source.text.startswith("against", point.denied_from)
        and not _RATHER.match(comparison.source.text, point.denied_from)
        and not is_denied_alike(comparison.bonds)
        for point in comparison.source.points
    )
