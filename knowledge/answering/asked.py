"""What a message asks, in the light of what was asked before: its parts, each alone and as a follow-up completes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from knowledge.answering.finding import Finding
from knowledge.answering.follow_ups import complete
from knowledge.answering.parts import split_parts
from knowledge.answering.question import Question, understand
from knowledge.model import Turn

SURER = 1.2
"""How much surer a question must be alone than completed for nothing to be inherited. People write "did he resign?"
both to go on and to begin; DESIGN has the figures."""


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a message: as it was asked, as it was completed, and how that is told (None: it is whole, or what
    it inherits stands in the same message).
    """

    alone: Question
    completed: Question
    told: str | None = None

    def surest(self, seek: Callable[[Question], Finding]) -> tuple[Finding, str | None]:
        """The finding for the completed question, or for it alone where that is surer, and how it was read."""
        found = seek(self.completed)
        if self.completed is not self.alone:
            alone = seek(self.alone)
            if alone.confidence <= SURER * found.confidence:
                return found, self.told
            found = alone
        return found, None if found.question in (self.alone, self.completed) else found.question.text


def parts_of(message: str, turns: Sequence[Turn], languages: tuple[str, ...]) -> list[Part]:
    """The questions in a message; `turns` are the conversation's past ones, oldest first.

    Only the first part's completion is told: what a later one inherits stands in the same message.
    """
    before = [understand(turn.question, languages) for turn in _since_whole(turns)]
    whole = understand(message, languages)
    texts = split_parts(whole.text)
    first = whole if len(texts) == 1 else understand(texts[0], languages)
    parts = [Part(first, *complete(first, before))]
    for text in texts[1:]:
        alone = understand(text, languages)
        parts.append(Part(alone, complete(alone, [parts[-1].completed])[0]))
    return parts


def _since_whole(turns: Sequence[Turn]) -> Sequence[Turn]:
    """The last question that was understood by itself, and the follow-ups to it."""
    whole = [at for at, turn in enumerate(turns) if turn.understood is None]
    return turns[whole[-1] :] if whole else turns
