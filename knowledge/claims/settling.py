"""Which conflicts between points stand: those with something beside them that says that one thing is spoken of."""

from __future__ import annotations

import re
from collections.abc import Collection

from knowledge.claims.alignment import Bonds
from knowledge.claims.bonds import ALIKE, Bond, Kind
from knowledge.claims.deeds import can_be_verb
from knowledge.claims.denied import is_denied, with_denied_verbs, with_turned_words, without_borne_out
from knowledge.claims.misplaced import with_equal_numbers, with_owned_numbers
from knowledge.claims.modality import has_possibility, is_only_possible, is_only_wanted, is_to_come
from knowledge.claims.nearer import with_nearer_opposites
from knowledge.claims.points import PARTING, Point, Reading
from knowledge.claims.polarity import is_turned_twice
from knowledge.claims.quantities import Unit
from knowledge.text.negation import Denial

ENOUGH = 2
"""Words told alike beside one that is denied in another word ("resigned", "did not step down")."""

BESIDE = 3
"""Points within which two of them stand beside each other."""


def settle(claim: Reading, source: Reading, bonds: Bonds) -> Bonds:
    """The bonds without the conflicts that do not stand."""
    bonds = with_equal_numbers(source, with_denied_verbs(without_borne_out(with_turned_words(source, bonds)), source))
    bonds = with_nearer_opposites(source, with_owned_numbers(claim, source, bonds))
    agreeing = [bond for bond in bonds if bond and not bond.excludes]

    told = {bond.source for bond in agreeing if bond.kind is Kind.SAME}

    is_unanswered = _is_denial_unanswered(claim, bonds)

    def stands(bond: Bond) -> bool:
        if is_unanswered and bond.kind in (Kind.OPPOSITE, Kind.SIBLING) and not bond.claim.denial:
            return False
        if bond.kind in WORDS and _is_of_something_else(bond, claim, bonds):
            return False
        is_plain = bond.kind in (Kind.OPPOSITE, Kind.SIBLING) and not bond.claim.is_hinge
        if is_plain and _is_yet_to_come(bond, claim, source):
            return False
        if bond.kind is Kind.DENIED:
            return _is_told_beside(bond, told) and is_denied(bond, claim, source, bonds)
        if bond.kind is Kind.SIBLING:
            is_apart = is_one_of_many(bond.claim, claim) or _is_listed(bond, claim)
            return not is_apart and _is_in_same_place(bond, bonds)
        if bond.kind is Kind.OPPOSITE:
            is_open = is_turned_twice(bond, claim, source, bonds) or _is_of_the_rest(bond, claim, source, bonds)
            if is_open or _is_listed(bond, claim) or _is_told_too(bond, agreeing):
                return False
            if {bond.claim.form, bond.source.form} & LIGHT and not _is_rest_said(bond, bonds):
                return False
            return _is_all_else_said(bond, bonds) or _stands_beside(bond, agreeing, source)
        if bond.excludes and (_is_of_another_deed(bond, bonds, source) or _is_worded_alike(bond, claim, source)):
            return False
        return not bond.excludes or _stands_beside(bond, agreeing, source)

    return tuple(bond if bond and stands(bond) else None for bond in bonds)


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

WORDS = (Kind.OPPOSITE, Kind.DENIED, Kind.SIBLING)
"""Conflicts between words."""


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


def _is_told_of_something(bond: Bond, source: Reading) -> bool:
    """Whether a sentence that has another bare number has the claim's too: "five were for it", "five votes to two"."""
    ours, theirs = bond.claim.quantity, bond.source.quantity
    if not ours or not theirs or theirs.counted:
        return False
    same = (point.quantity for point in source.points if point.quantity)
    return any(other.value == ours.value and other.unit is ours.unit for other in same)


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


def _is_worded_alike(value: Bond, claim: Reading, source: Reading) -> bool:
    """Whether two days have one name, and only the tense makes them others: "sold on Friday", "will sell on Friday"."""
    ours, theirs = claim.text[value.claim.start : value.claim.end], source.text[value.source.start : value.source.end]
    return value.claim.date is not None and ours.lower() == theirs.lower()


def _is_of_another_deed(value: Bond, bonds: Bonds, source: Reading) -> bool:
    """Whether the sentence's other value says something else than the claim's."""
    return (
        _is_told_elsewhere(value, bonds, source)
        or _is_told_of_something(value, source)
        or _is_of_another_doer(value, bonds, source)
    )


def _is_of_another_doer(value: Bond, bonds: Bonds, source: Reading) -> bool:
    """Whether whoever a claim begins with is told of in an earlier clause, and another one before the number: "it went
    to the factory, as the hospital could make only sixty".
    """
    doer = next((bond for bond in bonds if bond and not bond.claim.is_value), None)
    if doer is None or doer.claim.at or doer.source.clause >= value.source.clause or doer.source.is_value:
        return False
    clause = [point for point in source.points if point.clause == value.source.clause]
    if not _JOINED.search(source.text[: clause[0].start]):
        return False
    other = clause[0]
    answers = any(bond and bond.source == other for bond in bonds)
    return not (answers or other.is_value or other.is_hinge or other.is_cue)


_JOINED = re.compile(
    r"\b(?:because|while|whereas|but|although|though)(?: (?:the|an?|its|his|her|their))? $", re.IGNORECASE
)
"""What joins on a clause with a subject of its own."""


def _is_told_elsewhere(bond: Bond, bonds: Bonds, source: Reading) -> bool:
    """Whether all that a claim says of a value, but for what is counted, is told in other clauses."""
    counted = set(bond.claim.quantity.counted[:1]) if bond.claim.quantity else set()
    said = [
        other
        for other in bonds
        if other and other is not bond and not other.claim.is_hinge and not counted & other.claim.stems
    ]
    words = [other for other in said if not (other.claim.is_name or other.claim.is_value)]
    if any(other.source.clause == bond.source.clause for other in words):
        return False
    return bool(words) and not _is_inserted(bond.source, source, words)


def _is_inserted(value: Point, source: Reading, words: list[Bond]) -> bool:
    """Whether no verb stands between a value's clause and what it is said of: "the fire, in 2009, killed"."""
    last = max((word.source.clause for word in words if word.source.clause < value.clause), default=None)
    if last is None:
        return False
    return not any(can_be_verb(source, p) for p in source.points if last < p.clause <= value.clause)


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


def is_only_one(value: Point, source: Reading) -> bool:
    """Whether a sentence has no other date, or no other quantity of that unit."""
    if not value.quantity:
        return sum(point.date is not None for point in source.points) == 1
    units = [point.quantity.unit for point in source.points if point.quantity]
    return units.count(value.quantity.unit) == 1
