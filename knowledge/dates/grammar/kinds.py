"""The kinds of tokens, each with its letter, and patterns over them written with their names."""

from __future__ import annotations

import re
from collections import Counter

_NAMES = """number ordinal year integer spelled cardinal thousand decade full years month_of_year roman
    quarter_name half_name month maybe_month weekday maybe_weekday today unit units nights half fortnight season
    in_season feast daypart period last past next coming this current latest this_year that same following
    previous ago earlier later through before after every the article of on since about than from between to and
    early edge fiscal ended now yearmark in_time month_word possessive comma dash stop open close quote slash
    line paragraph word figure other era""".split()

KINDS = {name: chr(0xA1 + n) for n, name in enumerate(_NAMES)}
"""`number` is a figure from 1 to 31, `ordinal` the same as 7th, `year` four figures, `integer` any other whole number,
`figure` one that can be no part of a date (1,905; 9.30; £5); `maybe_…` is a word that also means something else."""

SETS = {
    "day": "number ordinal",
    "named_day": "number ordinal spelled",
    "month": "month maybe_month",
    "weekday": "weekday maybe_weekday",
    "sure_weekday": "weekday",
    "any_unit": "unit units",
    "count": "number integer cardinal article",
    "season": "season in_season",
    "tens": "cardinal",
}
"""Names that stand for several kinds in a pattern."""


def letters(kinds: str) -> frozenset[str]:
    """The letters of kinds that are named with spaces between."""
    return frozenset(KINDS[kind] for kind in kinds.split())


WORDS, MONTHS, WEEKDAYS = letters("word"), letters("month maybe_month"), letters("weekday maybe_weekday")
OF, THE, EVERY, AGO, AND, COMMA, OPEN, CLOSE, POSSESSIVE = (
    KINDS[kind] for kind in "of the every ago and comma open close possessive".split()
)
SPANS = letters("to dash")
"""What stands between the ends of a range."""

ENDS = letters("stop paragraph line quote")
"""Kinds at the end of a sentence, or of what is said."""


_WORD = re.compile(r"\{([a-z_]+)(\d?)\}|\b([a-z_]+)\b")


def pattern(notation: str) -> re.Pattern[str]:
    """A pattern over letters from one over names: `{day} of? {month}` captures day and month, and skips `of`.

    A name that is captured again further on, in another alternative, becomes `name__1`, `name__2` …
    """
    seen: Counter[str] = Counter()

    def translate(found: re.Match[str]) -> str:
        letters = "".join(KINDS[kind] for kind in SETS.get(found[1] or found[3], found[1] or found[3]).split())
        chosen = f"[{letters}]" if len(letters) > 1 else letters
        if not found[1]:
            return chosen
        name = found[1] + found[2]
        again = f"__{seen[name]}" if seen[name] else ""
        seen[name] += 1
        return f"(?P<{name}{again}>{chosen})"

    return re.compile(re.sub(r"\s+", "", _WORD.sub(translate, notation)))


_CAPTURED = re.compile(r"\(\?P<\w+>(.|\[[^]]+\])\)")
_GROUP = re.compile(r"\((\?<?[=!])?([^()]*)\)(\?|\{0,\d+\})?")
_OPTIONAL = re.compile(r"(\[[^]]+\]|.)(\?|\{0,\d+\})")
_LETTERS = re.compile(r"\[([^]]+)\]|(.)")


def needs_of(compiled: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    """For tokens that each match has, the letters that they may be: a row that lacks one of them is soon passed over.

    What stands in a choice of more than single kinds is left out.
    """
    rest, before = _CAPTURED.sub(r"\1", compiled.pattern), ""
    while rest != before:
        rest, before = _GROUP.sub(_needed, rest), rest
    return tuple(frozenset(some or one) for some, one in _LETTERS.findall(_OPTIONAL.sub("", rest)))


def _needed(group: re.Match[str]) -> str:
    around, inside, optional = group.groups()
    choices = inside.split("|")
    if around or optional or (len(choices) > 1 and not all(map(_LETTERS.fullmatch, choices))):
        return ""
    return inside if len(choices) == 1 else f"[{re.sub(r'[][|]', '', inside)}]"


def names_of(compiled: re.Pattern[str]) -> dict[str, tuple[str, ...]]:
    """The groups of a pattern by the name that its notation has for them."""
    groups: dict[str, tuple[str, ...]] = {}
    for group in compiled.groupindex:
        name = group.partition("__")[0]
        groups[name] = (*groups.get(name, ()), group)
    return groups
