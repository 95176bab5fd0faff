"""What somebody who asks for a timeline means: sentences about a subject, days between two dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from knowledge.answering.matching import Floats, How, MatchedTerm, match_terms, strengths
from knowledge.answering.question import understand
from knowledge.dates import parse_bound
from knowledge.errors import InputError
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
    itself = tuple(match for match in matched.matches if match.how is not How.MEANING)
    return strengths(index, replace(matched, matches=itself))


def read_bounds(since: str | None, until: str | None, *, today: date) -> tuple[date | None, date | None]:
    """The first and the last day that are meant. Raises InputError if one can't be read, or the last is the earlier."""
    first = parse_bound(since, today)[0] if since is not None else None
    last = parse_bound(until, today)[1] if until is not None else None
    if first and last and first > last:
        raise InputError(f"“{since}” is later than “{until}”.")
    return first, last
