"""Relations with two sides: "Velm is larger than Harl" is "Harl is smaller than Velm", but not "Harl is larger"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import Bond, Exchange, Kind
from knowledge.claims.reading.points import NO_STEMS, Point, Reading, Stems
from knowledge.lexicon.opposites import opposites

_TURNING = re.compile(
    r"(?:before|after|above|below|behind|до|после|над|под|больше|меньше|раньше|позже|выше|ниже|старше|младше|дороже"
    r"|дешевле|(?:север|юж|восточ|запад)нее)(?=\s)"
    r"|ahead(?=\sof\s)|(?:north|south)?(?:east|west)?(?<=\w)(?=\sof\s)|\w+(?=(?:\s[\w-]+){0,2}?\s(?:than|чем)\s)"
    r"|\w+(?=(?:\s[\w.,%-]+){0,3}?\sagainst\s)",
    re.IGNORECASE,
)
"""Words with a side before them and one behind: English and Russian."""

_LINKED = re.compile(r"(?:\s[\w.,%-]+){0,3}?\s(?:than|чем|against)\s|\sof\s|\s", re.IGNORECASE)
"""What leads from such a word to its other side."""

_INSIDE = re.compile(r"\s(?:(?:of|the|an?)\s)*|['’]s?\s", re.IGNORECASE)
"""Between two words of one side ("the mayor of Velm")."""

_ARTICLE = re.compile(r"(?:(?:the|an?|its|his|her|their)\s)?", re.IGNORECASE)


class _Sides(NamedTuple):
    """The words before a relation and those behind it."""

    left: tuple[Point, ...]
    right: tuple[Point, ...]


def with_turned_sides(claim: Reading, source: Reading, bonds: Bonds) -> Bonds:
    """The bonds, opposites whose sides are exchanged as words that say the same."""
    return tuple(
        replace(bond, kind=Kind.RELATED)
        if bond and bond.kind is Kind.OPPOSITE and _is_turned(claim, source, bond)
        else bond
        for bond in bonds
    )


def is_told_from_other_side(claim: Reading, source: Reading, bonds: Bonds) -> bool:
    """Whether another word tells the relation of a claim from the other side."""
    near = (bond for bond in bonds if bond and bond.kind is Kind.RELATED)
    return any(not bond.claim.stems & bond.source.stems and _is_turned(claim, source, bond) for bond in near)


def turned_relations(claim: Reading, source: Reading, bonds: Bonds) -> Iterator[Exchange]:
    """The relations that both tell in one word with exchanged sides, from side to side."""
    for bond in bonds:
        if bond and bond.kind is Kind.SAME and _is_turned(claim, source, bond):
            ours, theirs = _sides(claim, bond.claim), _sides(source, bond.source)
            if ours and theirs and not _is_mutual(claim, bond.claim):
                yield (*ours.left, bond.claim, *ours.right), (*theirs.left, bond.source, *theirs.right)


def _is_mutual(claim: Reading, relation: Point) -> bool:
    """Whether both sides may do the same to each other ("fought against")."""
    link = _LINKED.match(claim.text, relation.end)
    is_against = link is not None and "against" in link[0].lower()
    return is_against and not opposites(claim.language).against(relation.stems)


def _is_turned(claim: Reading, source: Reading, bond: Bond) -> bool:
    """Whether each side of a relation stands on the other one in the sentence, and neither on its own."""
    ours, theirs = _sides(claim, bond.claim), _sides(source, bond.source)
    if not ours or not theirs or bond.claim.denial or bond.source.denial:
        return False
    shared = _stems(ours.left) & _stems(ours.right) | _stems(theirs.left) & _stems(theirs.right)
    left, right = _stems(ours.left) - shared, _stems(ours.right) - shared
    told_left, told_right = _stems(theirs.left) - shared, _stems(theirs.right) - shared
    return bool(left & told_right and right & told_left) and not right & told_right


def _sides(reading: Reading, relation: Point) -> _Sides | None:
    """The sides of a word, if it has two."""
    if relation.is_name or relation.is_value or not (found := _TURNING.match(reading.text, relation.start)):
        return None
    if found.end() != relation.end or not (link := _LINKED.match(reading.text, relation.end)):
        return None
    left, right = _before(reading, relation), tuple(_behind(reading, link.end()))
    return _Sides(left, right) if left and right else None


def _before(reading: Reading, relation: Point) -> tuple[Point, ...]:
    """The words before a relation in its clause, and in the one from which an insertion parts it."""
    before = reading.points[: relation.at]
    return tuple(point for point in before if before[-1].clause - point.clause in (0, 2))


def _behind(reading: Reading, start: int) -> Iterator[Point]:
    """The words of the noun phrase that begins at a place."""
    end = start
    for point in (point for point in reading.points if point.start >= start):
        between = reading.text[end : point.start]
        if point.is_value or not (_INSIDE.fullmatch(between) or (end == start and _ARTICLE.fullmatch(between))):
            return
        yield point
        end = point.end


def _stems(points: tuple[Point, ...]) -> Stems:
    return NO_STEMS.union(*(point.stems for point in points))
