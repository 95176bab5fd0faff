"""The command line. Typer reads the words; each command is a coroutine that returns its exit code.

- app lists the commands, which are in asking (and chatting), shelving, correcting, teaching, keeping, operating (and
  checkup, evaluation); invocation and help are what all have in common
- values become lines in wording and newsroom_wording, JSON in contract and newsroom_contract; replies sends either
- files, streams and screen are where words come from and go to; exits turns what goes wrong into a line and a code
"""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

from bot.cli.exits import Exit, report
from bot.cli.streams import prepare_streams, release_streams


def main() -> NoReturn:
    """The command `footnote`."""
    gc.disable()  # until the base is open: what is loaded is no garbage, and to look through it took a tenth of it all
    signal.signal(signal.SIGINT, _interrupt)
    code = run(sys.argv[1:])
    release_streams()
    sys.exit(code)


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Ends a wait for the keyboard at once; asyncio's own handler would wait until the line is typed."""
    raise KeyboardInterrupt


def run(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code; whatever goes wrong becomes one line on stderr."""
    try:
        prepare_streams()
        return _execute(arguments)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        return Exit.PIPE_CLOSED
    except Exception as error:
        return report(error)


def _execute(arguments: Sequence[str]) -> int:
    """Typer gives back an exit code (after --help) or a coroutine, which runs out here: Typer would hide errors."""
    from bot.cli.app import parse

    work = parse(arguments)
    return work if isinstance(work, int) else asyncio.run(work)
