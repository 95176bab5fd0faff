"""The word of a claim that says what is done or is so: without it nothing is told of whom the claim speaks of."""

from __future__ import annotations

import re
from itertools import pairwise

from knowledge.claims.reading.points import Point, Reading
from knowledge.lexicon.opposites import opposites
from knowledge.text.tokens import tokens

_AUXILIARIES = frozenset(
    """is are was were be been being has have had will would shall should can could may might must did does do not to
    never also already still now later only""".split()
)
_NOT_BEFORE_VERBS = frozenset(
    """the a an his its her their this that these those of in at on by for from with all every some any no other more
    most""".split()
)
RUSSIAN_VERB = re.compile(
    r".+(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ют|ит|ят|ат|ут|ется|ются|ится|ятся|ен|ена|ено|ены|ан|ана|ано|аны|ть|ться)"
)
SHORTEST = 4
"""Letters of a word in -s that is taken for a verb."""


def predicate(claim: Reading) -> Point | None:
    """The first word that is a verb by its form or by what stands before it, Kazakh: the last; None without one.

    No tagger is asked: claims are short sentences.
    """
    words = [point for point in claim.points if not (point.is_name or point.is_value or point.is_hinge or point.is_cue)]
    if claim.language == "kk":
        return words[-1] if words else None
    if claim.language == "ru":
        return next((word for word in words if RUSSIAN_VERB.fullmatch(word.form)), None)
    leading = _leading(claim)
    free = [word for word in words if leading.get(word.start, "the") not in _NOT_BEFORE_VERBS]
    surely = (word for word in free if _is_surely_verb(word, leading[word.start]))
    perhaps = (word for word in free if word.form.endswith("s") and len(word.form) >= SHORTEST)
    return next(surely, None) or next(perhaps, None)


def _is_surely_verb(word: Point, before: str) -> bool:
    return before in _AUXILIARIES or word.form.endswith("ed") or word.form in opposites("en").irregular


def _leading(claim: Reading) -> dict[int, str]:
    """For each word's start, but for the first, the word before it."""
    return {word.start: before.form for before, word in pairwise(tokens(claim.text))}
