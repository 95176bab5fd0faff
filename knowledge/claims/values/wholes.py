"""Numbers of which others are a part ("two of the seven plants"), or that they are taken from ("all but two of")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.text.numerals import Kind, Numeral

_DETERMINER = r"(?:the|its|their|his|her|our|these|those|all|a total of|всех|этих|тех|его|их|её|ее)\s"
_OWNER = r"(?:[\w-]+\s){0,2}[\w-]+(?:['’]s|s['’])\s"
_BOUND = r"(?:about|over|nearly|almost|around|some|more than|fewer than|remaining|последних|оставшихся)\s"
_OF = rf"\s(?:out\s)?(?:of|из)\s(?:{_DETERMINER})?(?:{_OWNER})?(?:{_BOUND})?"
_PART_OF = re.compile(_OF, re.IGNORECASE)
_AMOUNT_OF = re.compile(
    r"\b(?:some|many|most|half|few|several|any|part|majority|minority|third|quarter|большинств\w|половин\w|часть"
    rf"|многие|некоторые){_OF}$|^of\s{_DETERMINER}$",
    re.IGNORECASE,
)
"""Amounts that are no numbers; "all of the seven" are seven, and so is what a text begins with ("of the seven")."""

_ALL_BUT = re.compile(r"\b(?:all but|все,? кроме)\s$", re.IGNORECASE)

LONGEST = 60
"""Letters before a number in which it is told that others are a part of it."""


def parts(text: str, numbers: Sequence[Numeral]) -> Iterator[tuple[Numeral, Numeral]]:
    """Each number that is a part of the next one, with that."""
    cardinals = [number for number in numbers if number.kind is Kind.CARDINAL]
    for part, whole in pairwise(cardinals):
        if _PART_OF.fullmatch(text, part.end, whole.start):
            yield part, whole


def is_whole_of_some(text: str, number: Numeral) -> bool:
    """Whether an amount that is no number is a part of one."""
    return _AMOUNT_OF.search(text[max(0, number.start - LONGEST) : number.start]) is not None


def all_but(text: str, number: Numeral) -> int | None:
    """Where the words start that leave a number out of all, if they do."""
    first = max(0, number.start - LONGEST)
    found = _ALL_BUT.search(text[first : number.start])
    return first + found.start() if found else None
