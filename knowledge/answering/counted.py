"""Whether a sentence counts what a question wants counted: "how many schools", not the pupils in them; "how long"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from knowledge.answering.spans import Placed
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import Token

NEAR = 3
"""Words from a number to the noun that it counts."""

_SMALL = stop_words("en")
_HOW_LONG = re.compile(r"\bhow long\b(?! ago)", re.IGNORECASE)
_LENGTH = re.compile(
    r"second|minute|hour|day|night|morning|week|fortnight|month|year|decade|centur|season|term\b|life|since|from|until|"
    r"till\b|when|while|met(?:er|re)|mile|feet|foot|inch|cent|km\b|page|word|permanent|forever|indefinite|briefly|"
    r"already|always|never|\bstill\b|yet",
    re.IGNORECASE,
)
"""What tells how long something lasts or is, or leads to it."""


def asks_how_many(question: str, focus: str) -> bool:
    """Whether a question asks how many there are of a thing, given by its folded noun."""
    return re.search(rf"\bhow many {re.escape(focus)}\b", question, re.IGNORECASE) is not None


def counts_others(text: str, words: Sequence[Token], numbers: Sequence[Placed], places: Collection[int]) -> bool:
    """Whether an English sentence has what is asked for at some places, and all its numbers count other nouns."""
    return bool(places) and bool(numbers) and all(_counts_other(text, words, number, places) for number in numbers)


def _counts_other(text: str, words: Sequence[Token], number: Placed, places: Collection[int]) -> bool:
    if any(-NEAR <= at - number.first < 0 or 0 < at - number.last <= NEAR for at in places):
        return False
    behind = words[number.last + 1 : number.last + 2]
    return bool(behind) and text[words[number.last].end : behind[0].start] == " " and behind[0].form not in _SMALL


def lacks_length(question: str, text: str) -> bool:
    """Whether it is asked how long something lasts, and an English sentence has nothing that tells it."""
    return _HOW_LONG.search(question) is not None and not _LENGTH.search(text)
