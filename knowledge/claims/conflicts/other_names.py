"""Another name where the claim has one: behind the same preposition, beside the same verb, behind the same title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import Bond, Kind
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.settling.settle import BESIDE, is_one_of_many

Name = tuple[Point, ...]

FIXING = frozenset("in at near to from into by under в во на из к от у".split())
"""Prepositions behind which one name stands for one part: another name there is another claim."""

AUXILIARIES = frozenset("is are was were be been has have had will would".split())

DETERMINERS = frozenset("the a an its his her their this that".split())

TITLES = frozenset(
    """president minister premier chancellor governor mayor senator secretary ambassador judge justice prosecutor
    captain colonel general king queen prince princess sheikh sir dr professor bishop pope imam coach director
    президент министр премьер губернатор мэр посол судья прокурор капитан генерал король королева директор""".split()
)
"""Titles: behind one of them another name is another person."""

_CLAUSE = re.compile(r"[;:—–]|,?\s(?:while|whereas|and|but|а|и|но|тогда как)\s", re.IGNORECASE)
_WORD = re.compile(r"\w+|,")


def other_names(claim: Reading, source: Reading, bonds: Bonds) -> Iterator[tuple[Name, Name]]:
    """Names of the claim with the other names that the sentence has in their place."""
    beside = _Beside(claim, source, bonds)
    for name in runs(claim):
        if other := beside.other(name):
            yield name, other


def runs(reading: Reading) -> list[Name]:
    """The runs of a text's names that nothing parts ("President", "Lazarus", "Chikopa")."""
    runs: list[list[Point]] = []
    for point in reading.points:
        if point.is_name and runs and reading.text[runs[-1][-1].end : point.start].strip(" -‑") == "":
            runs[-1].append(point)
        elif point.is_name:
            runs.append([point])
    return [tuple(run) for run in runs]


def _is_own(part: Point) -> bool:
    """Whether a part of a name is no title, nor a first word, which may be any with a capital."""
    return part.start > 0 and part.form not in TITLES


class _Beside:
    """Looks up what a sentence has where a claim has a name."""

    def __init__(self, claim: Reading, source: Reading, bonds: Bonds) -> None:
        self._claim, self._source, self._bonds = claim, source, bonds
        self._taken = {bond.source for bond in bonds if bond}
        self._theirs = runs(source)
        self._free = [run for run in self._theirs if not self._taken & set(run)]

    def other(self, name: Name) -> Name | None:
        """The other name in a name's place."""
        if not any(self._bonds[point.at] for point in name):
            return self._in_same_phrase(name) or self._before_same_verb(name) or self._behind_same_verb(name)
        return self._with_another_part(name) or self._before_same_verb(name)

    def _with_another_part(self, name: Name) -> Name | None:
        """Where the claim has "President Banda" or "Joyce Banda", "President Chikopa" or "Rupiah Banda"."""
        for part, beside in (*pairwise(name), *pairwise(reversed(name))):
            bond = self._bonds[beside.at]
            if self._bonds[part.at] or not _is_own(part) or not bond or bond.kind is not Kind.SAME:
                continue
            other = next((run for run in self._theirs if bond.source in run), ())
            place = bond.source.at + part.at - beside.at
            if any(point.at == place and point not in self._taken and _is_own(point) for point in other):
                return other
        return None

    def _in_same_phrase(self, name: Name) -> Name | None:
        """A free name behind the same preposition, soon after the word that stands before the claim's name."""
        before = self._bonds[name[0].at - 1] if name[0].at else None
        if name[0].before not in FIXING or not before or before.kind is not Kind.SAME:
            return None
        near = (run for run in self._free if 0 < run[0].at - before.source.at <= BESIDE)
        return next((run for run in near if run[0].before == name[0].before), None)

    def _before_same_verb(self, name: Name) -> Name | None:
        """A free name right before the word that the claim has right behind its name.

        Where the sentence has the claim's name too, the other one must stand in a clause of its own.
        """
        following = self._same_word(name[-1].at + 1)
        if not following or is_one_of_many(name[-1], self._claim):
            return None
        other = next((run for run in self._free if run[-1].at + 1 == following.source.at), None)
        gap = _words(self._claim, name[-1].end, following.claim.start)
        if not other or gap != _words(self._source, other[-1].end, following.source.start):
            return None
        ours = self._bonds[name[-1].at]
        return other if ours is None or _CLAUSE.search(self._source.text, ours.source.end, other[0].start + 1) else None

    def _behind_same_verb(self, name: Name) -> Name | None:
        """A free name behind the word that the claim has right before its name, with nothing between but what it is."""
        leading = self._same_word(name[0].at - 1)
        if not leading or set(_words(self._claim, leading.claim.end, name[0].start)) - DETERMINERS:
            return None
        other = next((run for run in self._free if 0 < run[0].at - leading.source.at <= BESIDE), None)
        if not other:
            return None
        between = [p for p in self._source.points if leading.source.at < p.at < other[0].at]
        told = {self._source.text[p.start : p.end].lower() for p in between}
        is_title = not any(p in self._taken or p.is_value or p.is_hinge for p in between)
        words = set(_words(self._source, leading.source.end, other[0].start)) - DETERMINERS
        return other if is_title and words <= told else None

    def _same_word(self, at: int) -> Bond | None:
        """The bond of the claim's point at a place, if it is a word in small letters that the sentence has too."""
        bond = self._bonds[at] if 0 <= at < len(self._bonds) else None
        is_word = bond is not None and bond.kind is Kind.SAME and bond.claim.form.isalpha() and not bond.claim.is_name
        return bond if is_word else None


def _words(reading: Reading, start: int, end: int) -> list[str]:
    """The words between two places, and commas, but for auxiliaries."""
    return [word for word in _WORD.findall(reading.text[start:end].lower()) if word not in AUXILIARIES]
