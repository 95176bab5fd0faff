"""The command line. Typer reads the words; each command is a coroutine that returns its exit code."""

from __future__ import annotations

import asyncio
import gc
import io
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

from bot.cli.exits import Exit, report


def main() -> NoReturn:
    """The command `footnote`."""
    gc.disable()  # until the base is open: what is loaded is no garbage, and to look through it took a tenth of it all
    signal.signal(signal.SIGINT, _interrupt)
    sys.exit(run(sys.argv[1:]))


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Ends a wait for the keyboard at once; asyncio's own handler would wait until the line is typed."""
    raise KeyboardInterrupt


def run(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code; whatever goes wrong becomes one line on stderr."""
    try:
        _speak_utf8()
        code = _execute(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        _discard_output()
        return Exit.PIPE_CLOSED
    except Exception as error:
        return report(error)
    return code


def _execute(arguments: Sequence[str]) -> int:
    """Typer gives back an exit code (after --help) or a coroutine, which runs out here: Typer would hide errors."""
    from bot.cli.app import parse

    work = parse(arguments)
    return work if isinstance(work, int) else asyncio.run(work)


def _speak_utf8() -> None:
    """Articles hold letters of every script, wherever the terminal says it lives."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _discard_output() -> None:
    """What is still buffered would fail again when the interpreter flushes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
