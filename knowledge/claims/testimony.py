"""What the sentences most like a statement say of it, by their words and, where there is one, by a reader's word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from knowledge.answering.matching import How, MatchedTerm
from knowledge.answering.question import understand
from knowledge.answering.retrieval import retrieve
from knowledge.answering.sense import Judge, Sense
from knowledge.claims import doubts, matter, telling
from knowledge.claims.belief import Weights, belief, evidence
from knowledge.claims.clashes import Clash
from knowledge.claims.comparison import Comparison, compare
from knowledge.claims.insistence import insists_in_vain
from knowledge.claims.matter import Weighing
from knowledge.claims.reading import Meant, read_claim, read_sentence
from knowledge.claims.telling import telling_belief, told_of
from knowledge.claims.unsaid import is_unsaid
from knowledge.index import Index, Place
from knowledge.lexicon.opposites import is_negated
from knowledge.model import Verdict

CANDIDATES = 6
"""Sentences that are read for a claim: with 5, 6 and 8 as many verdicts on the invented claims are right."""

SENSED = 3
"""Sentences beside them that only an encoder finds: those of the highest cosine."""

BELIEVED = {Verdict.SUPPORTED: 0.31, Verdict.CONTRADICTED: 0.38, Verdict.NOT_FOUND: 0.0}
"""The least probability that a sentence bears out what it says, chosen on the claims in bench/data."""

Weigh = Callable[[Verdict, Sequence[float]], float]
"""From what a sentence says and the evidence to the probability that it bears that out."""

FAR_OFF = 0.05
"""Probability of speaking of the matter below which it is not even asked what a sentence says."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """What a sentence says of a statement, and the probability that this is so; `clashes` are the words that contradict
    it.

    Of one that says nothing it is the probability that it speaks of the same matter; one that was read says something,
    however improbable. `told` are the last of `telling.NAMES` of one that was read, `doubts` those of a denial.
    """

    statement: str
    place: Place
    says: Verdict
    evidence: tuple[float, ...]
    clashes: tuple[Clash, ...]
    probability: float
    doubts: tuple[float, ...] = ()
    told: tuple[float, ...] = ()

    @property
    def seems(self) -> Verdict:
        """What its words seem to say, all doubts aside."""
        if self.says is Verdict.NOT_FOUND:
            return self.says
        return Verdict.CONTRADICTED if self.clashes else Verdict.SUPPORTED

    @property
    def verdict(self) -> Verdict:
        """What it says where that is sure enough."""
        least = (telling.BELIEVED if self.told else BELIEVED)[self.says]
        return self.says if self.probability >= least else Verdict.NOT_FOUND

    @property
    def standing(self) -> tuple[bool, float]:
        """By this the testimony is chosen that decides: the surest that says something."""
        return self.verdict is not Verdict.NOT_FOUND, self.probability


def testimonies(index: Index, statement: str, sense: Sense | None) -> list[Testimony]:
    """What the sentences most like a statement say of it, the surest first, before all those that say nothing."""
    heard = (reweighed(one, telling_belief) if one.told else one for one in gathered(index, statement, sense))
    return sorted(heard, key=lambda one: one.standing, reverse=True)


def gathered(index: Index, statement: str, sense: Sense | None) -> list[Testimony]:
    """The same in the order of finding them, what was read not weighed yet."""
    found = retrieve(index, understand(statement, index.vocabularies), sense=sense)
    weighing = Weighing({matched.term.form: matched.rarity for matched in found.terms})
    spelled = _spelled(found.terms)
    near = [*found.rows[: min(CANDIDATES, found.by_words)], *found.rows[found.by_words :][:SENSED]]
    heard = [_testify(index.place(int(row)), statement, spelled, weighing) for row in near]
    return _judged(heard, statement, found.sensed.judge) if found.sensed and found.sensed.judge else heard


def _judged(heard: Sequence[Testimony], statement: str, judge: Judge) -> list[Testimony]:
    """The testimonies when their sentences were read together with the statement; the same words are read once."""
    texts = list(dict.fromkeys(one.place.sentence.text for one in heard))
    told = dict(zip(texts, told_of(judge(statement, texts)), strict=True))
    return [replace(one, told=(float(one.seems is Verdict.SUPPORTED), *told[one.place.sentence.text])) for one in heard]


def reweighed(one: Testimony, weigh: Weigh) -> Testimony:
    """A testimony that was read, by some weights: it may support unless its words contradict."""
    says = may_say(one)
    return replace(one, says=says, probability=weigh(says, (*one.evidence, *one.told)))


def by_words(one: Testimony, weigh: Weigh = belief, weights: Weights = doubts.WEIGHTS) -> Testimony:
    """A testimony by its words alone: a denial that is no firm conflict may be one that both texts mean."""
    if one.says is Verdict.NOT_FOUND:
        return one
    told = replace(one, says=one.seems, probability=weigh(one.seems, one.evidence))
    if not one.doubts:
        return told
    firm, excused = (
        doubts.probability(meant, one.doubts, weights) for meant in (Verdict.CONTRADICTED, Verdict.SUPPORTED)
    )
    if firm >= doubts.FIRM:
        return told
    if excused >= BELIEVED[Verdict.SUPPORTED]:
        return replace(one, says=Verdict.SUPPORTED, probability=excused)
    return replace(told, probability=min(told.probability, firm))


def may_say(one: Testimony) -> Verdict:
    """What a sentence that was read may say: a conflict needs words that can be shown, and a reader shows none."""
    return Verdict.CONTRADICTED if one.seems is Verdict.CONTRADICTED else Verdict.SUPPORTED


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
    doubted = doubts.doubts(comparison, numbers)
    return by_words(Testimony(statement, place, says, numbers, comparison.clashes, speaks, doubted))


def _said(comparison: Comparison, place: Place) -> Verdict:
    if is_unsaid(comparison.claim, comparison.source, comparison.bonds):
        return Verdict.NOT_FOUND
    if comparison.clashes:
        return Verdict.NOT_FOUND if comparison.is_of_other_deed() else Verdict.CONTRADICTED
    return Verdict.NOT_FOUND if insists_in_vain(comparison, place) else Verdict.SUPPORTED
