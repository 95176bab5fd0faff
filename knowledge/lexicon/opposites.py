"""Words that exclude each other ("rose", "fell"), words that news uses for the same, and the bases of irregular forms.

Three sources: data/poles.<language>.txt and data/kinds.<language>.txt, tables chosen by hand, and for English
data/opposites.en.json, which bench/build_opposites.py makes from WordNet (see data/LICENSES.md). WordNet is wide, but
knows few of the verbs that news turns on.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from knowledge.text.tokens import fold, stemmer

NEGATIVE = ("un", "in", "im", "dis", "non", "не", "без", "бес")
"""Prefixes with which a word excludes the rest of it ("unsafe", "safe")."""

SHORTEST = 4
"""Letters of the shortest word that such a prefix turns round ("into" is not the opposite of "to")."""

Stems = frozenset[str]
Stem = Callable[[str], str]
Table = Mapping[str, Sequence[Stems]]
"""By stem, sets that the words of a group share: the product of all words of a line has 37,000 pairs."""


@dataclass(frozen=True, slots=True)
class Opposites:
    """One language's tables, in stems but for the forms of `irregular`; a key of `phrases` is 'stem particle'."""

    excluded: Table
    mates: Table
    phrases: Mapping[str, Stems]
    irregular: Mapping[str, str]
    kinds: Table

    def against(self, stems: Stems) -> Stems:
        """The stems of the words that exclude a word, given by its stems."""
        found = set(_others(self.excluded, stems))
        for stem in stems:
            found |= {prefix + stem for prefix in NEGATIVE if len(stem) >= SHORTEST}
            found |= {stem.removeprefix(prefix) for prefix in NEGATIVE if len(stem) >= SHORTEST + len(prefix)}
        return frozenset(found - stems)

    def siblings(self, stems: Stems) -> Stems:
        """The stems of the words for other things of a word's kind."""
        return _others(self.kinds, stems) - stems

    def alike(self, stems: Stems) -> Stems:
        """The stems of the words that say much the same."""
        return _others(self.mates, stems)


def is_negated(form: str, stem: str) -> bool:
    """Whether a word is another one, given by its stem, with a prefix that turns it round."""
    return any(form.startswith(prefix + stem[:SHORTEST]) for prefix in NEGATIVE)


@lru_cache(maxsize=16)
def opposites(language: str) -> Opposites:
    """The tables of a language, made at their first use (about 20 ms for English); empty where there are none."""
    stem = stemmer(language)
    stored = json.loads(_text(f"opposites.{language}.json") or "{}")
    poles, kinds = _groups(f"poles.{language}.txt"), _groups(f"kinds.{language}.txt")
    wordnet = [part for word, others in stored.get("opposites", {}).items() for part in _both(word, others)]
    return Opposites(
        _table([*_across(poles), *wordnet], stem),
        _table(((group, group) for line in [*poles, *kinds] for group in line), stem),
        {_stemmed(phrase, stem): frozenset(map(stem, words)) for phrase, words in stored.get("phrases", {}).items()},
        {form: stem(base) for form, base in stored.get("irregular", {}).items()},
        _table(_across(kinds), stem),
    )


def _groups(name: str) -> list[list[list[str]]]:
    """The lines of a table, each parted into its groups of words."""
    return [[group.split() for group in line.split("|")] for line in _lines(_text(name))]


def _across(lines: list[list[list[str]]]) -> Iterator[tuple[list[str], list[str]]]:
    """Each group with the words of its line's other groups."""
    for line in lines:
        for number, group in enumerate(line):
            yield group, [word for at, others in enumerate(line) if at != number for word in others]


def _text(name: str) -> str:
    place = files("knowledge.lexicon").joinpath("data", name)
    return place.read_text("utf-8") if place.is_file() else ""


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _both(word: str, others: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    yield [word], others
    yield others, [word]


def _table(related: Iterable[tuple[list[str], list[str]]], stem: Stem) -> dict[str, list[Stems]]:
    """By the stem of each word of a group, the stems of the words that the group is related to."""
    stems = cache(lambda word: stem(fold(word)))
    found: dict[str, list[Stems]] = defaultdict(list)
    for ours, theirs in related:
        shared = frozenset(map(stems, theirs))
        for word in ours:
            found[stems(word)].append(shared)
    return dict(found)


def _others(table: Table, stems: Stems) -> Stems:
    """What a table has for stems, but for two stems of one word ("employer", "employee", and so "employs",
    "employees"), which exclude nothing.
    """
    pairs = ((ours, theirs) for ours in stems for shared in table.get(ours, ()) for theirs in shared)
    return frozenset(theirs for ours, theirs in pairs if theirs not in (ours, f"{ours}e") and ours != f"{theirs}e")


def _stemmed(phrase: str, stem: Stem) -> str:
    verb, particle = phrase.split()
    return f"{stem(verb)} {particle}"
