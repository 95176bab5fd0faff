"""Finding expressions: rules are patterns over kinds of tokens, tried in order; a token belongs to one expression."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.dates.grammar.kinds import KINDS, names_of, needs_of, pattern
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.values.periods import Unit
from knowledge.dates.values.readings import Reading

Part = tuple[int, int, Reading]
"""Tokens from, up to, and how they read."""


EDGE = Token("", 0, 0, KINDS["paragraph"])
"""What stands before the first token and behind the last one."""


def tokens_before(tokens: Sequence[Token], at: int, count: int) -> tuple[Token, ...]:
    """So many tokens before a place; EDGE where there are fewer."""
    near = tokens[max(0, at - count) : at]
    return (*[EDGE] * (count - len(near)), *near)


class Found:
    """A place where a rule's pattern holds, with the values of the tokens that it captured by name."""

    def __init__(self, match: re.Match[str], groups: dict[str, tuple[str, ...]], tokens: Sequence[Token]) -> None:
        self.match = match
        self.groups = groups
        self.tokens = tokens
        self.head, self.tail = match.span()

    def token(self, name: str) -> Token | None:
        """The captured token, or None."""
        for group in self.groups.get(name, ()):
            if (at := self.match.start(group)) >= 0:
                return self.tokens[at]
        return None

    def number(self, *names: str) -> int | None:
        """The number of the first of the names that was captured, or None."""
        for name in names:
            if (token := self.token(name)) and isinstance(token.value, int):
                return token.value
        return None

    def unit(self, name: str = "any_unit") -> Unit:
        """The captured token's unit."""
        token = self.token(name)
        return token.value if token and isinstance(token.value, Unit) else Unit.DAY

    @property
    def next(self) -> Token:
        """The token behind the match."""
        return self.tokens[self.tail] if self.tail < len(self.tokens) else EDGE

    @property
    def previous(self) -> Token:
        """The token before the match."""
        return self.tokens[self.head - 1] if self.head else EDGE

    def before(self, count: int) -> tuple[Token, ...]:
        """So many tokens before the match; EDGE where there are fewer."""
        return tokens_before(self.tokens, self.head, count)

    def behind(self, count: int) -> tuple[Token, ...]:
        """So many tokens behind the match; EDGE where there are fewer."""
        near = self.tokens[self.tail : self.tail + count]
        return (*near, *[EDGE] * (count - len(near)))

    def has(self, name: str) -> bool:
        """Whether the name was captured."""
        return self.token(name) is not None

    def each(self, *kinds: str) -> Iterator[tuple[int, Token]]:
        """The tokens of these kinds within the match, with their places."""
        letters = {KINDS[kind] for kind in kinds}
        return ((at, self.tokens[at]) for at in range(self.head, self.tail) if self.tokens[at].kind in letters)


@dataclass(frozen=True)
class Rule:
    """A pattern, and what an expression of that form says; None where it turns out to say no date."""

    pattern: re.Pattern[str]
    groups: dict[str, tuple[str, ...]]
    needs: tuple[frozenset[str], ...]
    read: Callable[[Found], Reading | list[Part] | None]

    def parts(self, found: Found) -> list[Part]:
        """What is found there: one expression, several for a list ('5, 7 and 9 May'), or none."""
        reading = self.read(found)
        if reading is None:
            return []
        return reading if isinstance(reading, list) else [(found.head, found.tail, reading)]


def rule(notation: str, read: Callable[[Found], Reading | list[Part] | None]) -> Rule:
    """A rule from its notation (see `kinds.pattern`)."""
    compiled = pattern(notation)
    return Rule(compiled, names_of(compiled), needs_of(compiled), read)


def match_rules(rules: Iterable[Rule], tokens: Sequence[Token]) -> list[Part]:
    """The expressions in order of the text; an earlier rule takes its tokens from later ones."""
    row = "".join([token.kind for token in tokens])
    kinds = set(row)
    parts: list[Part] = []
    for each in rules:
        if any(map(kinds.isdisjoint, each.needs)):
            continue
        taken = [
            (match.span(), found)
            for match in each.pattern.finditer(row)
            if (found := each.parts(Found(match, each.groups, tokens)))
        ]
        if taken:
            parts += [part for _, found in taken for part in found]
            row = _without(row, [span for span, _ in taken])
    return sorted(parts, key=lambda part: part[0])


def _without(row: str, spans: Sequence[tuple[int, int]]) -> str:
    """The row with these tokens marked as taken, so that no pattern matches them."""
    pieces, at = [], 0
    for head, tail in spans:
        pieces += [row[at:head], TAKEN * (tail - head)]
        at = tail
    return "".join(pieces) + row[at:]


TAKEN = "\0"
"""The letter of a token that an expression has taken."""
