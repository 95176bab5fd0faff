"""The commands that change what an article says, and show what changed: correct, undo, diff."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.exits import Exit
from bot.cli.invocation import AsJson, invocation_of
from bot.cli.newsroom_contract import difference_fields
from bot.cli.newsroom_wording import difference_lines
from bot.cli.screen import show, show_json
from bot.cli.shelving import Note, Slug
from bot.cli.wording import plain

Number = Annotated[int, typer.Argument(metavar="SENTENCE", help="Its number, the one after the point in `show`.")]
Text = Annotated[str, typer.Argument(metavar="TEXT", help="What the sentence shall say.")]
Seen = Annotated[
    int | None,
    typer.Option("--revision", metavar="N", help="The revision you saw: refused if there is a newer one."),
]
Old = Annotated[int | None, typer.Option("--from", metavar="N", help="The revision before; else the one before --to.")]
New = Annotated[int | None, typer.Option("--to", metavar="N", help="The revision after; else the newest.")]


async def correct(
    context: typer.Context, slug: Slug, sentence: Number, text: Text, *, revision: Seen = None, note: Note = None
) -> Exit:
    """Correct one sentence of an article: a new revision, the one before stays in its history."""
    async with invocation_of(context).open() as base:
        seen = (await base.article(slug)).number if revision is None else revision
        saved = await base.correct(slug, sentence, text, seen=seen, note=note)
    show([plain(f"corrected {saved.slug} (revision {saved.number})")])
    return Exit.ANSWERED


async def undo(context: typer.Context, slug: Slug, *, revision: Seen = None, note: Note = None) -> Exit:
    """Undo the last change of an article, be it a text or a retraction; undoing twice does it again."""
    async with invocation_of(context).open() as base:
        saved = await base.undo(slug, seen=revision, note=note)
    show([plain(f"undone in {saved.slug} (revision {saved.number})")])
    return Exit.ANSWERED


async def diff(
    context: typer.Context, slug: Slug, *, old: Old = None, new: New = None, as_json: AsJson = False
) -> Exit:
    """Show what differs between two revisions: sentences that went with -, that came with +, changed words marked."""
    async with invocation_of(context).open() as base:
        found = await base.diff(slug, old=old, new=new)
    if as_json:
        show_json(difference_fields(found))
    else:
        show(difference_lines(found))
    return Exit.ANSWERED
