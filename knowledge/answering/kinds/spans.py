"""Spans of a sentence that could fill a question and are told by their form: numbers, times, names, places, reasons."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from knowledge.answering.kinds.wanted import Wanted
from knowledge.lexicon.names import names_of
from knowledge.text.tokens import Span, sentence_starts

FAR = 12.0
"""Words between span and matched word at which nearness has gone."""

SURE_CAUSE = (
    "because|due to|owing to|thanks to|in response to|in order to|so that|"
    "из-за|так как|поскольку|вследствие|чтобы|себебі|өйткені"
)
"""What a cause or purpose surely stands behind, as alternatives of a regular expression, in English, Russian and
Kazakh; what it may stand behind besides is for each reader to add.
"""


class Placed(NamedTuple):
    """A span by its offsets, and the places of the first and last word that begin in it."""

    start: int
    end: int
    first: int
    last: int

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return self.start, self.end


MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|январ\w+|феврал\w+|март\w*|апрел\w+|ма[йя]|мае|июн\w+|июл\w+|август\w*|сентябр\w+|"
    r"октябр\w+|ноябр\w+|декабр\w+|қаңтар\w*|ақпан\w*|наурыз\w*|сәуір\w*|мамыр\w*|маусым\w*|шілде\w*|тамыз\w*|"
    r"қыркүйек\w*|қазан\w{0,3}|қараша\w*|желтоқсан\w*)"
)
WEEKDAYS = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник\w*|вторник\w*|сред[ау]|четверг\w*|пятниц\w+|суббот\w+|"
    r"воскресень\w+|дүйсенбі\w*|сейсенбі\w*|сәрсенбі\w*|бейсенбі\w*|жұма\w*|сенбі\w*|жексенбі\w*"
)
_SPANS_OF_TIME = "minute|hour|day|week|month|year"
TIME = re.compile(
    r"(?:(?=\d)|\b(?=[ac-fjl-ostwy]|[^\x00-\x7f]))(?:"  # elsewhere none of them can begin: a third of the time
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|-го|-е)?\s+(?:of\s+)?)?\b{MONTHS}\b(?:\.(?=\s*\d))?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b)?"
    rf"(?:,?\s+\d{{4}}\b)?"
    rf"|\b(?:1[0-9]|20)\d\d(?:s|-\d\d-\d\d|\b)|\b(?:{WEEKDAYS})\b|\b\d{{1,2}}[:.]\d\d\b(?:\s*[ap]\.?m\b\.?)?"
    r"|\b\d{1,2}\s*[ap]\.?m\b\.?|\b(?:yesterday|today|tomorrow|tonight|midnight|noon|dawn|morning|evening|afternoon|"
    r"last (?:week|month|year|night)|next (?:week|month|year)|вчера|сегодня|завтра|утром|вечером|ночью|кеше|бүгін|"
    r"ертең|таңертең|кешке|spring|summer|autumn|winter|century|decade)\b"
    rf"|\b(?:\d+|two|three|four|five|six|seven|ten|several) (?:{_SPANS_OF_TIME})s? "
    r"(?:later|earlier|ago|after|before)\b)",
)
CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d\b(?:\s*[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|\b(?:midnight|noon|dawn|\d{1,2} o['’]clock)\b"
    r"|\bсағат \d{1,2}|\b\d{1,2} час\w*|\b(?:полночь|полдень)\b",
)
_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "million millions billion billions dozen dozens half third quarter twice double none один одна два две три четыре "
    "пять шесть семь восемь девять десять сто тысяча тысячи миллион миллионов миллиард десятки сотни бір екі үш төрт "
    "бес алты жеті сегіз тоғыз он жиырма отыз қырық елу жүз мың"
)
NUMBER = re.compile(
    r"(?:[$€£₸₽]\s?)?\d+(?:[.,]\d+)*(?:\s?%|\s?(?:percent|per cent|million|billion|trillion|thousand|млн|млрд|тыс\w*|"
    r"миллион\w*|миллиард\w*|тысяч\w*|мың|пайыз\w*|процент\w*)\b)?"
    r"|\b(?=[bdefhmnoqst]|[^\x00-\x7f])"  # elsewhere none of them can begin
    rf"(?:{_NUMBER_WORDS.replace(' ', '|')})(?:[- ](?:{_NUMBER_WORDS.replace(' ', '|')}))*\b",
)
_PLACED = re.compile(
    r"\b(?:in|at|near|from|to|into|across|outside|inside|around|along|between|through|off|on|over|under|of|в|во|на|у|из|"
    r"около|под|близ|возле|до)\s+(?:the\s+|a\s+|an\s+)?([^,.;:!?()\n]{3,60})",
)
_REASON = re.compile(
    rf"\b(?:{SURE_CAUSE}|since|as a result of|following|after|amid|over|to|for fear|caused by|blamed on|prompted by|"
    r"triggered by|enabling|allowing|which|потому что|после|для|в связи с|салдарынан|үшін|байланысты)\s+[^.;!?\n]{4,}",
)
_AGENT = re.compile(
    r"\bby ((?:the |an? |its |his |her |their |local |unknown )*[a-z][\w-]*(?: [a-z][\w-]*(?=[ ,.;]))?)(?=[ ,.;])"
)
"""Who did it, in lower case: 'as stated by authorities'."""


@lru_cache(maxsize=8_192)
def placed_spans(wanted: Wanted, text: str) -> tuple[Placed, ...]:
    """The spans of `text` that are of the wanted kind; none where any words may answer. Remembered: 0.05 ms each."""
    starts = sentence_starts(text)
    placed = (Placed(a, b, bisect_left(starts, a), bisect_left(starts, b) - 1) for a, b in _spans(wanted, text))
    return tuple(span for span in placed if span.first <= span.last)


def _spans(wanted: Wanted, text: str) -> list[Span]:
    if wanted is Wanted.TIME:
        return list(_times(text))
    if wanted is Wanted.CLOCK:
        return [match.span() for match in CLOCK.finditer(_lower(text))]
    if wanted is Wanted.NUMBER:
        return _numbers(text)
    if wanted in (Wanted.PERSON, Wanted.NAME):
        return [*names_in(text), *(match.span(1) for match in _AGENT.finditer(text))]
    if wanted is Wanted.PLACE:
        return [match.span(1) for match in _PLACED.finditer(_lower(text))]
    if wanted is Wanted.REASON:
        return [match.span() for match in _REASON.finditer(_lower(text))]
    return []


def _lower(text: str) -> str:
    """The text in small letters, each in the place of its own; patterns that ignore case take three times as long."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(letter.lower()[0] for letter in text)


@lru_cache(maxsize=1_024)
def names_in(text: str) -> tuple[Span, ...]:
    """Where the names of a text stand."""
    return tuple(names_of(text))


@lru_cache(maxsize=1_024)
def _times(text: str) -> tuple[Span, ...]:
    return tuple(match.span() for match in TIME.finditer(_lower(text)))


def _numbers(text: str) -> list[Span]:
    """Numbers that are no part of a date."""
    found = [match.span() for match in NUMBER.finditer(_lower(text))]
    return [(a, b) for a, b in found if not any(a < end and start < b for start, end in _times(text))]


def new_spans(wanted: Wanted, text: str, forms: Sequence[str], asked: frozenset[str]) -> list[Placed]:
    """The spans of the wanted kind that hold a word the question (its folded forms) does not have; `forms` are those of
    the text's words.
    """
    return [span for span in placed_spans(wanted, text) if not asked.issuperset(forms[span.first : span.last + 1])]


def words_between(span: Placed, matched: Iterable[int]) -> float:
    """How many words lie between a span and the nearest matched place outside it; FAR if there is none."""
    first, last = span.first, span.last
    gaps = [first - at if at < first else at - last for at in matched if not first <= at <= last]
    return min(gaps) - 1 if gaps else FAR
