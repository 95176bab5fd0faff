"""Numbers below zero: "minus 20 degrees", "-20°", "20 degrees below zero", "20 градусов мороза"."""

from __future__ import annotations

import re

from knowledge.text.numerals import Numeral

_DEGREES = r"\s?(?:°|degrees?\b|градус\w*)(?:\s?(?:celsius|fahrenheit|цельсия|[cfс]\b))?"
_BELOW = re.compile(rf"{_DEGREES}\s(?:below (?:zero|freezing)|frost|ниже нуля|мороза|аяз)", re.IGNORECASE)
_MINUS = re.compile(r"\b(?:minus|минус)\s$", re.IGNORECASE)
_DASH = re.compile(r"(?:^|(?<=[\s(]))[-−–]$")
_MEASURED = re.compile(_DEGREES, re.IGNORECASE)
"""Behind a number: a dash before it is a sign."""

LONGEST = 8
"""Letters before a number in which its sign stands."""


def signed(text: str, number: Numeral) -> Numeral:
    """The number with its sign, if it has one."""
    first = max(0, number.start - LONGEST)
    sign = _MINUS.search(text, first, number.start)
    if not sign and _MEASURED.match(text, number.end):
        sign = _DASH.search(text, first, number.start)
    if sign:
        return number._replace(start=sign.start(), value=-number.value)
    return number._replace(value=-number.value) if _BELOW.match(text, number.end) else number
