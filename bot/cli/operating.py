"""The commands for whoever keeps the bot running: run, sync, doctor, eval."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.exits import Exit
from bot.cli.invocation import AsJson, invocation_of
from bot.cli.screen import progress, show, show_json
from bot.cli.streams import tell
from bot.cli.wording import plain
from knowledge.errors import InputError

HOW_TO_GET_A_TOKEN = """\
There is no DISCORD_TOKEN yet, so Footnote talks to you here instead of in Discord.
To get one: https://discord.com/developers/applications > New Application > Bot > Reset Token.
Write DISCORD_TOKEN=<the token> into the file .env of this folder and start again.
"""

Questions = Annotated[Path, typer.Argument(metavar="FILE", help="JSON Lines of questions; docs/cli.md describes them.")]


async def run(context: typer.Context) -> Exit:
    """Start the Discord bot; without DISCORD_TOKEN, open `chat` instead."""
    from bot.config import load_settings

    settings = load_settings()
    if settings.discord_token is None:
        from bot.cli.chatting import converse

        tell(HOW_TO_GET_A_TOKEN)
        async with invocation_of(context).open() as base:
            return await converse(base)

    from bot.logs import configure_logs
    from bot.running import run_bot

    configure_logs(settings)
    with _bot_errors_translated():
        await run_bot(settings, invocation_of(context).open)
    return Exit.ANSWERED


async def sync(context: typer.Context) -> Exit:
    """Register the slash commands with Discord now."""
    from bot.config import load_settings
    from bot.running import sync_commands

    async with invocation_of(context).open() as base:
        with _bot_errors_translated():
            count = await sync_commands(load_settings(), base)
    show([plain(f"Discord knows {count} commands.")])
    return Exit.ANSWERED


@contextmanager
def _bot_errors_translated() -> Iterator[None]:
    """What keeps the bot from running is for the operator to put right, like any other input."""
    from bot.errors import BotError

    try:
        yield
    except BotError as error:
        raise InputError(str(error)) from error


async def doctor(
    context: typer.Context,
    *,
    running: Annotated[
        bool, typer.Option("--running", metavar="", help="Only: is the bot connected to Discord, now?")
    ] = False,
) -> Exit:
    """Check the installation; exit code 3 if something is wrong."""
    from bot.cli.checkup import examine, examine_running

    if running:
        finding = await examine_running(invocation_of(context))
        show([finding.line])
        return Exit.FAULT if finding.is_problem else Exit.ANSWERED
    problems = 0
    async for finding in examine(invocation_of(context)):
        show([finding.line])
        problems += finding.is_problem
    return Exit.FAULT if problems else Exit.ANSWERED


async def evaluate(context: typer.Context, file: Questions, *, as_json: AsJson = False) -> Exit:
    """Ask a file of questions whose answers are known, and print how many were right."""
    from bot.cli.evaluation import judge, read_cases, score_fields, score_lines, summarise

    cases = read_cases(file)
    async with invocation_of(context).open() as base:
        with progress("Asking") as advance:
            outcomes = []
            for case in cases:
                outcomes.append(judge(case, await base.ask(case.question, conversation=case.conversation)))
                advance(len(outcomes), len(cases))
    if as_json:
        show_json(score_fields(summarise(outcomes)))
    else:
        show(score_lines(summarise(outcomes)))
    return Exit.ANSWERED
