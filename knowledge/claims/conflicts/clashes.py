"""Where a claim and a sentence on the same matter exclude each other, in words of both that can be pointed at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import ALIKE, Exchange
from knowledge.claims.conflicts.exchange import exchanged
from knowledge.claims.conflicts.naming import called_otherwise, is_called_by_same
from knowledge.claims.conflicts.number_owners import other_owners
from knowledge.claims.conflicts.other_names import other_names, runs
from knowledge.claims.conflicts.part_of_all import parts_of_all
from knowledge.claims.conflicts.roles import crossed, has_one_doer, is_converse, other_doers
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.settling.settle import is_one_of_many
from knowledge.claims.settling.sides import is_told_from_other_side, turned_relations
from knowledge.text.negation import Denial
from knowledge.text.tokens import Span


class Clash(NamedTuple):
    """The words of the claim, claim[a:b], and those of the sentence that exclude each other."""

    claim: Span
    source: Span


def clashes(claim: Reading, source: Reading, bonds: Bonds) -> tuple[Clash, ...]:
    """The conflicts of settled bonds: points that exclude each other, else what only order or place tells; none where
    both texts are the same.
    """
    if _is_word_for_word(Clash((0, len(claim.text)), (0, len(source.text))), claim, source):
        return ()
    excluding = [bond for bond in bonds if bond and bond.excludes]
    excluding = [bond for bond in excluding if not is_converse(claim, source, bond, bonds)]
    found = [Clash(_span((bond.claim,)), _span((bond.source,))) for bond in excluding]
    told = [clash for clash in found if not _is_word_for_word(clash, claim, source)]
    denied = [Clash(_with_denial(bond.claim), _with_denial(bond.source)) for bond in excluding]
    shown = _once_each(told or denied or [*_out_of_place(claim, source, bonds)])
    return tuple(Clash(_with_whole_names(ours, claim), _with_whole_names(theirs, source)) for ours, theirs in shown)


def clash_between(claim: Reading, source: Reading, parts: Exchange) -> Clash:
    """The clash of some words of a claim with some of a sentence, names of which they are a part whole."""
    ours, theirs = map(_span, parts)
    return Clash(_with_whole_names(ours, claim), _with_whole_names(theirs, source))


def _with_whole_names(span: Span, reading: Reading) -> Span:
    """A span widened to the names of which it has a part: not "Collective Security", of a longer name."""
    for run in runs(reading):
        start, end = run[0].start, run[-1].end
        if start < span[1] and span[0] < end:
            span = min(start, span[0]), max(end, span[1])
    return span


def _is_word_for_word(clash: Clash, claim: Reading, source: Reading) -> bool:
    """Whether both say the same, and only a word behind denies it: "a rescue", "a rescue was not needed"."""
    return claim.text[slice(*clash.claim)].lower() == source.text[slice(*clash.source)].lower()


def _once_each(found: list[Clash]) -> tuple[Clash, ...]:
    """The clashes that do not begin where one before them does: of a denied phrase the first word is enough."""
    begun: set[tuple[str, int]] = set()
    kept = []
    for clash in found:
        places = {("claim", clash.claim[0]), ("source", clash.source[0])}
        if not places & begun:
            kept.append(clash)
        begun |= places
    return tuple(kept)


def _out_of_place(claim: Reading, source: Reading, bonds: Bonds) -> Iterator[Clash]:
    if is_told_from_other_side(claim, source, bonds):
        return
    for ours, theirs in (
        *turned_relations(claim, source, bonds),
        *exchanged(claim, source, bonds),
        *crossed(claim, source, bonds),
        *_only_doers(claim, source, bonds),
        *other_owners(source, bonds),
        *other_names(claim, source, bonds),
        *parts_of_all(claim, source, bonds),
        *(called_otherwise(claim, source, bonds) if is_called_by_same(claim, bonds) else ()),
    ):
        clash = Clash(_span(ours), _span(theirs))
        is_alike = _is_word_for_word(clash, claim, source)
        yield Clash(_with_lead(ours[0], claim), _with_lead(theirs[0], source)) if is_alike else clash


def _with_lead(point: Point, reading: Reading) -> Span:
    """A point with the preposition before it, in which two texts differ that name the same ("from X", "to X")."""
    leading = re.compile(rf"\b{re.escape(point.before)}\b", re.IGNORECASE) if point.before else None
    starts = [found.start() for found in leading.finditer(reading.text, 0, point.start)] if leading else []
    return starts[-1] if starts else point.start, point.end


def _only_doers(claim: Reading, source: Reading, bonds: Bonds) -> Iterator[Exchange]:
    for verb, ours, theirs in other_doers(claim, source, bonds):
        bond = bonds[verb.at]
        is_same = bond is not None and bond.strength >= ALIKE and not is_one_of_many(ours[-1], claim)
        if has_one_doer(verb) or (is_same and theirs[0].before == "by"):
            yield ours, theirs


def _with_denial(point: Point) -> Span:
    """A point with all from the words that deny it: what both texts call alike differs in these."""
    return min(point.start, point.denied_from) if point.denial else point.start, point.end


def _span(points: tuple[Point, ...]) -> Span:
    """From the first point to the last, with the words that deny the first."""
    first, last = min(points, key=lambda point: point.start), max(points, key=lambda point: point.end)
    return (first.denied_from if first.denial is Denial.FOCUS else first.start), last.end
