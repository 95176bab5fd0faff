"""A text as a row of tokens, each of a kind (see `kinds`): what a date could be made of, and what parts it."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from knowledge.dates.kinds import KINDS, letters
from knowledge.dates.periods import Unit
from knowledge.dates.vocabulary import Value, Vocabulary

_MARKS = {
    ",": "comma", "/": "slash", "(": "open", "[": "open", ")": "close", "]": "close", "'": "possessive",
    "’": "possessive", "``": "quote", "''": "quote",
    **dict.fromkeys("-–—‑−", "dash"), **dict.fromkeys(".!?…", "stop"), **dict.fromkeys('"“”«»„', "quote"),
}  # fmt: skip

_TOKEN = re.compile(
    r"""(?P<full>\d{4}(?:-\d\d-\d\d(?![\d-])|/\d\d/\d\d(?![\d/-])))
    |(?P<numeric>\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\d/-]|\.\d))
    |(?P<monthly>(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1\d|20)\d\d(?![\d/-]))
    |(?P<figure>[$£€¥₸₽#№]\s?\d[\d.,]*|\d{1,3}(?:,\d{3})+(?!\d)|\d+[.:]\d[\d.:]*|\d+(?=%))
    |(?P<years>\d{4}[-–/]\d{2}(?:\d{2})?(?![\d/–-]))
    |(?P<digits>\d+)
    |(?P<word>[Qq][1-4]\b|[Hh][12]\b|(?:[^\W\d_]\.){2,}|(?:(?<=\w)['’]s\b)|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)
    |(?P<gap>\n\s*)
    |(?P<mark>``|''|[^\w\s])""",
    re.VERBOSE,
)

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
        while found := _TOKEN.search(self.text, at):
            match found.lastgroup:
                case "word":
                    self._word(found)
                case "digits":
                    self._digits(found)
                case "numeric":
                    self._numeric(found)
                case "years":
                    self._years(found)
                case "mark":
                    self._mark(found)
                case "monthly":
                    self._add("month_of_year", *found.span())
                case "gap" if self._is_wrapped(found):
                    at = found.end()
                    continue
                case "gap":
                    self._add("paragraph" if found[0].count("\n") > 1 else "line", found.start(), found.end())
                case kind:
                    self._add(kind or "other", found.start(), found.end())
            at = self.tokens[-1].end
        return self.tokens

    def _is_wrapped(self, found: re.Match[str]) -> bool:
        """Whether the line was only broken because it was full."""
        line = found.start() - 1 - self.text.rfind("\n", 0, found.start())
        return self.is_wrapped and found[0].count("\n") == 1 and line >= FULL_LINE

    def _add(self, kind: str, start: int, end: int, value: Value | None = None) -> None:
        self.tokens.append(Token(self.text[start:end], start, end, KINDS[kind], value))

    def _word(self, found: re.Match[str]) -> None:
        start, end = found.span()
        form = found[0].lower()
        if found[0][0].isupper() and (feast := self.vocabulary.feast_at(self.text, start)):
            self._add("feast", start, *feast)
            return
        kind, value = self.vocabulary.words.get(form, ("word", None))
        if kind.startswith("maybe") and found[0].islower() and not self._follows(_DAYS):
            kind = "word"
        if kind in ("unit", "units") and value is Unit.YEAR and self.vocabulary.marks_years and self._follows(_YEARS):
            kind = "yearmark"
        if form in self.vocabulary.abbreviations and self.text[end : end + 1] == ".":
            end += 1
        self._add(kind, start, end, value)

    def _follows(self, kinds: frozenset[str]) -> bool:
        return bool(self.tokens) and self.tokens[-1].kind in kinds

    def _digits(self, found: re.Match[str]) -> None:
        start, end = found.span()
        if written := self.vocabulary.decade.match(self.text, start):
            self._add("decade", start, written.end(), int(written[1]))
        elif self.vocabulary.year and (written := self.vocabulary.year.match(self.text, start)):
            self._add("year", start, written.end(), int(written[1]))
        elif written := self.vocabulary.ordinal.match(self.text, start):
            value = int(written[1])
            self._add("ordinal" if 1 <= value <= 31 else "figure", start, written.end(), value)
        elif self.text[end : end + 1].isalpha() or self._is_glued(start) or len(found[0]) > 4:
            self._add("figure", start, end)
        else:
            self._add(_kind_of(found[0]), start, end, int(found[0]))

    def _is_glued(self, start: int) -> bool:
        """Whether letters stand right before the figures: A1945, but FY2013."""
        before = self.tokens[-1] if self.tokens else None
        return before is not None and before.end == start and before.text.isalpha() and before.kind != KINDS["fiscal"]

    def _numeric(self, found: re.Match[str]) -> None:
        """05.01.2022, 5/1/22; the year has two figures only where little else is written like that."""
        parts = [int(part) for part in re.split(r"[./-]", found[0])]
        is_short = not found[0][-4:].isdigit()
        is_code = is_short and (
            found["sep"] == "-" or (found["sep"] == "." and len(found[0]) < 8 and not self._follows(_LEADS))
        )
        fits = 1 <= min(parts[:2]) <= 12 and max(parts[:2]) <= 31 and not is_code
        year = self._in_full(parts[2]) if is_short else parts[2]
        self._add("full" if fits else "figure", *found.span(), year if fits else None)

    def _in_full(self, short: int) -> int:
        """The year that two figures mean: '45 is 1945."""
        return (2000 if 2000 + short <= self.latest else 1900) + short

    def _years(self, found: re.Match[str]) -> None:
        """1939-45 and 2015/16 are years, 2022-01 is a month."""
        first, second = re.split(r"[-–/]", found[0])
        last = int(first[: 4 - len(second)] + second)
        if self.text[max(0, found.start() - 1) : found.start()] in ("-", "/"):
            self._add("figure", *found.span())  # R-2023-11
        elif 1000 <= int(first) < last <= 2199:
            self._add("years", *found.span(), last)
        elif len(second) == 2 and 1 <= int(second) <= 12 and found[0][4] == "-":
            self._add("month_of_year", *found.span())
        else:
            self._add("figure", *found.span())

    def _mark(self, found: re.Match[str]) -> None:
        if found[0] in "'’" and (written := self.vocabulary.decade.match(self.text, found.start())):
            self._add("decade", *written.span(), int(written[1]))
        elif found[0] in "'’" and (short := _SHORT_YEAR.match(self.text, found.start())):
            self._add("year", *short.span(), self._in_full(int(short[1])))
        else:
            self._add(_MARKS.get(found[0], "other"), *found.span())


def _kind_of(digits: str) -> str:
    """What up to four digits may be."""
    if len(digits) == 4:
        return "year" if 1000 <= int(digits) <= 2199 else "integer"
    return "number" if 1 <= int(digits) <= 31 else "integer"
