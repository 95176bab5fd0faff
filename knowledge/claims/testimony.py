"""What the sentences most like a statement say of it, by their words and, where there is one, by a reader's word.

By words alone the surest one is looked at a second time (see `second_look`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from knowledge.answering.asking.question import understand
from knowledge.answering.matching.retrieval import retrieve
from knowledge.answering.matching.sense import Judge, Sense
from knowledge.answering.matching.terms import How, MatchedTerm
from knowledge.claims.conflicts.clashes import Clash
from knowledge.claims.conflicts.comparison import Comparison, compare
from knowledge.claims.reading.reader import Meant, read_claim, read_sentence
from knowledge.claims.reservations.insistence import is_only_denial, is_told_otherwise, lacking
from knowledge.claims.reservations.unsaid import is_unsaid
from knowledge.claims.weighing import doubts, same_matter, telling
from knowledge.claims.weighing.belief import Weights, belief, evidence
from knowledge.claims.weighing.same_matter import Weighing
from knowledge.claims.weighing.telling import told_of
from knowledge.index import Index, Place
from knowledge.lexicon.opposites import is_negated
from knowledge.model import Verdict

CANDIDATES = 6
"""Sentences that are read for a claim: with 5, 6 and 8 as many verdicts on the invented claims are right."""

SENSED = 3
"""Sentences beside them that only an encoder finds: those of the highest cosine."""

BELIEVED = {Verdict.SUPPORTED: 0.31, Verdict.CONTRADICTED: 0.38, Verdict.NOT_FOUND: 0.0}
"""The least probability that a sentence bears out what it says, chosen on the claims in bench/data."""

LOOKED_AT = 0.44
LACKING = 0.6
"""The same of a sentence that was looked at twice, and of one that is lacking (see DESIGN)."""

Weigh = Callable[[Verdict, Sequence[float]], float]
"""From what a sentence says and the evidence to the probability that it bears that out."""

FAR_OFF = 0.05
"""Probability of speaking of the matter below which it is not even asked what a sentence says."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """What a sentence says of a statement, and the probability that this is so.

    Of one that says nothing it is the probability that it speaks of the same matter; one that was read says something,
    however improbable. `told` are the last of `telling.NAMES` of one that was read, `doubts` those of a denial. One is
    lacking that says nothing only for a word which the claim denies and nothing answers.
    """

    statement: str
    place: Place
    says: Verdict
    evidence: tuple[float, ...]
    comparison: Comparison
    probability: float
    doubts: tuple[float, ...] = ()
    told: tuple[float, ...] = ()
    is_lacking: bool = False
    is_seen_twice: bool = False

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """The words that contradict the statement."""
        return self.comparison.clashes

    @property
    def seems(self) -> Verdict:
        """What its words seem to say, all doubts aside."""
        if self.says is Verdict.NOT_FOUND:
            return self.says
        return Verdict.CONTRADICTED if self.clashes else Verdict.SUPPORTED

    @property
    def verdict(self) -> Verdict:
        """What it says where that is sure enough."""
        return self.says if self.probability >= self._least else Verdict.NOT_FOUND

    @property
    def _least(self) -> float:
        if self.is_seen_twice:
            return LACKING if self.is_lacking else LOOKED_AT
        return (telling.BELIEVED if self.told else BELIEVED)[self.says]

    @property
    def standing(self) -> tuple[bool, float]:
        """By this the testimony is chosen that decides: the surest that says something."""
        return self.verdict is not Verdict.NOT_FOUND, self.probability


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
    speaks = same_matter.probability(numbers[: len(same_matter.NAMES)])
    says = _said(comparison) if speaks >= FAR_OFF else Verdict.NOT_FOUND
    missing = lacking(comparison, place) if says is Verdict.SUPPORTED else []
    says = Verdict.NOT_FOUND if missing else says
    doubted = doubts.doubts(comparison, numbers)
    one = Testimony(statement, place, says, numbers, comparison, speaks, doubted)
    return by_words(replace(one, is_lacking=bool(missing) and is_only_denial(missing, comparison)))


def _said(comparison: Comparison) -> Verdict:
    """What a sentence says if it lacks nothing."""
    if is_unsaid(comparison.claim, comparison.source, comparison.bonds):
        return Verdict.NOT_FOUND
    if comparison.clashes:
        return Verdict.NOT_FOUND if comparison.is_of_other_deed() else Verdict.CONTRADICTED
    return Verdict.NOT_FOUND if is_told_otherwise(comparison) else Verdict.SUPPORTED
