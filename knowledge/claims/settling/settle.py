"""Which conflicts between points stand: those with something beside them that says that one thing is spoken of."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import NamedTuple

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import ALIKE, Bond, Kind
from knowledge.claims.reading.extents import is_of_nobody
from knowledge.claims.reading.modality import has_possibility, is_only_possible, is_only_wanted, is_to_come
from knowledge.claims.reading.points import PARTING, Point, Reading, is_plain
from knowledge.claims.reading.predicate import predicate
from knowledge.claims.settling.conjuncts import with_own_parts
from knowledge.claims.settling.denied import is_denied, with_denied_verbs, with_turned_words, without_borne_out
from knowledge.claims.settling.misplaced_numbers import with_equal_numbers, with_owned_numbers
from knowledge.claims.settling.opposites_beside import with_nearer_opposites
from knowledge.claims.settling.other_values import is_of_another_deed, is_of_another_rank, is_only_one
from knowledge.claims.settling.polarity import is_turned_twice
from knowledge.claims.settling.reconciled import with_ends, with_exceptions
from knowledge.claims.settling.sides import with_turned_sides
from knowledge.claims.values.levels import fit
from knowledge.claims.values.quantities import Unit
from knowledge.text.negation import Denial

ENOUGH = 2
"""Words told alike beside one that is denied in another word ("resigned", "did not step down")."""

BESIDE = 3
"""Points within which two of them stand beside each other."""


class Ground(NamedTuple):
    """What a conflict is judged on: both texts and all that was found between them, and of that what agrees."""

    claim: Reading
    source: Reading
    bonds: Bonds
    agreeing: list[Bond]
    is_unanswered: bool
    """Whether the claim denies what nothing in the sentence is like."""


def settle(claim: Reading, source: Reading, bonds: Bonds) -> Bonds:
    """The bonds without the conflicts that do not stand."""
    bonds = with_denied_verbs(without_borne_out(with_turned_words(source, bonds)), source)
    equal = zip(bonds, with_equal_numbers(source, bonds), strict=True)
    bonds = tuple(new if new and fit(new.claim.level, new.source.level) else old for old, new in equal)
    bonds = with_own_parts(source, with_owned_numbers(claim, source, bonds))
    bonds = with_nearer_opposites(source, bonds)
    bonds = with_exceptions(claim, source, with_ends(claim, source, with_turned_sides(claim, source, bonds)))
    agreeing = [bond for bond in bonds if bond and not bond.excludes]
    ground = Ground(claim, source, bonds, agreeing, _is_denial_unanswered(claim, bonds))
    return tuple(bond if bond and _stands(bond, ground) else None for bond in bonds)


def _stands(bond: Bond, ground: Ground) -> bool:
    """Whether a bond stands: what agrees does, a conflict if it passes the test of its kind."""
    if test := _TESTS.get(bond.kind):
        return not _is_of_something_else(bond, ground.claim, ground.bonds) and test(bond, ground)
    return not bond.excludes or _is_other_value(bond, ground)


def _is_denial(bond: Bond, ground: Ground) -> bool:
    """Whether the one text denies what the other says."""
    told = {other.source for other in ground.agreeing if other.kind is Kind.SAME}
    is_told = _is_told_beside(bond, told) or _is_counted(bond, ground)
    return is_told and is_denied(bond, ground.claim, ground.source, ground.bonds)


def _is_counted(bond: Bond, ground: Ground) -> bool:
    """Whether the sentence tells how many of whom the claim says that there is nobody: "no one died", "225 deaths"."""
    before = ground.source.points[bond.source.at - 1] if bond.source.at else None
    is_number = before is not None and before.quantity is not None and before.quantity.value > 0
    plain = [point for point in ground.claim.points if point is not bond.claim and is_plain(point)]
    is_told = not plain or any(not other.claim.is_hinge for other in ground.agreeing)
    return is_number and is_told and is_of_nobody(ground.claim.text, bond.claim.denied_from)


def _is_another_of_its_kind(bond: Bond, ground: Ground) -> bool:
    """Whether the sentence has another one in the place of the claim's word, where there can be only one."""
    is_apart = is_one_of_many(bond.claim, ground.claim) or _is_listed(bond, ground.claim)
    is_apart = is_apart or _is_named_too(bond, ground)
    return not (is_apart or _is_left_open(bond, ground)) and _is_in_same_place(bond, ground.bonds)


def _is_named_too(bond: Bond, ground: Ground) -> bool:
    """Whether the sentence has the claim's name as well, elsewhere than behind the same preposition, and does not tell
    what is done in the claim's word.
    """
    verb = predicate(ground.claim)
    told = ground.bonds[verb.at] if verb else None
    is_there = any(point.stems & bond.claim.stems for point in ground.source.points)
    is_led_alike = bool(bond.claim.before) and bond.claim.before == bond.source.before
    return bond.claim.is_name and is_there and not is_led_alike and (told is None or told.kind is not Kind.SAME)


def _is_opposite(bond: Bond, ground: Ground) -> bool:
    """Whether the sentence says the opposite of the same thing."""
    claim, source, bonds, agreeing, _ = ground
    is_open = _is_left_open(bond, ground) or is_turned_twice(bond, claim, source, bonds)
    is_open = is_open or _is_of_the_rest(bond, claim, source, bonds)
    if is_open or _is_listed(bond, claim) or _is_told_too(bond, agreeing) or is_of_another_rank(bond, bonds, source):
        return False
    if {bond.claim.form, bond.source.form} & LIGHT and not _is_rest_said(bond, bonds):
        return False
    return _is_all_else_said(bond, bonds) or _stands_beside(bond, agreeing, source)


def _is_left_open(bond: Bond, ground: Ground) -> bool:
    """Whether a word excludes no other: beside a denial that nothing answers, or of what is yet to come."""
    if ground.is_unanswered and not bond.claim.denial:
        return True
    return not bond.claim.is_hinge and _is_yet_to_come(bond, ground.claim, ground.source)


def _is_other_value(bond: Bond, ground: Ground) -> bool:
    """Whether the sentence has another number or date for what the claim says."""
    is_apart = is_of_another_deed(bond, ground.bonds, ground.source)
    return not is_apart and _stands_beside(bond, ground.agreeing, ground.source)


_TESTS: dict[Kind, Callable[[Bond, Ground], bool]] = {
    Kind.OPPOSITE: _is_opposite, Kind.DENIED: _is_denial, Kind.SIBLING: _is_another_of_its_kind,
}  # fmt: skip
"""The tests of conflicts between words."""


def _is_denial_unanswered(claim: Reading, bonds: Bonds) -> bool:
    """Whether a claim denies what nothing in the sentence is like: then its other words exclude nothing."""
    denied = [point for point in claim.points if point.denial is Denial.FOCUS and not point.is_cue]
    near = [bond.strength for point in denied if (bond := bonds[point.at])]
    return bool(denied) and max(near, default=0.0) < ALIKE


LIGHT = frozenset(
    """go goes went gone going come comes came coming keep keeps kept keeping hold holds held holding stay stays stayed
    staying leave leaves left leaving up down""".split()
)
"""Words that mean little alone: "left open" and "kept open" are the same."""


def _is_of_something_else(bond: Bond, claim: Reading, bonds: Bonds) -> bool:
    """Whether the word behind a conflict, of which it is said, is answered by nothing, and little else is told."""
    following = next((p for p in claim.points[bond.claim.at + 1 :] if not (p.is_hinge or p.is_cue)), None)
    if following is None or following.is_value or following.is_name or following.before in PARTING:
        return False
    same = sum(other is not None and other.kind is Kind.SAME for other in bonds)
    return bonds[following.at] is None and same <= ENOUGH


def _is_yet_to_come(bond: Bond, claim: Reading, source: Reading) -> bool:
    """Whether only the claim speaks of what is wanted or to come, or only the sentence of what is wanted: a port that
    "will reopen" is closed until then.
    """
    start = bond.claim.start
    is_open = any(leads(claim.text, start) for leads in (is_to_come, is_only_wanted, is_only_possible))
    if is_open and not has_possibility(source.text):
        return True
    return is_only_wanted(source.text, bond.source.start) and not has_possibility(claim.text)


def _is_told_beside(near: Bond, told: Collection[Point]) -> bool:
    """Whether a word itself is denied or, where it is denied in other words, enough is told in the same beside it."""
    if near.strength == 1:
        return True
    beside = sum(point.clause == near.source.clause and not point.is_hinge for point in told)
    return near.source not in told and beside >= ENOUGH


def _is_of_the_rest(opposite: Bond, claim: Reading, source: Reading, bonds: Bonds) -> bool:
    """Whether an opposite is told of another share: "most were dead", "of which a third were alive"."""
    ours, theirs = (
        [p for p in reading.points if p.quantity and p.quantity.unit is Unit.SHARE and p.clause == end.clause]
        for reading, end in ((claim, opposite.claim), (source, opposite.source))
    )
    return bool(ours and theirs) and not any(bond.source in theirs for p in ours if (bond := bonds[p.at]))


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


def _is_listed(bond: Bond, claim: Reading) -> bool:
    """Whether both stand in lists ("police and soldiers", "law enforcement and military"), whose members may differ."""
    following = claim.points[bond.claim.at + 1 : bond.claim.at + 2]
    return bond.source.before in LISTING and any(point.before in LISTING for point in (bond.claim, *following))


LISTING = frozenset("and or и или және".split())


def _is_told_too(opposite: Bond, agreeing: list[Bond]) -> bool:
    """Whether the claim has the sentence's word too: "four won and two lost", "it was won by four votes to two"."""
    return any(other.kind is Kind.SAME and other.source == opposite.source for other in agreeing)


def _stands_beside(bond: Bond, agreeing: list[Bond], source: Reading) -> bool:
    """Whether something agrees beside a conflict, both in the claim and in the sentence.

    A function word needs its very neighbour, a value none if no other could have been meant.
    """
    steps = [(other.claim.at - bond.claim.at, other.source.at - bond.source.at) for other in agreeing]
    if bond.claim.is_hinge:
        return (1, 1) in steps or (-1, -1) in steps
    if bond.claim.is_value and is_only_one(bond.source, source):
        return True
    return any(abs(ours) <= BESIDE and abs(theirs) <= BESIDE for ours, theirs in steps)


def _is_rest_said(bond: Bond, bonds: Bonds) -> bool:
    """Whether the sentence has all other words of the claim but for one, in the clause of the conflict."""
    others = [other for other in bonds if other is not bond]
    said = [other for other in others if other and other.source.clause == bond.source.clause]
    return len(said) >= len(others) - 1


def _is_all_else_said(bond: Bond, bonds: Bonds) -> bool:
    """Whether the sentence has all other words of the claim, two at least, wherever they stand."""
    others = [other for other in bonds if other is not bond]
    return len(others) > 1 and all(other is not None and other.kind is Kind.SAME for other in others)
