"""Which sentences are about a subject that somebody named."""

from __future__ import annotations

import numpy as np

from knowledge.answering.asking.question import Question, understand
from knowledge.answering.matching.holding import enter, entries, standing
from knowledge.answering.matching.terms import OTHER_WORDS, MatchedTerm, match_terms
from knowledge.answering.teaching.aliases import readings
from knowledge.answering.teaching.taught import UNTAUGHT
from knowledge.index import Index
from knowledge.lessons import Lessons


def mentions(index: Index, about: str, lessons: Lessons = UNTAUGHT) -> frozenset[tuple[int, int]]:
    """The sentences, as (revision id, sentence number), that hold all words of the subject, well or ill spelt, or of
    what an alias says it stands for.

    An encoder has no say in it: what is near in meaning is another subject.
    """
    languages = tuple(index.vocabularies)
    asked = understand(about, languages)
    if not asked.content:
        asked = understand(f"the {about}", languages)  # not in front, so that capitals show a name: "US", not "us"
    subjects = readings(asked, lessons.aliases, languages)
    return frozenset[tuple[int, int]]().union(*(_holding(index, subject) for subject in subjects))


def _holding(index: Index, subject: Question) -> frozenset[tuple[int, int]]:
    asked = [_itself(matched) for matched in match_terms(index, subject) if matched.term.is_content]
    if not asked:
        return frozenset()
    held = enter(index.zeros(len(asked)), entries(standing(index, asked), index.words))
    rows = np.flatnonzero(held.min(axis=0) * index.arrays.present)
    places = [index.place(int(row)) for row in rows]
    return frozenset((place.document.revision.id, place.sentence.number) for place in places)


def _itself(matched: MatchedTerm) -> MatchedTerm:
    """The word without those of like meaning, which are another subject."""
    return matched._replace(matches=tuple(match for match in matched.matches if match.how not in OTHER_WORDS))
