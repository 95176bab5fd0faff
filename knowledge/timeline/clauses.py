"""The clause of an event: its content words, and what keeps it from being another one's: denials, numbers, names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from knowledge.model import Event
from knowledge.text.negation import Denial, Denials
from knowledge.text.numerals import Kind, numerals
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import stemmer, tokens

SHORTEST_LEAD = 2
"""Words; a date with fewer before it in its clause opens the clause."""

SPELT_ALIKE = 85.0
"""rapidfuzz's ratio from which two words are one, as names from other alphabets often are: Kassym, Kasym."""

_ROLES = {
    word: role
    for role, words in enumerate(
        """in at near inside outside into across в во на у близ около|to к ко|from из от|by|of|with с со|against против
        |for для за""".split("|"),
        1,
    )
    for word in words.split()
}
"""Prepositions, those that lead to the same thing together: "in Orrin" and "at Orrin" are places."""

_NO_ROLE = 0
_CAPITAL = r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w’'-]*"
_NAMES = re.compile(rf"(?:\b((?i:{'|'.join(_ROLES)}))\s+(?:the\s+)?)?\b({_CAPITAL}(?:\s+{_CAPITAL})*)")
_KAZAKH = re.compile("[әғқңұһі]", re.IGNORECASE)
_COUNTED = (Kind.CARDINAL, Kind.ORDINAL)


def clause_of(told: Sequence[Event], place: int) -> str:
    """The part of the sentence that the date belongs to, without the date; `told` are all events of the sentence."""
    text, highlight = told[place].citation.text, told[place].citation.highlight
    if highlight is None:
        return text
    start, end = highlight
    before = _highlight_end(told[place - 1]) if place else 0
    after = _highlight_start(told[place + 1], len(text)) if place + 1 < len(told) else len(text)
    leads = len(text[before:start].split()) <= SHORTEST_LEAD
    return text[before:start] + "; " + (text[end:after] if leads or after == len(text) else "")


def _highlight_end(event: Event) -> int:
    return event.citation.highlight[1] if event.citation.highlight else 0


def _highlight_start(event: Event, default: int) -> int:
    return event.citation.highlight[0] if event.citation.highlight else default


def content_terms(text: str) -> frozenset[str]:
    """The stems of the words that carry the news."""
    return frozenset(stem for token in tokens(text) if (stem := _stem(token.form)))


_STOPS = frozenset[str]().union(*(stop_words(language) for language in ("en", "ru", "kk")))


@lru_cache(maxsize=65_536)
def _stem(form: str) -> str:
    if form in _STOPS or len(form) < 2:
        return ""
    return stemmer("en" if form.isascii() else "ru")(form)


def shared_words(one: Set[str], other: Set[str]) -> int:
    """How many words of the one the other has too, small differences of spelling aside."""
    rest = list(other - one)
    misspelt = (extractOne(term, rest, scorer=ratio, score_cutoff=SPELT_ALIKE) for term in one - other)
    return len(one & other) + sum(found is not None for found in misspelt)


@dataclass(frozen=True, slots=True)
class Matter:
    """What a clause says for certain: its words, which of them it denies and by which word, numbers, and names."""

    terms: frozenset[str]
    denied: Mapping[str, str]
    numbers: frozenset[tuple[float, Kind]]
    names: Mapping[int, frozenset[frozenset[str]]]
    """The stems of each name, by its role: that of a place, of whom it was done by, of a whole, or none."""


@lru_cache(maxsize=4_096)
def matter_of(clause: str) -> Matter:
    """What the clause says; remembered, since what is like one other is often like several."""
    counted = frozenset((found.value, found.kind) for found in numerals(clause) if found.kind in _COUNTED)
    return Matter(content_terms(clause), _denied(clause), counted, _names(clause))


def exclude(one: str, other: str) -> bool:
    """Whether the clauses can't tell of the same event: one denies it, or it is of another number, place or person."""
    ours, theirs = matter_of(one), matter_of(other)
    if _denies(ours, theirs) or _denies(theirs, ours):
        return True
    if ours.numbers - theirs.numbers and theirs.numbers - ours.numbers:
        return True
    roles = {*ours.names} & {*theirs.names}
    return any(_has_other(ours.names[role], theirs) and _has_other(theirs.names[role], ours) for role in roles)


def _denies(one: Matter, other: Matter) -> bool:
    """Whether the one denies what the other tells, by a word that the other has not (both may say 'rejected')."""
    return any(
        term in other.terms and term not in other.denied and cue not in other.terms for term, cue in one.denied.items()
    )


def _has_other(names: Iterable[frozenset[str]], clause: Matter) -> bool:
    """Whether one of the names is not in the clause, by no word of it."""
    return any(not shared_words(name, clause.terms) for name in names)


def _denied(clause: str) -> dict[str, str]:
    """The stems that a negation reaches, with the stem of the word that denies them ('' for 'not')."""
    words = tokens(clause)
    denials = Denials(clause, words, "kk" if _KAZAKH.search(clause) else "en")
    by_start = {word.start: _stem(word.form) for word in words}
    found: dict[str, str] = {}
    for at, word in enumerate(words):
        denial, cue = denials.of(at)
        if denial is not Denial.NONE and (stem := _stem(denials.affirmed(at) or word.form)):
            found[stem] = by_start.get(cue, "") if cue != word.start else ""
    return found


def _names(clause: str) -> dict[int, frozenset[frozenset[str]]]:
    found: defaultdict[int, set[frozenset[str]]] = defaultdict(set)
    for lead, name in _capitals(clause):
        if stems := content_terms(name):
            found[_ROLES.get(lead, _NO_ROLE)].add(stems)
    return {role: frozenset(names) for role, names in found.items()}


def _capitals(clause: str) -> Iterator[tuple[str, str]]:
    """The names with the words before them; a single capital word that opens the clause may be any word."""
    for match in _NAMES.finditer(clause):
        lead, name = (match[1] or "").lower(), match[2]
        if match.start(2) > len(clause) - len(clause.lstrip()) or " " in name:
            yield lead, name
