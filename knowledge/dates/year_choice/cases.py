"""A date without a year at its place: the years that it may be of, and what has been told before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from knowledge.dates.context.outlook import Outlook, look_ahead
from knowledge.dates.context.state import State, Told
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.tense import BACK, Tense
from knowledge.dates.values.periods import Period, Unit
from knowledge.dates.values.readings import Named

YEAR = 366
"""Days; what is no farther away is of now, or of what was told."""

NAMES = {
    Tense.PAST: "past", Tense.EARLIER: "earlier", Tense.PERFECT: "perfect", Tense.PRESENT: "present",
    Tense.PLANNED: "planned", Tense.INTENDED: "planned", Tense.FUTURE: "future", Tense.UNKNOWN: "none",
}  # fmt: skip
"""What each tense is called among the evidence."""
COARSE = (Unit.DECADE, Unit.CENTURY)
"""Units that tell no year."""


class Stretch(NamedTuple):
    """A candidate: its first and last day, and the year it begins in."""

    first: date
    last: date
    year: int


@dataclass(frozen=True)
class Case:
    """A date without a year at its place: what it names, what has been told before it, the years it may be of."""

    named: Named
    state: State
    scene: Scene
    candidates: Sequence[Period]

    @cached_property
    def stretches(self) -> list[Stretch]:
        """The candidates as days."""
        return [Stretch(one.first, one.last, one.year) for one in self.candidates]

    @cached_property
    def tense(self) -> str:
        """The name of its tense."""
        return NAMES[self.scene.tense]

    @cached_property
    def way(self) -> str:
        """Its tense, or that it heads a line, or that it is a deadline, set in the past or not."""
        if self.scene.is_label:
            return "label"
        if not self.scene.is_deadline:
            return self.tense
        return "deadline_back" if self.scene.tense in BACK else "deadline_on"

    @cached_property
    def told(self) -> list[Told]:
        """What the text has told, without what was only compared with or names a thing."""
        return [
            told
            for told in self.state.history
            if not (told.scene.compares or told.scene.is_attributive) and told.last.unit not in COARSE
        ]

    @cached_property
    def named_years(self) -> list[Told]:
        """The dates told with their year."""
        return [told for told in self.state.history if told.states_year and told.last.unit not in COARSE]

    @cached_property
    def nearest(self) -> Stretch | None:
        """The candidate nearest to now."""
        now = self.state.now
        return min(self.stretches, key=lambda one: abs(gap(one, now, now)), default=None) if now else None

    @cached_property
    def next_told(self) -> Stretch | None:
        """The first candidate that is not over before the date last told."""
        return next((one for one in self.stretches if one.last >= self.told[-1].begins), None)

    @cached_property
    def outlook(self) -> Outlook:
        """What the dates behind it tell."""
        return look_ahead(self.state.ahead, self.state.here, self.scene.sentence)

    @cached_property
    def is_in_story(self) -> bool:
        """Whether the date last told lies more than a year from now."""
        return bool(self.state.history) and self.is_far(self.state.history[-1])

    def is_far(self, told: Told) -> bool:
        """Whether that lies more than a year from now."""
        return self.state.now is not None and abs((self.state.now - told.ends).days) > YEAR


def gap(candidate: Stretch, first: date, last: date) -> int:
    """Days from the stretch to the candidate, below 0 where it lies before."""
    return max((candidate.first - last).days, 0) or min((candidate.last - first).days, 0)
