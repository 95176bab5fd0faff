"""What only reading a candidate tells: likeness, order of words, a span of the wanted kind, what it does not have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import fuzz

from knowledge.answering.matching import OTHER_WORDS, MatchedTerm
from knowledge.answering.people import names_person
from knowledge.answering.question import Question
from knowledge.answering.references import REFERRING
from knowledge.answering.slots import (
    acts,
    asks_for_several,
    contrasts_missing,
    counted,
    filled,
    gives_reason,
    listed,
    names_cause,
    specified,
    told_in,
)
from knowledge.answering.spans import FAR, Placed, new_spans, words_between
from knowledge.answering.wanted import Wanted, units_wanted
from knowledge.index import Place
from knowledge.index.marks import Marked, marked
from knowledge.model import Revision

KINDS = frozenset({Wanted.TIME, Wanted.CLOCK, Wanted.NUMBER, Wanted.PERSON, Wanted.NAME, Wanted.PLACE, Wanted.REASON})
"""The kinds of answers that can be told by their form."""

LONG, SHORT = 45, 5
"""Words from which a sentence is long, and up to which it is short."""

NONE_MISSING = {"names_missing": 0.0, "numbers_missing": 0.0}
NO_KIND = dict.fromkeys(
    ("fits", "fits_near", "fits_focus", "lacks_kind", "beside", "counts", "acts", "counts_focus"), 0.0
)
SEVERAL = 2
"""Names that a sentence must have to list several things."""


@dataclass(frozen=True, slots=True)
class Hits:
    """Where in a sentence the content words of a question stand: for each its places in the same form or spelling, and
    for each word of the sentence whether it stands for any of them, and for what is asked for, in whatever way.
    """

    same: list[list[int]]
    likely: list[int]
    focus: list[int]


class Stands(NamedTuple):
    """For which content words of a question a term stands in its own form or spelling, and whether for the focus."""

    same: tuple[int, ...]
    for_focus: bool


class Reader:
    """Reads candidates for one question."""

    def __init__(self, question: Question, terms: Sequence[MatchedTerm]) -> None:
        self._wanted, self._text = question.wanted, question.text
        self._units = units_wanted(question.text.lower()) if question.wanted is Wanted.NUMBER else frozenset()
        self._wants_several = asks_for_several(question.text)
        self._asked = frozenset(term.form for term in question.terms)
        self._content = [matched for matched in terms if matched.term.is_content]
        self._stands_for = _stands_for(self._content, question.focus)
        self._names = [i for i, matched in enumerate(self._content) if matched.term.is_name]
        self._numbers = [i for i, matched in enumerate(self._content) if matched.term.is_number]
        self._asks_person = question.wanted in {Wanted.PERSON, Wanted.NAME}
        self._shorts = [term.typed.upper() for term in question.content]
        self._query = " ".join(sorted(map(_as_written, self._content)))

    def read(self, place: Place) -> dict[str, float]:
        """The named evidence of one candidate."""
        text, revision = place.sentence.text, place.document.revision
        here = marked(text, revision.language)
        hits = self.hits(here)
        return {
            "likeness": fuzz.token_set_ratio(self._query, here.line) / 100 if self._query else 0.0,
            "pairs": _pairs(hits),
            **self._fit(text, here, hits),
            **self._specify(text, here, hits),
            **self._missing(hits, revision),
            "names_person": float(self._asks_person and names_person(text, self._asked)),
            "gives_reason": float(self._wanted is Wanted.REASON and gives_reason(text)),
            "names_cause": float(self._wanted is Wanted.REASON and names_cause(text)),
            "contrasts_missing": contrasts_missing(self._asked, here.forms),
            "expands": float(self._wanted is Wanted.MEANING and any(f"({short})" in text for short in self._shorts)),
            "leads": float(place.sentence.number <= 2),
            "short": float(len(here.words) <= SHORT),
            "long": float(len(here.words) >= LONG),
            "refers": float(not REFERRING.isdisjoint(here.forms)),
        }

    def hits(self, here: Marked) -> Hits:
        """Where the question's content words stand in a sentence."""
        same: list[list[int]] = [[] for _ in self._content]
        likely, focus = [], []
        found = self._stands_for.keys()
        for at, terms in enumerate(here.terms):
            for term in terms:
                if term in found:
                    stands = self._stands_for[term]
                    for number in stands.same:
                        same[number].append(at)
                    likely.append(at)
                    if stands.for_focus:
                        focus.append(at)
        return Hits(same, likely, focus)

    def _fit(self, text: str, here: Marked, hits: Hits) -> dict[str, float]:
        """Whether a new span of the wanted kind is there, and how near it stands to matched words (1 beside .. 0)."""
        if self._wanted not in KINDS:
            return NO_KIND
        spans = new_spans(self._wanted, text, here.words, self._asked)
        near, focus = _nearness(spans, hits.likely), _nearness(spans, hits.focus)
        found = {"fits": float(bool(spans)), "fits_near": near, "fits_focus": focus, "lacks_kind": float(not spans)}
        return found | filled(self._wanted, spans, hits.likely) | {
            "acts": float(self._wanted is Wanted.PERSON and acts(spans, hits.likely, here.words)),
            "counts_focus": float(self._wanted is Wanted.NUMBER and counted(spans, hits.focus)),
        }  # fmt: skip

    def _specify(self, text: str, here: Marked, hits: Hits) -> dict[str, float]:
        """Whether the sentence tells it in the units that are asked for, which one it is, and as many as are asked."""
        is_told = bool(self._units) and told_in(self._units, self._text, text, here.words)
        asks_which = bool(hits.focus) and self._wanted is not Wanted.NUMBER
        names = new_spans(Wanted.NAME, text, here.words, self._asked) if asks_which or self._wants_several else []
        return {
            "unit_fits": float(is_told), "unit_lacks": float(bool(self._units) and not is_told),
            "names_focus": float(asks_which and specified(names, hits.focus)),
            "lists_missing": float(self._wants_several and listed(names, text) < SEVERAL),
        }  # fmt: skip

    def _missing(self, hits: Hits, revision: Revision) -> dict[str, float]:
        """The share of the question's numbers, and of its names, that neither sentence nor headline holds."""
        if not self._names and not self._numbers:
            return NONE_MISSING
        found = {number for number, at in enumerate(hits.same) if at}
        for terms in marked(revision.headline, revision.language).terms:
            if stands := self._stands_for.get(terms[0]):
                found.update(stands.same)
        return {
            "names_missing": _share_missing(self._names, found),
            "numbers_missing": _share_missing(self._numbers, found),
        }


def _stands_for(content: Sequence[MatchedTerm], focus: str | None) -> dict[str, Stands]:
    found: dict[str, Stands] = {}
    for number, matched in enumerate(content):
        for match in matched.matches:
            same, for_focus = found.get(match.stem, ((), False))
            own = () if match.how in OTHER_WORDS else (number,)
            found[match.stem] = Stands((*same, *own), for_focus or matched.term.form == focus)
    return found


def _as_written(matched: MatchedTerm) -> str:
    """A word of the question as the base writes it: the first of its stems, or itself."""
    return min((m.stem for m in matched.matches if m.how not in OTHER_WORDS), default=matched.term.form)


def _pairs(hits: Hits) -> float:
    """The share of the question's neighbouring words that stand within three words of each other here."""
    if len(hits.same) < 2:
        return 0.0
    near = [bool(a and b) and any(abs(i - j) <= 3 for i in a for j in b) for a, b in pairwise(hits.same)]
    return sum(near) / len(near)


def _nearness(spans: Sequence[Placed], matched: Sequence[int]) -> float:
    """1 where a span stands beside a matched word, falling to 0 at FAR words."""
    return max((max(0.0, 1 - words_between(span, matched) / FAR) for span in spans), default=0.0)


def _share_missing(wanted: Sequence[int], found: set[int]) -> float:
    return sum(number not in found for number in wanted) / len(wanted) if wanted else 0.0
