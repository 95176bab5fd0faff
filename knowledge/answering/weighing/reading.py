"""What only reading a candidate tells: likeness, order of words, a span of the wanted kind, what it does not have."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import fuzz

from knowledge.answering.asking.anaphora import REFERRING
from knowledge.answering.asking.question import Question
from knowledge.answering.kinds.people import names_person
from knowledge.answering.kinds.spans import new_spans
from knowledge.answering.kinds.wanted import Wanted, units_wanted
from knowledge.answering.matching.terms import OTHER_WORDS, MatchedTerm
from knowledge.answering.weighing.slots import (
    AT_NOUN,
    BESIDE,
    CONTRASTS,
    asks_age,
    asks_for_several,
    do_it,
    gaps,
    gives_reason,
    listed,
    names_cause,
    stand_at,
    tells_age,
    told_in,
)
from knowledge.index import Place
from knowledge.index.marks import Marked, Places, marked
from knowledge.model import Revision

KINDS = frozenset({Wanted.TIME, Wanted.CLOCK, Wanted.NUMBER, Wanted.PERSON, Wanted.NAME, Wanted.PLACE, Wanted.REASON})
"""The kinds of answers that can be told by their form."""

LONG, SHORT = 45, 5
"""Words from which a sentence is long, and up to which it is short."""

SEVERAL = 2
"""Names that a sentence must have to list several things."""


class Read(NamedTuple):
    """What one candidate tells, each from 0 to 1."""

    likeness: float
    pairs: float
    fits: float
    fits_near: float
    fits_focus: float
    lacks_kind: float
    beside: float
    counts: float
    gives_reason: float
    contrasts_missing: float
    expands: float
    names_missing: float
    numbers_missing: float
    leads: float
    short: float
    long: float
    refers: float
    names_person: float
    acts: float
    counts_focus: float
    unit_fits: float
    unit_lacks: float
    names_focus: float
    lists_missing: float
    names_cause: float


class Fit(NamedTuple):
    """Whether a new span of the wanted kind is there, how near it stands to matched words and to what is asked for (1
    beside .. 0), whether one is lacking, stands beside a matched word, counts it, does it, counts what is asked for.
    """

    fits: float = 0.0
    near: float = 0.0
    focus: float = 0.0
    lacks: float = 0.0
    beside: float = 0.0
    counts: float = 0.0
    acts: float = 0.0
    counts_focus: float = 0.0


NO_KIND, LACKING = Fit(), Fit(lacks=1.0)


class Hits(NamedTuple):
    """Where in a sentence the content words of a question stand: for each its places in the same form or spelling, and
    the places of the words that stand for any of them, and for what is asked for, in whatever way.
    """

    same: list[Places]
    likely: set[int]
    focus: set[int]


class Stands(NamedTuple):
    """For which content words of a question a term stands in its own form or spelling, and whether for the focus."""

    same: tuple[int, ...]
    for_focus: bool

    def beside(self, other: Stands) -> Stands:
        """What a term stands for that stands for these words and for others."""
        return Stands((*self.same, *other.same), self.for_focus or other.for_focus)


class Reader:
    """Reads candidates for one question."""

    def __init__(self, question: Question, terms: Sequence[MatchedTerm]) -> None:
        self._wanted = question.wanted
        self._has_kind = question.wanted in KINDS
        self._asks_number = question.wanted is Wanted.NUMBER
        self._asks_who = question.wanted is Wanted.PERSON
        self._asks_name = question.wanted in {Wanted.PERSON, Wanted.NAME}
        self._asks_reason = question.wanted is Wanted.REASON
        self._units = units_wanted(question.text.lower()) if self._asks_number else frozenset()
        self._asks_age = asks_age(question.text)
        self._wants_several = asks_for_several(question.text)
        self._asked = frozenset(term.form for term in question.terms)
        self._contrasts = self._asked & CONTRASTS
        self._content = [matched for matched in terms if matched.term.is_content]
        self._stands_for = _stands_for(self._content, question.focus)
        self._names = [i for i, matched in enumerate(self._content) if matched.term.is_name]
        self._numbers = [i for i, matched in enumerate(self._content) if matched.term.is_number]
        asks_meaning = question.wanted is Wanted.MEANING
        self._shorts = [f"({term.typed.upper()})" for term in question.content] if asks_meaning else []
        self._query = " ".join(sorted(map(_as_written, self._content)))
        self._above: dict[tuple[str, str], set[int]] = {}
        """By headline and language, the numbers of the content words that it holds: many candidates share one."""

    def read(self, place: Place) -> Read:
        """The evidence of one candidate."""
        text, revision = place.sentence.text, place.document.revision
        here = marked(text, revision.language)
        hits = self.hits(here)
        fit = self._fit(text, here, hits) if self._has_kind else NO_KIND
        return Read(  # by their order: with 25 names it takes a fifth of all reading
            fuzz.token_set_ratio(self._query, here.line) / 100 if self._query else 0.0,  # likeness
            _pairs(hits),
            fit.fits, fit.near, fit.focus, fit.lacks, fit.beside, fit.counts,
            self._asks_reason and gives_reason(text),
            len(self._contrasts - here.forms) / len(self._contrasts) if self._contrasts else 0.0,
            any(short in text for short in self._shorts) if self._shorts else 0.0,  # expands
            *self._missing(hits, revision),
            place.sentence.number <= 2, here.length <= SHORT, here.length >= LONG,
            not REFERRING.isdisjoint(here.forms),
            self._asks_name and names_person(text, self._asked),
            fit.acts, fit.counts_focus,
            *self._specify(text, here, hits),
            self._asks_reason and names_cause(text),
        )  # fmt: skip

    def hits(self, here: Marked) -> Hits:
        """Where the question's content words stand in a sentence."""
        same: list[Places] = [()] * len(self._content)
        likely: set[int] = set()
        focus: set[int] = set()
        for term in self._stands_for.keys() & here.terms.keys():
            places, (own, for_focus) = here.terms[term], self._stands_for[term]
            for number in own:
                same[number] += places
            likely.update(places)
            if for_focus:
                focus.update(places)
        return Hits(same, likely, focus)

    def _fit(self, text: str, here: Marked, hits: Hits) -> Fit:
        spans = new_spans(self._wanted, text, here.sequence, self._asked)
        if not spans:
            return LACKING
        likely, focus = gaps(spans, hits.likely), gaps(spans, hits.focus)
        return Fit(
            fits=1.0,
            near=likely.nearness,
            focus=focus.nearness,
            beside=likely.stand_beside,
            counts=self._asks_number and likely.behind <= BESIDE,
            acts=self._asks_who and do_it(spans, hits.likely, here.sequence),
            counts_focus=self._asks_number and focus.behind <= AT_NOUN,
        )

    def _specify(self, text: str, here: Marked, hits: Hits) -> tuple[float, float, float, float]:
        """Whether the sentence tells it in the units that are asked for, or does not; which one it is; and lists fewer
        than are asked for.
        """
        asks_which = bool(hits.focus) and not self._asks_number
        is_told = bool(self._units) and self._tells(text, here)
        names = new_spans(Wanted.NAME, text, here.sequence, self._asked) if asks_which or self._wants_several else []
        return (
            is_told,
            bool(self._units) and not is_told,
            asks_which and stand_at(names, hits.focus),
            self._wants_several and listed(names, text) < SEVERAL,
        )

    def _tells(self, text: str, here: Marked) -> bool:
        """Whether the sentence tells an age, or else something in the units that are asked for."""
        return tells_age(text) if self._asks_age else told_in(self._units, text, here.sequence)

    def _missing(self, hits: Hits, revision: Revision) -> tuple[float, float]:
        """The share of the question's names, and of its numbers, that neither sentence nor headline holds."""
        if not self._names and not self._numbers:
            return 0.0, 0.0
        found = {number for number, at in enumerate(hits.same) if at} | self._held_above(revision)
        return _share_missing(self._names, found), _share_missing(self._numbers, found)

    def _held_above(self, revision: Revision) -> set[int]:
        """The content words, by their numbers, that a headline holds in their own form or spelling."""
        headline = revision.headline, revision.language
        known = self._above.get(headline)
        if known is None:
            terms = self._stands_for.keys() & marked(*headline).terms.keys()
            known = self._above[headline] = {number for term in terms for number in self._stands_for[term].same}
        return known


def _stands_for(content: Sequence[MatchedTerm], focus: str | None) -> dict[str, Stands]:
    found: dict[str, Stands] = {}
    for number, matched in enumerate(content):
        is_focus = matched.term.form == focus
        itself, other = Stands((number,), is_focus), Stands((), is_focus)
        for stem, _, how in matched.matches:
            stands, before = other if how in OTHER_WORDS else itself, found.get(stem)
            found[stem] = stands if before is None else before.beside(stands)
    return found


def _as_written(matched: MatchedTerm) -> str:
    """A word of the question as the base writes it: the first of its stems, or itself."""
    return min((m.stem for m in matched.matches if m.how not in OTHER_WORDS), default=matched.term.form)


def _pairs(hits: Hits) -> float:
    """The share of the question's neighbouring words that stand within three words of each other here."""
    near = [1 for a, b in pairwise(hits.same) if a and b and any(-3 <= i - j <= 3 for i in a for j in b)]
    return len(near) / (len(hits.same) - 1) if near else 0.0


def _share_missing(wanted: Sequence[int], found: set[int]) -> float:
    return sum(number not in found for number in wanted) / len(wanted) if wanted else 0.0
