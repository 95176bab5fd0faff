"""An answer, a guess or a refusal as a reply."""

from __future__ import annotations

from collections.abc import Iterator

from cogs.presentation import words
from cogs.presentation.markup import label
from cogs.presentation.reply import Block, Footnote, Group, Line, Quote, Reply, Small, Tone
from cogs.presentation.tongue import mark, say
from knowledge import Answer, Status

NO_ANSWER = mark("**No article here answers that.**")
NEAREST = mark("The nearest sentences, which are *not* an answer:")
GUESS = mark("**This may be it**, but I'm not sure that it answers:")
DIFFER = mark("⚖️ **Sources differ.** Compare them:")
UNDERSTOOD_LIMIT = 300


def present_answer(answer: Answer, *, asked: bool = False) -> Reply:
    """The reply to a question; `asked` repeats the question as title, where readers would not see it otherwise."""
    title = answer.question if asked else None
    if answer.status is Status.UNKNOWN or not answer.citations:
        return Reply(tuple(_refusal(answer)), Tone.REFUSAL, title)
    is_guess = answer.status is Status.UNSURE
    tone = Tone.GUESS if is_guess else Tone.SURE
    footer = say(words.NOT_SURE) if is_guess else words.confidence(answer.confidence)
    return Reply(tuple(_quotations(answer)), tone, title, footer)


def _quotations(answer: Answer) -> Iterator[Block]:
    yield from _understood(answer)
    if answer.status is Status.UNSURE:
        yield Line(say(GUESS))
    if answer.differ:
        yield Line(say(DIFFER))
    yield from (Quote(cited.text, cited.highlight, f"[{cited.n}]") for cited in answer.citations)
    yield from (Footnote(cited, f"[{cited.n}]") for cited in answer.citations)


def _refusal(answer: Answer) -> Iterator[Block]:
    yield from _understood(answer)
    yield Line(say(NO_ANSWER))
    if answer.nearest:
        yield Line(say(NEAREST))
        yield from (Group((Quote(cited.text), Footnote(cited))) for cited in answer.nearest)


def _understood(answer: Answer) -> Iterator[Block]:
    if answer.understood:
        yield Small(say("Understood as: {question}", question=label(answer.understood, UNDERSTOOD_LIMIT)))
