"""The figures of an article: its numbers as written, with unit and what they count, read as for the claim check."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from knowledge.claims.values.dating import dates_of
from knowledge.claims.values.quantifying import BREAK, Quantifier
from knowledge.claims.values.quantities import Quantity, Unit
from knowledge.model import Citation, Figure, Revision, Sentence
from knowledge.text import split_sentences
from knowledge.text.kazakh_numerals import kazakh_numerals
from knowledge.text.numerals import numerals
from knowledge.text.sentences import ITEM
from knowledge.text.tokens import Span, Token, stemmer, tokens

_NAMES = frozenset({Unit.RANK, Unit.CLOCK, Unit.LABEL})
"""Units of numbers that count nothing."""

_SLASHED = re.compile(r"\d/$")
_NUMBERING = re.compile(r"-(?:бап|бет|бөлім|тармақ|сынып|рейс|маршрут|мектеп|үй)\w*|-(?!\d)[A-Z]|/\d|\s(?:AD|BCE?)\b")
"""Before and behind a number that names something: "12-бап" (article 12), "24/7"."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_IDLE_ONE = re.compile(
    r"one\s(?:another|day|point|time|way|side|thing|hand|more|or)\b|од\w+\s(?:из|раз|день)\b|бір\s(?:күн|рет|жағ)|once\b",
    re.IGNORECASE,
)
"""Ones that count nothing: "at one point"."""

_PART_OF = re.compile(
    r"\s(?:of|из)\s(?:(?:all|the|its|his|her|their|всех)\s)*[^\W_][\w'’-]*|\s[а-яё]{2,}(?:ей|ов|ев)\b"
)
"""Behind a share, that of which it is one: "half of the votes", "20% жителей"."""

_RANGE = re.compile(r"\s?[-–—:]\s?|\sto\s")
"""Between two numbers that are one figure: "10–15 boats", "won 3 to 1"."""

WORDS_PASSED = 8
"""Words behind a number among which the last counted one stands, those without weight included."""


class Figures:
    """The figures of the present articles; follows them one by one."""

    def __init__(self) -> None:
        self._figures: dict[int, tuple[Figure, ...]] = {}

    def replace(self, article_id: int, revision: Revision | None) -> None:
        """Puts the figures of the article now in the place of those that it had."""
        self._figures.pop(article_id, None)
        if revision is not None:
            self._figures[article_id] = figures_of(revision, split_sentences(revision.body, revision.language))

    def __len__(self) -> int:
        """The number of figures."""
        return sum(map(len, self._figures.values()))

    def of(self, revisions: Iterable[Revision], sentences: frozenset[tuple[int, int]] | None = None) -> list[Figure]:
        """The figures of articles in the order given; only of certain sentences (revision id, number), where given."""
        return [
            figure
            for revision in revisions
            for figure in self._figures.get(revision.article_id, ())
            if sentences is None or (figure.citation.revision_id, figure.citation.sentence) in sentences
        ]


def figures_of(revision: Revision, sentences: Sequence[Sentence]) -> tuple[Figure, ...]:
    """The figures in the order of the text: no dates, clock times, ranks, or numbers that name something."""
    dated = [(date.start, date.end) for date in dates_of(revision)]
    return tuple(
        Figure(sentence.text[start:end], Citation.of(revision, sentence, (start, end)))
        for sentence in sentences
        for start, end in _joined(sentence.text, _figures(sentence, revision.language, dated))
    )


def _figures(sentence: Sentence, language: str, dated: Sequence[Span]) -> Iterator[Span]:
    """Where each number stands with what it counts, outside of the dates of the whole text."""
    text, words, stem = sentence.text, tokens(sentence.text), stemmer(language)
    found = kazakh_numerals(text) if language == "kk" else numerals(text)
    numbers = [(numeral.start, numeral.end) for numeral in found]
    for quantity in Quantifier(text, words, stem, language).read():
        start, end = sentence.start + quantity.start, sentence.start + quantity.end
        number = next((span for span in numbers if quantity.start <= span[0] and span[1] <= quantity.end), None)
        is_dated = any(first < end and start < last for first, last in dated)
        if number and not is_dated and quantity.unit not in _NAMES and not _is_name(text, quantity, number):
            yield quantity.start, _end_of(text, quantity, words, stem)


def _is_name(text: str, quantity: Quantity, number: Span) -> bool:
    """Whether the number names something, is a year, or counts nothing."""
    start, end = number
    is_bare_year = quantity.unit is Unit.COUNT and _YEAR.fullmatch(text, start, end) and not quantity.counted
    item = ITEM.match(text)
    is_item = item is not None and end <= item.end()
    is_named = is_item or _SLASHED.search(text[:start][-2:]) or _NUMBERING.match(text, end)
    return bool(is_bare_year or is_named or _IDLE_ONE.match(text, start))


def _end_of(text: str, quantity: Quantity, words: Sequence[Token], stem: Callable[[str], str]) -> int:
    """The end of what the quantity counts, its words being found again by their stems."""
    if quantity.unit is Unit.SHARE:
        whole = _PART_OF.match(text, quantity.end)
        return whole.end() if whole else quantity.end
    end = reached = quantity.end
    counted = list(quantity.counted)
    first = bisect_left(words, quantity.end, key=lambda word: word.start)
    for word in words[first : first + WORDS_PASSED]:
        if not counted or BREAK.search(text[reached : word.start]):
            break
        reached = word.end
        if stem(word.form).startswith(counted[0]) or word.form.startswith(counted[0]):
            counted.pop(0)
            end = word.end
    return end


def _joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans, those of one range or score as one."""
    last: Span | None = None
    for span in spans:
        if last and (span[0] < last[1] or _RANGE.fullmatch(text, last[1], span[0])):
            last = last[0], max(last[1], span[1])
            continue
        if last:
            yield last
        last = span
    if last:
        yield last
