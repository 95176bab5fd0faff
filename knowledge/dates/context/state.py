"""What the reader of a text knows at a point of it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from knowledge.dates.context.foresight import Foresight
from knowledge.dates.scenes.layout import Sentence
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.tense import BACK, Tense
from knowledge.dates.values.periods import Period, Unit, day
from knowledge.dates.values.readings import Base, Mention, states_year

REMEMBERED = 12
"""Dates told; a reader keeps no more in mind, and a date costs the same in a text of any length."""


@dataclass(frozen=True)
class Told:
    """An expression that has been resolved: where it stands, and from which period to which it reaches."""

    mention: Mention
    scene: Scene
    first: Period
    last: Period

    @cached_property
    def states_year(self) -> bool:
        """Whether it names a year, or counts to one: 1943, the year before."""
        return states_year(self.mention.reading) or self.first.unit is Unit.YEAR

    @cached_property
    def begins(self) -> date:
        """Its first day."""
        return self.first.first

    @cached_property
    def ends(self) -> date:
        """Its last day."""
        return self.last.last

    def tells_day(self, sentence: int) -> bool:
        """Whether it names a day with its year in that sentence: a memo dated 28 December 1999 was found."""
        return (
            self.scene.sentence.number == sentence and self.last.unit is Unit.DAY and states_year(self.mention.reading)
        )

    @cached_property
    def years(self) -> set[int]:
        """The years in which it begins and ends."""
        return {self.begins.year, self.ends.year}


@dataclass
class State:
    """The small memory that is carried from one expression to the next."""

    now: date | None
    """The day of writing: the publication, the dateline, or the dated heading above; None if nothing tells."""
    published: date | None = None
    """The day of publication."""
    told: Period | None = None
    """The date last told, from which 'the next day' counts."""
    past: Period | None = None
    """The last date told that is not to come."""
    year: Period | None = None
    """The date of the expression before if it named its year, though it was only compared with: 'that year'."""
    day: Period | None = None
    """The day last told, which a month or season told since ('had lent it in the fall') does not hide."""
    story: Period | None = None
    """The date that a narrative with a year of its own has reached; None while the text speaks of the present."""
    paragraph: int = 0
    """The paragraph in which the story was last dated."""
    frame: tuple[date, date] | None = None
    """The days from which to which the story is told ('from April 1915 to January 1916'), if it says so."""
    sentence: int = 0
    """The sentence in which the story was last dated."""
    sets_scene: bool = False
    """Whether the story's year opened its sentence: 'In 1969 she was a clerk.'"""
    heads_section: bool = False
    """Whether the story's year stands in a heading, so that it holds for all the paragraphs below."""
    chapter: Period | None = None
    """The year that stands in a line of its own, so that the dated lines below it are of that year."""
    names_weekdays: bool = False
    """Whether the story tells its weekdays ('Monday 3 March 1913'), so that 'by Friday' means its Friday."""
    history: deque[Told] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    """What has been told last, in order."""
    here: Mention | None = None
    """The expression that is being read."""
    last: Mention | None = None
    """The expression before."""
    last_sentence: int = -1
    """The sentence of the expression before."""
    named: dict[tuple[int, int], int] = field(default_factory=dict)
    """By month and day, the year that an expression without one was given."""
    report: Period | None = None
    """The quarter or half that figures are being reported for."""
    reported: int = -1
    """The token at which that was last told."""
    quote: int = 0
    """The quotation that was written on `quoted`."""
    quoted: date | None = None
    source: tuple[int, date] | None = None
    """The paragraph that last quoted from a day long ago, and that day."""
    section: Period | None = None
    """The day that the last heading or dated line named."""
    labelled: int | None = None
    """The paragraph that a date at its head tells the day of writing of."""
    quoted_story: int = 0
    """The quotation in which the story was last dated; a story told in a quotation ends with it."""
    asides: list[tuple[Sentence, Period]] = field(default_factory=list)
    """Years told by the way, in a list or as so long ago, with their sentences."""
    events: list[tuple[Sentence, Period]] = field(default_factory=list)
    """The days told, with their sentences, for 'the day before the meeting'."""
    background: Period | None = None
    """The year told in the sentence with which the text came back: accused of a fire in 2010 … on Friday."""
    span: tuple[Period, Period] | None = None
    """The days from which to which the last range reached: 'from 10 to 24 September', of which the 12th may be one."""
    scope: tuple[int, Period] | None = None
    """The sentence that a year told in it rules, though it opens no story: 'The year before none was cut until May.'"""
    ahead: Foresight = field(default_factory=Foresight)
    """What the text tells only further on."""

    def origin(self, base: Base, tense: Tense = Tense.UNKNOWN) -> Period | None:
        """What an expression of that base counts from, or None if nothing tells; the past from nothing to come."""
        now = day(self.now) if self.now else None
        if base is Base.STORY:
            is_told = tense is Tense.EARLIER or (self.story is not None and tense in BACK)
            base = Base.THEN if is_told else Base.NOW
        if base is Base.NOW or self.told is None or now is None:
            return now or self.told
        is_to_come = self.told.first > now.last and tense in BACK
        is_over = self.told.last < now.first and tense is Tense.FUTURE  # next month, in a language of one word for both
        if is_to_come and self.past and self.now == self.published:
            return self.past
        return now if is_to_come or is_over else self.told

    def told_day(self) -> date | None:
        """The day last told in the story, or with its weekday; None where it is not told to the day."""
        told = self.story or (self.told if self.names_weekdays else None)
        return told.first if told and told.unit is Unit.DAY else None

    def day_quoted_before(self, scene: Scene) -> date | None:
        """The old day that its paragraph has quoted from while the story is still of then, or the quotation goes on."""
        paragraph, spoken = self.source or (-1, None)
        last = self.history[-1].scene if self.history else scene
        goes_on = last.quote == scene.quote - 1 > 0 and scene.quote_sentence - last.sentence.number <= 1
        is_of_then = self.story is not None or goes_on  # "The pumps were tested on 12 May," it says. "We …"
        return spoken if scene.quote and is_of_then and paragraph == scene.sentence.paragraph else None
