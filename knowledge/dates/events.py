"""Events whose day was told, and dates that count from them: the day before the meeting."""

from __future__ import annotations

from knowledge.dates.grammar import Found
from knowledge.dates.kinds import letters
from knowledge.dates.periods import Period, Unit
from knowledge.dates.scene import Scene
from knowledge.dates.state import State
from knowledge.dates.vocabulary.doubles import SAYS_OF_YEAR

REMEMBERED = 12
"""Days told with their sentences; a reader keeps no more in mind."""

REACH = 6
"""Tokens behind 'before' that name the event."""

SHORTEST = 3
"""Letters; shorter words name no event."""

MISHAPS = frozenset(
    """accident crash disaster incident tragedy attack collapse blast killing shooting murder theft robbery raid
    burglary break-in death explosion""".split()
)
"""Words for what a text is about, whatever it called it before: the derailment, then 'the accident'."""

_THE = letters("the")
_WORDS = letters("word")
_DISTANCES = letters("comma to")
_ENDS = letters("stop paragraph line quote comma open close dash")


def event_named(found: Found) -> str:
    """The word behind a match that names an event: (the) meeting, (the second) tag; '' where none does.

    None does behind a comma or 'to': 'on Friday, a day before the vote' only tells how far a date is from another.
    """
    behind = found.tokens[found.tail : found.tail + REACH]
    if not behind or behind[0].kind not in _THE or found.previous.kind in _DISTANCES:
        return ""
    end = next((at for at, token in enumerate(behind) if token.kind in _ENDS), len(behind))
    words = (token.text for token in behind[:end] if token.kind in _WORDS and token.text.islower())
    return next((word for word in words if len(word) >= SHORTEST and word not in SAYS_OF_YEAR), "")


def record(state: State, scene: Scene, dates: tuple[Period, Period]) -> None:
    """Keeps a day that was told, with its sentence."""
    first, last = dates
    if first == last and last.unit is Unit.DAY:
        state.events.append((scene.sentence, last))
        del state.events[:-REMEMBERED]


def recall(event: str, state: State, scene: Scene) -> Period | None:
    """The day that another sentence with this word told last; of a mishap, the first day that was told."""
    others = [(sentence, period) for sentence, period in state.events if sentence is not scene.sentence]
    told = [period for sentence, period in others if event in sentence.words]
    if told:
        return told[-1]
    return others[0][1] if others and event in MISHAPS else None
