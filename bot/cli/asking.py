"""The commands that ask: chat, ask, check, timeline."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.contract import timeline_fields, to_json
from bot.cli.exits import Exit
from bot.cli.files import write_text
from bot.cli.invocation import AsJson, invocation_of
from bot.cli.replies import Reply, Request, reply_to_all, reply_to_claim, reply_to_question
from bot.cli.screen import show, show_json
from bot.cli.wording import timeline_lines
from knowledge.model import Event

Question = Annotated[
    list[str] | None,
    typer.Argument(metavar="QUESTION", help="With quotation marks or without; - reads JSON Lines from stdin."),
]
Claim = Annotated[
    list[str] | None,
    typer.Argument(metavar="CLAIM", help="With quotation marks or without; - reads JSON Lines from stdin."),
]
About = Annotated[str | None, typer.Option(metavar="WORDS", help="Only events about this.")]
Since = Annotated[str | None, typer.Option("--from", metavar="DATE", help="None before; 2022-01 or '7 January 2022'.")]
Until = Annotated[str | None, typer.Option("--to", metavar="DATE", help="None after.")]
Ics = Annotated[Path | None, typer.Option(metavar="FILE", help="Write a calendar (iCalendar) instead.")]
TimelineJs = Annotated[Path | None, typer.Option(metavar="FILE", help="Write JSON for TimelineJS instead.")]
Article = Annotated[str | None, typer.Option(metavar="SLUG", help="Only this article.")]


PATIENCE = 5.0
"""Seconds the first question may wait for the vectors of the extra `semantic`, or a run would differ from the next: the
starter article's take a slow machine that long. Once they are there, it waits no more.
"""


async def chat(context: typer.Context) -> Exit:
    """Hold a conversation; a question may refer to the one before it.

    In a pipe it reads one question a line.
    """
    from bot.cli.chatting import converse

    async with invocation_of(context).open() as base:
        await base.settle(patience=PATIENCE)
        return await converse(base)


async def ask(context: typer.Context, *, question: Question = None, as_json: AsJson = False) -> Exit:
    """Answer a question with the sentence that answers it.

    Exit code 0 means answered, 1 that no article says so for sure.
    """
    async with invocation_of(context).open() as base:
        await base.settle(patience=PATIENCE)

        async def respond(request: Request) -> Reply:
            return reply_to_question(await base.ask(request.text, conversation=request.conversation))

        return await reply_to_all(question, "question", respond, as_json=as_json)


async def check(context: typer.Context, *, claim: Claim = None, as_json: AsJson = False) -> Exit:
    """Check whether the articles support a claim.

    Exit code 0 means supported or contradicted, 1 that no article says anything about it.
    """
    async with invocation_of(context).open() as base:
        await base.settle(patience=PATIENCE)

        async def respond(request: Request) -> Reply:
            return reply_to_claim(await base.check(request.text))

        return await reply_to_all(claim, "claim", respond, as_json=as_json)


async def timeline(
    context: typer.Context,
    *,
    about: About = None,
    since: Since = None,
    until: Until = None,
    article: Article = None,
    ics: Ics = None,
    timelinejs: TimelineJs = None,
    as_json: AsJson = False,
) -> Exit:
    """List what happened when, oldest first; ~ marks a date that was inferred."""
    async with invocation_of(context).open() as base:
        events = await base.timeline(about=about, since=since, until=until, article=article)
    if ics or timelinejs:
        _save(events, ics, timelinejs)
    if as_json:
        show_json(timeline_fields(events))
    elif not (ics or timelinejs):
        show(timeline_lines(events))
    return Exit.ANSWERED


def _save(events: Sequence[Event], ics: Path | None, timelinejs: Path | None) -> None:
    from cogs.presentation.dates import in_words
    from knowledge.timeline import to_ics, to_timelinejs

    if ics:
        write_text(ics, to_ics(events))
    if timelinejs:
        write_text(timelinejs, to_json(to_timelinejs(events, in_words)))
