"""Whether two questions ask the same: by their content words, slips of spelling aside, and what they insist on.

Pins must match almost word for word, since a pin answers with certainty; a list for editors may group more loosely.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from rapidfuzz.fuzz import ratio

from knowledge.answering.asking.question import Question, understand
from knowledge.answering.kinds.wanted import Wanted
from knowledge.lexicon.concepts import LANGUAGES
from knowledge.lexicon.words import lexicon
from knowledge.text.tokens import stemmer

T = TypeVar("T")

SPELT_ALIKE = 80.0
"""rapidfuzz's ratio from which two words may be one with a slip: kazakhstan, kazahstan."""

SHORTEST = 4
"""Letters of a stem that may hold a slip: in three letters every slip makes another word."""

SYNONYMS = 0.8
"""WordNet strength from which two words spelt alike are one: harbour, harbor."""

SAME = 1.0
"""Share of both questions' words that must be common for one to be taken for the other."""

ALIKE = 0.75
"""The same for a group: three of four words."""

MOST_LEADERS = 50
"""Groups that a question is compared with: those that share most words with it."""

_NEGATION = re.compile(r"\b(?:not|never|no|without|не|нет|никогда|без|емес|жоқ)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gist:
    """What a question comes down to: its content words by their stems, its numbers, the kind of answer wanted, and
    whether it asks of something that did not happen.
    """

    words: Mapping[str, str]
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
        {stem_of(term.form): term.form for term in terms if not term.is_number},
        numbers,
        question.wanted,
        _NEGATION.search(question.text) is not None,
    )


def stem_of(form: str) -> str:
    """The stem of a folded word by its letters: English for Latin ones, else Russian."""
    return stemmer(_language_of(form))(form)


def _language_of(form: str) -> str:
    return "en" if form.isascii() else "ru"


def are_general(*forms: str) -> bool:
    """Whether all of some folded words are words of English or Russian, whatever an article has."""
    return all(map(_is_general, forms))


def _is_general(form: str) -> bool:
    known = lexicon(_language_of(form))
    if form.isascii() or known is None:
        return known is not None and known.is_word(form)
    return known.is_word(form) or stem_of(form) in _russian_stems()


@lru_cache(maxsize=1)
def _russian_stems() -> frozenset[str]:
    """The list has a few of the many forms of each word."""
    known = lexicon("ru")
    return frozenset(map(stem_of, known.words if known else ()))


def likeness(one: Gist, other: Gist, are_two: Callable[[str, str], bool] = are_general) -> float:
    """The share (0..1) of the longer question's words that the shorter one has too; 0 where they want different things.

    Numbers must be the same: last year's election is another one. A word may be one of the other question's with a
    slip, unless `are_two` holds for both (Tuesday and Thursday are words) and they are no two spellings of one.
    """
    if (one.numbers, one.wanted, one.is_negated) != (other.numbers, other.wanted, other.is_negated):
        return 0.0
    longer = max(len(one.words), len(other.words))
    if not longer:
        return float(bool(one.numbers))
    common = one.words.keys() & other.words.keys()
    return (len(common) + _slips(one, other, are_two)) / longer


def _slips(one: Gist, other: Gist, are_two: Callable[[str, str], bool]) -> int:
    """How many words of one question are words of the other spelt otherwise, each of another one."""
    rest = sorted(other.words.keys() - one.words.keys())
    slips = 0
    for stem in sorted(one.words.keys() - other.words.keys()):
        form = one.words[stem]
        for like in rest:
            if _spelt_alike(stem, like) and _may_be_one(form, other.words[like], are_two):
                rest.remove(like)
                slips += 1
                break
    return slips


def _spelt_alike(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= SHORTEST and one[0] == other[0] and ratio(one, other) >= SPELT_ALIKE


def _may_be_one(one: str, other: str, are_two: Callable[[str, str], bool]) -> bool:
    return not are_two(one, other) or _are_spellings(one, other)


def _are_spellings(one: str, other: str) -> bool:
    known = lexicon(_language_of(one))
    if known is None or other not in known:
        return False
    return known.relatives(one).get(known.lemma[known.number[other]], 0.0) >= SYNONYMS


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
            for word in (*asked.words, *asked.numbers):
                holding.setdefault(word, []).append(found)
        groups[found].append(item)
    return sorted(groups, key=len, reverse=True)


def _most_alike(asked: Gist, leaders: Sequence[Gist], holding: dict[str, list[int]]) -> int | None:
    shared = Counter(group for word in (*asked.words, *asked.numbers) for group in holding.get(word, ()))
    scored = [(likeness(asked, leaders[group]), -group) for group, _ in shared.most_common(MOST_LEADERS)]
    best, group = max(scored, default=(0.0, 0))
    return -group if best >= ALIKE else None


def asks_same(asked: Gist, known: Gist, are_two: Callable[[str, str], bool] = are_general) -> bool:
    """Whether a question asks for all that a known one asks for, and no more; `are_two` as for `likeness`."""
    return len(asked.words) == len(known.words) and likeness(asked, known, are_two) >= SAME
