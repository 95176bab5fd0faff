"""Amounts that leave the number open: "several", "dozens of people", "tens of thousands", "сотни", "бірнеше"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_FEW = {"a couple of|пар[ау]": (2, 3), "several|a few|несколько|бірнеше": (2, 20)}
"""The least and the greatest number that they may stand for."""

_MANY = {
    "tens": 10, "dozens?": 12, "scores": 20, "hundreds?": 100, "thousands?": 1e3, "millions?": 1e6, "billions?": 1e9,
    "десятк(?:и|ов|ам|ами|ах)": 10, "сот(?:ни|ен|ням|нями|нях)": 100, "тысяч(?:и|ам|ами|ах)?": 1e3,
    "миллион(?:ы|ов|ам|ами|ах)": 1e6, "миллиард(?:ы|ов|ам|ами|ах)": 1e9,
    "ондаған": 10, "жүздеген": 100, "мыңдаған": 1e3, "миллиондаған": 1e6,
}  # fmt: skip

MANY_TIMES = 20
"""Times the number named by "hundreds" that they come to at most: who writes so of 3,000 would write "thousands"."""

_ANY = "|".join(_MANY)
_SOME = re.compile(rf"\b(?P<few>{'|'.join(_FEW)})(?: (?P<one>{_ANY})(?: (?P<two>{_ANY}))?)?\b(?: of\b)?", re.IGNORECASE)
_MANY_OF = re.compile(
    r"\b(?!(?:scores|tens)\b(?! of\b))(?!(?:hundred|dozen|thousand|million|billion|тысяч)\b)"
    rf"(?P<one>{_ANY})(?:(?: of)? (?P<two>{_ANY}))?\b(?: of\b)?",
    re.IGNORECASE,
)
"""In the plural: a single thousand is a number."""


class Vague(NamedTuple):
    """The least and the greatest number for which text[start:end] may stand; what is counted follows."""

    start: int
    end: int
    least: float
    most: float


def vague_amounts(text: str) -> Iterator[Vague]:
    """What a text counts without a number."""
    for found in _SOME.finditer(text):
        least, most = next(span for words, span in _FEW.items() if re.fullmatch(words, found["few"], re.IGNORECASE))
        times = _value(found["one"]) * _value(found["two"])
        yield Vague(*found.span(), least * times, most * times)
    for found in _MANY_OF.finditer(text):
        value = _value(found["one"]) * _value(found["two"])
        yield Vague(*found.span(), value, value * MANY_TIMES)


def _value(word: str | None) -> float:
    """What a word for many stands for, 1 where there is none."""
    return next((value for words, value in _MANY.items() if word and re.fullmatch(words, word, re.IGNORECASE)), 1.0)
