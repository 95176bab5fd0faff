"""The standard streams: always there, in UTF-8; that one can't be written is told in a sentence."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from knowledge.errors import KnowledgeError

STREAMS = {"stdin": "r", "stdout": "w", "stderr": "w"}
"""By their numbers: 0, 1, 2."""


class OutputLost(KnowledgeError):
    """What was printed can't be written where it was sent: a full disk, for instance."""


def prepare_streams() -> None:
    """Articles hold letters of every script, wherever the terminal says it lives."""
    _open_closed_ones()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _open_closed_ones() -> None:
    """A stream that the caller closed leads nowhere. Its number is taken, lest a file of ours gets it: the lowest that
    is free is the next to be given, hence the order.
    """
    for name, mode in STREAMS.items():
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))


@contextmanager
def writing() -> Iterator[None]:
    """Sends on what the block wrote to stdout. Raises OutputLost, or BrokenPipeError if its reader went away."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputLost(f"The output can't be written: {error.strerror}.") from error


def tell(text: str) -> None:
    """Writes to stderr; where that can't be written, nobody can be told."""
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()


def release_streams() -> None:
    """Gives up what can't be written, which would fail again when the interpreter ends and change the exit code."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
