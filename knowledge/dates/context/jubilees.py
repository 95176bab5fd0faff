"""What will be so many years old on Tuesday: years told as gone by since what a text goes on to tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from knowledge.dates.grammar.kinds import KINDS, letters
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.stage import Stage
from knowledge.dates.values.periods import FIRST_YEAR, Period, Unit
from knowledge.dates.values.readings import Known, Mention
from knowledge.dates.vocabulary.standpoint import GONE_BY, SEASONS

MOST = 1000
"""Years that have gone by; nothing is kept longer."""

NEAR = 4
"""Tokens before and behind them in which a verb tells that they have gone by."""

BEHIND = 6
"""Tokens behind so many years in which 'since' tells from when."""

_COUNTS = letters("cardinal number integer article")
_ENDS = letters("comma stop paragraph line")
_TURNS = letters("weekday maybe_weekday today")
_DASH = KINDS["dash"]


class Jubilee(NamedTuple):
    """So many years, told in a text as what has gone by since what it goes on to tell."""

    mention: Mention
    scene: Scene
    years: int


def jubilees(stage: Stage) -> Iterator[Jubilee]:
    """It will be twenty years on Tuesday; seventy summers on, …; a year tomorrow since the levee went."""
    for at, token in enumerate(stage.tokens):
        if not (token.value is Unit.YEAR or token.text in SEASONS):
            continue
        count, head = _count_before(stage.tokens, at)
        if 0 < count < MOST and _is_gone_by(stage, head, at):
            mention = Mention(stage.tokens[head].start, token.end, head, at + 1, Known(Period(Unit.YEAR, FIRST_YEAR)))
            yield Jubilee(mention, stage.scene(mention), count)


def _count_before(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """The number before the years, and where it begins: twenty-five; 0 where none stands there."""
    if at < 1 or tokens[at - 1].kind not in _COUNTS:
        return 0, at
    last = tokens[at - 1].value
    count = last if isinstance(last, int) else 1
    if at > 2 and tokens[at - 2].kind == _DASH and isinstance(tens := tokens[at - 3].value, int):
        return tens + count, at - 3
    return count, at - 1


def _is_gone_by(stage: Stage, head: int, at: int) -> bool:
    """Whether the years are those since what is told: not 'two years in office on Friday'."""
    sentence, start = stage.places[at]
    tokens, words = stage.tokens, [token.text.lower() for token in sentence.tokens]
    behind = words[at + 1 - start :]
    if behind[:1] == ["on"] and at + 2 < len(tokens) and tokens[at + 2].kind in _ENDS:
        return True
    near = [*words[max(0, head - start - NEAR) : head - start], "", *behind[:NEAR]]
    lasts = any(two in GONE_BY for two in pairwise(near))
    turns = [token for token in tokens[at + 1 : at + 4] if token.kind in _TURNS]
    return lasts and (bool(turns) or "since" in behind[:BEHIND])
