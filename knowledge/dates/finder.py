"""From text to dates: tokens, expressions, their scenes, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from knowledge.dates.discourse import Dates, Narrator, states_year
from knowledge.dates.edtf import write
from knowledge.dates.grammar import match_rules
from knowledge.dates.joining import join_ranges, qualify
from knowledge.dates.periods import Unit
from knowledge.dates.readings import Bound, Mention
from knowledge.dates.rules import RULES
from knowledge.dates.scene import Stage
from knowledge.dates.tokens import Scanner
from knowledge.dates.vocabulary import Vocabulary
from knowledge.dates.vocabulary.english import ENGLISH

LANGUAGES: dict[str, Vocabulary] = {"en": ENGLISH}


@dataclass(frozen=True, slots=True)
class Dated:
    """A dated expression, `text[start:end]`, and what it means.

    `value` is EDTF level 0/1; `precision` a unit ('day' … 'century') or 'range'. `inferred` tells that some of the value
    does not stand in the expression; `approximate` that the date is about, early or late in it.
    """

    start: int
    end: int
    value: str
    precision: str
    inferred: bool = False
    approximate: bool = False


def find_dates(text: str, published: date | None, language: str = "en") -> tuple[Dated, ...]:
    """The dated expressions of a text in order; one whose date nothing tells is left out."""
    vocabulary = LANGUAGES.get(language, ENGLISH)
    tokens = Scanner(text, vocabulary).read()
    mentions = [
        Mention(tokens[head].start, tokens[tail - 1].end, head, tail, reading)
        for head, tail, reading in match_rules(RULES, tokens)
    ]
    mentions = [qualify(mention, tokens) for mention in join_ranges(mentions, tokens)]
    stage = Stage(tokens, vocabulary)
    narrator = Narrator(published, month_first=False)
    found = []
    for mention in mentions:
        dates = narrator.resolve(mention, stage.scene(mention))
        if dates:
            found.append(_dated(mention, dates))
    return tuple(found)


def _dated(mention: Mention, dates: Dates) -> Dated:
    first, last = dates
    mark = "~" if mention.approximate else ""
    value, precision = write(first, mark), first.unit.value
    if first != last:
        value, precision = _interval(write(first, mark), write(last, mark)), "range"
    elif mention.bound is Bound.BEFORE:
        value = f"../{value.rpartition('/')[2]}"
    elif mention.bound is Bound.AFTER:
        value = f"{value.partition('/')[0]}/.."
    inferred = not states_year(mention.reading) or first.unit is Unit.DECADE and len(value) < 4
    return Dated(mention.start, mention.end, value, precision, inferred, mention.approximate)


def _interval(start: str, end: str) -> str:
    return f"{start.partition('/')[0]}/{end.rpartition('/')[2]}"
