"""Numbers that lie between two others: "between 20 and 30", "two or three people", "от 20 до 30", "20–30 миллионов"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from knowledge.text.numerals import Kind, Numeral


class Range(NamedTuple):
    """Two numbers of which text[start:last.end] tells as one, from `low` up to the value of `last`."""

    low: float
    last: Numeral
    start: int


_LEADS = re.compile(r"\b(?:(?P<en>between)|от)\s(?:[$€£₸₽¥]\s?)?$", re.IGNORECASE)
_LED = re.compile(r"\s(?:(?P<en>and)|до)\s(?:[$€£₸₽¥]\s?)?", re.IGNORECASE)
"""Around the first number, and between both: "between 20 and 30" is a range whatever follows."""

_JOINS = re.compile(r"(?:\s?[-–—]\s?|\s(?:to|or|или|либо|немесе)\s)(?P<paid>[$€£₸₽¥]\s?)?", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:from|с|со|(?P<by>by)|won|beat|lost|score|счет|счёт)\s(?:[$€£₸₽¥]\s?)?$"
    r"|\b(?:rose|risen|fell|fallen|grew|grown|gained|dropped|climbed|jumped|slid|shed|added|up|down"
    r"|(?:increas|declin|decreas)(?:ed|ing))\s[$€£₸₽¥]\s?$",
    re.IGNORECASE,
)
"""Before two numbers of which the one became the other ("from 20 to 30", "rose $2 to $8"), or which are a score."""

_MEASURES = re.compile(
    r"\s?%|[\s-](?:per\s?cent|percentage|points?|degrees?|times|dollars?|euros?|pounds?|\w*met(?:re|er)s?|km|miles?|feet"
    r"|inches|tonn?e?s|\w*grams?|kg|lit(?:re|er)s|minutes?|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
"""Behind two numbers that "by" leads: how much it became ("by 5 to 10 percent"); "by 5 to 10" is a score."""

_COUNTS = re.compile(
    r"\s?%|[\s-](?!(?:on|in|at|against|to|for|by|with|and|or|as|after|before|while|when|but|of|from|over|this|that|last|the"
    r"|win|victory|defeat|loss|lead|vote|votes|draw|split|record|score|в|на|с|по|и|над|против|после|за)\b)(?-i:[a-zа-яёәғқңөұүһі])",
    re.IGNORECASE,
)
"""Behind a range of two bare numbers stands what they count; behind a score hardly anything."""

_SCALES = {
    1e3: r"thousand|тыс\w*|мың", 1e6: r"million|mln|m|млн|миллион\w*", 1e9: r"billion|bn|млрд|миллиард\w*",
}  # fmt: skip
_SCALED = [(re.compile(rf"(?<![^\W\d_])(?:{words})$", re.IGNORECASE), scale) for scale, words in _SCALES.items()]

LONGEST_LEAD = 13
"""Letters before the first number in which stands what leads it."""


def ranges(text: str, numbers: Sequence[Numeral]) -> Iterator[Range]:
    """The ranges among the numbers of a text, in order; a lower bound shares the upper one's million."""
    for first, last in pairwise(numbers):
        if not first.kind is last.kind is Kind.CARDINAL:
            continue
        low = first.value * _shared_scale(text, first, last)
        if 0 <= low < last.value and (start := _start(text, first, last)) is not None:
            yield Range(low, last, start)


def _start(text: str, first: Numeral, last: Numeral) -> int | None:
    """Where the range of two numbers begins, if they are one."""
    lead = _LEADS.search(text, max(0, first.start - LONGEST_LEAD), first.start)
    led = _LED.fullmatch(text, first.end, last.start)
    if lead and led and bool(lead["en"]) is bool(led["en"]):
        return lead.start()
    joined = _JOINS.fullmatch(text, first.end, last.start)
    if not joined or not (joined["paid"] or _COUNTS.match(text, last.end)):
        return None
    is_measured = bool(joined["paid"] or _MEASURES.match(text, last.end))
    return None if _is_changing(text, first, is_measured) else first.start


def _is_changing(text: str, first: Numeral, is_measured: bool) -> bool:
    """Whether the first number becomes the second, or is set against it."""
    found = _CHANGES.search(text, max(0, first.start - LONGEST_LEAD), first.start)
    return found is not None and not (found["by"] and is_measured)


def _shared_scale(text: str, first: Numeral, last: Numeral) -> float:
    """The million of the second number that the first, smaller one leaves out."""
    ours, theirs = (_scale(text[number.start : number.end]) for number in (first, last))
    return theirs if ours == 1.0 and first.value * theirs < last.value else 1.0


def _scale(written: str) -> float:
    return next((scale for pattern, scale in _SCALED if pattern.search(written)), 1.0)
