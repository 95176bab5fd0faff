"""The thesaurus of concepts is well-formed: its grammar, its alphabets, no line twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import NamedTuple

import pytest

from knowledge import lexicon
from knowledge.lexicon.opposites import opposites
from knowledge.text.tokens import stemmer

LANGUAGES = ("en", "ru", "kk")
LETTERS = {
    "en": re.compile(r"[A-Za-zà-öø-ÿÀ-ÖØ-Þ]+"),
    "ru": re.compile(r"[А-Яа-яЁёA-Z]+"),
    "kk": re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІіA-Z]+"),
}
BETWEEN = re.compile(r"[0-9 .'’/&%$€+-]")
MOST_BYTES = 3_000_000
LEAST_CONCEPTS = 1_300
MOST_WORDS = 7
MOST_MEMBERS = 40


class Side(NamedTuple):
    """A language and its members as they stand in the file, with their marks."""

    language: str
    members: list[str]


class Line(NamedTuple):
    """A line of the file: its number, the heading above it, its text."""

    number: int
    heading: str
    text: str

    def sides(self) -> list[Side]:
        """The sides of this line, in the order of the file."""
        pairs = (side.partition(": ") for side in self.text.split(" ; "))
        return [Side(language, members.split(" | ")) for language, _, members in pairs]

    def members(self) -> Iterator[tuple[str, str]]:
        """Each language with each member, without the mark of a loose one."""
        for side in self.sides():
            yield from ((side.language, member.removeprefix("~")) for member in side.members)


@cache
def concepts() -> list[Line]:
    """The lines that hold a concept."""
    heading, found = "", []
    text = (files(lexicon) / "data" / "concepts.txt").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("# == "):
            heading = line.removeprefix("# == ").removesuffix(" ==")
        elif line and not line.startswith("#"):
            found.append(Line(number, heading, line))
    return found


def wrong(fault: Callable[[Line], object]) -> list[str]:
    """The lines that have a fault, each with its number and what the fault is."""
    faults = ((line.number, fault(line)) for line in concepts())
    return [f"{number}: {what}" for number, what in faults if what]


def out_of_grammar(line: Line) -> bool:
    """Whether the line breaks the grammar in the head of the file."""
    languages = [side.language for side in line.sides()]
    members = [member for side in line.sides() for member in side.members]
    return languages != [code for code in LANGUAGES if code in languages] or not all(
        re.fullmatch(r"~?[^\s~|;:#,]+(?: [^\s~|;:#,]+)*", member) for member in members
    )


def repeated(line: Line) -> set[str]:
    """The members that a language of this line has twice."""
    members = list(line.members())
    return {f"{code}: {member}" for code, member in members if members.count((code, member)) > 1}


def foreign(line: Line) -> list[str]:
    """The members with a letter that their language doesn't have."""
    return [member for code, member in line.members() if LETTERS[code].sub("", BETWEEN.sub("", member))]


def lengthy(line: Line) -> list[str]:
    """The members of too many words, and the languages of too many members."""
    members = [member for _, member in line.members() if len(member.split()) > MOST_WORDS]
    return members + [side.language for side in line.sides() if len(side.members) > MOST_MEMBERS]


def capitalised(line: Line) -> set[str]:
    """The words of this line that start with a capital and are no acronym."""
    words = (word for _, member in line.members() for word in re.split(r"[ /-]", member))
    return {
        word for word in words if word[:1].isupper() and not re.search(r"[A-ZА-ЯӘҒҚҢӨҰҮҺІ].*[A-ZА-ЯӘҒҚҢӨҰҮҺІ]", word)
    }


def merely_loose(line: Line) -> list[str]:
    """The languages that have loose members only: they say what a concept resembles and not what it is."""
    return [side.language for side in line.sides() if all(member.startswith("~") for member in side.members)]


@pytest.mark.parametrize("fault", [out_of_grammar, repeated, foreign, lengthy, merely_loose])
def test_no_line_has_this_fault(fault: Callable[[Line], object]) -> None:
    assert wrong(fault) == []


def test_no_concept_is_written_twice() -> None:
    seen: dict[frozenset[tuple[str, str]], int] = {}
    twice = [(seen.setdefault(frozenset(line.members()), line.number), line.number) for line in concepts()]
    assert [pair for pair in twice if pair[0] != pair[1]] == []


def test_members_are_lower_case_except_names_and_acronyms() -> None:
    """A name is a word of a section of names; 'I' is the one capital that is none."""
    names = {word for line in concepts() if line.heading.startswith("Names") for word in capitalised(line)} | {"I"}
    assert wrong(lambda line: capitalised(line) - names) == []


def excluding(line: Line) -> list[tuple[str, str]]:
    """The pairs of firm words of this line of which, by the tables of opposites, one excludes the other."""
    pairs = []
    for side in line.sides():
        table = opposites(side.language)
        stem = stemmer(side.language)
        words = sorted({member for member in side.members if member.isalpha()})
        pairs += [(a, b) for a, b in combinations(words, 2) if stem(b) in table.excluded.get(stem(a), ())]
    return pairs


def test_opposites_share_no_line() -> None:
    """Such a line would take 'lost' as evidence for 'won'; king and queen may meet where they are loose."""
    found = {(line.number, pair) for line in concepts() for pair in excluding(line)}
    assert sorted(found) == []


def test_the_file_is_of_a_bounded_size_and_a_useful_one() -> None:
    size = len((files(lexicon) / "data" / "concepts.txt").read_bytes())
    assert size <= MOST_BYTES
    assert len(concepts()) >= LEAST_CONCEPTS
