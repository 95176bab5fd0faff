"""What was said last in each conversation, so that 'and when?' can be understood."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from knowledge.limits import MAX_CONVERSATIONS, MAX_TURNS, TURN_EXPIRY
from knowledge.model import Turn

Key = tuple[int, str]
"""The guild, and the caller's name for the conversation in it."""


class Conversations:
    """The last turns of the conversations that went on lately; in memory only, since questions are private.

    One that was silent for TURN_EXPIRY is dropped once anybody asks again, in whichever conversation.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._turns: OrderedDict[Key, tuple[datetime, tuple[Turn, ...]]] = OrderedDict()

    def turns(self, guild_id: int, conversation: str | None) -> tuple[Turn, ...]:
        """At most MAX_TURNS, oldest first; none if the conversation is none, unknown or was silent for TURN_EXPIRY."""
        self._drop_silent()
        if conversation is None:
            return ()
        _, turns = self._turns.get((guild_id, conversation), (None, ()))
        return turns

    def append(self, key: Key, turn: Turn) -> None:
        """Adds a turn; the conversation that was silent longest is forgotten when there are too many."""
        self._turns[key] = self._clock(), (*self.turns(*key), turn)[-MAX_TURNS:]
        self._turns.move_to_end(key)
        if len(self._turns) > MAX_CONVERSATIONS:
            self._turns.popitem(last=False)

    def take_back(self, key: Key, questions: Collection[str]) -> None:
        """Goes back to before the first of these questions: whatever was asked since may lean on it."""
        turns = self.turns(*key)
        places = [n for n, turn in enumerate(turns) if turn.question in questions]
        if places:
            self._turns[key] = self._turns[key][0], turns[: places[0]]

    def forget(self, is_meant: Callable[[str], bool]) -> None:
        """Forgets the conversations, in all guilds, whose names are meant."""
        for key in [key for key in self._turns if is_meant(key[1])]:
            del self._turns[key]

    def _drop_silent(self) -> None:
        now = self._clock()
        while self._turns and now - next(iter(self._turns.values()))[0] > TURN_EXPIRY:  # silent longest comes first
            self._turns.popitem(last=False)


def turns_up_to(known: Sequence[Turn], after: str) -> tuple[Turn, ...]:
    """The turns up to the one that asked `after` or began with it; else that question alone."""
    places = [n for n, turn in enumerate(known, 1) if turn.question.startswith(after)]
    return tuple(known[: places[-1]]) if places else (Turn(after),)
