"""Concepts: words and phrases that say the same, in three languages ("lose one's life", "death", "погибнуть").

A phrase is found where its base forms follow each other with at most GAP other words between two of them, so that
"lost their lives" and "turned to Moscow for help" are found. The list is data/concepts.txt; what is
loaded was made of it by bench/build_concepts.py.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache, partial
from importlib.resources import files
from itertools import chain
from typing import NamedTuple

from knowledge.lexicon.bases import base_forms
from knowledge.text.tokens import LONGEST, Token

LANGUAGES = ("en", "ru", "kk")

CYRILLIC = "\u0400"
"""The first letter of the alphabets in which Russian and Kazakh are written."""

GAP = 2
"""Words that may stand between two words of a phrase."""

LOOSE = "~"
NAME, ACRONYM = "^", "!"
"""What tells the readings of 'Turkey' and 'WHO' from those of 'turkey' and 'who'."""


class Meant(NamedTuple):
    """A concept that words stand for, and at which places; loosely: by a word that is only associated with it."""

    concept: int
    is_loose: bool
    at: tuple[int, ...]

    @property
    def key(self) -> str:
        """The concept as a term of the index; no word looks like it."""
        return keys(self.concept)[self.is_loose]


_meant = partial(tuple.__new__, Meant)
"""The same as `Meant._make`, in a quarter of its time: a sentence makes thirty."""


class Phrase(NamedTuple):
    """The words of a member behind its first, and the concept it stands for."""

    rest: tuple[str, ...]
    concept: int
    is_loose: bool


class Begun(NamedTuple):
    """What a word may be: the whole of some members, and the first word of others, by their second."""

    alone: tuple[Phrase, ...]
    longer: dict[str, tuple[Phrase, ...]]


Phrases = dict[str, str]
"""For each first word its members, their rest and number in a row; read when the word is met, which takes 40 ms and
4 MB less than to read them all, and gives the collector of garbage nothing to look through."""
SEPARATOR = ";"
"""What parts the members."""
Readings = Sequence[tuple[str, ...]]
"""For each word of a text the forms by which it may be found."""


@lru_cache(maxsize=2_048)
def keys(concept: int) -> tuple[str, str]:
    """How a concept is written among the terms of the index: where it is meant, and where it is meant loosely."""
    return f"§{concept}", f"~{concept}"


def languages_of(text: str) -> tuple[str, ...]:
    """The languages whose concepts a text may hold: English alone without a Cyrillic letter, so that the words of the
    others (22 MB) are loaded where they are needed.
    """
    return LANGUAGES if any(letter >= CYRILLIC for letter in text) else LANGUAGES[:1]


def readings(text: str, found: Sequence[Token], language: str, *, typed: bool = False) -> Readings:
    """How the words of a text may be read: as a common word, as a name where it is written as one, as an acronym where
    it is in capitals. In what is `typed` on a phone any word may be a name.
    """
    return [_readings(text[start : min(end, start + LONGEST)], form, language, typed) for form, start, end in found]


@lru_cache(maxsize=16_384)
def _readings(written: str, form: str, language: str, typed: bool) -> tuple[str, ...]:
    """Remembered (about 4 MB): nine of ten words of a text are among the commonest."""
    return readings_of(written, form, base_forms(language)(form), typed)


def readings_of(written: str, form: str, bases: tuple[str, ...], typed: bool) -> tuple[str, ...]:
    """How one word may be read; the last is the reading in which it is written."""
    if len(written) > 1 and written.isupper():
        return *bases, *(NAME + base for base in bases), ACRONYM + form
    return (*bases, *(NAME + base for base in bases)) if typed or written[:1].isupper() else bases


def is_name(written: str, form: str, language: str) -> bool:
    """Whether a word written with a capital is a name that some concept has ("Belarus", but not "The")."""
    found = readings_of(written, form, base_forms(language)(form), typed=False)
    phrases = _phrases(language)
    return any(_read(phrases[reading]).alone for reading in found if reading[0] == NAME and reading in phrases)


def meant_by(words: Readings, language: str) -> list[Meant]:
    """The concepts that the words of a text, in order, stand for."""
    found = list[Meant]()
    for start, forms in enumerate(words):
        for alone, longer in _begun(forms, language):
            if alone:
                at = (start,)
                found += [_meant((concept, is_loose, at)) for _, concept, is_loose in alone]
            if longer:
                for rest, concept, is_loose in _second(longer, words[start + 1 : start + 2 + GAP]):
                    if places := _followed(words, start, rest):
                        found.append(Meant(concept, is_loose, places))
    return _loosened(list(dict.fromkeys(found)))


def may_be_phrased(forms: Sequence[str], small: frozenset[str], language: str) -> bool:
    """Whether some folded words of a text that are among `small` might make up a phrase by themselves: told by what
    stands near what, 0.2 ms sooner than by looking for phrases.
    """
    behind = _small_phrases(small, language)
    return any(
        all(not words.isdisjoint(forms[at + 1 : at + 1 + (1 + GAP) * len(rest)]) for words in rest)
        for at, form in enumerate(forms)
        for rest in behind.get(form, ())
    )


@lru_cache(maxsize=16)
def _small_phrases(small: frozenset[str], language: str) -> dict[str, frozenset[tuple[frozenset[str], ...]]]:
    """For each of some words that begins a phrase of such words alone which may be each other word of it (5 ms)."""
    phrases, bases = _phrases(language), base_forms(language)
    words = defaultdict[str, set[str]](set)
    for word in small:
        for reading in (*(alone := bases(word)), *(NAME + base for base in alone), ACRONYM + word):
            words[reading].add(word)
    found = defaultdict[str, set[tuple[frozenset[str], ...]]](set)
    for first in words.keys() & phrases.keys():
        for phrase in chain.from_iterable(_read(phrases[first]).longer.values()):
            if not phrase.is_loose and words.keys() >= set(phrase.rest):
                for word in words[first]:
                    found[word].add(tuple(frozenset(words[reading]) for reading in phrase.rest))
    return {word: frozenset(rests) for word, rests in found.items()}


@lru_cache(maxsize=16_384)
def _begun(forms: tuple[str, ...], language: str) -> tuple[Begun, ...]:
    """What a word may be or begin, remembered. Of several Kazakh roots that are words of their own the longest is
    meant: "қаржы", money, is no "қар", snow.
    """
    phrases = _phrases(language)
    begun = [(form, _read(phrases[form])) for form in forms if form in phrases]
    if language != "kk":
        return tuple(each for _, each in begun)
    longest = max((form for form, each in begun if each.alone), key=len, default="")
    return tuple(each if form == longest else Begun((), each.longer) for form, each in begun)


def _second(longer: dict[str, tuple[Phrase, ...]], near: Readings) -> list[Phrase]:
    """The phrases whose second word is near."""
    return [phrase for forms in near for form in forms if form in longer for phrase in longer[form]]


def _loosened(found: list[Meant]) -> list[Meant]:
    """What lies within a longer phrase is meant loosely: 'call off' is hardly a call, 'close a border' is to close."""
    phrases = _phrases_at(found)
    if not phrases:
        return found
    return [Meant(meant.concept, True, meant.at) if _lies_within(meant, phrases) else meant for meant in found]


def wholes(found: list[Meant]) -> list[Meant]:
    """Without what lies within a longer phrase."""
    phrases = _phrases_at(found)
    return [meant for meant in found if not _lies_within(meant, phrases)]


def _phrases_at(found: list[Meant]) -> dict[int, list[frozenset[int]]]:
    """The places of the phrases that hold each place, of several words each."""
    phrases = defaultdict[int, list[frozenset[int]]](list)
    for phrase in {frozenset(meant.at) for meant in found if len(meant.at) > 1}:
        for place in phrase:
            phrases[place].append(phrase)
    return phrases


def _lies_within(meant: Meant, phrases: dict[int, list[frozenset[int]]]) -> bool:
    around = phrases.get(meant.at[0], ())
    return bool(around) and (len(meant.at) == 1 or any(phrase > set(meant.at) for phrase in around))


def _followed(words: Readings, start: int, rest: tuple[str, ...]) -> tuple[int, ...] | None:
    """The places of a phrase that begins at `start`, or None where its words don't follow."""
    at = [start]
    for word in rest:
        for place in range(at[-1] + 1, min(at[-1] + 2 + GAP, len(words))):
            if word in words[place]:
                at.append(place)
                break
        else:
            return None
    return tuple(at)


def has_word(form: str, language: str) -> bool:
    """Whether a concept is called so, or so among other words; a form for its base."""
    return any(base in _phrases(language) for base in base_forms(language)(form))


def _phrases(language: str) -> Phrases:
    """The members of all concepts in one language, by their first word; none for other languages."""
    return _loaded(language) if language in LANGUAGES else {}


@cache
def _loaded(language: str) -> Phrases:
    """Loaded at the first use (about 2 ms, 1 MB)."""
    stored: Phrases = json.loads(
        files("knowledge.lexicon").joinpath(f"data/concepts.{language}.json").read_text("utf-8")
    )
    return stored


@lru_cache(maxsize=16_384)
def _read(members: str) -> Begun:
    """The phrases that one word begins."""
    found = [member.split() for member in members.split(SEPARATOR) if member]
    phrases = [Phrase(tuple(rest), max(int(number), ~int(number)), int(number) < 0) for *rest, number in found]
    seconds = dict.fromkeys(phrase.rest[0] for phrase in phrases if phrase.rest)
    longer = {second: tuple(phrase for phrase in phrases if phrase.rest[:1] == (second,)) for second in seconds}
    return Begun(tuple(phrase for phrase in phrases if not phrase.rest), longer)
