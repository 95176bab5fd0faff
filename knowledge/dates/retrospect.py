"""Texts that look back: on the year that ends (the year in Hull), on what will be so many years old on Tuesday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from knowledge.dates.kinds import KINDS, letters
from knowledge.dates.layout import Sentence
from knowledge.dates.periods import FIRST_YEAR, Period, Unit
from knowledge.dates.readings import Known, Mention
from knowledge.dates.scene import Scene
from knowledge.dates.stage import Stage
from knowledge.dates.tokens import Token

TITLE = 14
"""Tokens; a longer sentence is no title."""

SENTENCES = 2
"""At the head of a text, of which one may be its title."""

LATE_MONTH, LATE_DAY = 12, 15
"""A year is looked back on in its last month, and up to that day of the next one."""

NEAR = 4
"""Tokens before and behind them in which a verb tells that they have gone by."""

BEHIND = 6
"""Tokens behind so many years in which 'since' tells from when."""

_SEASONS = ("summers", "winters", "springs", "autumns", "seasons")
_COUNTS = letters("cardinal number integer article")
_ENDS = letters("comma stop paragraph line")
_TURNS = letters("weekday maybe_weekday today")
_POSSESSIVE, _DASH = KINDS["possessive"], KINDS["dash"]
_LASTING = (("will", "be"), ("will", "have"), ("have", "gone"), ("have", "passed"), ("it", "is"), ("it", "was"))


class Jubilee(NamedTuple):
    """So many years, told in a text as what has gone by since what it goes on to tell."""

    mention: Mention
    scene: Scene
    years: int


def year_reviewed(stage: Stage, published: date | None) -> Period | None:
    """The year that the text's title looks back on: The year in Hull; Deaths of the year; Looking back on the year."""
    if published is None or not (published.month == LATE_MONTH or (published.month, published.day) <= (1, LATE_DAY)):
        return None
    for sentence in _first_sentences(stage):
        if len(sentence.tokens) <= TITLE and not sentence.cues and _names_year(sentence):
            return Period(Unit.YEAR, published.year - (published.month == 1))
    return None


def _first_sentences(stage: Stage) -> Iterator[Sentence]:
    head = 0
    while head < len(stage.places) and stage.places[head][0].number < SENTENCES:
        yield stage.places[head][0]
        head += len(stage.places[head][0].tokens)


def _names_year(sentence: Sentence) -> bool:
    words = [token.text.lower() for token in sentence.tokens]
    at = words.index("year") if "year" in words[1:] else 0
    if not at:
        return False
    before, behind = sentence.tokens[at - 1], words[at + 1 : at + 2]
    if before.text.lower() == "a":
        return behind == ["in"]
    return (before.text.lower() == "the" or before.kind == _POSSESSIVE) and behind in ([], ["in"], ["."], [","], [":"])


def jubilees(stage: Stage) -> Iterator[Jubilee]:
    """It will be twenty years on Tuesday; seventy summers on, …; a year tomorrow since the levee went."""
    for at, token in enumerate(stage.tokens):
        if not (token.value is Unit.YEAR or token.text in _SEASONS):
            continue
        count, head = _count_before(stage.tokens, at)
        if 0 < count < MOST and _is_gone_by(stage, head, at):
            mention = Mention(stage.tokens[head].start, token.end, head, at + 1, Known(Period(Unit.YEAR, FIRST_YEAR)))
            yield Jubilee(mention, stage.scene(mention), count)


MOST = 1000
"""Years that have gone by; nothing is kept longer."""


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
    lasts = any(two in _LASTING for two in pairwise(near))
    turns = [token for token in tokens[at + 1 : at + 4] if token.kind in _TURNS]
    return lasts and (bool(turns) or "since" in behind[:BEHIND])
