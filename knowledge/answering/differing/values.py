"""What a sentence answers, as values that can be told apart from another sentence's: numbers, times, names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from knowledge.answering.asking.question import Question
from knowledge.answering.differing.times import Times, are_apart, times_of
from knowledge.answering.kinds.name_places import may_be_another_case
from knowledge.answering.kinds.people import STYLES, TITLES
from knowledge.answering.kinds.spans import placed_spans
from knowledge.answering.kinds.wanted import Wanted, units_wanted
from knowledge.answering.kinds.word_classes import unit_of
from knowledge.lexicon.names import names_of
from knowledge.text.currencies import currency_at
from knowledge.text.numerals import Kind, Numeral, numerals
from knowledge.text.ranges import ranges
from knowledge.text.stopwords import FUNCTION_WORDS
from knowledge.text.tokens import Span, tokens

NEAR = 5.0
"""Times that one account's number is another's at most: two numbers further apart are seldom of one thing."""

UNIT_WITHIN = 2
"""Words behind a number among which its unit stands ("15 square kilometres")."""

SHARE, MONEY = "percent", "money"

ABOUT = 0.2
"""How far a number may be from another one that is told as a bound or roughly ("at least 12"), as a share of it."""

ROUND_FROM = 1_000
"""Great numbers one account rounds and the other does not: 21,000 is no other number than 21,300."""

_ROUGHLY = re.compile(
    r"(?:at least|more than|over|up to|about|around|some|nearly|almost|roughly|fewer than|less than|не менее|более|"
    r"больше|около|почти|примерно|свыше|кемінде|шамамен|жуық|астам)\W+$",
    re.IGNORECASE,
)
"""What stands before a number that is none to the last."""

_UNNAMED = TITLES | STYLES | FUNCTION_WORDS
"""What tells of no name whose it is."""


class Told(NamedTuple):
    """A sentence and the words of it that answer."""

    text: str
    span: Span

    @property
    def words(self) -> str:
        """The words that answer."""
        return self.text[slice(*self.span)]


class Number(NamedTuple):
    """A number, or one from `low` up to `value`, with the sort of its unit ("duration"), None where it counts things,
    and the word for the unit; told `roughly`, as a bound or an estimate, or to the last; and the word behind it, if
    that is no function word.
    """

    low: float
    value: float
    sort: str | None
    unit: str = ""
    roughly: bool = False
    counted: str = ""

    def overlaps(self, other: Number) -> bool:
        """Whether both may be one value, whatever they count."""
        return self.low <= other.value and other.low <= self.value


def tell_apart(question: Question, ours: Told, theirs: Told) -> bool:
    """Whether two sentences answer a question differently, as far as the form of what answers tells."""
    if question.wanted is Wanted.NUMBER:
        return _other_number(units_wanted(question.text.lower()), ours, theirs)
    if question.wanted in (Wanted.TIME, Wanted.CLOCK):
        return _other_time(ours, theirs)
    return _other_words(frozenset(term.form for term in question.terms), ours, theirs)


def _other_number(units: frozenset[str], ours: Told, theirs: Told) -> bool:
    """Whether another sentence tells none of the numbers that answer, and its own answer is another one."""
    told = _of_units(units, ours)
    here, there = ([number for _, number in _numbers_of(each.text)] for each in (ours, theirs))
    if any(one.overlaps(other) for one in told for other in there):
        return False
    pairs = _counting_alike(told, theirs) or [(one, other) for other in _of_units(units, theirs) for one in told]
    return any(_may_replace(one, other) for one, other in pairs if not any(map(other.overlaps, here)))


def _within(told: Told) -> list[Number]:
    """The numbers in the words that answer."""
    return [number for at, number in _numbers_of(told.text) if told.span[0] <= at < told.span[1]]


def _of_units(units: frozenset[str], told: Told) -> list[Number]:
    """The numbers that answer in the units that are asked for, or in none where none are; if there is no such one, the
    only one of these units that the sentence tells, or else all that answer.
    """
    within, all_told = _within(told), [number for _, number in _numbers_of(told.text)]
    fitting = [number for number in within if number.sort in units or not (units or number.sort)]
    elsewhere = [number for number in all_told if number.sort in units]
    return fitting or (elsewhere if len(elsewhere) == 1 else within)


def _counting_alike(told: list[Number], theirs: Told) -> list[tuple[Number, Number]]:
    """Numbers that answer, each with the only one of another sentence that counts the same ("nineteen people")."""
    others = [number for _, number in _numbers_of(theirs.text)]
    alike = [(one, [other for other in others if one.counted and other.counted == one.counted]) for one in told]
    return [(one, found[0]) for one, found in alike if len(found) == 1]


def _may_replace(one: Number, other: Number) -> bool:
    """Whether one number might be another account of what the other tells, and is not merely less exact."""
    less, more = sorted((one, other), key=lambda number: number.value)
    if (one.sort, one.unit) != (other.sort, other.unit) or less.overlaps(more):
        return False
    exact = ABOUT * less.value if one.roughly or other.roughly else _rounding(less.value, more.low)
    return 0 < more.low <= NEAR * less.value and more.low > less.value + exact


def _rounding(*values: float) -> float:
    """How far two numbers may be apart if the one with fewer digits is the other rounded; 0 for small ones."""
    return max(_unit_of_last_digit(value) for value in values) / 2 if min(values) >= ROUND_FROM else 0.0


def _unit_of_last_digit(value: float) -> float:
    """100 of 21,300: what a whole number counts to the last digit that is none."""
    digits = f"{value:.0f}"
    return 10.0 ** (len(digits) - len(digits.rstrip("0")))


def _numbers_of(text: str) -> list[tuple[int, Number]]:
    """The numbers of a text that are no part of a date, each with the place where it starts; two that are the ends of a
    range are one.
    """
    spans = [span.span for span in placed_spans(Wanted.NUMBER, text)]
    told = [
        n for n in numerals(text) if n.kind is not Kind.ORDINAL and any(a < n.end and n.start < b for a, b in spans)
    ]
    between = {each.last: each for each in ranges(text, told)}
    lower = {one for one, last in pairwise(told) if last in between}
    return [
        (between[n].start, _number(text, n, between[n].low)) if n in between else (n.start, _number(text, n))
        for n in told
        if n not in lower
    ]


def _number(text: str, numeral: Numeral, low: float | None = None) -> Number:
    roughly = bool(_ROUGHLY.search(text[: numeral.start]))
    value = numeral.value if low is None else low, numeral.value
    if numeral.kind is Kind.SHARE:
        return Number(100 * value[0], 100 * value[1], SHARE, roughly=roughly)
    if text[numeral.end : numeral.end + 2].strip().startswith("%"):
        return Number(*value, SHARE, roughly=roughly)
    if paid := currency_at(text, numeral.start, numeral.end):
        return Number(*value, MONEY, paid.name, roughly)
    behind = [word.form for word in tokens(text[numeral.end : numeral.end + 40])[:UNIT_WITHIN]]
    unit = next((form for form in behind if unit_of(form)), "")
    sort = unit_of(unit) or None
    counted = behind[0] if behind and behind[0] not in FUNCTION_WORDS else ""
    return Number(*value, sort, "" if sort == SHARE else unit.removesuffix("s"), roughly, counted)


def _other_time(ours: Told, theirs: Told) -> bool:
    """Whether both answer with times of one sort, and neither sentence has the other's."""
    one, other = times_of(ours.words), times_of(theirs.words)
    return are_apart(one, other) and not (_has(theirs.text, one) or _has(ours.text, other))


def _has(text: str, times: Times) -> bool:
    """Whether a sentence names all of some times."""
    here = times_of(text)
    return all(found <= here.get(sort, frozenset()) for sort, found in times.items())


def _other_words(asked: frozenset[str], ours: Told, theirs: Told) -> bool:
    """Whether neither sentence holds a word of what the other answers beside what is asked, or both answer with the
    full name of somebody, of whom only the first name or the surname is the same ("Helen Marsh", "Hannah Marsh").
    """
    if _are_half_the_same(ours, theirs):
        return True
    one, other = (_words(told.words) - asked for told in (ours, theirs))
    return bool(one and other) and not _held(one, theirs.text) and not _held(other, ours.text)


def _are_half_the_same(ours: Told, theirs: Told) -> bool:
    """Whether both answer with one full name, half of which no name in the other sentence has."""
    one, other = _full_names(ours), _full_names(theirs)
    if len(one) != 1 or len(other) != 1:
        return False
    first, second = one[0], other[0]
    half = first[0] == second[0] or first[-1] == second[-1]
    return half and _held(first, theirs.text) != set(first) and _held(second, ours.text) != set(second)


def _full_names(told: Told) -> list[tuple[str, ...]]:
    """The names of two words or more in the words that answer, folded, without titles and small words."""
    names = (told.text[a:b] for a, b in names_of(told.text) if a < told.span[1] and told.span[0] < b)
    bare = (tuple(token.form for token in tokens(name) if token.form not in _UNNAMED) for name in names)
    return [name for name in bare if len(name) > 1]


def _held(words: Iterable[str], text: str) -> set[str]:
    """Those of some words that a text has, in another case maybe ("Анна", "Анной")."""
    here = _words(text)
    return {word for word in words if word in here or any(may_be_another_case(word, each) for each in here)}


def _words(text: str) -> frozenset[str]:
    return frozenset(token.form for token in tokens(text)) - FUNCTION_WORDS
