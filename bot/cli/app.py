"""All commands by name, and the options that stand before them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine, Sequence
from typing import Annotated, Any

import typer
from typer.main import get_command

from bot.cli import asking, correcting, keeping, operating, shelving, teaching
from bot.cli.exits import Exit, complain
from bot.cli.help import Command, Group
from bot.cli.invocation import Invocation
from bot.cli.streams import writing

EXAMPLES = {
    "": ['footnote ask "How many people died?"', "footnote add report.md --source Trend", "footnote ask --help"],
    "ask": ['footnote ask "How many people died?"', "footnote ask --json - < questions.jsonl"],
    "check": ['footnote check "225 people died."', "footnote check --json - < claims.jsonl"],
    "timeline": ["footnote timeline --about riots --from 2022-01 --to 'January 2022'"],
    "add": ["footnote add reports/*.md", "footnote add https://example.org/news.html --slug harbour-fire"],
    "correct": ['footnote correct harbour-fire 3 "The fire killed 12 dockers." --note "Not 13"'],
    "alias": ['footnote alias "the bloc" CSTO "Collective Security Treaty Organization"', "footnote alias"],
    "pin": ['footnote pin "Why did it burn?" harbour-fire:3 harbour-fire:4', "footnote pin"],
    "export": ["footnote export articles.json", "footnote export - | gzip > articles.json.gz"],
    "run": ["DISCORD_TOKEN=… footnote run", 'echo "How many people died?" | footnote run'],
}
"""What --help shows below a command; under "" below all of them."""

PANELS: dict[str, dict[str, Callable[..., Coroutine[Any, Any, Exit]]]] = {
    "Ask": {"chat": asking.chat, "ask": asking.ask, "check": asking.check, "timeline": asking.timeline},
    "Articles": {
        "articles": shelving.articles,
        "show": shelving.show_article,
        "add": shelving.add,
        "retract": shelving.retract,
        "history": shelving.history,
        "correct": correcting.correct,
        "undo": correcting.undo,
        "diff": correcting.diff,
    },
    "Teach": {
        "alias": teaching.alias,
        "pin": teaching.pin,
        "questions": teaching.questions,
        "stats": teaching.stats,
    },
    "Keep": {
        "export": keeping.export,
        "import": keeping.import_,
        "backup": keeping.backup,
        "restore": keeping.restore,
        "migrate": keeping.migrate,
    },
    "Operate": {
        "run": operating.run,
        "sync": operating.sync,
        "doctor": operating.doctor,
        "eval": operating.evaluate,
    },
}


def _examples(name: str) -> str | None:
    """One example a line; Typer parts the lines of an epilog at empty ones."""
    return "\n\n".join(["Examples:", *EXAMPLES[name]]) if name in EXAMPLES else None


Database = Annotated[
    str | None,
    typer.Option(metavar="URL", help="The base to use, such as sqlite:///news.db; else DATABASE_URL."),
]
Bare = Annotated[bool, typer.Option("--bare", metavar="", help="Begin a new base empty, without the starter article.")]
Debug = Annotated[bool, typer.Option("--debug", metavar="", help="Log to stderr, tracebacks included.")]
Version = Annotated[bool, typer.Option("--version", metavar="", help="Print the version and leave.")]


def footnote(
    context: typer.Context,
    *,
    database: Database = None,
    bare: Bare = False,
    debug: Debug = False,
    version: Version = False,
) -> None:
    """Footnote answers questions about news from articles you trust, quoting the sentence with its footnote."""
    context.obj = Invocation(database, bare)
    _listen(debug=debug)
    if version:
        typer.echo(f"footnote {_version()}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit


def _listen(*, debug: bool) -> None:
    """Libraries may log what they like: a person sees it only on demand."""
    if debug:
        logging.basicConfig(level=logging.DEBUG)
    else:
        logging.getLogger().addHandler(logging.NullHandler())


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("footnote-bot")
    except PackageNotFoundError:
        return "(not installed)"


def _build() -> typer.Typer:
    app = typer.Typer(
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog=_examples(""),
        pretty_exceptions_enable=False,
    )
    app.callback(cls=Group, invoke_without_command=True)(footnote)
    for panel, commands in PANELS.items():
        for name, command in commands.items():
            app.command(name, cls=Command, epilog=_examples(name), rich_help_panel=panel)(command)
    return app


def _command_of(error: Exception) -> str:
    """The command that was used wrongly, as it is called: its own --help tells what it takes."""
    context = getattr(error, "ctx", None)
    return context.command_path if context else "footnote"


def parse(arguments: Sequence[str]) -> int | Coroutine[Any, Any, int]:
    """The command's coroutine, or an exit code where there is nothing left to do."""
    try:
        with writing():
            result = get_command(_build()).main(list(arguments), prog_name="footnote", standalone_mode=False)
    except SystemExit:  # so Typer and rich end where the reader of their help went away
        raise BrokenPipeError from None
    except typer.TyperException as error:
        complain(f"{error.format_message()} ({_command_of(error)} --help shows what there is)")
        return Exit.BAD_INPUT
    return result or Exit.ANSWERED
