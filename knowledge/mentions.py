"""Which sentences are about a subject that somebody named."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from knowledge.answering.matching import OTHER_WORDS, MatchedTerm, enter, match_terms, standing
from knowledge.answering.question import understand
from knowledge.index import Index


def mentions(index: Index, about: str) -> frozenset[tuple[int, int]]:
    """The sentences, as (revision id, sentence number), that hold all words of the subject, well or ill spelt."""
    subject = understand(about, tuple(index.vocabularies))
    asked = [_itself(matched) for matched in match_terms(index, subject) if matched.term.is_content]
    if not asked:
        return frozenset()
    held = enter(index.zeros(len(asked)), [standing(index, word) for word in asked], index.words)
    rows = np.flatnonzero(held.min(axis=0) * index.arrays.present)
    places = [index.place(int(row)) for row in rows]
    return frozenset((place.document.revision.id, place.sentence.number) for place in places)


def _itself(matched: MatchedTerm) -> MatchedTerm:
    """The word without those of like meaning, which are another subject."""
    return replace(matched, matches=tuple(match for match in matched.matches if match.how not in OTHER_WORDS))
