"""Whether two questions ask the same: by their content words, slips of spelling aside, and what they insist on.

Pins must match almost word for word, since a pin answers with certainty; a list for editors may group more loosely.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from rapidfuzz.fuzz import ratio

from knowledge.answering.question import Question, understand
from knowledge.answering.wanted import Wanted
from knowledge.lexicon.concepts import LANGUAGES
from knowledge.text.tokens import stemmer

T = TypeVar("T")

SPELT_ALIKE = 80.0
"""rapidfuzz's ratio from which two words are one with a slip: kazakhstan, kazahstan."""

SHORTEST = 4
"""Letters of a stem that may hold a slip: in three letters every slip makes another word."""

SAME = 1.0
"""Share of both questions' words that must be common for one to be taken for the other."""

ALIKE = 0.75
"""The same for a group: three of four words."""

MOST_LEADERS = 50
"""Groups that a question is compared with: those that share most words with it."""

_NEGATION = re.compile(r"\b(?:not|never|no|without|не|нет|никогда|без|емес|жоқ)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gist:
    """What a question comes down to: stems of its content words, its numbers, the kind of answer wanted, and whether
    it asks of something that did not happen.
    """

    stems: frozenset[str]
    numbers: frozenset[str]
    wanted: Wanted
    is_negated: bool


@lru_cache(maxsize=4_096)
def gist_of(text: str, languages: tuple[str, ...] = LANGUAGES) -> Gist:
    """The gist of a question as typed; `languages` are those whose function words do not count."""
    return gist(understand(text, languages))


def gist(question: Question) -> Gist:
    """The gist of a question taken apart; one of function words alone keeps them."""
    terms = question.content or question.terms
    numbers = frozenset(term.form for term in terms if term.is_number)
    return Gist(
        frozenset(stem_of(term.form) for term in terms) - numbers,
        numbers,
        question.wanted,
        _NEGATION.search(question.text) is not None,
    )


def stem_of(form: str) -> str:
    """The stem of a folded word by its letters: English for Latin ones, else Russian."""
    return stemmer("en" if form.isascii() else "ru")(form)


def likeness(one: Gist, other: Gist) -> float:
    """The share (0..1) of the longer question's words that the shorter one has too; 0 where they want different things.

    Numbers must be the same: last year's election is another one.
    """
    if (one.numbers, one.wanted, one.is_negated) != (other.numbers, other.wanted, other.is_negated):
        return 0.0
    shorter, longer = sorted((one.stems, other.stems), key=len)
    if not longer:
        return float(bool(one.numbers))
    common = shorter & longer
    rest = longer - common
    slips = sum(any(_spelt_alike(word, like) for like in rest) for word in shorter - common)
    return (len(common) + slips) / len(longer)


def _spelt_alike(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= SHORTEST and one[0] == other[0] and ratio(one, other) >= SPELT_ALIKE


def group_alike(items: Sequence[T], text_of: Callable[[T], str]) -> list[list[T]]:
    """The items in groups of like questions, the largest group first; within a group in the order given.

    Each item joins the group whose first question is most like it, or founds one.
    """
    groups: list[list[T]] = []
    leaders: list[Gist] = []
    holding: dict[str, list[int]] = {}
    for item in items:
        asked = gist_of(text_of(item))
        found = _most_alike(asked, leaders, holding)
        if found is None:
            found = len(groups)
            groups.append([])
            leaders.append(asked)
            for word in asked.stems | asked.numbers:
                holding.setdefault(word, []).append(found)
        groups[found].append(item)
    return sorted(groups, key=len, reverse=True)


def _most_alike(asked: Gist, leaders: Sequence[Gist], holding: dict[str, list[int]]) -> int | None:
    shared = Counter(group for word in asked.stems | asked.numbers for group in holding.get(word, ()))
    scored = [(likeness(asked, leaders[group]), -group) for group, _ in shared.most_common(MOST_LEADERS)]
    best, group = max(scored, default=(0.0, 0))
    return -group if best >= ALIKE else None


def closest(asked: Gist, questions: Iterable[str], languages: tuple[str, ...] = LANGUAGES) -> str | None:
    """The first question that asks the same as the asked one, which was taken apart in these languages, or None."""
    return next((each for each in questions if likeness(asked, gist_of(each, languages)) >= SAME), None)
