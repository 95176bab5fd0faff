"""Well-known names and sayings that hold a date's word, of data/names.txt: the Good Friday Agreement, jam tomorrow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from knowledge.dates.grammar.kinds import COMMA, MONTHS, WEEKDAYS, WORDS, letters
from knowledge.dates.grammar.tokens import Scanner, Token
from knowledge.dates.vocabulary.doubles import TITLE_WORDS
from knowledge.dates.vocabulary.english import ENGLISH

Span = tuple[int, int]
"""Tokens from, up to."""

DATED = letters(
    "number ordinal year integer spelled cardinal decade years full month maybe_month weekday maybe_weekday today unit"
    " units season feast daypart figure last next this"
)
"""The kinds of the words that dates are told with."""

_PLAIN = DATED | WORDS | letters("the of on and to from since before after article comma")
WHEN = frozenset("in on by since until last next this".split())
"""Words that lead to a date."""


@dataclass(frozen=True)
class Known:
    """Well-known names by two neighbouring words of each, of which one is a date's: where they begin, and all words."""

    by_pair: dict[tuple[str, str], list[tuple[int, tuple[str, ...]]]]
    doubtful: frozenset[tuple[str, ...]]
    """Those that may be dates as well: Friday the 13th."""

    def at(self, tokens: Sequence[Token], place: int) -> Span | None:
        """The longest name that has its first date's word at this place, or None."""
        for first in (place, place - 1):
            if first < 0 or first + 1 >= len(tokens):
                continue
            pair = written(tokens[first]), written(tokens[first + 1])
            for before, words in self.by_pair.get(pair, ()):
                head, tail = place - before, place - before + len(words)
                is_written = head >= 0 and tuple(map(written, tokens[head:tail])) == words
                if is_written and not _tells_when(tokens, head):
                    return head, tail
        return None


@cache
def known_names() -> Known:
    """The well-known names of data/names.txt."""
    lines = (files("knowledge.dates") / "data" / "names.txt").read_text(encoding="utf-8").splitlines()
    pairs: dict[tuple[str, str], list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    doubtful = set()
    for line in sorted(lines, key=len, reverse=True):
        if line.startswith("#"):
            continue
        tokens = Scanner(line, ENGLISH, None).read()
        words = tuple(map(written, tokens))
        if all(token.kind in _PLAIN - WORDS or token.text in TITLE_WORDS for token in tokens) and line[0].isupper():
            doubtful.add(words)
        else:
            place = next(at for at, token in enumerate(tokens) if token.kind in DATED)
            first = min(place, len(words) - 2)
            opening = (words[0].capitalize(), *words[1:])  # a saying, whose 'Tomorrow' would tell when
            for form in {words, opening} if place and line[0].islower() else {words}:
                pairs[form[first], form[first + 1]].append((place, form))
    return Known(dict(pairs), frozenset(doubtful))


def _tells_when(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition leads to a month or weekday that a name only happens to follow: on Friday Foster said."""
    day, behind = tokens[at : at + 2]
    is_led = at > 0 and tokens[at - 1].text.lower() in WHEN
    return is_led and day.kind in MONTHS | WEEKDAYS and (behind.is_capital or behind.kind == COMMA)


def written(token: Token) -> str:
    """A token's text, its apostrophes straight, as names are compared."""
    return token.text.replace("’", "'")
