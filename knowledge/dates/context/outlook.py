"""What the dates behind one tell of its year: the next named one, and a past that may not lie ahead of now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from knowledge.dates.context.foresight import Foresight, points_to_now
from knowledge.dates.scenes.layout import Sentence
from knowledge.dates.scenes.tense import BACK
from knowledge.dates.values.periods import Period, Unit
from knowledge.dates.values.readings import Known, Mention, Named, Shifted


class Ahead(NamedTuple):
    """A date without a year that follows: its month and day, and whether it is told as past."""

    month: int
    day: int
    is_past: bool


class Outlook(NamedTuple):
    """The run of dates without a year behind a date, and the one with a year that ends it, if one does."""

    run: Sequence[Ahead] = ()
    closing: Period | None = None
    is_same_sentence: bool = False
    """Whether that stands in the same sentence."""

    def outruns(self, begin: date, now: date) -> bool:
        """Whether the run, told in order from that day on, comes to a past that is still to come."""
        year, at = begin.year, (begin.month, begin.day)
        for month, day, is_past in self.run:
            year += (month, day) < at
            at = month, day
            if is_past and (year, month, day) > (now.year, now.month, now.day):
                return True
        return False


def look_ahead(ahead: Foresight, here: Mention | None, sentence: Sentence) -> Outlook:
    """What is told behind that expression, up to a date that names its year or counts from now."""
    run: list[Ahead] = []
    for mention, scene in ahead.behind(here.head) if here else ():
        reading = mention.reading
        if points_to_now(reading) or (isinstance(reading, Shifted) and reading.unit is not Unit.YEAR):
            break
        if isinstance(reading, Known) or (isinstance(reading, Named) and reading.year):
            return Outlook(run, ahead.next_explicit(mention.head - 1), scene.sentence is sentence)
        if isinstance(reading, Named) and reading.nth and reading.unit in (Unit.DAY, Unit.MONTH) and not reading.week:
            run.append(Ahead(reading.nth, reading.day or 1, scene.tense in BACK))
    return Outlook(run)
