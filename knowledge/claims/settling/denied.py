"""Denials that stand: of what a claim says, not of something else, and not in both texts."""

from __future__ import annotations

import re
from dataclasses import replace

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import OPPOSED, Bond, Kind
from knowledge.claims.reading.deeds import can_be_verb, is_verb
from knowledge.claims.reading.points import PARTING, Reading, is_plain
from knowledge.claims.reading.predicate import predicate
from knowledge.claims.settling.polarity import is_turned_twice
from knowledge.claims.settling.reconciled import is_denied_only_since
from knowledge.lexicon.opposites import opposites
from knowledge.text.negation import Denial


def is_denied(bond: Bond, claim: Reading, source: Reading, bonds: Bonds) -> bool:
    """Whether a word that only one text denies is denied of the same thing, with no second denial on either side."""
    if _is_counted_by_same_number(bond, bonds) or is_turned_twice(bond, claim, source, bonds):
        return False
    if is_denied_only_since(bond, claim, source):
        return False
    if bond.claim.denial and _is_denied_here_too(bond, bonds):
        return False
    if not bond.claim.denial and (_denies_all(claim) or _is_denied_there_too(bond, bonds)):
        return False
    if bond.claim.denial and _is_only_named(bond, claim, source, bonds):
        return False
    if not bond.claim.denial and _is_of_another_deed(bond, claim, source, bonds):
        return False
    return _is_denied_wholly(bond, claim, bonds)


def is_denied_alike(bonds: Bonds) -> bool:
    """Whether claim and sentence both deny a word: "did not take part in raids", "without joining any raids"."""
    return any(
        bond is not None and bond.kind is Kind.SAME and bond.claim.denial and bond.source.denial for bond in bonds
    )


def _is_denied_here_too(bond: Bond, bonds: Bonds) -> bool:
    """Whether the sentence denies what the same words deny in the claim: "did not take part in raids", "without joining
    any raids".
    """
    return any(
        other.source.denial and other.claim.denial and other.claim.denied_from == bond.claim.denied_from
        for other in bonds
        if other and other.kind is Kind.SAME
    )


def _is_denied_there_too(bond: Bond, bonds: Bonds) -> bool:
    """Whether the claim denies what the same words deny in the sentence: "may not be stored", "a ban on storing"."""
    return any(
        other and not other.excludes and other.claim.denial and other.source.denied_from == bond.source.denied_from
        for other in bonds
        if other and other.source.denial
    )


def _is_of_another_deed(bond: Bond, claim: Reading, source: Reading, bonds: Bonds) -> bool:
    """Whether a thing is denied of a deed in another clause: "it was not sent to Norland, which gave the troops"."""
    verb = predicate(claim)
    told = bonds[verb.at] if verb else None
    if _is_object_of_unsaid(bond, source, bonds):
        return True
    if verb is None:
        return claim.language == "en" and _is_apart(bond, bonds)
    if told is None or told is bond or not can_be_verb(claim, verb):
        return False
    if told.source.clause == bond.source.clause or _is_matter_told_beside(bond, source, bonds):
        return False
    answering = {other.source for other in bonds if other}
    clause = [point for point in source.points if point.clause == bond.source.clause]
    return any(can_be_verb(source, point) for point in clause if point not in answering)


_NOT = re.compile(r"(?:not|never|\w+n['’]t|не)\b", re.IGNORECASE)


def _is_matter_told_beside(bond: Bond, source: Reading, bonds: Bonds) -> bool:
    """Whether another plain word of the claim stands before "not" in its clause: "the request was not made to him"."""
    return _NOT.match(source.text, bond.source.denied_from) is not None and any(
        other is not None
        and is_plain(other.claim)
        and other.kind is Kind.SAME
        and other.source.clause == bond.source.clause
        and other.source.end <= bond.source.denied_from
        for other in bonds
    )


def _is_apart(bond: Bond, bonds: Bonds) -> bool:
    """Whether all else that a claim says but for names is told in other clauses: "rejected the offer, an insult"."""
    plain = (other for other in bonds if other and not (other.claim.is_name or other.claim.is_hinge))
    others = [other for other in plain if other is not bond]
    return bool(others) and all(other.source.clause > bond.source.clause for other in others)


def _is_object_of_unsaid(bond: Bond, source: Reading, bonds: Bonds) -> bool:
    """Whether a word stands behind a denied verb that answers nothing: "does not compensate passengers" denies only of
    compensating, and so does "but" behind it.
    """
    denied = [point for point in source.points if point.denial and point.denied_from == bond.source.denied_from]
    first = denied[0]
    following = source.text[bond.source.end :]
    is_said = first == bond.source or any(other and other.source == first for other in bonds)
    return not is_said and source.text[first.denied_from :].startswith("not") and _BUT.search(following) is not None


_BUT = re.compile(r"\bbut\b")


def _is_only_named(bond: Bond, claim: Reading, source: Reading, bonds: Bonds) -> bool:
    """Whether a verb of the claim does away with a thing that the sentence only names: "cancelled the lessons", "they
    parted over the lessons".
    """
    cue = next((point for point in claim.points if point.start == bond.claim.denied_from), None)
    is_answered = cue is not None and bonds[cue.at] is not None
    return cue is not None and not is_answered and is_verb(claim, cue) and bond.source.before in _BESIDES


_BESIDES = frozenset("over about of after before despite for".split())
"""Prepositions behind which a thing is named, but nothing said of it."""


def _denies_all(claim: Reading) -> bool:
    """Whether a claim says of nothing what it says ("no trains ran"): then a denial agrees with it."""
    return any(point.quantity is not None and point.quantity.is_none for point in claim.points)


def _is_counted_by_same_number(bond: Bond, bonds: Bonds) -> bool:
    """Whether it is only what a number counts that both have right before it: then the number tells what is denied, but
    for what is denied behind it ("three are not working").
    """
    before = bonds[bond.claim.at - 1] if bond.claim.at else None
    if before is None or before.kind is not Kind.SAME or not before.claim.is_value:
        return False
    denied, number = (bond.claim, before.claim) if bond.claim.denial else (bond.source, before.source)
    return before.source.at == bond.source.at - 1 and denied.denied_from < number.start


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


def without_borne_out(bonds: Bonds) -> Bonds:
    """The bonds without a denial and the other value that bears it out: "did not sign in 2014", "signed in 2018"."""
    denied = [bond for bond in bonds if bond and bond.kind is Kind.DENIED and bond.claim.denial]
    others = [bond for bond in bonds if bond and bond.kind in (Kind.OTHER_NUMBER, Kind.OTHER_DATE)]
    values = [bond for bond in others if denied and bond.claim.start > denied[0].claim.denied_from]
    if not values:
        return bonds
    return tuple(None if bond in denied or bond in values else bond for bond in bonds)


def with_turned_words(source: Reading, bonds: Bonds) -> Bonds:
    """The bonds, each word that the claim denies with its free opposite: "not hurt", "others were hurt, he unhurt"."""
    taken = {bond.source for bond in bonds if bond}
    free = [point for point in source.points if point not in taken and point.denial is Denial.NONE]

    def turned(bond: Bond | None) -> Bond | None:
        if bond is None or bond.kind is not Kind.DENIED or bond.claim.denial is not Denial.FOCUS:
            return bond
        against = opposites(source.language).against(bond.claim.stems)
        other = next((point for point in free if against & point.stems), None)
        return replace(bond, source=other, kind=Kind.RELATED, strength=OPPOSED) if other else bond

    return tuple(map(turned, bonds))


def with_denied_verbs(bonds: Bonds, source: Reading) -> Bonds:
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
        if {bond.claim.before, bond.source.before} <= PARTING and bond.claim.before != bond.source.before:
            return bond
        return replace(bond, kind=Kind.DENIED) if is_apart else bond

    return tuple(map(denied, bonds))
