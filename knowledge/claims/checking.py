"""From a claim to a verdict.

Find the sentences that may speak of what the claim says. Lay the points of the claim beside the points of each: a point
finds the same thing said, something near to it, something that excludes it, or nothing. The sentence that can best be
believed decides. If it excludes what the claim says, in words that can be shown, the claim is
contradicted; if nothing is missing that the claim insists on, it is supported; else it was not found. Where a reader
has read the sentences with the claim, it may find one supported that the words would not.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import chain, zip_longest

from knowledge.answering.aliases import readings
from knowledge.answering.question import understand
from knowledge.answering.sense import Sense
from knowledge.answering.taught import UNTAUGHT
from knowledge.claims.statements import statements
from knowledge.claims.testimony import Testimony, testimonies
from knowledge.index import Index
from knowledge.lessons import Lessons
from knowledge.model import Citation, ClaimCheck, Conflict, Verdict

MOST_STATEMENTS = 5
"""Sentences of one message that are checked; what goes beyond is left to another message."""

MOST_CITED = 3
"""Sentences shown for a verdict, unless more statements make it."""


def check(index: Index, claim: str, *, lessons: Lessons = UNTAUGHT, sense: Sense | None = None) -> ClaimCheck:
    """What the articles say of a claim; of several sentences each must be supported, and one may be contradicted.

    `lessons` are what editors taught, of which aliases count; `sense` is the encoder's say, where there is one.
    Raises InputError for a claim without words, or one that only asks. A greeting is not found.
    """
    begun = time.perf_counter()
    said = statements(claim)
    verdict, deciding = _deciding([_heard(index, each, lessons, sense) for each in said[:MOST_STATEMENTS]])
    cited = _cited(deciding) if verdict is not Verdict.NOT_FOUND else []
    return ClaimCheck(
        claim,
        verdict,
        _confidence(verdict, deciding),
        tuple(_citation(same, n) for n, same in enumerate(cited, 1)),
        tuple(dict.fromkeys(conflict for same in cited for testimony in same for conflict in _conflicts(testimony))),
        1000 * (time.perf_counter() - begun),
        max(0, len(said) - MOST_STATEMENTS),
    )


def _heard(index: Index, statement: str, lessons: Lessons, sense: Sense | None) -> list[Testimony]:
    """The testimonies on a statement as it was made or, where they say nothing, on the first reading that they do."""
    own = testimonies(index, statement, sense)
    if _verdict(own) is not Verdict.NOT_FOUND or not lessons.aliases:
        return own
    read = readings(understand(statement, index.vocabularies), lessons.aliases, tuple(index.vocabularies))[1:]
    heard = (testimonies(index, reading.text, sense) for reading in read)
    return next((each for each in heard if _verdict(each) is not Verdict.NOT_FOUND), own)


Heard = Sequence[Testimony]
"""The testimonies on one statement, the surest first."""


def _verdict(heard: Heard) -> Verdict:
    return heard[0].verdict if heard else Verdict.NOT_FOUND


def _deciding(statements_heard: Sequence[Heard]) -> tuple[Verdict, list[Heard]]:
    """The verdict, and the statements that make it: those contradicted, else those not found, else all."""
    for verdict in (Verdict.CONTRADICTED, Verdict.NOT_FOUND):
        if chosen := [heard for heard in statements_heard if _verdict(heard) is verdict]:
            return verdict, chosen
    return Verdict.SUPPORTED, list(statements_heard)


def _confidence(verdict: Verdict, deciding: Sequence[Heard]) -> float:
    """The probability of the verdict, as far as it hangs on what the sentences speak of."""
    if verdict is Verdict.NOT_FOUND:
        return 1 - min(max(map(_doubt, heard), default=0.0) for heard in deciding)
    surest = [heard[0].probability for heard in deciding]
    return max(surest) if verdict is Verdict.CONTRADICTED else min(surest)


def _doubt(testimony: Testimony) -> float:
    """How probably a sentence says something after all; one that lacks what the claim insists on hardly does."""
    return testimony.probability / (2 if testimony.says is Verdict.NOT_FOUND else 1)


def _cited(deciding: Sequence[Heard]) -> list[list[Testimony]]:
    """What the sentences to be shown say, each of one statement or more: the surest on each statement, then those of
    further articles, for sources that differ stand beside each other.
    """
    in_turn = chain.from_iterable(zip_longest(*map(_of_articles, deciding)))
    shown: dict[tuple[int, int], list[Testimony]] = {}
    for testimony in filter(None, in_turn):
        place = testimony.place
        shown.setdefault((place.document.revision.id, place.sentence.number), []).append(testimony)
    return list(shown.values())[: max(MOST_CITED, len(deciding))]


def _of_articles(heard: Heard) -> list[Testimony]:
    """The surest testimony of each article that says something of a statement."""
    surest: dict[int, Testimony] = {}
    for testimony in heard:
        if testimony.verdict is not Verdict.NOT_FOUND:
            surest.setdefault(testimony.place.document.revision.id, testimony)
    return list(surest.values())


def _citation(same: Sequence[Testimony], n: int) -> Citation:
    """A sentence with the first of its words that clash."""
    place = same[0].place
    clashing = next((clash.source for testimony in same for clash in testimony.clashes), None)
    return Citation.of(place.document.revision, place.sentence, clashing, n)


def _conflicts(testimony: Testimony) -> list[Conflict]:
    told = testimony.place.sentence.text
    return [Conflict(testimony.statement[slice(*c.claim)], told[slice(*c.source)]) for c in testimony.clashes]
