"""How surely a sentence contradicts a claim by what it has in place of some words, where no rule finds a conflict.

"The syrup was shipped by truck", "it came by rail": that all else is told and one thing otherwise is mostly a conflict,
but often another way to say the same, or of something else. What tells is how the words of the claim stand in the
sentence (the numbers of `scrutiny`), and what is in their place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np

from knowledge.answering.weighing.odds import probability_at
from knowledge.answering.weighing.trees import Forest, stored_forest
from knowledge.claims.alignment.bonds import Bond, Kind
from knowledge.claims.alignment.likeness import Floats
from knowledge.claims.conflicts.comparison import Comparison
from knowledge.claims.conflicts.instead import Instead, Words, is_sure
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.reading.predicate import predicate
from knowledge.claims.reading.scene import Setting
from knowledge.claims.weighing import scrutiny
from knowledge.lexicon.opposites import opposites
from knowledge.lexicon.words import lexicon
from knowledge.text.negation import Denial

OWN = (
    "place", "kind", "strength", "in_clause", "left", "right", "near",
    "words", "words_told", "sort", "sort_told", "led_alike", "is_deed", "deedless", "at", "is_last", "is_first",
    "around", "in_article", "denied", "denied_told", "cosine", "known", "against", "sibling", "meant", "shared",
)  # fmt: skip
"""Of what stands in place of something: how, in what way both exclude each other and how surely; whether anything sure
is told in its clause, and on either side of the claim's words, and how many points off the nearest is; how many words
both are and of what sort, whether one preposition leads both, whether the claim's are its verb or it has none, where
they stand in it; whether the last of them stands around the sentence or in its article; and of the last ones: whether
they are denied, how near they are, how many the lexicon and the thesaurus know, and whether these tie them.
"""

NAMES = (*scrutiny.NAMES, *OWN)

FAR = 20
"""Points off, in both texts together, beyond which nothing is near."""

KINDS = tuple(Kind)


def suspicions(comparison: Comparison, found: Sequence[Instead], setting: Setting, looked: Floats) -> Floats:
    """Instances x NAMES; `looked` are the numbers of a second look at the sentence."""
    own = [[*_place(comparison, one), *_words(comparison, one, setting), *_tie(comparison, one)] for one in found]
    return np.hstack([np.tile(looked, (len(found), 1)), np.array(own, dtype=np.float32).reshape(-1, len(OWN))])


def probabilities(numbers: Floats, trees: Forest | None = None) -> list[float]:
    """For each instance the probability that it contradicts the claim, by these trees or the package's."""
    return [probability_at(float(score)) for score in (trees or _trees()).scores(numbers)]


@lru_cache(maxsize=1)
def _trees() -> Forest:
    """Fitted by bench/fit_claims.py on the claims in bench/data, in three languages."""
    return stored_forest(files("knowledge.claims").joinpath("data/suspicion.npz"))


def _place(comparison: Comparison, one: Instead) -> list[float]:
    sure = [bond for bond in comparison.bonds if bond and is_sure(bond) and bond.claim not in one.ours]
    told = one.theirs[0]
    return [
        one.place, KINDS.index(one.bond.kind) if one.bond else -1, one.bond.strength if one.bond else 0.0,
        any(bond.source.clause == told.clause for bond in sure), one.left is not None, one.right is not None,
        min((_off(bond, one) for bond in sure), default=FAR),
    ]  # fmt: skip


def _off(bond: Bond, one: Instead) -> int:
    return abs(bond.claim.at - one.ours[0].at) + abs(bond.source.at - one.theirs[0].at)


def _words(comparison: Comparison, one: Instead, setting: Setting) -> list[float]:
    claim, verb = comparison.claim, predicate(comparison.claim)
    first, last, told = one.ours[0], one.ours[-1], one.theirs[-1]
    return [
        len(one.ours), len(one.theirs), _sort(one.ours, claim), _sort(one.theirs, comparison.source),
        bool(first.before) and first.before == one.theirs[0].before,
        verb in one.ours, verb is None, first.at / len(claim.points),
        last.at == len(claim.points) - 1, first.at == 0,
        bool(last.stems & setting.around), bool(last.stems & setting.article),
        last.denial is Denial.FOCUS, told.denial is Denial.FOCUS,
    ]  # fmt: skip


def _sort(words: Words, reading: Reading) -> float:
    """The sort that most of some words are of."""
    return Counter(scrutiny.sort_of(point, reading) for point in words).most_common(1)[0][0]


def _tie(comparison: Comparison, one: Instead) -> list[float]:
    """What lexicon, tables and thesaurus know of the last words of both: mostly what the phrases are about."""
    ours, told = one.ours[-1], one.theirs[-1]
    table = opposites(comparison.source.language)
    return [
        *_nearness(ours, told, comparison.source.language),
        bool(table.against(ours.stems) & told.stems), bool(table.siblings(ours.stems) & told.stems),
        bool(ours.meanings) + bool(told.meanings),
        bool(ours.meanings & (told.meanings | told.hints) or ours.hints & told.meanings),
    ]  # fmt: skip


def _nearness(ours: Point, told: Point, language: str) -> tuple[float, int]:
    """The cosine of two words, 0 where one is not known, and how many of them are."""
    known = lexicon(language)
    vectors = [vector for p in (ours, told) if known and (vector := known.vector(p.form)) is not None]
    return float(vectors[0] @ vectors[1]) if len(vectors) > 1 else 0.0, len(vectors)
