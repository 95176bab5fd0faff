"""An answer, a guess or a refusal as a reply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cogs.presentation import words
from cogs.presentation.markup import label, unescape
from cogs.presentation.reply import Block, Group, Line, Quote, Reply, Small, Tone, evidence, footnotes
from cogs.presentation.tongue import LANGUAGES, mark, read_said, say, translated
from knowledge import Answer, Status

NO_ANSWER = mark("**No article here answers that.**")
NEAREST = mark("The nearest sentences, which are *not* an answer:")
GUESS = mark("**This may be it**, but I'm not sure that it answers:")
DIFFER = mark("⚖️ **Sources differ.** Compare them:")
UNDERSTOOD = mark("Understood as: {question}")
FOLLOWS = mark("Understood as: {question} (about “{words}”)")
UNDERSTOOD_LIMIT = 300


def present_answer(answer: Answer, *, asked: bool = False) -> Reply:
    """The reply to a question; `asked` repeats the question as title, where readers would not see it otherwise."""
    title = answer.question if asked else None
    if answer.status is Status.UNKNOWN or not answer.citations:
        return Reply(tuple(_refusal(answer)), Tone.REFUSAL, title)
    is_guess = answer.status is Status.UNSURE
    tone = Tone.GUESS if is_guess else Tone.SURE
    footer = words.confidence(answer.confidence, is_guess=is_guess)
    return Reply(tuple(_quotations(answer)), tone, title, footer)


def present_answers(answers: Sequence[Answer], *, asked: str | None = None) -> Reply:
    """The reply to a message with one question or several, which are answered one by one; `asked` is the title."""
    if len(answers) == 1:
        return replace(present_answer(answers[0]), title=asked)
    surest = max(answers, key=lambda answer: _TONES.index(answer.status))
    blocks = [block for answer in _numbered(answers) for block in _section(answer)]
    return replace(present_answer(surest), blocks=tuple(blocks), title=asked, footer=None)


_TONES = (Status.UNKNOWN, Status.UNSURE, Status.ANSWERED)


def _section(answer: Answer) -> Iterator[Block]:
    """One of several questions with its answer; each says for itself how sure it is, and stands apart from the next."""
    yield Line(f"**{label(answer.question, UNDERSTOOD_LIMIT)}**")
    said = present_answer(answer)
    *ahead, last = (*said.blocks, Small(said.footer)) if said.footer else said.blocks
    yield from ahead
    yield last if isinstance(last, Group) else Group((last,))


def _numbered(answers: Sequence[Answer]) -> Iterator[Answer]:
    """The answers with their footnotes numbered through."""
    n = 0
    for answer in answers:
        cited = tuple(replace(citation, n=n + at) for at, citation in enumerate(answer.citations, 1))
        n += len(cited)
        yield replace(answer, citations=cited)


def _quotations(answer: Answer) -> Iterator[Block]:
    yield from _understood(answer)
    if answer.status is Status.UNSURE:
        yield Line(say(GUESS))
    if answer.differ:
        yield Line(say(DIFFER))
    yield from evidence(answer.citations)


def _refusal(answer: Answer) -> Iterator[Block]:
    yield from _understood(answer)
    yield Line(say(NO_ANSWER))
    if answer.nearest:
        yield Line(say(NEAREST))
        yield from (Group((Quote(note.citation.text), note)) for note in footnotes(answer.nearest))


def _understood(answer: Answer) -> Iterator[Block]:
    if not answer.understood:
        return
    question = label(answer.understood, UNDERSTOOD_LIMIT)
    if answer.carried:
        yield Small(say(FOLLOWS, question=question, words=label(answer.carried, UNDERSTOOD_LIMIT)))
    else:
        yield Small(say(UNDERSTOOD, question=question))


def read_understood(shown: str) -> str | None:
    """How the question of an answer was understood, with the words that it took over from earlier ones, read from the
    answer itself; None where it says nothing of that.
    """
    first = shown.split("\n", 1)[0]
    if not first.startswith("-# "):
        return None
    for template in (FOLLOWS, UNDERSTOOD):
        if values := read_said(template, first.removeprefix("-# ")):
            return " ".join(map(unescape, values))
    return None


def read_refused(shown: str) -> list[str]:
    """The questions that were refused, of those that stand as headings in an answer, each as it was understood; none
    where one of them was too long to stand there whole.
    """
    refusals = {translated(NO_ANSWER, language) or NO_ANSWER for language in LANGUAGES}
    refused: list[str] = []
    asked: str | None = None
    for line in shown.split("\n"):
        if line in refusals:
            refused += [asked] if asked else []
        elif found := _HEADING.fullmatch(line):
            asked = unescape(found[1])
        elif asked and (understood := read_understood(line)):
            asked = understood
    return [] if any(each.endswith("…") for each in refused) else refused


_HEADING = re.compile(r"\*\*(.+)\*\*")
