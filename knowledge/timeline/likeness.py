"""Whether two sources tell of the same event: the words of their clauses, and whether the dates can be one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from knowledge.model import Event
from knowledge.timeline.clauses import clause_of, content_terms, exclude, shared_words
from knowledge.timeline.ordering import days_of

FEWEST_SHARED = 3
"""Content words; clauses that share fewer tell of the same event only by chance."""

MOST = 0.75
"""Share of the shorter clause's content words that the other one must have: the same people in the same place on the
same day do many things."""

NEARLY_ALL = 0.8
"""The share, and of the longer clause's words, that it takes when the dates differ: chance would be shown as a
contradiction."""

MISSPELT = 2
"""Words of a clause that may be spelt otherwise; pairs that lack more are not looked at any further."""

NEAR = 45
"""Days between two dates of what is taken for one event; a writer mistakes the day or the year, seldom the season."""


@dataclass(eq=False, slots=True)
class Entry:
    """An event with what it takes to compare it, and what it was found to be like."""

    event: Event
    clause: str
    terms: frozenset[str]
    same: set[Entry] = field(default_factory=set)
    otherwise_dated: set[Entry] = field(default_factory=set)

    @property
    def days(self) -> tuple[date, date]:
        """The first and last day that its date may mean."""
        return days_of(self.event.date)

    @property
    def article(self) -> str:
        """The slug of its article."""
        return self.event.citation.article


def entries_of(events: Iterable[Event]) -> Iterator[Entry]:
    """The events of one article, each with the content words of its clause; its publication is like no other event."""
    key = lambda event: (event.citation.revision_id, event.citation.sentence)  # noqa: E731
    for _, group in groupby(events, key=key):
        told = list(group)
        for place, event in enumerate(told):
            clause = "" if event.is_publication else clause_of(told, place)
            yield Entry(event, clause, content_terms(clause))


def link(one: Entry, other: Entry) -> bool:
    """Notes whether the two tell of the same event, dated alike or otherwise; returns whether they do."""
    if one.article == other.article:
        return False
    needed = max(FEWEST_SHARED, MOST * min(len(one.terms), len(other.terms)))
    if len(one.terms & other.terms) + MISSPELT < needed:
        return False
    shorter, longer = sorted((one.terms, other.terms), key=lambda terms: (len(terms), sorted(terms)))
    shared = shared_words(shorter, longer)
    if shared < needed or exclude(one.clause, other.clause):
        return False
    if agree(one.days, other.days):
        one.same.add(other)
        other.same.add(one)
        return True
    if shared >= NEARLY_ALL * len(longer) and _may_be_mistaken(one, other):
        one.otherwise_dated.add(other)
        other.otherwise_dated.add(one)
        return True
    return False


def part(one: Entry, other: Entry) -> None:
    """Forgets what was noted of the two."""
    for each, rest in ((one, other), (other, one)):
        each.same.discard(rest)
        each.otherwise_dated.discard(rest)


def unlink(entry: Entry) -> None:
    """Forgets the entry wherever it was linked."""
    for other in entry.same:
        other.same.discard(entry)
    for other in entry.otherwise_dated:
        other.otherwise_dated.discard(entry)


def agree(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """Whether one of the spans of days lies within the other."""
    return (one[0] <= other[0] and other[1] <= one[1]) or (other[0] <= one[0] and one[1] <= other[1])


def _may_be_mistaken(one: Entry, other: Entry) -> bool:
    """Whether the two dates could be of one event: as precise, and near, or the same day of another year."""
    if one.event.precision != other.event.precision:
        return False
    (first, last), (start, end) = one.days, other.days
    gap = (start - last).days if start > last else (first - end).days
    return gap <= NEAR or (first.month, first.day) == (start.month, start.day)
