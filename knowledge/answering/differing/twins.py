"""The twin of an answering sentence: the one of another article that most likely tells the same, or its contrary."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

from knowledge.answering.finding import Finding, scores_by_words
from knowledge.answering.matching.terms import PRIOR_SENTENCES, Floats, inverse_frequency
from knowledge.answering.weighing.features import COVER
from knowledge.index import Index, Place
from knowledge.index.marks import marked
from knowledge.lexicon.concepts import LOOSE
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import stemmer

ROWS = 3
"""The best rows of another article, of which one may be the twin."""

LEAST_HELD = 0.4
"""Share of what the answer holds of the question below which another sentence is on another matter."""

HELD, ALIKE = 4.0, 5.0
"""What that share counts beside a row's score, and what both sentences have in common beside the question."""

SHARED = 0.25
"""Share of the shorter sentence's weight that two accounts of one thing seldom have more of in common."""

Rarities = dict[str, float]
"""What a sentence says, each with its rarity."""


class Twins:
    """Looks among the rows of other articles for those that tell what the first row of a finding does."""

    def __init__(self, index: Index, finding: Finding) -> None:
        self._index, self._finding = index, finding
        self._held = finding.evidence[:, COVER] / finding.evidence[0, COVER]

    def likely(self, places: Sequence[int], least: float) -> list[int]:
        """The rows, of those that another article has at some places of the finding, that are likely enough to tell the
        same, the likeliest first: by a row's score, the share that it holds of what the first row holds of the
        question, and what both sentences have in common beside that.
        """
        held = {at: min(1.0, share) for at in places[:ROWS] if (share := float(self._held[at])) >= LEAST_HELD}
        apart = {at: float(self._scores[at]) + HELD * share for at, share in held.items()}
        sure = {at: told + ALIKE * self._alike(at) for at, told in apart.items() if told + ALIKE >= least}
        found = sorted((at for at in sure if sure[at] >= least), key=lambda at: (-sure[at], at))
        return [self._finding.rows[at] for at in found]

    @cached_property
    def _scores(self) -> Floats:
        return scores_by_words(self._finding)

    @cached_property
    def _said(self) -> Rarities:
        return _rarities(self._index, self._index.place(self._finding.rows[0]))

    @cached_property
    def _asked(self) -> set[str]:
        return {match.stem for term in self._finding.terms for match in term.matches}

    def _alike(self, at: int) -> float:
        """How much a row has in common with the first one beside what was asked: 1 from SHARED of the weight of the
        shorter sentence.
        """
        one, other = self._said, _rarities(self._index, self._index.place(self._finding.rows[at]))
        shorter = min(sum(one.values()), sum(other.values()))
        common = sum(weight for term, weight in one.items() if term in other and term not in self._asked)
        return min(1.0, common / (SHARED * shorter)) if shorter else 0.0


def _rarities(index: Index, place: Place) -> Rarities:
    """The stems of a sentence, function words aside, and what they stand for, with their rarity in the base."""
    language = place.document.revision.language
    common, total = _common_stems(language), len(index) + PRIOR_SENTENCES
    return {
        term: inverse_frequency(total, index.words.frequency(term))
        for term in marked(place.sentence.text, language).terms
        if term[0] != LOOSE and term not in common
    }


@lru_cache(maxsize=16)
def _common_stems(language: str) -> frozenset[str]:
    """The stems of a language's function words."""
    return frozenset(map(stemmer(language), stop_words(language)))
