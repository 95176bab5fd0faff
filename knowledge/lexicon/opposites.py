"""Words that exclude each other ("rose", "fell"), words that news uses for the same, and the bases of irregular forms.

Three sources: data/poles.<language>.txt and data/kinds.<language>.txt, tables chosen by hand, and for English
data/opposites.en.json, which bench/build_opposites.py makes from WordNet (see data/LICENSES.md). WordNet is wide, but
knows few of the verbs that news turns on.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import permutations

from knowledge.text.tokens import fold, stemmer

NEGATIVE = ("un", "in", "im", "dis", "non", "не")
"""Prefixes with which a word excludes the rest of it ("unsafe", "safe")."""

SHORTEST = 4
"""Letters of the shortest word that such a prefix turns round ("into" is not the opposite of "to")."""

Stems = frozenset[str]
Stem = Callable[[str], str]
Table = Mapping[str, Stems]


@dataclass(frozen=True, slots=True)
class Opposites:
    """One language's tables, in stems but for the forms of `irregular`; a key of `phrases` is 'stem particle'."""

    excluded: Table
    mates: Table
    phrases: Table
    irregular: Mapping[str, str]
    kinds: Table

    def against(self, stems: Stems) -> Stems:
        """The stems of the words that exclude a word, given by its stems."""
        found = set[str]().union(*(self.excluded.get(stem, ()) for stem in stems))
        for stem in stems:
            found |= {prefix + stem for prefix in NEGATIVE if len(stem) >= SHORTEST}
            found |= {stem.removeprefix(prefix) for prefix in NEGATIVE if len(stem) >= SHORTEST + len(prefix)}
        return frozenset(found - stems)

    def siblings(self, stems: Stems) -> Stems:
        """The stems of the words for other things of a word's kind."""
        return frozenset[str]().union(*(self.kinds.get(stem, ()) for stem in stems)) - stems

    def alike(self, stems: Stems) -> Stems:
        """The stems of the words that say much the same."""
        return frozenset[str]().union(*(self.mates.get(stem, ()) for stem in stems))


def is_negated(form: str, stem: str) -> bool:
    """Whether a word is another one, given by its stem, with a prefix that turns it round."""
    return any(form.startswith(prefix + stem[:SHORTEST]) for prefix in NEGATIVE)


@lru_cache(maxsize=16)
def opposites(language: str) -> Opposites:
    """The tables of a language, made at their first use (about 50 ms for English); empty where there are none."""
    stem = stemmer(language)
    stored = json.loads(_text(f"opposites.{language}.json") or "{}")
    poles, kinds = _groups(f"poles.{language}.txt"), _groups(f"kinds.{language}.txt")
    wordnet = ((a, b) for word, others in stored.get("opposites", {}).items() for a, b in _both(word, others))
    alike = ((a, b) for line in [*poles, *kinds] for group in line for a, b in permutations(group, 2))
    return Opposites(
        _table([*_across(poles), *wordnet], stem),
        _table(alike, stem),
        {_stemmed(phrase, stem): frozenset(map(stem, words)) for phrase, words in stored.get("phrases", {}).items()},
        {form: stem(base) for form, base in stored.get("irregular", {}).items()},
        _table(_across(kinds), stem),
    )


def _groups(name: str) -> list[list[list[str]]]:
    """The lines of a table, each parted into its groups of words."""
    return [[group.split() for group in line.split("|")] for line in _lines(_text(name))]


def _across(lines: list[list[list[str]]]) -> Iterator[tuple[str, str]]:
    return ((a, b) for line in lines for ours, theirs in permutations(line, 2) for a in ours for b in theirs)


def _text(name: str) -> str:
    place = files("knowledge.lexicon").joinpath("data", name)
    return place.read_text("utf-8") if place.is_file() else ""


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _both(word: str, others: list[str]) -> Iterator[tuple[str, str]]:
    for other in others:
        yield from ((word, other), (other, word))


def _table(pairs: Iterator[tuple[str, str]] | list[tuple[str, str]], stem: Stem) -> dict[str, Stems]:
    """By stem; two stems of one word ("employer", "employee", and so "employs", "employees") exclude nothing."""
    found: dict[str, set[str]] = defaultdict(set)
    for ours, theirs in ((stem(fold(word)), stem(fold(other))) for word, other in pairs):
        if ours != f"{theirs}e" and theirs != f"{ours}e":
            found[ours].add(theirs)
    return {word: frozenset(others - {word}) for word, others in found.items()}


def _stemmed(phrase: str, stem: Stem) -> str:
    verb, particle = phrase.split()
    return f"{stem(verb)} {particle}"
