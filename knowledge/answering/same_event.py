"""Whether two articles are on one event: they name the same, or tell it within days in much the same words."""

from __future__ import annotations

from functools import lru_cache

from knowledge.index.index import Document
from knowledge.lexicon.names import names_of
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import fold, sentence_forms, stemmer

NAMES_SHARED = 2
"""Uncommon words of names that two articles on the same event have in common at least."""

DAYS = 7
"""Between two reports on one event that name little in the same form, or by common words ("the Northern Line")."""

WORDS_SHARED = 0.35
"""Share of its words that the one with fewer has in common with the other one, function words aside. Of 1,105 pairs of
invented articles on different events that were written within DAYS one has so much and a name in common; of 24 on one
event five are told only by this. It was chosen with all of them in sight.
"""

OPENING = 100
"""Sentences of an article of which words and names are compared: to read them anew takes 5 to 20 ms."""

LATELY_COMPARED = 256
"""Articles whose words and names are remembered (about 20 kB each): as many as a busy week has."""


def are_on_one_event(one: Document, other: Document) -> bool:
    """Whether two articles name enough of the same (NAMES_SHARED, or all that the shorter one names), or were written
    within DAYS, share WORDS_SHARED of their openings' words and name anything in common.
    """
    return _name_the_same(one, other) or (
        _are_of_one_week(one, other)
        and not _named(one).isdisjoint(_named(other))
        and _shared(_words(one), _words(other)) >= WORDS_SHARED
    )


def _name_the_same(one: Document, other: Document) -> bool:
    ours, theirs = one.names, other.names
    return 0 < min(NAMES_SHARED, len(ours), len(theirs)) <= len(frozenset(ours).intersection(theirs))


def _are_of_one_week(one: Document, other: Document) -> bool:
    """Whether two articles in one language are known to be no further apart than DAYS."""
    ours, theirs = one.revision, other.revision
    if ours.language != theirs.language or not (ours.published and theirs.published):
        return False
    return abs((ours.published - theirs.published).days) <= DAYS


def _shared(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """The share of the fewer words that both have."""
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))


@lru_cache(maxsize=LATELY_COMPARED)
def _words(document: Document) -> frozenset[str]:
    """The stems of the words of an article's opening, but for function words and numbers in digits."""
    stem, language = stemmer(document.revision.language), document.revision.language
    stems = {stem(form) for sentence in document.sentences[:OPENING] for form in sentence_forms(sentence.text)}
    return frozenset(word for word in stems.difference(map(stem, stop_words(language))) if not word.isnumeric())


@lru_cache(maxsize=LATELY_COMPARED)
def _named(document: Document) -> frozenset[str]:
    """The stems of an article's uncommon names, and its opening's names of several words, which may be common ones."""
    stem = stemmer(document.revision.language)
    texts = [sentence.text for sentence in document.sentences[:OPENING]]
    names = (fold(text[start:end]) for text in texts for start, end in names_of(text))
    return frozenset(map(stem, document.names)).union(name for name in names if " " in name)
