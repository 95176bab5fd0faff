"""How a number is meant: the words that bound it ("over 4,500", "no more than two", "topped 200"; "мыңнан астам")."""

from __future__ import annotations

import re

from knowledge.claims.values.quantities import Bound
from knowledge.text.kazakh_numerals import CASE

_BOUNDS = [
    (re.compile(rf"\b(?:{words})\s+(?:the\s+|a\s+)?$", re.IGNORECASE), bound)
    for words, bound in (
        (r"exactly|precisely|ровно|дәл", Bound.PRECISE),
        (
            r"at least|no (?:fewer|less) than|not less than|a minimum of|не менее(?: чем)?|не меньше|кемінде",
            Bound.LEAST,
        ),
        (
            r"at most|(?:no|not) more than|up to|as (?:many|much) as|within|(?:not|\w+n['’]t) exceed"
            r"|не (?:более|выше|превы\w+)(?: чем)?|не больше|до",
            Bound.MOST,
        ),
        (
            r"(?:more|greater|higher|longer) than|over|above|exceed(?:s|ed|ing)?|более(?: чем)?(?: за| на| в)?|больше"
            r"|свыше|дороже|старше",
            Bound.MORE,
        ),
        (r"(?:fewer|less|lower|shorter|smaller) than|under|below|менее(?: чем)?|меньше|дешевле|младше", Bound.LESS),
        (r"nearly|almost|close to|just under|почти|чуть менее", Bound.NEARLY),
        (
            r"about|around|some|roughly|approximately|an estimated|около|примерно|порядка|приблизительно|шамамен",
            Bound.ABOUT,
        ),
    )
]  # fmt: skip
"""The words before a number, in this order: "no more than" is not "more than"."""

_TOPPING = re.compile(
    r"(?<!not )(?<!n't )(?<!n’t )(?<!не )\b(?:top(?:s|ped|ping)|surpass(?:es|ed|ing)?|превы\w+)\s(?:an?\s|the\s)?$",
    re.IGNORECASE,
)
"""Verbs that say the same, and what is done besides. What "reached 200" had 200 at its height."""

_BEHIND = [
    (re.compile(rf"(?:{CASE})?(?<={case})\s(?:{words})\b", re.IGNORECASE), bound)
    for case, words, bound in (
        ("[нтд][ае]н", "астам|артық|көп", Bound.MORE),
        ("[нтд][ае]н", "аз|кем", Bound.LESS),
        ("[ғқгк][ае]", "жуық|таяу", Bound.ABOUT),
    )
]
"""The words behind a Kazakh number, which ends in the case that they ask for: "12 көп қабатты үй" has no bound."""

LONGEST_BOUND = 40
"""Letters before a number in which its bound is looked for."""


def bound_before(text: str, start: int) -> tuple[Bound, int]:
    """How the number that starts there is meant, and where the words that say only that start."""
    first = max(0, start - LONGEST_BOUND)
    for pattern, bound in _BOUNDS:
        if found := pattern.search(text[first:start]):
            return bound, first + found.start()
    return Bound.MORE if _TOPPING.search(text[first:start]) else Bound.EXACT, start


def bound_behind(text: str, end: int) -> tuple[Bound, int]:
    """How the Kazakh number that ends there is meant, and where the words that say so end."""
    for pattern, bound in _BEHIND:
        if found := pattern.match(text, end):
            return bound, found.end()
    return Bound.EXACT, end
