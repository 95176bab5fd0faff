"""Whether a sentence counts what a question wants counted: "how many schools", not the pupils in them; "how long"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from knowledge.answering.kinds.spans import Placed
from knowledge.answering.kinds.word_classes import unit_of
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import Token, fold

NEAR = 3
"""Words behind a noun among which its number stands ("of the schools 40")."""

_SMALL = stop_words("en")
_HOW_MANY = re.compile(r"\bhow many (?P<noun>[\w'’-]+)", re.IGNORECASE)
_HOW_LONG = re.compile(r"\bhow long\b(?! ago)", re.IGNORECASE)
_LENGTHS = frozenset({"duration", "measure"})
_LASTING = frozenset(
    """since from until till when while night morning fortnight season term life forever permanently indefinitely
    briefly always never still yet already m cm mm hr hrs min mins yard yards page pages word words centuries""".split()
)
"""What leads to a length, tells one without a unit, or is a unit that may be another word as well."""


def asks_how_many(question: str, focus: str) -> bool:
    """Whether a question asks how many there are of a thing, given by its folded noun."""
    asked = _HOW_MANY.search(question)
    return asked is not None and fold(asked["noun"]) == focus


def counts_others(text: str, words: Sequence[Token], numbers: Sequence[Placed], places: Collection[int]) -> bool:
    """Whether an English sentence has what is asked for at some places, and all its numbers count other nouns."""
    return bool(places) and bool(numbers) and all(_counts_other(text, words, number, places) for number in numbers)


def _counts_other(text: str, words: Sequence[Token], number: Placed, places: Collection[int]) -> bool:
    """Whether a number counts something, and nothing at these places: "two small wooden fishing boats" counts boats."""
    if any(-NEAR <= at - number.first < 0 for at in places):
        return False
    counted = list(_noun_behind(text, words, number.last))
    return bool(counted) and not any(at in places for at in counted)


def _noun_behind(text: str, words: Sequence[Token], last: int) -> Iterator[int]:
    """The places of the content words that go on behind a number without a mark between."""
    for at in range(last + 1, len(words)):
        if text[words[at - 1].end : words[at].start] != " " or words[at].form in _SMALL:
            return
        yield at


def lacks_length(question: str, words: Sequence[Token]) -> bool:
    """Whether it is asked how long something lasts or is, and an English sentence has nothing that tells it."""
    return _HOW_LONG.search(question) is not None and not any(
        unit_of(word.form) in _LENGTHS or word.form in _LASTING for word in words
    )
