"""A text as a row of tokens, each of a kind (see `kinds`): what a date could be made of, and what parts it."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from knowledge.dates.grammar.kinds import KINDS, letters
from knowledge.dates.values.periods import Unit
from knowledge.dates.vocabulary.language import Value, Vocabulary

_MARKS = {
    ",": "comma", "/": "slash", "(": "open", "[": "open", ")": "close", "]": "close", "'": "possessive",
    "’": "possessive", "``": "quote", "''": "quote",
    "&": "and", **dict.fromkeys("-–—‑−", "dash"), **dict.fromkeys(".!?…", "stop"), **dict.fromkeys('"“”«»„', "quote"),
}  # fmt: skip

_TOKEN = re.compile(
    r"""[^\S\n]*+(?:(?P<word>[Qq][1-4]\b|[Hh][12]\b|(?:[^\W\d_]\.){2,}|(?:(?<=\w)['’]s\b)
        |[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)
    |(?P<full>\d{4}(?:-\d\d-\d\d(?![\d-])|/\d\d/\d\d(?![\d/-])))
    |(?P<numeric>\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\d/-]|\.\d))
    |(?P<month_of_year>(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1\d|20)\d\d(?![\d/-]))
    |(?P<figure>[$£€¥₸₽#№]\s?\d(?:[\d.,]*\d)?|\d{1,3}(?:,\d{3})+(?!\d)|\d+[.:]\d[\d.:]*(?<!:)|\d+(?=%))
    |(?P<years>\d{4}[-–/]\d{2}(?:\d{2})?(?![\d/–-]))
    |(?P<digits>\d+)
    |(?P<gap>\n\s*)
    |(?P<mark>``|''|[^\w\s])
    |(?P<rest>_+))""",
    re.VERBOSE,
)
"""White space but line ends, and what comes next: matches anywhere but in the white space that ends a text."""

AHEAD = 2
"""Years after the publication that two figures may still mean: 31/12/24 in 2022, but '17 in 2014 is 1917."""

LATEST = 2029
"""The last year that two figures mean where no publication is known."""

FULL_LINE = 50
"""Characters; in a text that is broken into lines, a longer one goes on in the next."""

LONGEST_LINE = 90
"""Characters; a text with longer lines is not broken into lines."""

_SHORT_YEAR = re.compile(r"(?<![^\s(–—-])['’](\d\d)(?![\w%])")
_LEADS = letters("on since from between before after")
_DAYS = letters("number ordinal")
_YEARS = letters("year years decade")


_PLAIN = ("word", None)
_WORD = KINDS["word"]


class Token(NamedTuple):
    """A piece of the text, the letter of its kind, and what it stands for."""

    text: str
    start: int
    end: int
    kind: str
    value: Value | None = None

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


class Scanner:
    """Reads a text into tokens with a language's words; white space other than line ends is no token."""

    def __init__(self, text: str, vocabulary: Vocabulary, published: date | None) -> None:
        self.text = text
        self.latest = published.year + AHEAD if published else LATEST
        self.vocabulary = vocabulary
        self.tokens: list[Token] = []
        self.is_wrapped = max(map(len, text.splitlines()), default=0) <= LONGEST_LINE

    def read(self) -> list[Token]:
        """The tokens in order."""
        at = 0
        while found := _TOKEN.match(self.text, at):
            kind = found.lastgroup or "rest"
            written, start = found[kind], found.start(kind)
            at = start + len(written)
            match kind:
                case "word":
                    at = self._word(written, start, at)
                case "mark":
                    at = self._mark(written, start, at)
                case "rest" if self._is_italic(written, start):
                    self._add("other", start, at)
                case "digits":
                    at = self._digits(written, start, at)
                case "numeric":
                    self._numeric(written, start)
                case "years":
                    self._years(written, start)
                case "gap" if not self._is_wrapped(written, start):
                    self._add("paragraph" if written.count("\n") > 1 else "line", start, at)
                case "full" | "figure" | "month_of_year":
                    self._add(kind, start, at)
        return self.tokens

    def _is_wrapped(self, gap: str, start: int) -> bool:
        """Whether the line was only broken because it was full."""
        line = start - 1 - self.text.rfind("\n", 0, start)
        return self.is_wrapped and gap.count("\n") == 1 and line >= FULL_LINE

    def _is_italic(self, written: str, start: int) -> bool:
        """Whether it is Markdown's sign of italics, one at the edge of a word."""
        is_inside = self.text[max(0, start - 1) : start].isalnum() and self.text[start + 1 : start + 2].isalnum()
        return written == "_" and not is_inside

    def _add(self, kind: str, start: int, end: int, value: Value | None = None) -> int:
        """Adds a token and tells its end."""
        self.tokens.append(Token(self.text[start:end], start, end, KINDS[kind], value))
        return end

    def _word(self, written: str, start: int, end: int) -> int:
        if written not in self.vocabulary.words and written.islower() and not self.text.startswith(".", end):
            self.tokens.append(Token(written, start, end, _WORD))  # most words; what follows would find nothing else
            return end
        if written[0] == "M" and (year := _roman_year(written)):
            return self._add("year", start, end, year)
        form = written.lower()
        if form != written and (feast := self.vocabulary.feast_at(self.text, start)):
            return self._add("feast", start, *feast)
        kind, value = self.vocabulary.words.get(form, _PLAIN)
        is_verb = kind.startswith("maybe") and form == written and not self._follows(_DAYS)
        if is_verb or (kind == "era" and not written.isupper()):
            kind = "word"
        elif value is Unit.YEAR and self.vocabulary.marks_years and self._follows(_YEARS):
            kind = "yearmark"
        if self.text.startswith(".", end) and form in self.vocabulary.abbreviations:
            end += 1
        return self._add(kind, start, end, value)

    def _follows(self, kinds: frozenset[str]) -> bool:
        return bool(self.tokens) and self.tokens[-1].kind in kinds

    def _digits(self, written: str, start: int, end: int) -> int:
        words = self.vocabulary
        if found := words.decade.match(self.text, start):
            return self._add("decade", start, found.end(), int(found[1]))
        if words.year and (found := words.year.match(self.text, start)):
            return self._add("year", start, found.end(), int(found[1]))
        if found := words.ordinal.match(self.text, start):
            value = int(found[1])
            return self._add("ordinal" if 1 <= value <= 31 else "figure", start, found.end(), value)
        if self.text[end : end + 1].isalpha() or self._is_glued(start) or len(written) > 4:
            return self._add("figure", start, end)
        return self._add(_kind_of(written), start, end, int(written))

    def _is_glued(self, start: int) -> bool:
        """Whether letters stand right before the figures: A1945, but FY2013."""
        before = self.tokens[-1] if self.tokens else None
        return before is not None and before.end == start and before.text.isalpha() and before.kind != KINDS["fiscal"]

    def _numeric(self, written: str, start: int) -> None:
        """05.01.2022, 5/1/22; the year has two figures only where little else is written like that."""
        sign = next(sign for sign in "./-" if sign in written)
        first, second, year = map(int, written.split(sign))
        is_short = not written[-4:].isdigit()
        is_code = is_short and (sign == "-" or (sign == "." and len(written) < 8 and not self._follows(_LEADS)))
        fits = 1 <= min(first, second) <= 12 and max(first, second) <= 31 and not is_code
        year = self._in_full(year) if is_short else year
        self._add("full" if fits else "figure", start, start + len(written), year if fits else None)

    def _in_full(self, short: int) -> int:
        """The year that two figures mean: '45 is 1945."""
        return (2000 if 2000 + short <= self.latest else 1900) + short

    def _years(self, written: str, start: int) -> None:
        """1939-45 and 2015/16 are years, 2022-01 is a month."""
        first, second = int(written[:4]), written[5:]
        last = int(written[: 4 - len(second)] + second)
        kind, value = "figure", None
        is_code = self.text[max(0, start - 1) : start] in ("-", "/")  # R-2023-11
        if not is_code and 1000 <= first < last <= 2199:
            kind, value = "years", last
        elif not is_code and len(second) == 2 and 1 <= int(second) <= 12 and written[4] == "-":
            kind = "month_of_year"
        self._add(kind, start, start + len(written), value)

    def _mark(self, written: str, start: int, end: int) -> int:
        if written in "'’":
            if found := self.vocabulary.decade.match(self.text, start):
                return self._add("decade", start, found.end(), int(found[1]))
            if found := _SHORT_YEAR.match(self.text, start):
                return self._add("year", start, found.end(), self._in_full(int(found[1])))
        return self._add(_MARKS.get(written, "other"), start, end)


def _roman_year(written: str) -> int | None:
    """The year that Roman figures on a stone mean: MDCCCXII."""
    if len(written) < 4 or not _ROMAN.fullmatch(written):
        return None
    values = [_ROMAN_FIGURES[letter] for letter in written]
    year = sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))
    return year if EARLIEST_ROMAN <= year <= LATEST else None


_ROMAN = re.compile(r"M{1,2}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})")
_ROMAN_FIGURES = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}

EARLIEST_ROMAN = 1400
"""MIX and MILD are words; stones that still stand are younger."""


def _kind_of(digits: str) -> str:
    """What up to four digits may be."""
    if len(digits) == 4:
        return "year" if 1000 <= int(digits) <= 2199 else "integer"
    return "number" if 1 <= int(digits) <= 31 else "integer"
