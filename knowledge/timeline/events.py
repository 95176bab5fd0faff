"""From an article to its events: each dated sentence or clause that says when something happens."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from knowledge.dates import Dated, Role, day_range, find_dates
from knowledge.model import Citation, Event, Revision, Sentence
from knowledge.text.bylines import leading_bylines


def events_of(revision: Revision, sentences: Sequence[Sentence]) -> tuple[Event, ...]:
    """The events that the revision tells, in the order of its text; the first is its own publication.

    A sentence without a date gives none; one with several dates gives one for each, but for the year or month that
    only frames a finer date beside it. A retraction tells nothing, nor do the bylines of an article that has a date.
    """
    if revision.is_retraction or not sentences:
        return ()
    dated = find_dates(revision.body, revision.published, revision.language)
    starts = [sentence.start for sentence in sentences]
    bylines = len(leading_bylines(sentence.text for sentence in sentences)) if revision.published else 0
    events = list(_publication(revision, sentences[0], dated))
    for place, group in groupby(dated, key=lambda one: max(bisect_right(starts, one.start) - 1, 0)):
        sentence = sentences[place]
        told = [one for one in group if one.role is Role.TELLS and not _is_dateline(one, sentence, revision)]
        events += (_event(revision, sentence, one) for one in _finest(told) if place >= bylines)
    return tuple(events)


def _publication(revision: Revision, first: Sentence, dated: Sequence[Dated]) -> Iterator[Event]:
    """The article's own appearance, at its dateline where it has one."""
    if revision.published is None:
        return
    day = revision.published.isoformat()
    dateline = next((one for one in dated if one.role is Role.DATELINE and one.value == day), None)
    if dateline:  # the day is known, whatever the dateline leaves out of it
        yield replace(_event(revision, first, dateline), inferred=False, is_publication=True)
    else:
        yield Event(day, "day", "", inferred=False, citation=Citation.of(revision, first), is_publication=True)


def _is_dateline(one: Dated, sentence: Sentence, revision: Revision) -> bool:
    """Whether the sentence has nothing but the day of publication and names: "SELBY, 14 June 2019."."""
    if revision.published is None or one.value != revision.published.isoformat():
        return False
    start, end = one.start - sentence.start, one.end - sentence.start
    rest = f"{sentence.text[:start]} {sentence.text[end:]}"
    return not any(word[:1].islower() for word in rest.split())


def _finest(dated: Sequence[Dated]) -> list[Dated]:
    """The dates of one sentence, without repetitions and without those that only hold a finer one."""
    kept: list[Dated] = []
    for one in dated:
        others = (other for other in dated if other.value != one.value)
        if not any(_holds(one, other) for other in others) and one.value not in {other.value for other in kept}:
            kept.append(one)
    return kept


def _holds(one: Dated, other: Dated) -> bool:
    (first, last), (start, end) = day_range(one.value), day_range(other.value)
    return ".." not in one.value and first <= start and end <= last


def _event(revision: Revision, sentence: Sentence, dated: Dated) -> Event:
    start, end = dated.start - sentence.start, min(dated.end - sentence.start, len(sentence.text))
    highlight = (start, end) if 0 <= start < end else None
    return Event(
        dated.value,
        dated.precision,
        revision.body[dated.start : dated.end],
        dated.inferred,
        Citation.of(revision, sentence, highlight),
    )
