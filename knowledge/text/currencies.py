"""The currencies of sums of money: "$5", "5 dollars", "USD 5" and "5 долларов" are one."""

from __future__ import annotations

import re
from typing import NamedTuple

_CURRENCIES = {
    "dollar": (r"(?:\b[A-Z]{1,2})?\$", "USD", "dollars?|доллар\\w*"),
    "euro": ("€", "EUR", "euros?|евро|еуро\\w*"),
    "pound": ("£", "GBP", "pounds?(?! of\\b)(?: sterling)?|фунт\\w*(?: стерлингов)?"),
    "tenge": ("₸", "KZT", "tenges?|тенге\\w*|теңге\\w*"),
    "rouble": ("₽", "RUB", "r(?:ou|u)bles?|рубл\\w+|руб"),
    "yuan": ("CN¥", "CNY", "yuans?|renminbi|юан\\w+"),
    "yen": ("¥", "JPY", "yen|иен\\w*|йен\\w*"),
    "rupee": ("₹", "INR", "rupees?|рупи\\w+"),
    "hryvnia": ("₴", "UAH", "hryvni?[ay]s?|гривн\\w+|гривен"),
    "won": ("₩", "KRW", "вон(?:а|ы)?"),
    "lira": ("₺", "TRY", "liras?|лир(?:а|ы|у)?"),
    "franc": ("", "CHF", "francs?|франк\\w*"),
    "crown": ("", "CZK|DKK|NOK|SEK", "crowns?|kron(?:a|or|e|er)|koruna?s?|крон(?:а|ы|у|е|ой|ам|ами|ах)?"),
    "złoty": ("", "PLN", "z[łl]oty(?:s|ch)?|злот\\w+"),
    "som": ("", "KGS", "soms?|сом(?:а|ов|ға)?"),
    "sum": ("", "UZS", "sou?ms|сум(?:а|ов)"),
    "rand": ("", "ZAR", "rands?|рэнд\\w*"),
    "peso": ("", "MXN", "pesos?|песо"),
    "dinar": ("", "", "dinars?|динар\\w*"),
    "dirham": ("", "AED", "dirhams?|дирхам\\w*"),
    "riyal": ("", "SAR", "ri?yals?|rials?|риал\\w*"),
    "shilling": ("", "", "shillings?|шиллинг\\w*"),
    "kwacha": ("", "", "kwachas?|квач\\w+"),
    "guaraní": ("", "PYG", "guaran[ií](?:e?s)?|гуарани"),
}  # fmt: skip
"""The sign, the codes (ISO 4217), and the words, with their endings, in English, Russian and Kazakh. One word stands
for the money of several states ("dollar", "crown"), so that the name is the English word, and no code; pounds of
something are a weight.
"""

_NAMES = tuple(_CURRENCIES)
_SIGNS = "|".join(f"({sign})" if sign else "((?!))" for sign, _, _ in _CURRENCIES.values())
_CODES = "|".join(f"({codes})" if codes else "((?!))" for _, codes, _ in _CURRENCIES.values())
_WORDS = "|".join(f"({words})" for _, _, words in _CURRENCIES.values())
_NATION = r"(?:(?-i:[A-ZА-ЯЁ])[\w.]*|\w+[ыи]х)"
"""Whose money it is: "Swiss francs", "US dollars", "белорусских рублей"."""

_BEFORE = re.compile(rf"(?:{_SIGNS})\s?$|\b(?:{_CODES})\s$")
_BEHIND = re.compile(
    rf"\s?(?:{_SIGNS})(?!\w)|\s(?-i:{_CODES})\b|(?:(?<=[^\W\d])\.)?[\s-](?:{_NATION}\s){{0,2}}(?:{_WORDS})\b",
    re.IGNORECASE,
)
"""Behind the scale stands a stop in Russian ("5 млн. рублей")."""

LONGEST = 6
"""Letters of the longest sign or code before a number, with the space."""


class Paid(NamedTuple):
    """A currency by its name, and text[start:end] that tells it."""

    name: str
    start: int
    end: int


def currency_at(text: str, start: int, end: int) -> Paid | None:
    """The currency before or behind the number text[start:end], None where it is no sum of money."""
    if found := _BEFORE.search(text, max(0, start - LONGEST), start):
        return Paid(_name(found), found.start(), end)
    found = _BEHIND.match(text, end)
    return Paid(_name(found), start, found.end()) if found else None


def _name(found: re.Match[str]) -> str:
    """The name of the currency whose sign, code or word was found: the groups are in their order, once for each."""
    number = next(n for n, group in enumerate(found.groups()) if group)
    return _NAMES[number % len(_NAMES)]
