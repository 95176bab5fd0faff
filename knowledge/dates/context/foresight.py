"""What a text tells only after the dates that need it: the year at the end, the day of a letter behind its words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter, itemgetter

from knowledge.dates.context.jubilees import Jubilee, jubilees
from knowledge.dates.context.retrospect import year_reviewed
from knowledge.dates.grammar.kinds import AGO, pattern
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.stage import Stage
from knowledge.dates.values.occurrences import in_year
from knowledge.dates.values.periods import PER_YEAR, NoSuchDateError, Period, Unit, on_or_before
from knowledge.dates.values.readings import Base, Between, Known, Mention, Named, Reading, Shifted, Stepped

REACH = 6
"""Expressions behind a date that may tell its year; a date costs the same in a text of any length."""

SAYING = 5
"""Tokens; between a quotation and its day there is no more than 'the mayor said on'."""


@dataclass(frozen=True, slots=True)
class Foresight:
    """Years by paragraph, and days by the number of a quotation."""

    years: dict[int, Period] = field(default_factory=dict)
    days: dict[int, date] = field(default_factory=dict)
    named: dict[int, Named] = field(default_factory=dict)
    """By quotation, the day behind it that leaves out its year: '"Tomorrow …", written on Christmas Day.'"""
    present: dict[int, int] = field(default_factory=dict)
    """By sentence, the token at which it last speaks of a day near now: left on 11 May and docked on Friday."""
    mentions: Sequence[Mention] = ()
    """All expressions."""
    scenes: Sequence[Scene] = ()
    """Where each of them stands."""
    reviewed: Period | None = None
    """The year that the text looks back on."""
    jubilees: Sequence[Jubilee] = ()
    """So many years that have gone by since what is told behind them."""
    longer: Sequence[int] = ()
    """The tokens from which on figures are those of more than a quarter: for the nine months, the year ended 31 May."""
    explicit: list[tuple[int, Period]] = field(default_factory=list)
    """The dates that name their year, each with its token, in order."""

    def next_explicit(self, place: int) -> Period | None:
        """The first date behind that token which names its year."""
        at = bisect_right(self.explicit, place, key=itemgetter(0))
        return self.explicit[at][1] if at < len(self.explicit) else None

    def is_of_more(self, since: int, place: int) -> bool:
        """Whether figures that were those of a quarter at one token are those of a longer stretch at another."""
        at = bisect_right(self.longer, since)
        return at < len(self.longer) and self.longer[at] < place

    def next_mention(self, place: int) -> Mention | None:
        """The next expression behind that token."""
        return next((mention for mention, _ in self.behind(place)), None)

    def behind(self, place: int) -> Iterator[tuple[Mention, Scene]]:
        """The next expressions behind that token with their scenes, as many as are looked at."""
        at = bisect_right(self.mentions, place, key=attrgetter("head"))
        return zip(self.mentions[at : at + REACH], self.scenes[at : at + REACH], strict=True)


def foresee(mentions: Sequence[Mention], scenes: Sequence[Scene], stage: Stage, published: date | None) -> Foresight:
    """Looks ahead over a whole text."""
    seen = Foresight(
        mentions=mentions,
        scenes=scenes,
        reviewed=year_reviewed(stage, published),
        jubilees=tuple(jubilees(stage)),
        longer=tuple(_longer(stage)),
    )
    for paragraph, year in _years(mentions, stage):
        seen.years.setdefault(paragraph, year)
    for quote, day in _days(mentions, stage):
        if isinstance(day, Named):
            seen.named.setdefault(quote, day)
        else:
            seen.days.setdefault(quote, day)
    for mention in mentions:
        is_anniversary = mention.head > 0 and stage.tokens[mention.head - 1].kind == AGO
        if points_to_now(mention.reading) and not is_anniversary:
            seen.present[stage.places[mention.head][0].number] = mention.head
    seen.explicit.extend(_explicit(mentions))
    if published:
        for quote, weekday in _weekdays(mentions, stage):
            seen.days.setdefault(quote, on_or_before(published, weekday).first)
    return seen


def points_to_now(reading: Reading) -> bool:
    """Whether it is a weekday or counts from the day of writing: Friday, last week."""
    match reading:
        case Named(nth=None, day=None, feast=None, weekday=int()):
            return True
        case Shifted(base=base, unit=unit) | Stepped(base=base, named=Named(unit=unit)):
            return base is Base.NOW and unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND)
    return False


def _longer(stage: Stage) -> Iterator[int]:
    """Where the text goes over to the figures of more than a quarter: nine months, the year ended 31 May."""
    row = "".join(token.kind for token in stage.tokens)
    for found in _STRETCH.finditer(row):
        count, unit = stage.tokens[found.start()].value, stage.tokens[found.start("any_unit")].value
        is_many = isinstance(count, int) and QUARTER < count < PER_YEAR[Unit.MONTH]
        if (unit is Unit.MONTH and is_many) or (unit is Unit.YEAR and found["ended"]):
            yield found.start("any_unit")


_STRETCH = pattern("((number | cardinal) dash?)? {any_unit} {ended}?")

QUARTER = 3
"""Months."""


def _explicit(mentions: Sequence[Mention]) -> Iterator[tuple[int, Period]]:
    for mention in mentions:
        reading = mention.reading.last if isinstance(mention.reading, Between) else mention.reading
        if isinstance(reading, Known):
            yield mention.head, reading.period
        elif isinstance(reading, Named) and reading.year is not None:
            try:
                yield mention.head, in_year(reading, reading.year)
            except NoSuchDateError:
                continue


def _years(mentions: Sequence[Mention], stage: Stage) -> Iterator[tuple[int, Period]]:
    """A year that stands for itself: 'The year was 1871.', 'That was in 1914.'"""
    for mention in mentions:
        sentence, start = stage.places[mention.head]
        at = mention.head - start
        before = sentence.words[max(0, at - 3) : at]
        if before and before[-1] == "in":
            before.pop()
        if isinstance(mention.reading, Known) and tuple(before[-2:]) in stage.around.telling:
            yield sentence.paragraph, mention.reading.period


def _days(mentions: Sequence[Mention], stage: Stage) -> Iterator[tuple[int, date | Named]]:
    """The day behind a quotation: '"We sail tomorrow," he wrote on 23 April 1915.'"""
    for mention in mentions:
        sentence, start = stage.places[mention.head]
        quote = max(stage.quotes[start : mention.head], default=0)
        if not quote or stage.quotes[mention.head] or stage.around.documents.isdisjoint(sentence.words):
            continue
        if isinstance(mention.reading, Named) and mention.reading.year and mention.reading.day:
            try:
                yield quote, in_year(mention.reading, mention.reading.year).first
            except NoSuchDateError:
                continue
        elif isinstance(mention.reading, Named) and (mention.reading.day or mention.reading.feast):
            yield quote, mention.reading


def _weekdays(mentions: Sequence[Mention], stage: Stage) -> Iterator[tuple[int, int]]:
    """The weekday on which a quotation was spoken: '"I leave tomorrow," he said on Tuesday.'"""
    for mention in mentions:
        _, start = stage.places[mention.head]
        quote = max(stage.quotes[start : mention.head], default=0)
        reading = mention.reading
        is_weekday = isinstance(reading, Named) and reading.weekday is not None and not (reading.day or reading.nth)
        if not is_weekday or not quote or stage.quotes[mention.head]:
            continue
        said = [
            token.text for at, token in enumerate(stage.tokens[start : mention.head], start) if not stage.quotes[at]
        ]
        if len(said) <= SAYING and "said" in said and isinstance(reading, Named) and reading.weekday is not None:
            yield quote, reading.weekday
