"""Which sentences are about a subject that somebody named."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from knowledge.answering.matching import OTHER_WORDS, Floats, MatchedTerm, match_terms, strengths
from knowledge.answering.question import understand
from knowledge.index import Index


def mentions(index: Index, about: str) -> frozenset[tuple[int, int]]:
    """The sentences, as (revision id, sentence number), that hold all words of the subject, well or ill spelt."""
    subject = understand(about, tuple(index.vocabularies))
    held = [_holding(index, matched) for matched in match_terms(index, subject) if matched.term.is_content]
    if not held:
        return frozenset()
    rows = np.flatnonzero(np.minimum.reduce(held) * index.arrays.present)
    places = [index.place(int(row)) for row in rows]
    return frozenset((place.document.revision.id, place.sentence.number) for place in places)


def _holding(index: Index, matched: MatchedTerm) -> Floats:
    """For each row how surely it holds the word itself; words of like meaning are another subject."""
    itself = tuple(match for match in matched.matches if match.how not in OTHER_WORDS)
    return strengths(index, replace(matched, matches=itself), index.words, len(index.arrays.length))
