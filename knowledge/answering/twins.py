"""The twin of an answering sentence: the one of another article that most likely tells the same, or its contrary."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from knowledge.answering import features
from knowledge.answering.finding import Finding
from knowledge.answering.matching import PRIOR_SENTENCES, inverse_frequency
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

_COVER = features.NAMES.index("cover")


def twin(index: Index, finding: Finding, places: Sequence[int], least: float) -> int | None:
    """The row, of those that another article has at some places of a finding, that most likely tells what the first row
    does, if it is likely enough: by its score, the share that it holds of what the first row holds of the question, and
    what both sentences have in common beside that.
    """
    held = finding.evidence[:, _COVER] / finding.evidence[0, _COVER]
    said = _rarities(index, index.place(finding.rows[0]))
    asked = {match.stem for term in finding.terms for match in term.matches}
    sure = {
        at: float(finding.scores[at])
        + HELD * min(1.0, float(held[at]))
        + ALIKE * _alike(said, _rarities(index, index.place(finding.rows[at])), asked)
        for at in places[:ROWS]
        if held[at] >= LEAST_HELD
    }
    best = max(sure, key=sure.__getitem__, default=None)
    return finding.rows[best] if best is not None and sure[best] >= least else None


def _alike(one: Rarities, other: Rarities, asked: set[str]) -> float:
    """How much two sentences have in common beside what was asked: 1 from SHARED of the shorter one's weight."""
    shorter = min(sum(one.values()), sum(other.values()))
    common = sum(weight for term, weight in one.items() if term in other and term not in asked)
    return min(1.0, common / (SHARED * shorter)) if shorter else 0.0


def _rarities(index: Index, place: Place) -> Rarities:
    """The stems of a sentence, function words aside, and what they stand for, with their rarity in the base."""
    language = place.document.revision.language
    common = _common_stems(language)
    total = len(index) + PRIOR_SENTENCES
    terms = marked(place.sentence.text, language).terms.keys() - common
    return {term: inverse_frequency(total, index.words.frequency(term)) for term in terms if term[0] != LOOSE}


@lru_cache(maxsize=16)
def _common_stems(language: str) -> frozenset[str]:
    """The stems of a language's function words."""
    return frozenset(map(stemmer(language), stop_words(language)))
