"""Whether two sentences contradict each other in an answer of yes or no: "passed its inspection", "missed it"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from knowledge.answering.finding import Finding
from knowledge.index import Place
from knowledge.index.marks import Marked, marked
from knowledge.lexicon.concepts import LOOSE
from knowledge.lexicon.opposites import opposites
from knowledge.text.negation import Denial, Denials
from knowledge.text.stopwords import stop_words

BESIDE = 3
"""Words within which what both sentences speak of stands beside the words that exclude each other."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its marks, what it denies, and the places of the question's words in it."""

    here: Marked
    denials: Denials
    asked: frozenset[int]

    def is_denied(self, at: int) -> bool:
        """Whether the word at a place is denied."""
        return self.denials.of(at)[0] is Denial.FOCUS

    def terms_at(self, at: int) -> set[str]:
        """What the word at a place stands for, strictly."""
        return {term for term, places in self.here.terms.items() if at in places and term[0] != LOOSE}

    def around(self, at: int, common: frozenset[str]) -> frozenset[str]:
        """What the words beside a place stand for, but for the common ones."""
        words = self.here.words[max(0, at - BESIDE) : at + BESIDE + 1]
        near = [n for n, word in enumerate(words, max(0, at - BESIDE)) if n != at and word.form not in common]
        return frozenset(term for n in near for term in self.terms_at(n))


def contradict(finding: Finding, one: Place, other: Place) -> bool:
    """Whether one sentence denies a word of the question that the other affirms, or both say of one thing what excludes
    each other.
    """
    language = one.document.revision.language
    if other.document.revision.language != language:
        return False
    ours, theirs = _said(finding, one, language), _said(finding, other, language)
    return _denies(ours, theirs) or _denies(theirs, ours) or _exclude(ours, theirs, language)


def _said(finding: Finding, place: Place, language: str) -> Said:
    here = marked(place.sentence.text, language)
    denials = Denials(place.sentence.text, here.words, language)
    return Said(here, denials, frozenset(finding.reader.hits(here).likely))


def _denies(one: Said, other: Said) -> bool:
    """Whether a word of the question is the first that one sentence denies ("no hostage was killed" speaks of hostages)
    and stands in the other undenied.
    """
    for at in _first_denied(one):
        places = {place for term in one.terms_at(at) for place in other.here.terms.get(term, ())}
        if at in one.asked and places and not any(map(other.is_denied, places)):
            return True
    return False


def _first_denied(said: Said) -> Iterator[int]:
    """The place of the first word that each negation reaches, and of the verb before "no": "paid no ransom"."""
    begun = set[int]()
    for at in range(said.here.length):
        denial, denied_from = said.denials.of(at)
        if denial is Denial.FOCUS and denied_from not in begun:
            begun.add(denied_from)
            yield at
            if at > 1 and said.here.words[at - 1].form == "no":
                yield at - 2


def _exclude(one: Said, other: Said, language: str) -> bool:
    """Whether both have words that exclude each other, both denied or neither, beside a word that both have."""
    table, common = opposites(language), stop_words(language)
    return any(
        one.is_denied(at) == other.is_denied(there) and one.around(at, common) & other.around(there, common)
        for term, places in one.here.terms.items()
        for against in table.against(frozenset({term})) & other.here.terms.keys()
        for at, there in product(places, other.here.terms[against])
    )
