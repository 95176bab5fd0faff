"""Reading a text: from its words to the points that it makes."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from knowledge.claims.reading.abbreviations import abbreviations
from knowledge.claims.reading.clauses import Clauses
from knowledge.claims.reading.extents import ALL, LIMITING
from knowledge.claims.reading.first_words import begins_with_name
from knowledge.claims.reading.points import NO_CONCEPTS, NO_STEMS, Concepts, Point, Reading, Stems
from knowledge.claims.values.dating import anchor_of, dates_in
from knowledge.claims.values.levels import Level, level_of
from knowledge.claims.values.quantifying import Quantifier
from knowledge.claims.values.quantities import Quantity
from knowledge.dates import Dated, find_dates
from knowledge.lexicon.concepts import LANGUAGES, is_name, meant_by, readings, wholes
from knowledge.lexicon.opposites import opposites
from knowledge.model import Revision, Sentence
from knowledge.text.negation import Denials
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import Token, stemmer, tokens

HINGES = LIMITING | frozenset(
    """before after many few first last up down until since ahead behind against without under over до после более
    менее без против""".split()
)
"""Function words on which a claim can turn; all others carry nothing that could be held or contradicted."""

_ONE_IN_SOME = re.compile(r"\s(?:second|third|fourth|fifth|sixth|tenth|few|\d+)\b", re.IGNORECASE)
"""Behind "every" these make it mean some: "every third cabin" is not every cabin."""

_EXCEPTED = re.compile(
    r"(?:\s[\w-]+){0,3}?(?:\sbut\b|,?\s(?:except|apart from|aside from|other than|кроме|за исключением)\b)",
    re.IGNORECASE,
)
"""Behind a word for all: it does not mean all."""

ARTICLES = frozenset("a an the his her its their this that these those".split())

PHRASE_WORDS = 5
"""Words before a point among which the preposition of its phrase stands."""

PARTICLE_DISTANCE = 2
"""A phrasal verb may have a word between: "put it off"."""

NEAR_PARTICLES = frozenset("on in at by to for with".split())
"""Particles that are none at a distance: "told parliament on Tuesday" is not "told on"."""

MOST_POINTS = 150
MOST_CLAIMED = 60
"""Points of a sentence that are read, and of a claim, which is compared with several; one of news has ten to thirty."""

ANY_DAY = date(2000, 1, 1)
"""Anchor of a claim without dates, so that it is read once for all articles."""

Meant = tuple[tuple[str, tuple[str, ...]], ...]
"""Pairs of a folded word and the words that it stands for."""


class _Known(NamedTuple):
    """What the article and the base tell of a text's words."""

    meant: Meant
    begins_with_name: bool


def read_claim(text: str, revision: Revision, spelled: Meant = ()) -> Reading:
    """The points of a claim in an article's language and time; `spelled` are the words meant by misspelt ones."""
    anchor = anchor_of(revision) if _is_dated(text, revision.language) else ANY_DAY
    known = _Known(_short_forms(text, revision) + spelled, begins_with_name(text, revision))
    return _read(text, revision.language, anchor, known)


@lru_cache(maxsize=512)
def read_sentence(revision: Revision, sentence: Sentence, *, with_values: bool = True) -> Reading:
    """The points of an article's sentence, short forms being what the article says they stand for.

    Without values, which take the longest to read, numbers are words like others.
    """
    dates = dates_in(revision, sentence) if with_values else None
    known = _Known(_short_forms(sentence.text, revision), begins_with_name(sentence.text, revision))
    return _Reader(sentence.text, revision.language, dates, known).reading(MOST_POINTS)


@lru_cache(maxsize=64)
def _is_dated(text: str, language: str) -> bool:
    return bool(find_dates(text, ANY_DAY, language))


@lru_cache(maxsize=64)
def _read(text: str, language: str, anchor: date, known: _Known) -> Reading:
    return _Reader(text, language, find_dates(text, anchor, language), known).reading(MOST_CLAIMED)


def _short_forms(text: str, revision: Revision) -> Meant:
    """The short forms in a text that the article explains."""
    known = abbreviations(revision.body)
    return tuple((form, known[form]) for form in {word.form for word in tokens(text)} & known.keys()) if known else ()


@lru_cache(maxsize=4096)
def stems_of(text: str, language: str) -> Stems:
    """The stems of all words of a text."""
    stem = stemmer(language)
    return frozenset(stem(word.form) for word in tokens(text))


class _Reader:
    def __init__(self, text: str, language: str, dates: tuple[Dated, ...] | None, known: _Known) -> None:
        self._text, self._language, self._known = text, language, known
        self._short = dict(known.meant)
        self._words = tokens(text)
        self._stem = stemmer(language)
        self._table = opposites(language)
        self._common = stop_words(language)
        self._denials = Denials(text, self._words, language)
        self._clauses = Clauses(text)
        self._meant = self._concepts()
        self._dates = dates or ()
        quantities = Quantifier(text, self._words, self._stem, language).read() if dates is not None else ()
        self._quantities = [q for q in quantities if not any(d.start < q.end and q.start < d.end for d in self._dates)]

    def reading(self, most: int) -> Reading:
        values: list[Dated | Quantity] = [*self._dates, *self._quantities]
        taken = [(value.start, value.end) for value in values]
        apart = [word for word in self._words if not any(start <= word.start < end for start, end in taken)]
        said: list[Dated | Quantity | Token] = [*values, *filter(self._says_something, apart)]
        said = sorted(said, key=lambda each: each.start)[:most]
        return Reading(self._text, self._language, tuple(self._point(n, each) for n, each in enumerate(said)))

    def _concepts(self) -> dict[bool, dict[int, Concepts]]:
        """For what is meant strictly and loosely the concepts of the words, by their places."""
        found: dict[bool, dict[int, Concepts]] = {False: {}, True: {}}
        if self._language in LANGUAGES:
            words = readings(self._text, self._words, self._language)
            for concept, is_loose, places in wholes(meant_by(words, self._language)):
                for at in places:
                    found[is_loose][at] = found[is_loose].get(at, NO_CONCEPTS) | {concept}
        return found

    def _point(self, n: int, said: Dated | Quantity | Token) -> Point:
        at = bisect_right(self._words, said.start, key=lambda word: word.end)
        clause = self._clauses.of(said.start)
        denial, denied_from = self._denials.of(at)
        if not isinstance(said, Token):
            date, quantity = (said, None) if isinstance(said, Dated) else (None, said)
            return Point(
                said.start, said.end, n, clause, self._before(at), denial=denial, denied_from=denied_from,
                date=date, quantity=quantity,
                level=level_of(self._text, said.start, said.end) if quantity else Level.NONE,
                typed=self._text[said.start : said.end].lower() if date else "",
            )  # fmt: skip
        return Point(
            said.start, said.end, n, clause, self._before(at), said.form, self._stems(at),
            denial=denial, denied_from=denied_from,
            meanings=self._meant[False].get(at, NO_CONCEPTS), hints=self._meant[True].get(at, NO_CONCEPTS),
            is_name=self._is_name(at), is_hinge=said.form in HINGES, is_cue=self._denials.is_cue(said),
        )  # fmt: skip

    def _says_something(self, word: Token) -> bool:
        if word.form == "every" and _ONE_IN_SOME.match(self._text, word.end):
            return False
        if word.form in ALL and _EXCEPTED.match(self._text, word.end):
            return False
        return word.form in HINGES or word.form not in self._common or self._is_shouted(word)

    def _before(self, at: int) -> str:
        """The function word that a point's phrase begins with, but for articles; that of "in the town of" is "in"."""
        leading = ""
        for word in reversed(self._words[max(0, at - PHRASE_WORDS) : at]):
            if word.form in self._common and word.form not in ARTICLES:
                leading = word.form
                if leading != "of":
                    break
        return leading

    def _stems(self, at: int) -> Stems:
        """The stems of a word, of its base, of single words for a phrasal verb, and of what it stands for."""
        form = self._words[at].form
        stem = self._stem(form)
        stems = {stem, self._table.irregular.get(form, stem)}
        for n, particle in enumerate(self._words[at + 1 : at + 1 + PARTICLE_DISTANCE]):
            if n and particle.form in NEAR_PARTICLES:
                break
            for verb in tuple(stems):
                stems |= self._table.phrases.get(f"{verb} {particle.form}", NO_STEMS)
        if affirmed := self._denials.affirmed(at):
            stems.add(self._stem(affirmed))
        return frozenset(stems | {self._stem(word) for word in self._short.get(form, ())})

    def _is_shouted(self, word: Token) -> bool:
        typed = self._text[word.start : word.end]
        return len(typed) > 1 and typed.isupper() and not self._text.isupper()

    def _is_name(self, at: int) -> bool:
        """Capitals inside a sentence; the first word only if it is written in capitals, is a name that the thesaurus or
        the article has, or a name goes on behind it.
        """
        word = self._words[at]
        typed, following = (self._text[word.start : word.end] for word in (*self._words, self._words[at])[at : at + 2])
        leads = at == 0 and self._known.begins_with_name
        leads = leads or self._is_shouted(word) or following[:1].isupper() or is_name(typed, word.form, self._language)
        return typed[:1].isupper() and (at > 0 or leads)
