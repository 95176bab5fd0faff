"""Parts that claim and sentence exchange: "Angola beat Senegal", "Senegal beat Angola"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import Bond, Exchange, Kind
from knowledge.claims.reading.deeds import BY_AGENT, is_verb
from knowledge.claims.reading.points import Point, Reading

Answered = tuple[Point, Point]
"""A point of the claim with the one of the sentence that answers it."""

DECLINED = frozenset({"ru", "kk"})
"""Languages in which an ending tells the part of a name, and words may stand in any order."""

GIVING = frozenset("from to by against into over из к до у от".split())
"""Prepositions that give what stands behind them a part of its own."""

_LEADS_NOUN = re.compile(r"\b(?:the|an?|of|its|his|her|their)\s$", re.IGNORECASE)
_AGENT_LATER = re.compile(r"[^.,;:]*\bby\b")


def exchanged(claim: Reading, source: Reading, bonds: Bonds) -> list[Exchange]:
    """The first two names or numbers that both have in exchanged parts, as points of the claim and of the sentence."""
    same = [bond for bond in bonds if bond and bond.kind is Kind.SAME]
    parts = [bond for bond in same if _is_named(bond) or bond.claim.quantity]
    verbs = [bond for bond in same if _is_verb_like(claim, bond.claim)]
    for first, second in combinations(parts, 2):
        names = first, second
        is_turned = _exchange_sides(claim, source, verbs, names) or _exchange_endings(claim, source, verbs, names)
        if is_turned or _exchange_prepositions(first, second):
            return [((first.claim, second.claim), (first.source, second.source))]
    return [((part.claim,), (part.source,)) for part in parts if _is_turned_round(claim, source, part)]


def is_told_by_endings(language: str, verb: Answered, names: Sequence[Answered]) -> bool:
    """Whether a verb and its names keep the endings that they have in a sentence: where these tell the parts, the order
    does not ("Марат сменил Ерлана", "Ерлана сменил Марат").
    """
    is_same = all(ours.form == theirs.form for ours, theirs in (verb, *names))
    return language in DECLINED and is_same and any(ours.form not in ours.stems for ours, _ in names)


def _is_turned_round(claim: Reading, source: Reading, name: Bond) -> bool:
    """Whether one text has a name as where something goes, the other as where it comes from: not "to leave Pell"."""
    if not _is_named(name) or {name.claim.before, name.source.before} not in ({"from", "to"}, {"от", "к"}):
        return False
    going = (claim, name.claim) if name.claim.before in ("to", "к") else (source, name.source)
    return not _leads_verb(*going)


def _leads_verb(reading: Reading, point: Point) -> bool:
    """Whether the "to" before a point is that of a verb between them."""
    start = reading.points[point.at - 1].end if point.at else 0
    return _TO.search(reading.text[start : point.start]) is None


_TO = re.compile(r"\b(?:to|к)\b", re.IGNORECASE)


def _exchange_prepositions(first: Bond, second: Bond) -> bool:
    ours = first.claim.before, second.claim.before
    return ours[0] != ours[1] and set(ours) <= GIVING and ours == (second.source.before, first.source.before)


def _exchange_sides(claim: Reading, source: Reading, verbs: Sequence[Bond], names: tuple[Bond, Bond]) -> bool:
    """Whether two names change sides of a verb between them, without a passive to make up for it, or only by one."""
    first, second = names
    if not (_is_named(first) and _is_named(second)):
        return False
    for verb in verbs:
        if not first.claim.at < verb.claim.at < second.claim.at:
            continue
        order = _order(first.source, verb.source, second.source)
        if not order or is_told_by_endings(claim.language, (verb.claim, verb.source), _answered(names)):
            continue
        voices = _voice(claim, verb.claim), _voice(source, verb.source)
        if None not in voices and order == (-1 if len(set(voices)) == 1 else 1):
            return True
    return False


def _answered(bonds: Sequence[Bond]) -> list[Answered]:
    return [(bond.claim, bond.source) for bond in bonds]


def _exchange_endings(claim: Reading, source: Reading, verbs: Sequence[Bond], names: tuple[Bond, Bond]) -> bool:
    """Whether two names exchange their endings about a verb that both have: "Марат сменил Ерлана", "Марата … Ерлан"."""
    if claim.language not in DECLINED or not all(_is_named(name) for name in names):
        return False
    first, second = ((name.claim.form, name.source.form) for name in names)
    endings = OBLIQUE | GENITIVE if all("орнын" in text for text in (claim.text, source.text)) else OBLIQUE
    ours, theirs = (
        (_is_declined(one, other, endings), _is_declined(other, one, endings)) for one, other in (first, second)
    )
    return bool(verbs) and ours != theirs and True in ours and True in theirs


def _is_declined(one: str, other: str, endings: frozenset[str]) -> bool:
    """Whether a name is another one in an oblique case."""
    is_bent = one[:-1] == other[:-1] and (other[-1:], one[-1:]) in BENT
    return is_bent or (one.startswith(other) and one.removeprefix(other) in endings)


BENT = {("а", "у"), ("я", "ю"), ("а", "е"), ("я", "е"), ("а", "ы"), ("я", "и"), ("й", "я"), ("й", "ю")}
OBLIQUE = frozenset("а у ом ем я ю ға ге қа ке ды ді ты ті ны ні дан ден тан тен нан нен".split())
GENITIVE = frozenset("ның нің дың дің тың тің".split())
"""Endings of the oblique cases, for those of the nominative and behind it: Russian, Kazakh; the genitive tells a part
only in who came in whose place ("Ерденнің орнына").
"""


def _is_named(bond: Bond) -> bool:
    """Whether a bond is between names; the first word of both texts may be one as well."""
    return bond.claim.is_name or bond.source.is_name or bond.claim.start == bond.source.start == 0


def _is_verb_like(claim: Reading, point: Point) -> bool:
    """Whether a point can be a verb: English by its form, else a small word that no article or name leads."""
    if claim.language == "en":
        return is_verb(claim, point)
    before = claim.points[point.at - 1] if point.at else None
    is_led = _LEADS_NOUN.search(claim.text[: point.start]) or (
        before is not None and before.is_name and before.before and point.start - before.end == 1
    )
    return point.form.isalpha() and not point.is_name and not point.is_hinge and not is_led


def _order(first: Point, verb: Point, second: Point) -> int:
    """1 where the names stand around the verb in this order, -1 in the other, 0 where they do not."""
    if first.at < verb.at < second.at:
        return 1
    return -1 if second.at < verb.at < first.at else 0


@lru_cache(maxsize=64)
def _voice(reading: Reading, verb: Point) -> str | None:
    """Passive where "by" follows, active where none follows in the clause, None where one does further on."""
    if BY_AGENT.match(reading.text, verb.end):
        return "passive"
    return None if _AGENT_LATER.match(reading.text, verb.end) else "active"
