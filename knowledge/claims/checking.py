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
from dataclasses import dataclass, replace

from knowledge.answering.aliases import readings
from knowledge.answering.matching import How, MatchedTerm
from knowledge.answering.question import understand
from knowledge.answering.retrieval import retrieve
from knowledge.answering.sense import Read, Sense
from knowledge.answering.taught import UNTAUGHT
from knowledge.claims import matter, telling
from knowledge.claims.belief import belief, evidence
from knowledge.claims.clashes import Clash
from knowledge.claims.comparison import Comparison, compare
from knowledge.claims.insistence import insists_in_vain
from knowledge.claims.matter import Weighing
from knowledge.claims.reading import Meant, read_claim, read_sentence
from knowledge.claims.statements import statements
from knowledge.claims.telling import telling_belief, told_of
from knowledge.index import Index, Place
from knowledge.lessons import Lessons
from knowledge.lexicon.opposites import is_negated
from knowledge.model import Citation, ClaimCheck, Conflict, Verdict

CANDIDATES = 6
"""Sentences that are read for a claim: with 5, 6 and 8 as many verdicts on the invented claims are right."""

SENSED = 3
"""Sentences beside them that only an encoder finds: those of the highest cosine."""

BELIEVED = {Verdict.SUPPORTED: 0.31, Verdict.CONTRADICTED: 0.38, Verdict.NOT_FOUND: 0.0}
"""The least probability that a sentence bears out what it says, chosen on the claims in bench/data."""

FAR_OFF = 0.05
"""Probability of speaking of the matter below which it is not even asked what a sentence says."""

MOST_CITED = 3
"""Sentences shown for a verdict."""


def check(index: Index, claim: str, *, lessons: Lessons = UNTAUGHT, sense: Sense | None = None) -> ClaimCheck:
    """What the articles say of a claim; of several sentences each must be supported, and one may be contradicted.

    `lessons` are what editors taught, of which aliases count; `sense` is the encoder's say, where there is one.
    Raises InputError for a claim without words, or one that only asks. A greeting is not found.
    """
    begun = time.perf_counter()
    verdict, deciding = _deciding([_heard(index, each, lessons, sense) for each in statements(claim)])
    cited = _cited(deciding) if verdict is not Verdict.NOT_FOUND else []
    return ClaimCheck(
        claim,
        verdict,
        _confidence(verdict, deciding),
        tuple(_citation(testimony, n) for n, testimony in enumerate(cited, 1)),
        tuple(conflict for testimony in cited for conflict in _conflicts(testimony)),
        1000 * (time.perf_counter() - begun),
    )


@dataclass(frozen=True, slots=True)
class Testimony:
    """What a sentence says of a statement, and the probability that this is so.

    Of one that says nothing it is the probability that it speaks of the same matter. `told` are the last of
    `telling.NAMES`, where a reader has read the sentence with the statement.
    """

    statement: str
    place: Place
    says: Verdict
    evidence: tuple[float, ...]
    clashes: tuple[Clash, ...]
    probability: float
    told: tuple[float, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """What it says where that is sure enough."""
        least = (telling.BELIEVED if self.told else BELIEVED)[self.says]
        return self.says if self.probability >= least else Verdict.NOT_FOUND

    @property
    def standing(self) -> tuple[bool, float]:
        """By this the testimony is chosen that decides: the surest that says something."""
        return self.verdict is not Verdict.NOT_FOUND, self.probability


def _heard(index: Index, statement: str, lessons: Lessons, sense: Sense | None) -> list[Testimony]:
    """The testimonies on a statement as it was made or, where they say nothing, on the first reading that they do."""
    own = testimonies(index, statement, sense)
    if _verdict(own) is not Verdict.NOT_FOUND or not lessons.aliases:
        return own
    read = readings(understand(statement, index.vocabularies), lessons.aliases, tuple(index.vocabularies))[1:]
    heard = (testimonies(index, reading.text, sense) for reading in read)
    return next((each for each in heard if _verdict(each) is not Verdict.NOT_FOUND), own)


def testimonies(index: Index, statement: str, sense: Sense | None) -> list[Testimony]:
    """What the sentences most like a statement say of it, the surest first, before all those that say nothing."""
    found = retrieve(index, understand(statement, index.vocabularies), sense=sense)
    weighing = Weighing({matched.term.form: matched.rarity for matched in found.terms})
    spelled = _spelled(found.terms)
    near = [*found.rows[: min(CANDIDATES, found.by_words)], *found.rows[found.by_words :][:SENSED]]
    heard = [_testify(index.place(int(row)), statement, spelled, weighing) for row in near]
    if found.sensed and found.sensed.read:
        heard = _read(heard, found.sensed.read)
    return sorted(heard, key=lambda one: one.standing, reverse=True)


def _read(heard: Sequence[Testimony], read: Read) -> list[Testimony]:
    """The testimonies when their sentences were read together with the statement; the same words are read once."""
    texts = list(dict.fromkeys(one.place.sentence.text for one in heard))
    told = dict(zip(texts, told_of(read(texts)), strict=True)) if texts else {}
    return [_told(one, told[one.place.sentence.text]) for one in heard]


def _told(one: Testimony, told: tuple[float, ...]) -> Testimony:
    """A testimony with what the reader told; where it contradicts nothing, it may bear the statement out after all."""
    numbers = (float(one.says is Verdict.SUPPORTED), *told)
    if one.says is Verdict.CONTRADICTED:
        return replace(one, told=numbers, probability=telling_belief(one.says, (*one.evidence, *numbers)))
    surely = telling_belief(Verdict.SUPPORTED, (*one.evidence, *numbers))
    if one.says is Verdict.NOT_FOUND and surely < telling.BELIEVED[Verdict.SUPPORTED]:
        return replace(one, told=numbers, probability=max(one.probability, surely))
    return replace(one, says=Verdict.SUPPORTED, clashes=(), told=numbers, probability=surely)


def _spelled(terms: Sequence[MatchedTerm]) -> Meant:
    """For each misspelt word the stems of the base that it stands for; "unsealed" is no misspelt "sealed"."""
    meant = ((m.term.form, tuple(match.stem for match in m.matches if match.how is How.SPELLING)) for m in terms)
    meant = ((form, tuple(stem for stem in stems if not is_negated(form, stem))) for form, stems in meant)
    return tuple((form, stems) for form, stems in meant if stems)


def _testify(place: Place, statement: str, spelled: Meant, weighing: Weighing) -> Testimony:
    revision = place.document.revision
    claim = read_claim(statement, revision, spelled)
    comparison = compare(claim, read_sentence(revision, place.sentence, with_values=claim.has_values))
    numbers = evidence(comparison, place, weighing)
    speaks = matter.probability(numbers[: len(matter.NAMES)])
    says = _said(comparison, place) if speaks >= FAR_OFF else Verdict.NOT_FOUND
    surely = speaks if says is Verdict.NOT_FOUND else belief(says, numbers)
    return Testimony(statement, place, says, numbers, comparison.clashes, surely)


def _said(comparison: Comparison, place: Place) -> Verdict:
    if comparison.clashes:
        return Verdict.NOT_FOUND if comparison.is_of_other_deed() else Verdict.CONTRADICTED
    return Verdict.NOT_FOUND if insists_in_vain(comparison, place) else Verdict.SUPPORTED


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


def _cited(deciding: Sequence[Heard]) -> list[Testimony]:
    """The surest testimony of each article on each statement: sources that differ stand beside each other."""
    chosen: dict[tuple[str, int], Testimony] = {}
    for heard in deciding:
        for testimony in heard:
            if testimony.verdict is not Verdict.NOT_FOUND:
                chosen.setdefault((testimony.statement, testimony.place.document.revision.id), testimony)
    return list(chosen.values())[:MOST_CITED]


def _citation(testimony: Testimony, n: int) -> Citation:
    place, clashes = testimony.place, testimony.clashes
    return Citation.of(place.document.revision, place.sentence, clashes[0].source if clashes else None, n)


def _conflicts(testimony: Testimony) -> list[Conflict]:
    told = testimony.place.sentence.text
    return [Conflict(testimony.statement[slice(*c.claim)], told[slice(*c.source)]) for c in testimony.clashes]
