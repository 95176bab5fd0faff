"""Whether claim and sentence give the parts of a deed to the same: who beat whom, who came after whom, who chaired."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, permutations

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import ALIKE, Bond, Exchange
from knowledge.claims.conflicts.exchange import GIVING, Answered, is_told_by_endings
from knowledge.claims.conflicts.other_names import TITLES
from knowledge.claims.reading.deeds import NEAR, Group, deed, is_verb
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.reading.predicate import predicate

LIKE = 0.7
"""Strength of a bond from which two words tell of one deed."""

_CONVERSE = (
    ("after", "succeed follow replac", "agent", ("patient",)),
    ("after", "over inherit", "agent", ("from",)),
    ("after", "preced", "patient", ("agent",)),
    ("after", "hand pass cede", "to", ("agent",)),
    ("after", "successor", "agent", ("of", "to")),
    ("after", "predecessor", "of", ("agent",)),
    ("won", "beat beaten defeat overcom thrash", "agent", ("patient",)),
    ("won", "won win", "agent", ("against", "over")),
    ("won", "victori triumph", "agent", ("over", "against")),
    ("won", "lost lose", "to", ("agent",)),
    ("got", "give gave given sell sold hand pay paid lend lent donat pass", "to", ("agent",)),
    ("got", "receiv got get buy bought borrow obtain purchas accept", "agent", ("from",)),
    ("told", "tell told inform brief warn notifi", "patient", ("agent",)),
    ("told", "hear heard learn", "agent", ("from",)),
)
"""Stems that tell one deed from either side: its name, the part of whoever comes after, won, got or was told something,
and the parts in which the other one may stand. "Over" is the stem of "took over".
"""

NEEDS_BOTH = frozenset({"got"})
"""Deeds of which the claim must name both sides, or the sentence have its very word: words for giving and taking are so
common ("paid", "sold") that one shared name does not make two of them one deed.
"""

ONE_DOER = frozenset(
    """chair chairman chairmanship presid presidenc head lead led leader command host found founder won win declar
    announc elect appoint call""".split()
)
"""Stems of what one alone does: another doer of it is another claim."""

_TAKING = re.compile(r"\bt(?:ak(?:e|es|en|ing)|ook)\s(?:\w+\s){0,3}$", re.IGNORECASE)


def crossed(claim: Reading, source: Reading, bonds: Bonds) -> Iterator[Exchange]:
    """The parts of a deed that claim and sentence give to each other's doers, with the words for the deed."""
    yield from _converse(claim, source, bonds)
    yield from _turned(claim, source, bonds)


def other_doers(claim: Reading, source: Reading, bonds: Bonds) -> Iterator[tuple[Point, Group, Group]]:
    """What the claim says that somebody did and the sentence that another one did, both by name, with both names."""
    for verb, told in _shared_deeds(claim, source, bonds):
        ours, theirs = deed(claim, verb), deed(source, told)
        named = [_names(parts.get("agent", ())) for parts in (ours, theirs)]
        if not all(named) or _are_alike(*named):
            continue
        if not any(_is_tied(bonds, _untitled(named[0]), group) for group in theirs.values()):
            yield verb, named[0], named[1]


def is_led_otherwise(bonds: Bonds) -> bool:
    """Whether behind a preposition of the claim the sentence has another one of its names: "to X", "X … to Y"."""
    named = [bond for bond in bonds if bond and bond.claim.is_name and bond.source.is_name]
    return any(
        one.claim.before in GIVING
        and one.claim.before == other.source.before
        and one.claim.before not in (one.source.before, other.claim.before)
        for one, other in permutations(named, 2)
    )


def is_done_by_others(claim: Reading, source: Reading, bonds: Bonds) -> bool:
    """Whether the claim's deed is only a title ("President"), or a noun beside which its doers do something else or
    suffer it: "during the appeal Armenia held the chair", "attacks on soldiers".
    """
    verb = predicate(claim)
    bond = bonds[verb.at] if verb else None
    if verb is None or bond is None or bond.strength < LIKE or claim.language != "en":
        return False
    if is_verb(source, bond.source) or bond.source.form.endswith("ing"):
        return False
    doers = {other.source for point in deed(claim, verb).get("agent", ()) if (other := bonds[point.at])}
    if bond.source.is_name:
        return True
    suffering = deed(source, bond.source)
    if doers & {point for lead in SUFFERING for point in suffering.get(lead, ())}:
        return True
    answering = {other.source for other in bonds if other}
    others = (point for point in source.points if point not in answering and is_verb(source, point))
    named = {point for point in doers if point.is_name}
    deeds = (deed(source, other) for other in others)
    return any(named & set(told.get("agent", ())) and bond.source not in told.get("patient", ()) for told in deeds)


SUFFERING = ("on", "against")
"""Prepositions behind a noun for a deed that lead to whom it was done."""


def is_converse(claim: Reading, source: Reading, bond: Bond, bonds: Bonds) -> bool:
    """Whether two words tell one deed from either side ("beat", "lost to"), with at least one of the same people."""
    return not bond.claim.stems & bond.source.stems and any(
        name == other and any(_is_tied(bonds, group, told) for group in ours for told in theirs)
        for name, ours in _sides(claim, bond.claim)
        for other, theirs in _sides(source, bond.source)
    )


def has_one_doer(verb: Point) -> bool:
    """Whether what a word says is done by one alone."""
    return bool(verb.stems & ONE_DOER)


def _names(group: Group) -> Group:
    return tuple(point for point in group if point.is_name)


def _are_alike(ours: Group, theirs: Group) -> bool:
    """Whether two names share a word that is no title, written out or short."""
    return any(one.stems & other.stems for one in _untitled(ours) for other in _untitled(theirs))


def _untitled(name: Group) -> Group:
    """A name without titles, or what is none but a title."""
    return tuple(point for point in name if point.form not in TITLES) or name


def _converse(claim: Reading, source: Reading, bonds: Bonds) -> Iterator[Exchange]:
    """Exchanges between two words that tell a deed from either side."""
    told = [(name, sides, point) for point in source.points for name, sides in _sides(source, point)]
    for verb in claim.points:
        for name, (first, second) in _sides(claim, verb):
            for other, (last, late), point in told:
                if name != other or _is_tied(bonds, first, last) or _is_tied(bonds, second, late):
                    continue
                if name in NEEDS_BOTH and not (first and second) and not _is_answered(bonds, verb, point):
                    continue
                if _is_tied(bonds, first, late) or _is_tied(bonds, second, last):
                    yield (*first, verb, *second), (*last, point, *late)


def _is_answered(bonds: Bonds, verb: Point, told: Point) -> bool:
    """Whether a word of the claim is told by one of the sentence, alike or as its opposite."""
    bond = bonds[verb.at]
    return bond is not None and bond.source == told and bond.strength >= LIKE


def _sides(reading: Reading, point: Point) -> Iterator[tuple[str, tuple[Group, Group]]]:
    """The deeds with two sides that a word may tell, with who stands on each."""
    stems = point.stems | {point.form}
    for name, words, after, before in _CONVERSE:
        if stems.isdisjoint(words.split()) or (point.form == "over" and not _TAKING.search(_before(reading, point))):
            continue
        parts = deed(reading, point)
        yield name, (parts.get(after, ()), next((parts[lead] for lead in before if lead in parts), ()))


def _before(reading: Reading, point: Point) -> str:
    return reading.text[max(0, point.start - NEAR) : point.start]


def _turned(claim: Reading, source: Reading, bonds: Bonds) -> Iterator[Exchange]:
    """Exchanges between two parts of a deed that both tell in one word."""
    for verb, told in _shared_deeds(claim, source, bonds):
        ours, theirs = deed(claim, verb), deed(source, told)
        for one, other in combinations(sorted(ours.keys() & theirs.keys()), 2):
            is_turned = _is_tied(bonds, ours[one], theirs[other]) and _is_tied(bonds, ours[other], theirs[one])
            if is_told_by_endings(claim.language, (verb, told), _answered(bonds, ours[one] + ours[other])):
                continue
            if is_turned and not _is_tied(bonds, ours[one], theirs[one]):
                yield (*ours[one], verb, *ours[other]), (*theirs[one], told, *theirs[other])


def _answered(bonds: Bonds, group: Group) -> list[Answered]:
    """The words of a group, each with its answer in the sentence, where it has one."""
    return [(bond.claim, bond.source) for point in group if (bond := bonds[point.at])]


def _shared_deeds(claim: Reading, source: Reading, bonds: Bonds) -> Iterator[tuple[Point, Point]]:
    """The words of a claim that say what is done, with those of the sentence that say the same."""
    main = predicate(claim)
    for bond in bonds:
        if not bond or bond.strength < LIKE or bond.excludes or bond.source.is_value or bond.source.is_name:
            continue
        if bond.claim is main or is_verb(claim, bond.claim):
            yield bond.claim, bond.source


def _is_tied(bonds: Bonds, ours: Group, theirs: Group) -> bool:
    """Whether a word of one group answers a word of the other."""
    answers = (bonds[point.at] for point in ours)
    return any(bond is not None and bond.strength >= ALIKE and bond.source in theirs for bond in answers)
