"""From text to dates: tokens, expressions, their scenes, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from knowledge.dates.context.foresight import foresee
from knowledge.dates.friends.hiding_names import hide_names
from knowledge.dates.grammar.kinds import MONTHS
from knowledge.dates.grammar.matching import match_rules
from knowledge.dates.grammar.tokens import Scanner, Token
from knowledge.dates.narrator.memory import Dates
from knowledge.dates.narrator.naming import Choose
from knowledge.dates.narrator.narrator import Narrator
from knowledge.dates.rules.joining import join_ranges, qualify
from knowledge.dates.rules.order import RULES
from knowledge.dates.rules.reckoning import count_from_named
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.stage import Stage
from knowledge.dates.values.edtf import write
from knowledge.dates.values.readings import Bound, Counted, Mention, Named, Ordered, Reading, Reported, states_year
from knowledge.dates.vocabulary.english import ENGLISH
from knowledge.dates.vocabulary.kazakh import KAZAKH
from knowledge.dates.vocabulary.language import Vocabulary
from knowledge.dates.vocabulary.russian import RUSSIAN
from knowledge.dates.year_choice.choosing import choose_year, keep_rules

LANGUAGES: dict[str, Vocabulary] = {"en": ENGLISH, "ru": RUSSIAN, "kk": KAZAKH}


class Role(Enum):
    """What an expression does in its sentence."""

    TELLS = "says when something happens"
    NAMES = "belongs to a name: the 2018 World Cup"
    COMPARES = "is only compared with: the first since 1995"
    DATELINE = "says when the article was written"


@dataclass(frozen=True, slots=True)
class Dated:
    """A dated expression, `text[start:end]`, and what it means.

    `value` is EDTF level 0/1; `precision` a unit ('day' … 'century') or 'range'. `inferred` tells that some of the
    value does not stand in the expression; `approximate` that the date is about, early or late in it.
    """

    start: int
    end: int
    value: str
    precision: str
    inferred: bool = False
    approximate: bool = False
    role: Role = Role.TELLS


def find_dates(
    text: str, published: date | None, language: str = "en", choose: Choose | None = None
) -> tuple[Dated, ...]:
    """The dated expressions of a text in order; one whose date nothing tells is left out.

    `choose` tells the year of a date without one, from what speaks for each; where verbs come last, as in Kazakh, the
    weights, which were fitted on English, would read 84 of 100 dates right and the rules 89.
    """
    vocabulary = LANGUAGES.get(language, ENGLISH)
    tokens = hide_names(Scanner(text, vocabulary, published).read())
    mentions = [
        Mention(tokens[head].start, tokens[tail - 1].end, head, tail, reading)
        for head, tail, reading in match_rules(RULES, tokens)
    ]
    joined = count_from_named(join_ranges(mentions, tokens), tokens)
    ends = [0, *(mention.tail for mention in joined)]  # 'a quarter later January': no word belongs to two of them
    mentions = [qualify(mention, tokens, since) for mention, since in zip(joined, ends, strict=False)]
    stage = Stage(tokens, vocabulary)
    choose = choose or (keep_rules if vocabulary.verbs.come_last else choose_year)
    scenes = [stage.scene(mention) for mention in mentions]
    ahead = foresee(mentions, scenes, stage, published)
    narrator = Narrator(published, ahead, writes_month_first(mentions, tokens), choose)
    found = []
    for mention, scene in zip(mentions, scenes, strict=True):
        if dates := narrator.resolve(mention, scene):
            found.append(_dated(mention, dates, _role(mention, scene)))
    return tuple(found)


def writes_month_first(mentions: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Whether 3/4/2022 means March 4 in this text: told by a figure above 12, else by how the month last named before
    it is written, or the next one.
    """
    figures = [(mention.head, mention.reading) for mention in mentions if isinstance(mention.reading, Ordered)]
    if any(reading.first > 12 for _, reading in figures):
        return False
    if any(reading.second > 12 for _, reading in figures):
        return True
    named = [mention for mention in mentions if _is_day_of_month(mention.reading)]
    if not (figures and named):
        return False
    place = figures[0][0]
    return _names_month_first(next((one for one in reversed(named) if one.head < place), named[0]), tokens)


def _names_month_first(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether its month stands before its day: Monday, May 20."""
    kinds = (
        token.kind for token in tokens[mention.head : mention.tail] if token.kind in MONTHS or token.text[0].isdigit()
    )
    return next(kinds, "") in MONTHS


def _is_day_of_month(reading: Reading) -> bool:
    return isinstance(reading, Named) and reading.day is not None and reading.nth is not None


def _role(mention: Mention, scene: Scene) -> Role:
    if scene.opens_text and isinstance(mention.reading, Named) and mention.reading.day:
        return Role.DATELINE
    if scene.compares or isinstance(mention.reading, Reported):
        return Role.COMPARES
    return Role.NAMES if scene.is_attributive else Role.TELLS


def _dated(mention: Mention, dates: Dates, role: Role) -> Dated:
    first, last = dates
    mark = "~" if mention.approximate else ""
    value, precision = write(first, mark), first.unit.value
    if first != last:
        value, precision = _interval(write(first, mark), write(last, mark)), "range"
    elif mention.bound is Bound.BEFORE:
        value = f"../{value.rpartition('/')[2]}"
    elif mention.bound is Bound.AFTER:
        value = f"{value.partition('/')[0]}/.."
    inferred = isinstance(mention.reading, Counted) or not states_year(mention.reading)
    return Dated(mention.start, mention.end, value, precision, inferred, mention.approximate, role)


def _interval(start: str, end: str) -> str:
    return f"{start.partition('/')[0]}/{end.rpartition('/')[2]}"
