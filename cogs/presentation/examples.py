"""What a level of strictness changes, shown on questions about the starter article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cogs.presentation.markup import embolden, label
from cogs.presentation.tongue import mark, say
from knowledge import Answer, Status

QUESTIONS = (
    "When did the riots end?",
    "Who asked the CSTO for help?",
    "Who commanded the peacekeepers?",
    "Was the president in danger?",
)
"""Asked of the starter article; those that the levels treat differently are shown."""

SHOWN = {
    Status.ANSWERED: mark("● {level}: answered"),
    Status.UNSURE: mark("○ {level}: “This may be it”"),
    Status.UNKNOWN: mark("– {level}: “No article here answers that”"),
}


@dataclass(frozen=True, slots=True)
class Example:
    """A question with its answer at each level of strictness."""

    question: str
    answers: Mapping[float, Answer]

    @property
    def tells(self) -> int:
        """In how many different ways the levels treat it."""
        return len({answer.status for answer in self.answers.values()})


def most_telling(examples: Sequence[Example]) -> tuple[Example, ...]:
    """The example that the levels treat most differently, if they treat any so."""
    best = max(examples, key=lambda example: example.tells, default=None)
    return (best,) if best and best.tells > 1 else ()


def present_examples(examples: Sequence[Example], names: Mapping[float, str]) -> Iterator[str]:
    """Each question with what becomes of it at each level, and the sentence it is about."""
    for example in examples:
        lines = [say("**For example**, asked of the starter article: *{question}*", question=label(example.question))]
        lines += [say(SHOWN[answer.status], level=f"**{names[level]}**") for level, answer in example.answers.items()]
        cited = next((answer.citations[0] for answer in example.answers.values() if answer.citations), None)
        if cited:
            lines.append(f"> {embolden(cited.text, cited.highlight)}")
        yield "\n".join(lines)
