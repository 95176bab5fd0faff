"""Whether two sources tell of the same event: the words of their clauses, and whether the dates can be one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import groupby

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from knowledge.model import Event
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import stemmer, tokens
from knowledge.timeline.ordering import days_of

FEWEST_SHARED = 3
"""Content words; clauses that share fewer tell of the same event only by chance."""

MOST = 0.75
"""Share of the shorter clause's content words that the other one must have: the same people in the same place on the
same day do many things."""

NEARLY_ALL = 0.8
"""The share, and of the longer clause's words, that it takes when the dates differ: chance would be shown as a
contradiction."""

SPELT_ALIKE = 85.0
"""rapidfuzz's ratio from which two words are one, as names from other alphabets often are: Kassym, Kasym."""

MISSPELT = 2
"""Words of a clause that may be spelt otherwise; pairs that lack more are not looked at any further."""

NEAR = 45
"""Days between two dates of what is taken for one event; a writer mistakes the day or the year, seldom the season."""

SHORTEST_LEAD = 2
"""Words; a date with fewer before it in its clause opens the clause."""


@dataclass(eq=False, slots=True)
class Entry:
    """An event with what it takes to compare it, and what it was found to be like."""

    event: Event
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
            yield Entry(event, _NONE if event.is_publication else content_terms(_clause(told, place)))


def _clause(told: Sequence[Event], place: int) -> str:
    """The part of the sentence that the date belongs to, without the date."""
    text, highlight = told[place].citation.text, told[place].citation.highlight
    if highlight is None:
        return text
    start, end = highlight
    before = _highlight_end(told[place - 1]) if place else 0
    after = _highlight_start(told[place + 1], len(text)) if place + 1 < len(told) else len(text)
    leads = len(text[before:start].split()) <= SHORTEST_LEAD
    return text[before:start] + " " + (text[end:after] if leads or after == len(text) else "")


def _highlight_end(event: Event) -> int:
    return event.citation.highlight[1] if event.citation.highlight else 0


def _highlight_start(event: Event, default: int) -> int:
    return event.citation.highlight[0] if event.citation.highlight else default


def content_terms(text: str) -> frozenset[str]:
    """The stems of the words that carry the news."""
    return frozenset(stem for token in tokens(text) if (stem := _stem(token.form)))


_NONE = frozenset[str]()
_STOPS = frozenset[str]().union(*(stop_words(language) for language in ("en", "ru", "kk")))


@lru_cache(maxsize=65_536)
def _stem(form: str) -> str:
    if form in _STOPS or len(form) < 2:
        return ""
    return stemmer("en" if form.isascii() else "ru")(form)


def link(one: Entry, other: Entry) -> bool:
    """Notes whether the two tell of the same event, dated alike or otherwise; returns whether they do."""
    if one.article == other.article:
        return False
    needed = max(FEWEST_SHARED, MOST * min(len(one.terms), len(other.terms)))
    if len(one.terms & other.terms) + MISSPELT < needed:
        return False
    shorter, longer = sorted((one.terms, other.terms), key=lambda terms: (len(terms), sorted(terms)))
    shared = shared_words(shorter, longer)
    if shared < needed:
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


def shared_words(one: frozenset[str], other: frozenset[str]) -> int:
    """How many words of the one the other has too, small differences of spelling aside."""
    rest = list(other - one)
    misspelt = (extractOne(term, rest, scorer=ratio, score_cutoff=SPELT_ALIKE) for term in one - other)
    return len(one & other) + sum(found is not None for found in misspelt)


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
