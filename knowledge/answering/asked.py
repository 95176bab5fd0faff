"""What a message asks, in the light of what was asked before: its parts, each alone and as a follow-up completes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from knowledge.answering.asking.follow_ups import complete
from knowledge.answering.asking.parts import split_parts
from knowledge.answering.asking.question import Question, understand
from knowledge.answering.asking.sayings import asks_for_sayer
from knowledge.answering.finding import Finding
from knowledge.model import Turn

SURER = 1.1
"""How much surer a question must be alone than completed for nothing to be inherited. People write "did he resign?"
both to go on and to begin; docs/experiments.md has the figures."""


class Read(NamedTuple):
    """What was found for a question, how it was read if not as it stands, and the words that it inherited."""

    finding: Finding
    understood: str | None
    carried: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a message: as it was asked, as it was completed, and the words that it inherits, as they were
    written (None: it is whole, or they stand in the same message); `again` is the turn whose sayer it asks for.
    """

    alone: Question
    completed: Question
    carried: str | None = None
    again: Turn | None = None

    def surest(self, seek: Callable[[Question], Finding]) -> Read:
        """What is found for the completed question, or for it alone where that is surer."""
        found = seek(self.completed)
        if self.completed is not self.alone:
            if not self.alone.has_subject or SURER * found.confidence >= 1:  # nothing can be surer by so much
                return self._as_completed(found)
            alone = seek(self.alone)
            if alone.confidence <= SURER * found.confidence:
                return self._as_completed(found)
            found = alone
        return Read(found, None if found.question in (self.alone, self.completed) else found.question.text)

    def _as_completed(self, found: Finding) -> Read:
        return Read(found, self.alone.text if self.carried else None, self.carried)


def parts_of(message: str, turns: Sequence[Turn], languages: tuple[str, ...]) -> list[Part]:
    """The questions in a message; `turns` are the conversation's past ones, oldest first.

    Only of the first part it is told what it inherits: for a later one that stands in the same message. "Who said so?"
    hands nothing down: "and when?" behind it asks of what was said.
    """
    since = _since_whole(turns, languages)
    asked = (understand(turn.question, languages) for turn in reversed(since))  # none unless it is leaned on
    before = (question for question in asked if not asks_for_sayer(question))
    whole = understand(message, languages)
    texts = split_parts(whole.text)
    first = whole if len(texts) == 1 else understand(texts[0], languages)
    completed, carried = complete(first, before) if since else (first, None)
    if completed is not first:
        completed = replace(completed, cited=next((turn.cited for turn in reversed(since) if turn.cited), ()))
    again = next((turn for turn in reversed(turns) if turn.cited), None) if asks_for_sayer(first) else None
    parts = [Part(first, completed, carried, again)]
    for text in texts[1:]:
        alone = understand(text, languages)
        parts.append(Part(alone, complete(alone, [parts[-1].completed])[0]))
    return parts


def _since_whole(turns: Sequence[Turn], languages: tuple[str, ...]) -> Sequence[Turn]:
    """The last question that was understood by itself, and the follow-ups to it; "more" is none, and ends no chain."""
    for at in range(len(turns) - 1, -1, -1):
        if turns[at].understood is None and understand(turns[at].question, languages).has_subject:
            return turns[at:]
    return turns
