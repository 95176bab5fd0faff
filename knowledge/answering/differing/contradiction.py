"""Whether two sentences contradict each other in an answer of yes or no: "passed its inspection", "missed it"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from knowledge.answering.differing.times import are_apart, times_of
from knowledge.answering.finding import Finding
from knowledge.index import Place
from knowledge.index.marks import Marked, marked
from knowledge.lexicon.concepts import LOOSE
from knowledge.lexicon.opposites import opposites
from knowledge.text.negation import Denial, Denials
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import Token

BESIDE = 3
"""Words within which what both sentences speak of stands beside the words that exclude each other."""

_MISSED = re.compile(
    r"\bmiss(?:ed|es)?(?= (?:the|its|his|her|their|an?)\b)|\bturned away(?= (?:from|at)\b)", re.IGNORECASE
)
"""Words behind which something is named that did not happen, or not to these."""

_FOR_SOME_TIME = re.compile(
    r"\b(?:until|till|since|before|yet|anymore|any more|no longer|к тому времени|пока|еще|ещё)\b", re.I
)
"""What limits a denial to some time: "not repaired until May" denies no repair."""

_RATHER_THAN = re.compile(r"[,—–-]\s*(?:and |but )?not\b|\bno more\b|,\s*(?:а|но)?\s*не\b", re.I)
"""A denial that only sets one thing against another: "the mate, not the captain, was at the wheel"."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its marks, the function words of its language, the places of the words that are denied, and of
    the first that each negation reaches.
    """

    here: Marked
    common: frozenset[str]
    denied: frozenset[int]
    first: frozenset[int]

    def terms_at(self, at: int) -> set[str]:
        """What the word at a place stands for, strictly."""
        return {term for term, places in self.here.terms.items() if at in places and term[0] != LOOSE}

    def around(self, at: int) -> frozenset[str]:
        """What the words beside a place stand for, but for the common ones."""
        words = self.here.words[max(0, at - BESIDE) : at + BESIDE + 1]
        near = [n for n, word in enumerate(words, max(0, at - BESIDE)) if n != at and word.form not in self.common]
        return frozenset(term for n in near for term in self.terms_at(n))


def contradict(finding: Finding, one: Place, other: Place) -> bool:
    """Whether one sentence denies a word of the question that the other affirms, or both say of one thing what excludes
    each other.
    """
    language = one.document.revision.language
    if other.document.revision.language != language:
        return False
    texts = one.sentence.text, other.sentence.text
    if are_apart(*map(times_of, texts)):
        return False  # what did not happen on Monday may have happened on Friday
    ours, theirs = (_said(text, language) for text in texts)
    opposed = any(map(_RATHER_THAN.search, texts))
    denied = not opposed and (_denies(finding, ours, theirs) or _denies(finding, theirs, ours))
    return denied or _exclude(ours, theirs, language)


def _said(text: str, language: str) -> Said:
    here, common = marked(text, language), stop_words(language)
    words, denials = here.words, Denials(text, here.words, language)
    reached = [denials.of(at) for at in range(here.length)]
    denied = {at: start for at, (denial, start) in enumerate(reached) if denial is Denial.FOCUS}
    first = {at for at, start in denied.items() if at == min(n for n in denied if denied[n] == start)}
    first |= {*_behind_missed(text, words, common), *(at - 2 for at in first if _follows_no(words, at, common))}
    return Said(here, common, frozenset(denied) | first, frozenset(first))


def _follows_no(words: tuple[Token, ...], at: int, common: frozenset[str]) -> bool:
    """Whether a word stands behind a verb and "no", which deny the verb too: "paid no ransom"."""
    return at > 1 and words[at - 1].form == "no" and words[at - 2].form not in common


def _behind_missed(text: str, words: tuple[Token, ...], common: frozenset[str]) -> Iterator[int]:
    """The place of the first word behind each of those that say that something did not happen."""
    for found in _MISSED.finditer(text):
        behind = (at for at, word in enumerate(words) if word.start >= found.end() and word.form not in common)
        yield from list(behind)[:1]


def _denies(finding: Finding, one: Said, other: Said) -> bool:
    """Whether a word of the question is the first that one sentence denies, and not only for some time ("no hostage was
    killed" speaks of hostages), and stands in the other undenied.
    """
    if _FOR_SOME_TIME.search(one.here.text):
        return False
    for at in one.first.intersection(finding.reader.hits(one.here).likely):
        places = {place for term in one.terms_at(at) for place in other.here.terms.get(term, ())}
        if places and places.isdisjoint(other.denied):
            return True
    return False


def _exclude(one: Said, other: Said, language: str) -> bool:
    """Whether both have words that exclude each other, both denied or neither, beside a word that both have."""
    table = opposites(language)
    return any(
        (at in one.denied) == (there in other.denied) and one.around(at) & other.around(there)
        for term, places in one.here.terms.items()
        for against in table.against(frozenset({term})) & other.here.terms.keys()
        for at, there in product(places, other.here.terms[against])
    )
