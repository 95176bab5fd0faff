"""Which conflicts between points stand: those with something beside them that says that one thing is spoken of."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from knowledge.claims.alignment import Bonds
from knowledge.claims.bonds import Bond, Kind
from knowledge.claims.misplaced import with_owned_numbers
from knowledge.claims.negation import Denial
from knowledge.claims.points import Point, Reading
from knowledge.claims.quantities import Unit

ENOUGH = 2
"""Words told alike beside one that is denied in another word ("resigned", "did not step down")."""

BESIDE = 3
"""Points within which two of them stand beside each other."""


def settle(claim: Reading, source: Reading, bonds: Bonds) -> Bonds:
    """The bonds without the conflicts that do not stand."""
    bonds = with_owned_numbers(claim, source, _with_denied_verbs(_without_borne_out(bonds), claim, source))
    agreeing = [bond for bond in bonds if bond and not bond.excludes]

    told = {bond.source for bond in agreeing if bond.kind is Kind.SAME}

    def stands(bond: Bond) -> bool:
        if bond.kind is Kind.DENIED and bond.strength < 1 and not _is_told_beside(bond, told):
            return False
        if bond.kind is Kind.DENIED and not bond.claim.denial and _denies_all(claim):
            return False
        if bond.kind in (Kind.OPPOSITE, Kind.DENIED, Kind.SIBLING) and _is_of_something_else(bond, claim, bonds):
            return False
        if bond.kind is Kind.OPPOSITE and _is_of_the_rest(bond, claim, source, bonds):
            return False
        if bond.kind is Kind.DENIED and _is_counted_alike(bond, bonds):
            return False
        if bond.kind is Kind.DENIED and bond.claim.denial and is_denied_alike(bonds):
            return False
        if bond.kind is Kind.DENIED:
            return _is_denied_wholly(bond, claim, bonds)
        if bond.kind is Kind.SIBLING:
            is_apart = is_one_of_many(bond.claim, claim) or _is_listed(bond, claim)
            return not is_apart and _is_in_same_place(bond, bonds)
        if bond.kind is Kind.OPPOSITE and _is_listed(bond, claim):
            return False
        if bond.kind is Kind.OPPOSITE and _is_all_else_said(bond, bonds):
            return True
        if (
            bond.claim.is_value
            and bond.excludes
            and (_is_of_another_deed(bond, bonds, source) or _is_worded_alike(bond, claim, source))
        ):
            return False
        return not bond.excludes or _stands_beside(bond, agreeing, source)

    return tuple(bond if bond and stands(bond) else None for bond in bonds)


def _denies_all(claim: Reading) -> bool:
    """Whether a claim says of nothing what it says ("no trains ran"): then a denial agrees with it."""
    return any(point.quantity is not None and point.quantity.value == 0 for point in claim.points)


def _is_of_something_else(bond: Bond, claim: Reading, bonds: Bonds) -> bool:
    """Whether the word behind a conflict, of which it is said, is answered by nothing, and little else is told."""
    following = next((p for p in claim.points[bond.claim.at + 1 :] if not (p.is_hinge or p.is_cue)), None)
    if following is None or following.is_value or following.is_name or following.before in PREPOSITIONS:
        return False
    same = sum(other is not None and other.kind is Kind.SAME for other in bonds)
    return bonds[following.at] is None and same <= ENOUGH


def _is_told_of_something(bond: Bond, source: Reading) -> bool:
    """Whether a sentence that has another bare number has the claim's too: "five were for it", "five votes to two"."""
    ours, theirs = bond.claim.quantity, bond.source.quantity
    if not ours or not theirs or theirs.counted:
        return False
    same = (point.quantity for point in source.points if point.quantity)
    return any(other.value == ours.value and other.unit is ours.unit for other in same)


def _is_told_beside(near: Bond, told: Collection[Point]) -> bool:
    """Whether enough is told in the same words beside what is denied in other words."""
    beside = sum(point.clause == near.source.clause and not point.is_hinge for point in told)
    return near.source not in told and beside >= ENOUGH


def _is_of_the_rest(opposite: Bond, claim: Reading, source: Reading, bonds: Bonds) -> bool:
    """Whether an opposite is told of another share: "most were dead", "of which a third were alive"."""
    ours, theirs = (
        [p for p in reading.points if p.quantity and p.quantity.unit is Unit.SHARE and p.clause == end.clause]
        for reading, end in ((claim, opposite.claim), (source, opposite.source))
    )
    return bool(ours and theirs) and not any(bond.source in theirs for p in ours if (bond := bonds[p.at]))


def is_denied_alike(bonds: Bonds) -> bool:
    """Whether claim and sentence both deny a word: "did not take part in raids", "without joining any raids"."""
    return any(
        bond is not None and bond.kind is Kind.SAME and bond.claim.denial and bond.source.denial for bond in bonds
    )


def _is_worded_alike(value: Bond, claim: Reading, source: Reading) -> bool:
    """Whether two days have one name, and only the tense makes them others: "sold on Friday", "will sell on Friday"."""
    ours, theirs = claim.text[value.claim.start : value.claim.end], source.text[value.source.start : value.source.end]
    return value.claim.date is not None and ours.lower() == theirs.lower()


def _is_of_another_deed(value: Bond, bonds: Bonds, source: Reading) -> bool:
    """Whether the sentence's other value says something else than the claim's."""
    return _is_told_elsewhere(value, bonds) or _is_told_of_something(value, source)


def _is_told_elsewhere(bond: Bond, bonds: Bonds) -> bool:
    """Whether all that a claim says of a value, but for what is counted, is told in other clauses."""
    counted = set(bond.claim.quantity.counted[:1]) if bond.claim.quantity else set()
    said = [
        other
        for other in bonds
        if other and other is not bond and not other.claim.is_hinge and not counted & other.claim.stems
    ]
    words = [other for other in said if not (other.claim.is_name or other.claim.is_value)]
    return bool(words) and all(other.source.clause != bond.source.clause for other in words)


def _is_in_same_place(bond: Bond, bonds: Bonds) -> bool:
    """Whether a neighbour is told alike in both texts, or the phrase begins alike near something told alike."""
    others = [other for other in bonds if other and other is not bond and not other.excludes]
    if any(other.source == bond.source for other in others):
        return False
    steps = [(other.claim.at - bond.claim.at, other.source.at - bond.source.at) for other in others]
    if (1, 1) in steps or (-1, -1) in steps:
        return True
    begins_alike = bond.claim.before and bond.claim.before == bond.source.before
    return bool(begins_alike) and any(abs(ours) <= BESIDE and abs(theirs) <= BESIDE for ours, theirs in steps)


_ONE_OF_MANY = re.compile(r"\W+(?:(?:is|was|became|has|had|been)\W+)+(?:an?|one of|among)\s", re.IGNORECASE)


def is_one_of_many(point: Point, claim: Reading) -> bool:
    """Whether a claim has something as one of several: that Mali "is a member" excludes no other member."""
    return _ONE_OF_MANY.match(claim.text, point.end) is not None


def _is_counted_alike(bond: Bond, bonds: Bonds) -> bool:
    """Whether it is only what a number counts that both have right before it: then the number tells what is denied."""
    before = bonds[bond.claim.at - 1] if bond.claim.at else None
    is_told = before is not None and before.kind is Kind.SAME and before.claim.is_value
    return is_told and before is not None and before.source.at == bond.source.at - 1


def _is_listed(bond: Bond, claim: Reading) -> bool:
    """Whether both stand in lists ("police and soldiers", "law enforcement and military"), whose members may differ."""
    following = claim.points[bond.claim.at + 1 : bond.claim.at + 2]
    return bond.source.before in LISTING and any(point.before in LISTING for point in (bond.claim, *following))


PREPOSITIONS = frozenset("by with for from to in at on against about под с со о для от к в на".split())
"""What gives a noun its part: who "will not bargain with bombs" says nothing of who was hurt "by a bomb"."""

LISTING = frozenset("and or и или және".split())


def _stands_beside(bond: Bond, agreeing: list[Bond], source: Reading) -> bool:
    """Whether something agrees beside a conflict, both in the claim and in the sentence.

    A function word needs its very neighbour, a value none if no other could have been meant.
    """
    if bond.kind is Kind.OPPOSITE and any(
        other.kind is Kind.SAME and other.source == bond.source for other in agreeing
    ):
        return False
    steps = [(other.claim.at - bond.claim.at, other.source.at - bond.source.at) for other in agreeing]
    if bond.claim.is_hinge:
        return (1, 1) in steps or (-1, -1) in steps
    if bond.claim.is_value and is_only_one(bond.source, source):
        return True
    return any(abs(ours) <= BESIDE and abs(theirs) <= BESIDE for ours, theirs in steps)


def _is_all_else_said(bond: Bond, bonds: Bonds) -> bool:
    """Whether the sentence has all other words of the claim, two at least, wherever they stand."""
    others = [other for other in bonds if other is not bond]
    return len(others) > 1 and all(other is not None and other.kind is Kind.SAME for other in others)


def is_only_one(value: Point, source: Reading) -> bool:
    """Whether a sentence has no other date, or no other quantity of that unit."""
    if not value.quantity:
        return sum(point.date is not None for point in source.points) == 1
    units = [point.quantity.unit for point in source.points if point.quantity]
    return units.count(value.quantity.unit) == 1


def _without_borne_out(bonds: Bonds) -> Bonds:
    """The bonds without a denial and the other value that bears it out: "did not sign in 2014", "signed in 2018"."""
    denied = [bond for bond in bonds if bond and bond.kind is Kind.DENIED and bond.claim.denial]
    others = [bond for bond in bonds if bond and bond.kind in (Kind.OTHER_NUMBER, Kind.OTHER_DATE)]
    values = [bond for bond in others if denied and bond.claim.start > denied[0].claim.denied_from]
    if not values:
        return bonds
    return tuple(None if bond in denied or bond in values else bond for bond in bonds)


def _with_denied_verbs(bonds: Bonds, claim: Reading, source: Reading) -> Bonds:
    """Denied are also bonds whose verb the sentence denies: "took part in raids", "without joining any raids"."""
    taken = {bond.source.at for bond in bonds if bond}
    open_verbs = {
        point.denied_from for point in source.points if point.denial is Denial.FOCUS and point.at not in taken
    }

    def denied(bond: Bond | None) -> Bond | None:
        if bond is None or bond.kind is not Kind.SAME or bond.claim.denial or bond.claim.is_value or not bond.claim.at:
            return bond
        if bond.source.denial is not Denial.WITHIN or bond.source.denied_from not in open_verbs:
            return bond
        before = bonds[bond.claim.at - 1]
        is_apart = before is None or before.source.start < bond.source.denied_from
        if {bond.claim.before, bond.source.before} <= PREPOSITIONS and bond.claim.before != bond.source.before:
            return bond
        return replace(bond, kind=Kind.DENIED) if is_apart else bond

    return tuple(map(denied, bonds))


def _is_denied_wholly(bond: Bond, claim: Reading, bonds: Bonds) -> bool:
    """Whether a sentence has all that the claim denies: "not an album by B" says nothing against "an album by A".

    Nor does "not the first woman" against "the second woman", whose other number bears the claim out.
    """
    if not bond.claim.denial:
        return True
    denied = [
        (point, other)
        for point, other in zip(claim.points, bonds, strict=True)
        if point.start >= bond.claim.denied_from
    ]
    return all(
        other is not None and not (point.is_value and point.denial and other.kind is Kind.RELATED)
        for point, other in denied
        if not point.is_cue
    )
