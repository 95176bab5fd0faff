"""Texts that look back on the year that ends: the year in Hull."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from knowledge.dates.grammar.kinds import POSSESSIVE
from knowledge.dates.scenes.layout import Sentence
from knowledge.dates.scenes.stage import Stage
from knowledge.dates.values.periods import Period, Unit

TITLE = 14
"""Tokens; a longer sentence is no title."""

SENTENCES = 2
"""At the head of a text, of which one may be its title."""

LATE_MONTH, LATE_DAY = 12, 15
"""A year is looked back on in its last month, and up to that day of the next one."""


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
    return (before.text.lower() == "the" or before.kind == POSSESSIVE) and behind in ([], ["in"], ["."], [","], [":"])
