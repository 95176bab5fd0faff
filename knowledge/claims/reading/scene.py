"""What stands around a sentence and sets the scene for it: who and what it speaks of, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from knowledge.claims.reading.points import Point
from knowledge.claims.reading.reader import read_sentence, stems_of
from knowledge.claims.values.dating import anchor_of
from knowledge.claims.values.moments import compare_dates
from knowledge.claims.values.quantities import Agreement, Quantity
from knowledge.dates import Dated, find_dates
from knowledge.index import Place
from knowledge.model import Revision
from knowledge.text.tokens import stemmer, tokens

BEFORE, AFTER = 2, 1
"""Neighbouring sentences that say who or what a sentence speaks of."""

REMEMBERED = 60
"""Sentences before one in which a name may have been introduced that it only refers to."""


SEARCHED = 20_000
"""Letters of an article in which a claim's words are looked for."""

COUNTED_BEFORE = 6
"""Sentences before one in which that was counted of which it speaks ("the two engineers")."""


def neighbourhood(place: Place) -> frozenset[str]:
    """The stems of the headline and of the sentences around one."""
    revision, at = place.document.revision, place.sentence.number - 1
    others = place.document.sentences[max(0, at - BEFORE) : at] + place.document.sentences[at + 1 : at + 1 + AFTER]
    texts = [revision.headline, *(sentence.text for sentence in others)]
    return frozenset[str]().union(*(stems_of(text, revision.language) for text in texts))


class Setting(NamedTuple):
    """The stems around a sentence, and those of its whole article."""

    around: frozenset[str]
    article: frozenset[str]


def setting_of(place: Place) -> Setting:
    """The setting of a sentence."""
    return Setting(neighbourhood(place), _stems_in(place.document.revision))


@lru_cache(maxsize=64)
def _stems_in(revision: Revision) -> frozenset[str]:
    """The stems of an article; few are remembered, for each has many."""
    stem = stemmer(revision.language)
    return frozenset(stem(word.form) for word in tokens(f"{revision.headline}\n{revision.body[:SEARCHED]}"))


def is_scene(point: Point, place: Place) -> bool:
    """Whether a sentence around or the headline gives the date or name, or one before the name ("the company") or
    number ("the two engineers"); a part of the day and "several" are told by the way.
    """
    if point.is_name:
        return bool(point.stems & neighbourhood(place)) or _is_introduced(point, place)
    if point.date is not None:
        return any(compare_dates(point.date, told) is Agreement.HELD for told in _dates(place))
    if point.quantity is not None and point.quantity.is_by_the_way:
        return True
    if point.quantity is None or not _is_meant_there(point.quantity, place):
        return False
    return any(_is_same_count(point.quantity, told) for told in _numbers(place))


_KNOWN = re.compile(r"\b(?:the|these|those|both|all|эти|этих|оба|обе|обоих|все|всех)\s+(?:\w+\s+)?(\w+)", re.IGNORECASE)
"""What a text speaks of as known: "the two engineers", "the engineers"."""


def _is_meant_there(ours: Quantity, place: Place) -> bool:
    """Whether the sentence speaks of what is counted as of something known."""
    language = place.document.revision.language
    known = (stems_of(found.group(), language) for found in _KNOWN.finditer(place.sentence.text))
    return bool(ours.counted) and any(ours.counted[0] in stems for stems in known)


def _is_same_count(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two numbers, more than one, count as many of the same."""
    alike = (ours.unit, ours.bound, ours.counted[:1]) == (theirs.unit, theirs.bound, theirs.counted[:1])
    return alike and 1 < ours.value == theirs.value


def _is_introduced(name: Point, place: Place) -> bool:
    language, at = place.document.revision.language, place.sentence.number - 1
    before = place.document.sentences[max(0, at - REMEMBERED) : at]
    return any(name.stems & stems_of(sentence.text, language) for sentence in before)


def _numbers(place: Place) -> Iterator[Quantity]:
    """What the sentences shortly before count."""
    revision, at = place.document.revision, place.sentence.number - 1
    for sentence in place.document.sentences[max(0, at - COUNTED_BEFORE) : at]:
        yield from (point.quantity for point in read_sentence(revision, sentence).points if point.quantity)


def _dates(place: Place) -> Iterator[Dated]:
    revision, at = place.document.revision, place.sentence.number - 1
    for sentence in place.document.sentences[max(0, at - BEFORE) : at + AFTER]:
        yield from (point.date for point in read_sentence(revision, sentence).points if point.date)
    yield from find_dates(revision.headline, anchor_of(revision), revision.language)
