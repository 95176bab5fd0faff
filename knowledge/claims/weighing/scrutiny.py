"""A second look at the sentence that can best be believed: how each word of the claim stands in it.

What tells belief weighs shares: how much of the claim the sentence answers. A near miss answers nearly all of it, but
not the verb, or not the last word, or has another word in its place; of a paraphrase little is answered, but in one
clause, and what is not stands nowhere else in the article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from knowledge.answering.weighing.odds import odds, probability_at
from knowledge.answering.weighing.trees import Forest, stored_forest
from knowledge.claims.alignment.bonds import ALIKE, Bond, Kind
from knowledge.claims.alignment.likeness import Floats
from knowledge.claims.conflicts.comparison import Comparison
from knowledge.claims.reading.allegations import is_of_allegations
from knowledge.claims.reading.deeds import can_be_verb
from knowledge.claims.reading.modality import has_thought, standing_at, standing_of
from knowledge.claims.reading.points import Point, Reading, is_plain
from knowledge.claims.reading.predicate import predicate
from knowledge.claims.reading.scene import Setting
from knowledge.claims.weighing import belief
from knowledge.text.negation import Denial


class Held(IntEnum):
    """How a word of the claim stands in a sentence, the surer the higher."""

    NO_WORD = -2
    """The claim has no such word."""

    EXCLUDED = -1
    NOWHERE = 0
    IN_ARTICLE = 1
    AROUND = 2
    FAINTLY = 3
    BY_TABLE = 4
    BY_CONCEPT = 5
    BY_STEM = 6
    BY_FORM = 7


_AT = {"first": 0, "second": 1, "third": 2, "last": -1, "last_but_one": -2, "last_but_two": -3}
_BY_VERB = ("verb", "before_verb", "behind_verb")
"""The words of the claim that are looked at one by one."""

_OF_WORD = ("how", "strength", "sort", "by_verb")
_LEAST = 3
"""The plain words of the claim that are answered worst."""

NAMES = (
    "odds", "lacking", *belief.NAMES,
    *(f"{place}_{said}" for place in (*_AT, *_BY_VERB) for said in _OF_WORD),
    *(f"count_{how.name.lower()}" for how in list(Held)[1:]),
    "absent_names", "absent_values", "absent_plain", "absent_verbs", "weak", "weak_share",
    *(f"least_{n}" for n in range(_LEAST)), "instead",
    "clauses", "in_clause", "free", "free_share", "beside", "beside_share", "beside_names", "beside_values",
    "beside_verbs", "between",
    "claim_denies", "denies", "denies_told", "denies_beside",
    "claimed", "told", "told_least", "claim_thinks", "thinks", "claim_alleges", "alleges",
    "second", "supporting", "contradicting",
)  # fmt: skip
"""The columns of `look_at`, in order."""


class Rivals(NamedTuple):
    """What the other sentences say: the highest probability, and how many support or contradict the claim."""

    second: float
    supporting: int
    contradicting: int


class Seen(NamedTuple):
    """What was seen of a sentence at first sight: the probability, the evidence of `belief`, and whether it lacks a
    word that the claim denies.
    """

    probability: float
    evidence: Sequence[float]
    is_lacking: bool


def look_at(comparison: Comparison, setting: Setting, seen: Seen, rivals: Rivals) -> Floats:
    """NAMES for the sentence that a claim is compared with."""
    words = [point for point in comparison.claim.points if not (point.is_hinge or point.is_cue)]
    held = {point.at: _held(point, comparison.bonds[point.at], setting) for point in words}
    values = [
        odds(seen.probability), seen.is_lacking, *seen.evidence,
        *_by_place(comparison, words, held), *_counts(held),
        *_absent(comparison, words), *_told_apart(comparison), *_denials(comparison), *_standings(comparison), *rivals,
    ]  # fmt: skip
    return np.array(values, dtype=np.float32)


def probability(looked: Floats, trees: Forest | None = None) -> float:
    """The probability that a sentence which looks so bears the claim out, by these trees or the package's."""
    return probability_at(float((trees or _trees()).scores(looked[None, :])[0]))


@lru_cache(maxsize=1)
def _trees() -> Forest:
    """Fitted by bench/fit_claims.py on the claims in bench/data, in three languages."""
    return stored_forest(files("knowledge.claims").joinpath("data/scrutiny.npz"))


def _held(point: Point, bond: Bond | None, setting: Setting) -> Held:
    if bond is None:
        if point.stems & setting.around:
            return Held.AROUND
        return Held.IN_ARTICLE if point.stems & setting.article else Held.NOWHERE
    if bond.excludes:
        return Held.EXCLUDED
    if bond.kind is Kind.SAME:
        return Held.BY_FORM if bond.claim.form == bond.source.form else Held.BY_STEM
    if bond.claim.meanings & bond.source.meanings:
        return Held.BY_CONCEPT
    return Held.BY_TABLE if bond.strength >= ALIKE else Held.FAINTLY


def _by_place(comparison: Comparison, words: Sequence[Point], held: dict[int, Held]) -> list[float]:
    """_OF_WORD for the words at certain places, and for those around the verb."""
    verb = predicate(comparison.claim)
    looked_at = [words[at] if -len(words) <= at < len(words) else None for at in _AT.values()]
    before = next((word for word in reversed(words) if verb and word.at < verb.at), None)
    behind = next((word for word in words if verb and word.at > verb.at), None)
    told = comparison.bonds[verb.at] if verb else None
    return [value for word in (*looked_at, verb, before, behind) for value in _of_word(comparison, word, held, told)]


def _of_word(
    comparison: Comparison, word: Point | None, held: dict[int, Held], verb: Bond | None
) -> tuple[float, float, float, float]:
    """How a word is held and how near, its sort, and whether it is told in the clause of the verb."""
    if word is None:
        return Held.NO_WORD, 0.0, -1.0, -1.0
    bond = comparison.bonds[word.at]
    by_verb = float(bond.source.clause == verb.source.clause) if bond and verb else -1.0
    sort = sort_of(word, comparison.claim)
    return held.get(word.at, Held.NO_WORD), _strength(comparison, word), sort, by_verb


def _strength(comparison: Comparison, point: Point) -> float:
    bond = comparison.bonds[point.at]
    return bond.strength if bond else max(0.0, comparison.nearest[point.at])


def sort_of(point: Point, reading: Reading) -> float:
    """A number for the sort of a word: 0 none of the others, 1 perhaps a verb, 2 a name, 3 a number, 4 a date."""
    if point.is_value:
        return 4.0 if point.date else 3.0
    return 2.0 if point.is_name else float(can_be_verb(reading, point))


def _counts(held: dict[int, Held]) -> list[int]:
    counted = Counter(held.values())
    return [counted[how] for how in list(Held)[1:]]


def _absent(comparison: Comparison, words: Sequence[Point]) -> list[float]:
    """What is answered by nothing or faintly, and how many of these have another word in their place."""
    bonds = comparison.bonds
    absent = [word for word in words if bonds[word.at] is None]
    plain = [word for word in words if is_plain(word)]
    weak = [word for word in plain if _is_weak(bonds[word.at])]
    strengths = [*sorted(_strength(comparison, word) for word in plain), *[1.5] * _LEAST][:_LEAST]
    return [
        sum(word.is_name for word in absent), sum(word.is_value for word in absent), sum(map(is_plain, absent)),
        sum(is_plain(word) and can_be_verb(comparison.claim, word) for word in absent),
        len(weak), len(weak) / max(1, len(words)), *strengths, sum(_has_other(comparison, word) for word in weak),
    ]  # fmt: skip


def _is_weak(bond: Bond | None) -> bool:
    return bond is None or (bond.kind is Kind.RELATED and bond.strength < ALIKE)


def _has_other(comparison: Comparison, word: Point) -> int:
    """Beside how many neighbours of a word the sentence has another plain word in its place."""
    taken = {bond.source.at for bond in comparison.bonds if bond}
    found = 0
    for step in (-1, 1):
        at = word.at + step
        bond = comparison.bonds[at] if 0 <= at < len(comparison.bonds) else None
        place = bond.source.at - step if bond and bond.kind is Kind.SAME else -1
        inside = 0 <= place < len(comparison.source.points) and place not in taken
        found += inside and is_plain(comparison.source.points[place])
    return found


def _told_apart(comparison: Comparison) -> list[float]:
    """What the sentence has that the claim lacks: in all, in the clause that tells most of it, and between."""
    told = [bond.source for bond in comparison.bonds if bond]
    clauses = Counter(bond.source.clause for bond in comparison.bonds if bond and not bond.claim.is_hinge)
    main, most = clauses.most_common(1)[0] if clauses else (-1, 0)
    own = [point for point in comparison.source.points if not (point.is_hinge or point.is_cue)]
    free = [point for point in own if point not in told]
    beside = [point for point in free if point.clause == main]
    places = [point.at for point in told]
    return [
        len(clauses), most / max(1, clauses.total()), len(free), len(free) / max(1, len(own)),
        len(beside), len(beside) / max(1, sum(point.clause == main for point in own)),
        sum(point.is_name for point in beside), sum(point.is_value for point in beside),
        sum(is_plain(point) and can_be_verb(comparison.source, point) for point in beside),
        sum(min(places) < point.at < max(places) for point in free) if places else 0,
    ]  # fmt: skip


def _denials(comparison: Comparison) -> list[int]:
    """How many words are denied by the claim and by the sentence, of those the told ones, and those in its clauses."""
    told = {bond.source.at for bond in comparison.bonds if bond}
    clauses = {point.clause for point in comparison.source.points if point.at in told}
    denied = [point for point in comparison.source.points if point.denial is Denial.FOCUS]
    return [
        sum(point.denial is Denial.FOCUS for point in comparison.claim.points),
        len(denied),
        sum(point.at in told for point in denied),
        sum(point.clause in clauses for point in denied),
    ]


def _standings(comparison: Comparison) -> list[int]:
    """How surely both texts tell what they do, and whether each speaks of what is thought or alleged."""
    claim, source = comparison.claim.text, comparison.source.text
    least = [standing_at(source, bond.source.start) for bond in comparison.bonds if bond]
    return [
        standing_of(claim), standing_of(source), min(least, default=standing_of(source)),
        has_thought(claim), has_thought(source), is_of_allegations(claim), is_of_allegations(source),
    ]  # fmt: skip
