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
from itertools import zip_longest
from typing import NamedTuple

from knowledge.answering.asking.question import understand
from knowledge.answering.matching.sense import Sense
from knowledge.answering.teaching.aliases import readings
from knowledge.answering.teaching.taught import UNTAUGHT
from knowledge.claims.message.framing import Statement
from knowledge.claims.message.statements import statements
from knowledge.claims.second_look import testimonies
from knowledge.claims.testimony import Testimony
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
        tuple(dict.fromkeys(conflict for same in cited for finding in same for conflict in finding.conflicts)),
        1000 * (time.perf_counter() - begun),
        max(0, len(said) - MOST_STATEMENTS),
        any(finding.verdict is not verdict for same in cited for finding in same),
    )


class Finding(NamedTuple):
    """What a sentence says of a statement as the message has it, affirmed or denied, and the words that clash."""

    testimony: Testimony
    verdict: Verdict
    conflicts: tuple[Conflict, ...]


Heard = Sequence[Finding]
"""The findings on one statement, the surest first."""


def _heard(index: Index, statement: Statement, lessons: Lessons, sense: Sense | None) -> Heard:
    """The findings on a statement as it was made or, where they say nothing, on the first reading that they do."""
    own = _findings(index, statement, sense)
    if _verdict(own) is not Verdict.NOT_FOUND or not lessons.aliases:
        return own
    read = readings(understand(statement.text, index.vocabularies), lessons.aliases, tuple(index.vocabularies))[1:]
    heard = (_findings(index, statement._replace(text=reading.text), sense) for reading in read)
    return next((each for each in heard if _verdict(each) is not Verdict.NOT_FOUND), own)


def _findings(index: Index, statement: Statement, sense: Sense | None) -> Heard:
    return [_finding(statement.denial, testimony) for testimony in testimonies(index, statement.text, sense)]


DENIED = {
    Verdict.SUPPORTED: Verdict.CONTRADICTED,
    Verdict.CONTRADICTED: Verdict.SUPPORTED,
    Verdict.NOT_FOUND: Verdict.NOT_FOUND,
}
"""What is said of the denial of a statement, by what is said of the statement."""


def _finding(denial: str, testimony: Testimony) -> Finding:
    """A finding; where the message denies what a sentence says, its words for that clash with all of the sentence."""
    said, told = testimony.statement, testimony.place.sentence.text
    if denial:
        verdict = DENIED[testimony.verdict]
        return Finding(testimony, verdict, (Conflict(denial, told),) if verdict is Verdict.CONTRADICTED else ())
    clashes = testimony.clashes if testimony.verdict is Verdict.CONTRADICTED else ()
    conflicts = (Conflict(said[slice(*clash.claim)], told[slice(*clash.source)]) for clash in clashes)
    return Finding(testimony, testimony.verdict, tuple(conflicts))


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
        return 1 - min(max((_doubt(finding.testimony) for finding in heard), default=0.0) for heard in deciding)
    surest = [heard[0].testimony.probability for heard in deciding]
    return max(surest) if verdict is Verdict.CONTRADICTED else min(surest)


def _doubt(testimony: Testimony) -> float:
    """How probably a sentence says something after all; one that lacks what the claim insists on hardly does."""
    return testimony.probability / (2 if testimony.says is Verdict.NOT_FOUND else 1)


def _cited(deciding: Sequence[Heard]) -> list[list[Finding]]:
    """What the sentences to be shown say, each of one statement or more: the surest on each statement, then those of
    further articles, for sources that differ stand beside each other.
    """
    shown: dict[tuple[int, int], list[Finding]] = {}
    for finding in _in_turn(*map(_of_articles, deciding)):
        place = finding.testimony.place
        shown.setdefault((place.document.revision.id, place.sentence.number), []).append(finding)
    return list(shown.values())[: max(MOST_CITED, len(deciding))]


def _of_articles(heard: Heard) -> list[Finding]:
    """The surest finding of each article that says something of a statement, those for the verdict and those against it
    in turn: however many articles agree, one that does not is seen.
    """
    surest: dict[int, Finding] = {}
    for finding in heard:
        if finding.verdict is not Verdict.NOT_FOUND:
            surest.setdefault(finding.testimony.place.document.revision.id, finding)
    agreeing = [finding for finding in surest.values() if finding.verdict is heard[0].verdict]
    opposing = [finding for finding in surest.values() if finding.verdict is not heard[0].verdict]
    return _in_turn(agreeing, opposing)


def _in_turn(*rows: Sequence[Finding]) -> list[Finding]:
    """The first of each row, then the second of each, and so on."""
    return [finding for column in zip_longest(*rows) for finding in column if finding]


def _citation(same: Sequence[Finding], n: int) -> Citation:
    """A sentence with the first of its words that clash."""
    place = same[0].testimony.place
    contradicting = (one.testimony for one in same if one.testimony.verdict is Verdict.CONTRADICTED)
    clashing = next((clash.source for testimony in contradicting for clash in testimony.clashes), None)
    return Citation.of(place.document.revision, place.sentence, clashing, n)
