"""The conversation: pleasant in a terminal, plain in a pipe, the same answers in both."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import uuid4

from bot.cli.exits import Exit, complain
from bot.cli.screen import is_terminal, show
from bot.cli.wording import EMPTY, Line, answers_lines, list_lines, plain, timeline_lines
from knowledge.courtesy import is_courtesy
from knowledge.errors import InputError

if TYPE_CHECKING:
    from knowledge import KnowledgeBase

GREETING = (
    (("Footnote", "bold"), (" answers from the articles it has been given, in their own words.", "")),
    (("Ask a question; /help says what else there is, Ctrl-D leaves.", "dim"),),
    EMPTY,
)

LEAVING = frozenset({"/quit", "/exit", "quit", "exit", ":q"})
"""What ends other programs, too."""

HELP = (
    plain("Ask in your own words. A question may refer to the one before it."),
    plain("/articles  the articles that answers come from"),
    plain("/timeline  what happened when"),
    plain("/quit      leave (or Ctrl-D)"),
)


async def converse(base: KnowledgeBase) -> Exit:
    """Answers line after line until the input ends. In a pipe, a line that can't be used shows in the exit code."""
    if not is_terminal():
        return await _answer_lines(base, sys.stdin)
    show(GREETING)
    await _answer_lines(base, _typed_lines())
    return Exit.ANSWERED


def _typed_lines() -> Iterator[str]:
    with suppress(ImportError):  # Windows has none, and needs none
        import readline  # noqa: F401  gives `input` its history and its editing keys

    while True:
        try:
            yield input("› ")
        except EOFError:
            show((EMPTY,))
            return


async def _answer_lines(base: KnowledgeBase, lines: Iterable[str]) -> Exit:
    conversation = f"terminal-{uuid4().hex}"
    worst = Exit.ANSWERED
    for line in lines:
        text = line.strip()
        if text.casefold() in LEAVING:
            break
        try:
            if text:
                show([*await _respond(base, text, conversation), EMPTY])
        except InputError as error:
            complain(str(error))
            worst = Exit.BAD_INPUT
    return worst


async def _respond(base: KnowledgeBase, text: str, conversation: str) -> Sequence[Line]:
    match text:
        case "/help":
            return HELP
        case "/articles":
            return list(list_lines(await base.articles()))
        case "/timeline":
            return list(timeline_lines(await base.timeline()))
        case _ if text.startswith("/"):
            raise InputError(f"There is no {text.split()[0]} here; /help lists what there is.")
        case _ if is_courtesy(text):
            return HELP
        case _:
            return list(answers_lines(await base.ask_each(text, conversation=conversation)))
