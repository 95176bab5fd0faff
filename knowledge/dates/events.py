"""Events whose day was told, and dates that count from them: 'two days before the accident', 'the day of the vote'."""

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


def event_words(found: Found) -> tuple[str, ...]:
    """The words behind a match that name an event: (the) meeting, (the second) tag (was) signed.

    None behind a comma or 'to': 'on Friday, a day before the vote' only tells how far a date is from another.
    """
    behind = found.tokens[found.tail : found.tail + REACH]
    if not behind or behind[0].kind not in _THE or found.previous.kind in _DISTANCES:
        return ()
    end = next((at for at, token in enumerate(behind) if token.kind in _ENDS), len(behind))
    words = [token.text for token in behind[:end] if token.kind in _WORDS and token.text.islower()]
    words = [word for word in words if word not in SAYS_OF_YEAR]
    return tuple(word for word in words if len(word) >= SHORTEST)


def record(state: State, scene: Scene, dates: tuple[Period, Period]) -> None:
    """Keeps a day that was told with the words of its sentence."""
    first, last = dates
    if first == last and last.unit is Unit.DAY:
        state.events.append((scene.sentence, last))
        del state.events[:-REMEMBERED]


def recall(words: tuple[str, ...], state: State, scene: Scene) -> Period | None:
    """The day that another sentence told with the event's first word; of a mishap, the first day that was told."""
    others = [event for event in state.events if event[0] is not scene.sentence]
    for word in words[:1]:
        for sentence, period in reversed(others):
            if word in sentence.words:
                return period
    return others[0][1] if others and words and words[0] in MISHAPS else None
