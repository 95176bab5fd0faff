"""The commands that keep the base: export, import, backup, restore, migrate."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.exits import Exit
from bot.cli.files import read_text, write_text
from bot.cli.invocation import invocation_of
from bot.cli.screen import progress, show, show_text
from bot.cli.shelving import PATIENCE
from bot.cli.wording import plain

Target = Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")]
Origin = Annotated[Path, typer.Argument(metavar="FILE", help="The file to read.")]


async def export(context: typer.Context, file: Target) -> Exit:
    """Write the shared edition as one JSON file; - writes to stdout.

    Its articles, aliases and pins with all versions, and its settings.
    What servers added is exported there, by `/kb export`; `backup` copies everything.
    """
    async with invocation_of(context).open() as base:
        text = await base.export()
    if file == Path("-"):
        show_text(text)
    else:
        write_text(file, f"{text}\n")
    return Exit.ANSWERED


async def import_(context: typer.Context, file: Origin) -> Exit:
    """Read an export into the shared edition: all of it or nothing; what is there already is left alone.

    Settings are taken over only where none were chosen.
    """
    text = read_text(file)
    async with invocation_of(context).open() as base:
        with progress("Importing") as advance:
            count = await base.import_(text, on_progress=advance)
        await base.settle(patience=PATIENCE)
    what = "revision or version" if count == 1 else "revisions and versions"
    show([plain(f"imported {count} new {what}")])
    return Exit.ANSWERED


async def backup(context: typer.Context, file: Target) -> Exit:
    """Copy the whole base, all servers included, into one file while it is in use."""
    async with invocation_of(context).open() as base:
        await base.backup(file)
    show([plain(f"backed up to {file}")])
    return Exit.ANSWERED


async def restore(context: typer.Context, file: Origin) -> Exit:
    """Put a backup in place of the base, which is kept under another name; a bot that runs goes on with it."""
    from knowledge import restore_base

    done = await restore_base(invocation_of(context).url, file)
    show([plain(f"restored {file}" + (f"; the base before it is kept as {done.kept}" if done.kept else ""))])
    if done.kept:
        show([plain("That copy has all that members handed in: delete it when you need it no more.")])
    if done.was_damaged:
        show([plain("The base before it was damaged: if a bot runs on it, start that again.")])
    return Exit.ANSWERED


async def migrate(context: typer.Context) -> Exit:
    """Bring the base's schema up to date. Every command does so by itself; this one does nothing else."""
    async with invocation_of(context).open() as base:
        await base.health()
    show([plain("The base is up to date.")])
    return Exit.ANSWERED
