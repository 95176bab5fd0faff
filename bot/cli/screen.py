"""Output: plain lines into a pipe, styled ones onto a terminal. rich is loaded for terminals only (it takes 35 ms)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from bot.cli.contract import Fields, to_json
from bot.cli.streams import writing
from bot.cli.wording import Line, harmless, to_text

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


def is_terminal() -> bool:
    """A person sits at both ends: keyboard and screen."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def show(lines: Iterable[Line]) -> None:
    """Writes the lines to stdout and flushes."""
    with writing():
        if sys.stdout.isatty():
            _show_styled(lines)
        else:
            sys.stdout.writelines(f"{to_text(line)}\n" for line in lines)


def show_json(fields: Fields) -> None:
    """Writes one object on one line, whatever the width of the terminal, and flushes."""
    show_text(to_json(fields))


def show_text(text: str) -> None:
    """Writes a text that other programs read, as it is, and flushes."""
    with writing():
        sys.stdout.write(f"{text}\n")


def _show_styled(lines: Iterable[Line]) -> None:
    for line in lines:
        _console(stderr=False).print(_styled(line))


@cache
def _console(*, stderr: bool) -> Console:
    """One for each stream: what is printed while a bar is there goes above it only through the console of the bar."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False)


def _styled(line: Line) -> Text:
    from rich.text import Text

    return Text.assemble(*((harmless(text), style) for text, style in line))


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar while the block runs: call what it yields with (done, of how many). Silent without a terminal."""
    if not (sys.stdout.isatty() or sys.stderr.isatty()):
        yield lambda done, total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = _console(stderr=not sys.stdout.isatty())
    # rich would send to the terminal what is written to a stderr that leads to a file.
    above = sys.stderr.isatty()
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=above) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
