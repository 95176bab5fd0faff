"""Events whose day was told, and dates that count from them: the day before the meeting."""

from __future__ import annotations

from itertools import takewhile

from knowledge.dates.grammar import Found
from knowledge.dates.kinds import THE, WORDS, letters
from knowledge.dates.layout import Sentence
from knowledge.dates.periods import Period, Unit
from knowledge.dates.scene import Scene
from knowledge.dates.state import State
from knowledge.dates.tokens import Token
from knowledge.dates.vocabulary.doubles import AFTER_DAY, SAYS_OF_YEAR

REMEMBERED = 12
"""Days told with their sentences; a reader keeps no more in mind."""

REACH = 6
"""Tokens behind 'before' that name the event."""

SHORTEST = 3
"""Letters; shorter words name no event."""

STEM, ENDING = 5, 4
"""Letters that a noun shares with its verb, and of its own ending: refus-al, explo-sion."""

_DISTANCES = letters("comma to")
_ORDINALS = letters("spelled ordinal")


def event_named(found: Found) -> str:
    """The noun behind a match that names an event: (the) meeting, (the second) tag; '' where none does.

    None does behind a comma or 'to': 'on Friday, a day before the vote' only tells how far a date is from another.
    """
    behind = found.tokens[found.tail : found.tail + REACH]
    if not behind or behind[0].kind != THE or found.previous.kind in _DISTANCES:
        return ""
    begin = next((at for at, token in enumerate(behind) if at and token.kind not in _ORDINALS), len(behind))
    phrase = takewhile(_is_of_phrase, behind[begin:])
    return next((token.text for token in reversed(list(phrase))), "")


def _is_of_phrase(token: Token) -> bool:
    """Whether a noun's phrase goes on with it, the last word of which is the noun: (the) new school (was shut)."""
    word = token.text
    is_verb = word in SAYS_OF_YEAR | AFTER_DAY or word.endswith("ed")
    return token.kind in WORDS and word.islower() and len(word) >= SHORTEST and not is_verb


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
