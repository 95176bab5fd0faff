"""Reading the quantities of a text: numerals with the words that bound them and the words that they count."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from knowledge.claims.values.below_zero import signed
from knowledge.claims.values.bounds import bound_before, bound_behind
from knowledge.claims.values.durations import YEAR, period_at, rhythms, single_periods
from knowledge.claims.values.hours import hours
from knowledge.claims.values.labels import label_of
from knowledge.claims.values.quantities import Bound, Quantity, Unit
from knowledge.claims.values.vague import vague_amounts
from knowledge.claims.values.wholes import all_but, is_whole_of_some, parts
from knowledge.text.currencies import currency_at
from knowledge.text.kazakh_numerals import kazakh_numerals
from knowledge.text.numerals import Kind, Numeral, numerals
from knowledge.text.ranges import ranges
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import Token

_PERCENT = re.compile(r"\s?(?:%|per\s?cent\b|percentage\b|процент\w*|пайыз\w*)", re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:no|zero)\s(?=(?:[a-z-]+\s)?[a-z]{3,}s\b)(?!(?:one|longer|less|doubts|means|matters)\b)"
    r"(?!\w+\s(?:was|is|has|does)\b)",
    re.IGNORECASE,
)
_PORTIONS = [
    (re.compile(words, re.IGNORECASE), bound)
    for words, bound in (
        (
            r"(?<!the )(?<!at )\bmost(?=(?: of|(?: [a-z-]+)? (?:people|residents|[a-z]{3,}(?<!ou)s))\b)"
            r"|\b(?:an? |the )?(?:[a-z]+ )?majority\b|\bбольшинств\w+|\bкөпшілі\w+",
            Bound.MORE,
        ),
        (r"\b(?:an? |the )?(?:[a-z]+ )?minority\b|\bменьшинств\w+|\bазшылы\w+", Bound.LESS),
    )
]
"""Words for more and for less than half."""

_PRONOUN = re.compile(
    r"\b(?:no|any|every|each|this|that|which|another|the)[ -]one$|\b(?:below|above) zero$", re.IGNORECASE
)
LONGEST_PRONOUN = 12
"""Letters of "another one", which is no number, nor is the zero of a scale."""

_OTHERS = re.compile(r"\s(?:others\b|more(?=[.,;:]|\s(?:were|are|was|have|had|in|on)\b))", re.IGNORECASE)
"""Behind a number: it adds to others, and is no total ("with two others")."""

_PARTITIVE = re.compile(r"\s(?:of|из)\b", re.IGNORECASE)
"""Behind "one": "one of the passengers" says nothing against "640 passengers"."""

_AGE = re.compile(r"(?<=[^\W\d_],\s)(\d{1,3})(?=[,.;)](?!\d)|\s(?:and|и)\b)")
_SCORE = re.compile(r"(?<!from )(?<!between )\b\d+(?:\s[a-z]+)?(?:\sto\s|[–:-])\d+\b(?!:)")
_OLD = re.compile(r"[\s-]old\b", re.IGNORECASE)
BREAK = re.compile(r"[^\s-]")
"""Between two words: they do not belong together."""

OTHERS = "other"
"""The stem of what such a number counts."""

COUNTED_WORDS = 3
"""Words after a number among which the counted thing stands ("three masked young people")."""

PASSED_OVER = frozenset("other more further such were was are is have has had been be also было был были".split())
"""Function words between a number and what it counts, or what was done ("five other people", "1,900 were injured")."""


class Quantifier:
    """Reads the quantities of one text; `words` are its tokens, `stem` and `language` its language's."""

    def __init__(self, text: str, words: Sequence[Token], stem: Callable[[str], str], language: str) -> None:
        self._text = text
        self._words = words
        self._stem = stem
        self._language = language
        self._common = stop_words(language)
        self._scores = [found.span() for found in _SCORE.finditer(text)]
        self._every = list(kazakh_numerals(text) if language == "kk" else numerals(text))
        self._wholes = {part.start: whole for part, whole in parts(text, self._every)}

    def read(self) -> list[Quantity]:
        """The quantities in order; none overlaps another."""
        recurring = [*rhythms(self._text), *single_periods(self._text)]
        numbers = [signed(self._text, number) for number in self._every if self._is_number(number)]
        special = [*hours(self._text), *self._none_at_all(), *self._portions(), *recurring, *self._ages()]
        special = _apart([*special, *self._left(numbers), *self._vague(numbers), *self._ranges(numbers)])
        taken = [(quantity.start, quantity.end) for quantity in special]
        others = [
            self._bounded(self._quantity(number))
            for number in numbers
            if not any(start < number.end and number.start < end for start, end in taken)
        ]
        return [self._scored(quantity) for quantity in sorted([*special, *others], key=lambda each: each.start)]

    def _is_number(self, numeral: Numeral) -> bool:
        """Whether a numeral is neither a pronoun nor one of many."""
        is_pronoun = _PRONOUN.search(self._text[: numeral.end][-LONGEST_PRONOUN:])
        return not is_pronoun and not (numeral.value == 1 and _PARTITIVE.match(self._text, numeral.end))

    def _vague(self, numbers: Sequence[Numeral]) -> Iterator[Quantity]:
        """The vague amounts that are no part of a number ("several thousand", but "5 тысяч")."""
        for start, end, least, most in vague_amounts(self._text):
            beside = [number for number in numbers if start < number.end and number.start < end]
            if all(start <= number.start and number.end <= end for number in beside):
                low = self._quantity(Numeral(start, end, least, Kind.CARDINAL))
                reach = low.value * (most / least - 1)
                yield replace(low, start=start, bound=Bound.EXACT, reach=reach, is_vague=True)

    def _left(self, numbers: Sequence[Numeral]) -> Iterator[Quantity]:
        """What is left where a number is taken out of another one: "all but two of the 12" are ten."""
        for number in numbers:
            start, whole = all_but(self._text, number), self._wholes.get(number.start)
            if start is not None and whole is not None and whole.value > number.value:
                left = whole.value - number.value
                yield Quantity(start, number.end, left, Unit.COUNT, counted=self._counted(whole.end))

    def _ranges(self, numbers: Sequence[Numeral]) -> Iterator[Quantity]:
        """The ranges, in the unit of their second number; a label has none."""
        for low, last, start in ranges(self._text, numbers):
            high = self._quantity(last)
            least = high.value * low / last.value
            if not label_of(self._text, start):
                yield replace(high, start=start, value=least, reach=high.value - least, bound=Bound.EXACT)

    def _scored(self, quantity: Quantity) -> Quantity:
        """The quantity, marked where it is one side of a score; a range is none."""
        is_range = quantity.reach > 0 and quantity.unit is not Unit.CLOCK
        return replace(quantity, is_scored=not is_range and any(a <= quantity.start < b for a, b in self._scores))

    def _none_at_all(self) -> Iterator[Quantity]:
        for found in _NONE.finditer(self._text):
            yield Quantity(found.start(), found.end() - 1, 0.0, Unit.COUNT, counted=self._counted(found.end()))

    def _portions(self) -> Iterator[Quantity]:
        for pattern, bound in _PORTIONS:
            for found in pattern.finditer(self._text):
                yield Quantity(*found.span(), 0.5, Unit.SHARE, bound)

    def _ages(self) -> Iterator[Quantity]:
        """'Adele Marchetti, 29' is 29 years old."""
        for found in _AGE.finditer(self._text):
            yield Quantity(*found.span(), int(found[1]) * YEAR, Unit.DAYS, counted=("old",))

    def _bounded(self, quantity: Quantity) -> Quantity:
        """The quantity, a Kazakh one with the bound behind it."""
        if self._language != "kk" or quantity.bound is not Bound.EXACT or quantity.unit is Unit.RANK:
            return quantity
        bound, end = bound_behind(self._text, quantity.end)
        counted = self._counted(end) if end > quantity.end and quantity.unit is Unit.COUNT else quantity.counted
        return replace(quantity, end=end, bound=bound, counted=counted)

    def _quantity(self, numeral: Numeral) -> Quantity:
        bound, start = bound_before(self._text, numeral.start)
        if numeral.kind is Kind.ORDINAL:
            return Quantity(numeral.start, numeral.end, numeral.value, Unit.RANK, counted=self._counted(numeral.end, 1))
        if numeral.kind is Kind.SHARE:
            return Quantity(start, numeral.end, numeral.value, Unit.SHARE, bound)
        if numeral.kind is Kind.TIMES:
            return Quantity(start, numeral.end, numeral.value, Unit.COUNT, bound, (self._stem("times"),))
        if found := _PERCENT.match(self._text, numeral.end):
            return Quantity(start, found.end(), numeral.value / 100, Unit.SHARE, bound)
        if period := period_at(self._text, numeral.end):
            old = _OLD.match(self._text, period.end)
            end, counted = (old.end(), ("old",)) if old else (period.end, ())
            return Quantity(start, end, numeral.value * period.days, Unit.DAYS, bound, counted)
        if paid := currency_at(self._text, numeral.start, numeral.end):
            bound, start = bound_before(self._text, paid.start)
            return Quantity(start, paid.end, numeral.value, Unit.MONEY, bound, (paid.name,))
        if noun := label_of(self._text, numeral.start):
            return Quantity(start, numeral.end, numeral.value, Unit.LABEL, counted=(self._stem(noun),))
        if _OTHERS.match(self._text, numeral.end):
            return Quantity(start, numeral.end, numeral.value, Unit.COUNT, bound, (OTHERS,))
        whole = self._wholes.get(numeral.start, numeral)
        return Quantity(
            start,
            numeral.end,
            numeral.value,
            Unit.COUNT,
            bound,
            self._counted(whole.end),
            is_apart=self._is_apart(numeral),
        )

    def _is_apart(self, numeral: Numeral) -> bool:
        """Whether another number is a part of one, or it is left out of all."""
        is_whole = numeral in self._wholes.values() or is_whole_of_some(self._text, numeral)
        return is_whole or all_but(self._text, numeral) is not None

    def _counted(self, end: int, most: int = COUNTED_WORDS) -> tuple[str, ...]:
        """The stems of the content words that follow: what is counted, and what was done to it."""
        stems: list[str] = []
        for word in self._words[bisect_left(self._words, end, key=lambda word: word.start) :]:
            if len(stems) == most or BREAK.search(self._text[end : word.start]):
                break
            end = word.end
            if word.form not in self._common:
                stems.append(self._stem(word.form))
            elif word.form not in PASSED_OVER:
                break
        return tuple(stems)


def _apart(quantities: list[Quantity]) -> list[Quantity]:
    """Those that no earlier one in the list overlaps."""
    kept: list[Quantity] = []
    for each in quantities:
        if not any(other.start < each.end and each.start < other.end for other in kept):
            kept.append(each)
    return kept
