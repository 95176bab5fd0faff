"""What a sentence answers, as values that can be told apart from another sentence's: numbers, times, names."""

from __future__ import annotations

import re
from typing import NamedTuple

from knowledge.answering.question import Question
from knowledge.answering.spans import MONTHS, WEEKDAYS, Span, placed_spans
from knowledge.answering.wanted import Wanted, units_wanted
from knowledge.answering.word_classes import unit_of
from knowledge.text.numerals import Kind, Numeral, numerals
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import tokens

NEAR = 5.0
"""Times that one account's number is another's at most: two numbers further apart are seldom of one thing."""

UNIT_WITHIN = 2
"""Words behind a number among which its unit stands ("15 square kilometres")."""

SHARE = "percent"

_SORTS = {
    "weekday": re.compile(WEEKDAYS),
    "month": re.compile(MONTHS),
    "day": re.compile(
        rf"(?<![\d:.])\d{{1,2}}(?=(?:st|nd|rd|th|-го|-е)?\s+(?:of\s+)?{MONTHS})|(?<=\w )\d{{1,2}}(?![\d:.]\d|\w)"
    ),
    "year": re.compile(r"\b(?:1[0-9]|20)\d\d\b"),
    "hour": re.compile(
        r"\d{1,2}[:.]\d\d|\d{1,2}(?=\s*[ap]\.?m)|\b(?:midnight|noon|dawn|morning|afternoon|evening|night)\b"
        r"|\b(?:утром|вечером|ночью|полночь|полдень|таңертең|кешке)\b"
    ),
}
"""The sorts of times that exclude others of their sort."""

_FUNCTION_WORDS = stop_words("en") | stop_words("ru") | stop_words("kk")


Value = frozenset[str | float]


class Told(NamedTuple):
    """A sentence and the words of it that answer."""

    text: str
    span: Span

    @property
    def words(self) -> str:
        """The words that answer."""
        return self.text[slice(*self.span)]


class Number(NamedTuple):
    """A number with the sort of its unit ("duration"); None where it counts things."""

    value: float
    unit: str | None


def tell_apart(question: Question, ours: Told, theirs: Told) -> bool:
    """Whether two sentences answer a question differently, as far as the form of what answers tells."""
    if question.wanted is Wanted.NUMBER:
        return _other_number(units_wanted(question.text.lower()), ours, theirs.text)
    if question.wanted in (Wanted.TIME, Wanted.CLOCK):
        return _other_time(ours, theirs)
    return _other_words(ours, theirs)


def _other_number(units: frozenset[str], ours: Told, text: str) -> bool:
    """Whether another text tells none of the numbers that answer, but one that might stand in its place."""
    here, there = numbers_of(ours.text), [number for _, number in numbers_of(text)]
    told = _of_units(units, [number for at, number in here if ours.span[0] <= at < ours.span[1]])
    known = {number.value for _, number in here}
    if {number.value for number in told} & {number.value for number in there}:
        return False
    return any(_may_replace(one, other) for other in there if other.value not in known for one in told)


def _of_units(units: frozenset[str], told: list[Number]) -> list[Number]:
    """The numbers in the units that are asked for, or in none where none are; all where there are no such."""
    return [number for number in told if number.unit in units or not (units or number.unit)] or told


def _may_replace(one: Number, other: Number) -> bool:
    less, more = sorted((one.value, other.value))
    return one.unit == other.unit and 0 < more <= NEAR * less


def numbers_of(text: str) -> list[tuple[int, Number]]:
    """The numbers of a text that are no part of a date, each with the place where it starts."""
    spans = [span.span for span in placed_spans(Wanted.NUMBER, text)]
    told = [
        n for n in numerals(text) if n.kind is not Kind.ORDINAL and any(a < n.end and n.start < b for a, b in spans)
    ]
    return [(numeral.start, _number(text, numeral)) for numeral in told]


def _number(text: str, numeral: Numeral) -> Number:
    if numeral.kind is Kind.SHARE:
        return Number(100 * numeral.value, SHARE)
    if text[numeral.end : numeral.end + 2].strip().startswith("%"):
        return Number(numeral.value, SHARE)
    behind = tokens(text[numeral.end : numeral.end + 40])[:UNIT_WITHIN]
    return Number(numeral.value, next((unit for word in behind if (unit := unit_of(word.form))), None))


def _other_time(ours: Told, theirs: Told) -> bool:
    """Whether both spans have a part of one sort, and neither sentence has the other's."""
    return any(_excludes(pattern, ours, theirs) for pattern in _SORTS.values())


def _excludes(pattern: re.Pattern[str], ours: Told, theirs: Told) -> bool:
    one, other = (_found(pattern, told.words) for told in (ours, theirs))
    here, there = (_found(pattern, told.text) for told in (ours, theirs))
    return bool(one and other) and not one & there and not other & here


def _found(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(found.group() for found in pattern.finditer(text.lower()))


def _other_words(ours: Told, theirs: Told) -> bool:
    """Whether neither sentence holds a word of what the other answers."""
    one, other = _words(ours.words), _words(theirs.words)
    return bool(one and other) and not one & _words(theirs.text) and not other & _words(ours.text)


def _words(text: str) -> frozenset[str]:
    return frozenset(token.form for token in tokens(text)) - _FUNCTION_WORDS


def values_of(text: str) -> Value:
    """The numbers that a text tells, in digits or words, and its other words."""
    found = list(numerals(text))
    rest = "".join(letter if not any(n.start <= at < n.end for n in found) else " " for at, letter in enumerate(text))
    return frozenset([n.value for n in found]) | frozenset(token.form for token in tokens(rest))
