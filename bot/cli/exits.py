"""What the process ends with, and the one translator of errors into a line on stderr."""

from __future__ import annotations

import logging
import secrets
import traceback
from enum import IntEnum
from pathlib import Path

from bot.cli.streams import tell
from bot.cli.wording import harmless
from knowledge.errors import KnowledgeError


class Exit(IntEnum):
    """The exit codes of every command."""

    ANSWERED = 0
    UNKNOWN = 1
    BAD_INPUT = 2
    """What was given can't be used: a question, a file, an option, a token, a base."""
    FAULT = 3
    """The bot's own mistake, or an installation that `doctor` finds broken."""
    INTERRUPTED = 130
    """Ctrl-C, as shells count it: 128 + SIGINT."""
    PIPE_CLOSED = 141
    """The reader of stdout went away, as `| head` does: 128 + SIGPIPE."""


def complain(message: str) -> None:
    """Writes one line to stderr."""
    tell(f"footnote: {harmless(' '.join(message.split()))}\n")


def report(error: Exception) -> Exit:
    """Says what went wrong in one line and returns the exit code that fits."""
    if isinstance(error, KnowledgeError):
        complain(str(error))
        return Exit.BAD_INPUT
    reference = secrets.token_hex(3)
    complain(f"Something went wrong inside Footnote (reference {reference}). {_keep_traceback(error, reference)}")
    return Exit.FAULT


def _keep_traceback(error: Exception, reference: str) -> str:
    """Leaves the traceback where the operator can find it; returns the sentence that says where."""
    if any(not isinstance(handler, logging.NullHandler) for handler in logging.getLogger().handlers):
        from bot.logs import COMMAND_LINE

        logging.getLogger(COMMAND_LINE).error("fault %s", reference, exc_info=error)
        return "The traceback is in the log."
    try:
        path = _append_to_log_file("".join(traceback.format_exception(error)), reference)
    except (OSError, KnowledgeError):
        return "Run it again with --debug to see the traceback."
    return f"The traceback is in {path}."


def _append_to_log_file(text: str, reference: str) -> Path:
    from bot.config import load_settings

    path = load_settings().log_file
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as log:
        log.write(f"fault {reference}\n{text}\n")
    return path
