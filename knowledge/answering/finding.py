"""One question against the base: its candidates with their evidence, ranked, and how sure the best of them is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz

from knowledge.answering.asking.question import Question
from knowledge.answering.doubting.scrutiny import LOOKED_AT, look_at, to_rank, to_trust
from knowledge.answering.doubting.unfilled import UNFILLED, is_unfilled
from knowledge.answering.doubting.unheard import UNHEARD, insists_on_unheard_name
from knowledge.answering.matching.retrieval import retrieve
from knowledge.answering.matching.sense import Likely, Sense
from knowledge.answering.matching.terms import Floats, MatchedTerm
from knowledge.answering.same_event import are_on_one_event
from knowledge.answering.weighing.basis import Basis
from knowledge.answering.weighing.certainty import certainty, told_by
from knowledge.answering.weighing.features import NAMES, basis_of, evidence
from knowledge.answering.weighing.reading import Reader
from knowledge.answering.weighing.telling import read_too
from knowledge.answering.weighing.weights import SecondLook, weights
from knowledge.index import Index, Place
from knowledge.index.marks import marked
from knowledge.text.tokens import Span

RETOLD = 40
"""Likeness (rapidfuzz, 0 to 100) from which a sentence tells again what one of another article on the event does: net
on the pairs of bench/conflicts.py 53.9 at 50, 55.8 at 40, 56.0 at 0, where any sentence of such an article does.
"""

RIVALS = 3
"""Rows behind the best one that may be such."""

HARDLY = 0.3
"""Probability that the base speaks of what is asked, below which it hardly does: then less is believed of what the
words found, down to nothing at 0. AUROC of SQuAD's off-topic questions 0.907 → 0.934, of the news quiz's 0.777 → 0.792
(bench/quality.py, 300 each); of questions on invented articles 0.7779 → 0.7777. What a reader finds in other words, or
in another language, hardly any word speaks of.
"""

FEW = 5
"""Sentences of the smallest base that the weights were fitted on, or nearly so."""


class _First(NamedTuple):
    """What is known of the rows at first sight: their scores and evidence, and that the first of them answers."""

    scores: Floats
    columns: Floats
    confidence: float


@dataclass(frozen=True, eq=False)
class Finding:
    """Rows of the index, best first, with evidence each and the score that it had at first sight (a second look may
    change the order of the best); `confidence` is that the first one answers, and `on_topic` that the base speaks of
    what is asked at all, whether it answers or not.

    The first `chosen` ones are the answer whatever was found: editors pinned them to the question, or it asks who says
    them. `told` is for sentences that were read with the question, by their text, where the answer may stand.
    """

    question: Question
    terms: tuple[MatchedTerm, ...]
    rows: tuple[int, ...]
    scores: Floats
    evidence: Floats
    confidence: float
    on_topic: float
    asked: Mapping[str, float]
    """What the question alone tells of how sure to be."""
    reader: Reader
    """What reads sentences for the question."""
    chosen: int = 0
    told: Mapping[str, Likely] = field(default_factory=dict)
    decisive: dict[tuple[str, str | None], Span | None] = field(default_factory=dict)
    """The words that decide, by text and language of each sentence in which they were looked for: of what is cited and
    compared with other sources they are wanted twice. What is made of a finding shares them, as it has its question."""

    @property
    def cited(self) -> int:
        """How many of the rows are the answer: the best one, or those that were chosen."""
        return self.chosen or 1

    @property
    def basis(self) -> Basis:
        """What the evidence rests on."""
        return basis_of(self.evidence)


def find(index: Index, question: Question, within: int | None = None, sense: Sense | None = None) -> Finding:
    """The sentences that may answer; none, and confidence 0, where nothing of the question is in the base.

    `within` keeps to one article (its id); `sense` is the encoder's say, where there is one.
    """
    found = retrieve(index, question, within, sense)
    reader = Reader(question, found.terms)
    columns = evidence(index, question, found, reader)
    scores, told = weights(basis_of(columns)).scores(columns), dict[str, Likely]()
    if found.sensed and found.sensed.read and basis_of(columns) is Basis.SENSE:
        columns, told = read_too(lambda at: index.place(int(found.rows[at])), columns, scores, found.sensed.read)
        scores = weights(Basis.READING).scores(columns)
    order = np.argsort(-scores, kind="stable")
    scores, columns, terms = scores[order], columns[order], tuple(found.terms)
    asked = told_by(question, terms)
    rows = tuple(found.rows[order].tolist())
    confidence, on_topic = _at_first_sight(index, rows, asked, (scores, columns))
    if rows and (second := weights(basis_of(columns)).second_look):
        looked, first = _look_again(index, question, terms, rows), _First(scores, columns, confidence)
        again, confidence = _at_second_sight(second, looked, first, partial(_rivals, index, rows))
        rows, scores, columns = tuple(rows[at] for at in again), scores[again], columns[again]
    if rows:
        confidence *= _less_sure(index, question, terms, rows[0])
    if basis_of(columns) is Basis.WORDS:
        confidence *= min(1.0, on_topic / HARDLY)
    return Finding(question, terms, rows, scores, columns, confidence, on_topic, asked, reader, told=told)


def _at_first_sight(
    index: Index, rows: Sequence[int], asked: Mapping[str, float], weighed: tuple[Floats, Floats]
) -> tuple[float, float]:
    """That the best row answers, and that the base speaks of what is asked, by the rows' scores and evidence."""
    if not rows:
        return 0.0, 0.0
    apart = _apart(index, rows)
    scores, columns = (each[apart] for each in weighed)
    learnt, told = weights(basis_of(columns)), certainty(asked, columns, among(scores, len(index)))
    return learnt.probability(told), learnt.on_topic(told)


def _apart(index: Index, rows: Sequence[int]) -> list[int]:
    """The places of the rows without those that say word for word what one before them says, and of the next best ones
    without those that tell again what the best does: a story that two articles tell is no rival of itself, be it with
    another number.
    """
    first = dict[str, int]()
    for at, row in enumerate(rows):
        first.setdefault(index.place(row).sentence.text, at)
    near = [at for at in first.values() if at <= RIVALS]
    return [*_rivals(index, rows, near), *list(first.values())[len(near) :]]


def _rivals(index: Index, rows: Sequence[int], places: Sequence[int]) -> list[int]:
    """The places of some rows without those that tell again what the row at the first of these places does."""
    best, *others = places
    told = index.place(rows[best])
    return [best, *(at for at in others if not _is_retold(told, index.place(rows[at])))]


def _is_retold(best: Place, other: Place) -> bool:
    """Whether a sentence of another article on the event has many of the words of the best one."""
    one, another = best.document, other.document
    return (
        one.revision.article_id != another.revision.article_id
        and fuzz.token_sort_ratio(best.sentence.text, other.sentence.text) >= RETOLD
        and are_on_one_event(one, another)
    )


def among(scores: Floats, sentences: int) -> Floats:
    """The scores, in a base of fewer than FEW sentences among those of sentences that say nothing of the question: how
    far the best is ahead tells how sure to be, and it would have nobody to be ahead of.
    """
    missing = FEW - max(sentences, len(scores))
    return np.append(scores, np.full(missing, min(0.0, float(scores.min())))) if missing > 0 else scores


def _look_again(index: Index, question: Question, terms: Sequence[MatchedTerm], rows: Sequence[int]) -> Floats:
    """What a second look tells of the best rows."""
    places = [index.place(row) for row in rows[:LOOKED_AT]]
    return look_at(question, terms, [marked(at.sentence.text, at.document.revision.language) for at in places])


def _at_second_sight(
    learnt: SecondLook, looked: Floats, first: _First, rivals: Callable[[Sequence[int]], list[int]]
) -> tuple[list[int], float]:
    """The places of all rows in their new order, and that the first of them answers; `rivals` leaves out of such places
    those of sentences that only tell it again.
    """
    scores, columns = first.scores[: len(looked)], first.columns[: len(looked)]
    again = learnt.rank.scores(to_rank(looked, scores, columns))
    order = np.argsort(-again, kind="stable").tolist()
    apart = sorted(rivals(order))
    told = to_trust(looked[apart], scores[apart], again[apart], first.confidence)
    return [*order, *range(len(looked), len(first.scores))], learnt.probability(told)


def _less_sure(index: Index, question: Question, terms: Sequence[MatchedTerm], best: int) -> float:
    """What confidence in the best row is multiplied by for what it leaves open."""
    if insists_on_unheard_name(index, question, terms):
        return UNHEARD
    return UNFILLED if is_unfilled(question, terms, index.place(best)) else 1.0


def nothing_for(question: Question) -> Finding:
    """What is found where nothing is looked for."""
    none = np.zeros((0, len(NAMES)), dtype=np.float32)
    return Finding(question, (), (), none[:, 0], none, 0.0, 0.0, {}, Reader(question, ()))


def as_chosen(finding: Finding, rows: Sequence[int], confidence: float) -> Finding:
    """The finding with these rows in front as the answer; what else was found follows. Nothing is known of a row that
    was not found.
    """
    at_row = {row: at for at, row in enumerate(finding.rows)}
    others = [at for row, at in at_row.items() if row not in rows]
    blank = np.zeros(finding.evidence.shape[-1], dtype=np.float32)
    known = np.array([finding.evidence[at_row[row]] if row in at_row else blank for row in rows])
    return replace(
        finding,
        rows=(*rows, *(finding.rows[at] for at in others)),
        scores=np.concatenate([np.ones(len(rows), dtype=np.float32), finding.scores[others]]),
        evidence=np.concatenate([known, finding.evidence[others]]),
        confidence=confidence,
        chosen=len(rows),
    )


def scores_by_words(finding: Finding) -> Floats:
    """What the words of each row speak for it, whatever the evidence rests on. What is told when rows are read together
    is shared by all that answer, and a cosine says that sentences are on one matter, not that they tell of one thing.
    """
    if finding.basis is Basis.WORDS and not finding.chosen:
        return finding.scores
    return weights(Basis.WORDS).scores(finding.evidence[:, : len(NAMES)])
