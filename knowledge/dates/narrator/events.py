"""Events whose day was told, and dates that count from them: the day before the meeting."""

from __future__ import annotations

from knowledge.dates.context.state import State
from knowledge.dates.scenes.layout import Sentence
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.values.periods import Period, Unit

REMEMBERED = 12
"""Days told with their sentences; a reader keeps no more in mind."""

STEM, ENDING = 5, 4
"""Letters that a noun shares with its verb, and of its own ending: refus-al, explo-sion."""


def record(state: State, scene: Scene, dates: tuple[Period, Period]) -> None:
    """Keeps a day that was told, with its sentence."""
    first, last = dates
    if first == last and last.unit is Unit.DAY:
        state.events.append((scene.sentence, last))
        del state.events[:-REMEMBERED]


def recall(event: str, state: State, scene: Scene, is_day: bool) -> Period | None:
    """The day that another sentence with this word told last; for so many days from it, a verb of its stem will do."""
    others = [(sentence, period) for sentence, period in state.events if sentence is not scene.sentence]
    told = [period for sentence, period in others if _tells_of(event, sentence, is_day)]
    return told[-1] if told else None


def _tells_of(event: str, sentence: Sentence, by_stem: bool) -> bool:
    """Whether a sentence has the word, or a verb with its stem: two days after the refusal … was refused."""
    words = sentence.words
    stem = event[: max(STEM, len(event) - ENDING)]
    return event in words or (
        by_stem and len(event) > STEM and any(words[at].startswith(stem) for at, _ in sentence.cues)
    )
